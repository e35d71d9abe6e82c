import type { APIRoute, GetStaticPaths } from 'astro';
import { config } from '../../config.ts';
import { embedOf } from '../../share/embed.ts';
import { loadSite } from '../_archive.ts';
import { answer, everyAddress, pageAt, reportAt } from '../_share.ts';

export const getStaticPaths = (async () =>
  (await everyAddress()).map(({ params, props }) => ({
    params: { page: pageAt(params.id) },
    props,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const site = await loadSite();
  const { vocabularies } = site.archive;
  return answer(embedOf(reportAt(site, props), { vocabularies, archive: config.name }), 'html');
};
