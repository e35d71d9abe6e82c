import type { APIRoute } from 'astro';
import { loadSite } from '../_archive.ts';
import { answer, everyAddress, markdownOf, reportAt } from '../_share.ts';

export const getStaticPaths = everyAddress;

export const GET: APIRoute = async ({ props }) => {
  const site = await loadSite();
  return answer(markdownOf(site, reportAt(site, props).id), 'markdown');
};
