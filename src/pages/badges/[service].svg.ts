// A badge for every service that a report names.
import type { APIRoute, GetStaticPaths } from 'astro';
import { buildDate } from '../../build-date.ts';
import { entryOf } from '../../report/vocabulary.ts';
import { badgeOf } from '../../share/badge.ts';
import { loadSite } from '../_archive.ts';
import { answer } from '../_share.ts';

export const getStaticPaths = (async () => {
  const { facets } = await loadSite();
  return facets.services.entries.map(({ id }) => ({ params: { service: id } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { archive, facets } = await loadSite();
  const id = params['service'] ?? '';
  const reports = facets.services.byId.get(id)?.reports ?? [];
  const { name } = entryOf(archive.vocabularies.services, id);
  return answer(badgeOf(reports, { label: `${name}: last incident`, today: buildDate() }), 'svg');
};
