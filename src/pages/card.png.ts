// The card of every page that is not a report.
import type { APIRoute } from 'astro';
import { config } from '../config.ts';
import { archiveCard } from '../share/card/card.ts';
import { loadSite } from './_archive.ts';
import { drawCard } from './_cards.ts';
import { answer } from './_share.ts';

export const GET: APIRoute = async () => {
  const { archive } = await loadSite();
  const card = archiveCard({
    archive: config.name,
    description: config.description,
    reports: archive.reports.length,
  });
  return answer(await drawCard(card), 'png');
};
