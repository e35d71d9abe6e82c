import type { APIRoute } from 'astro';
import { reportDocument } from '../../share/machine/document.ts';
import { loadSite } from '../_archive.ts';
import { answerJson, everyAddress, reportAt } from '../_share.ts';

export const getStaticPaths = everyAddress;

export const GET: APIRoute = async ({ props }) => {
  const site = await loadSite();
  return answerJson(reportDocument(reportAt(site, props), site.archive));
};
