import type { APIRoute } from 'astro';
import { config } from '../../config.ts';
import { loadSite } from '../_archive.ts';
import { drawAhead, drawReport } from '../_cards.ts';
import { answer, everyAddress, reportAt } from '../_share.ts';

export const getStaticPaths = async () => {
  if (!config.cards) return [];
  if (import.meta.env.PROD) await drawAhead((await loadSite()).archive);
  return everyAddress();
};

export const GET: APIRoute = async ({ props }) => {
  const site = await loadSite();
  return answer(await drawReport(reportAt(site, props), site.archive), 'png');
};
