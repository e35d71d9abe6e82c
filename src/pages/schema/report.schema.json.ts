// The schema of a report for editors outside of this repository.
import type { APIRoute } from 'astro';
import { vocabulariesShown } from '../../archive/shown-vocabularies.ts';
import { config } from '../../config.ts';
import { reportJsonSchema } from '../../report/json-schema.ts';
import { absolute, routes } from '../../routes.ts';
import { loadSite } from '../../site/archive.ts';

export const GET: APIRoute = async () => {
  const { archive } = await loadSite();
  const vocabularies = vocabulariesShown(archive, config.audience);
  const schema = reportJsonSchema(vocabularies, absolute(routes.reportSchema()), config);
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
};
