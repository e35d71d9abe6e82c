// The card of every page that is not a report.
import type { APIRoute } from 'astro';
import { config } from '../config.ts';
import { archiveCard } from '../share/card/card.ts';
import { loadSite } from '../site/archive.ts';
import { drawCard } from '../site/cards.ts';
import { answer } from '../site/share.ts';

export const GET: APIRoute = async () => {
  const { archive } = await loadSite();
  const card = archiveCard({
    archive: config.name,
    description: config.description,
    reports: archive.reports.length,
  });
  return answer(await drawCard(card), 'png');
};
