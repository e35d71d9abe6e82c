// The schema of a report for editors outside of this repository.
import type { APIRoute } from 'astro';
import { resolve } from 'node:path';
import { config } from '../../config.ts';
import { reportJsonSchema } from '../../report/json-schema.ts';
import { readVocabularies } from '../../report/read.ts';
import { absolute, routes } from '../../routes.ts';

export const GET: APIRoute = () => {
  const { vocabularies } = readVocabularies(resolve(config.postmortems));
  const schema = reportJsonSchema(vocabularies, absolute(routes.reportSchema()));
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
};
