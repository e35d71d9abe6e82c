import type { APIRoute, GetStaticPaths } from 'astro';
import type { SchemaName } from '../../../routes.ts';
import { jsonSchemaOf, SCHEMA_NAMES } from '../../../share/machine/schema.ts';
import { answerJson } from '../../../site/share.ts';

export const getStaticPaths = (() =>
  SCHEMA_NAMES.map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  answerJson(jsonSchemaOf(params['name'] as SchemaName), 'schema');
