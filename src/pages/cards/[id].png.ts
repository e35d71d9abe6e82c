import type { APIRoute } from 'astro';
import { config } from '../../config.ts';
import { cardOf } from '../../share/card/card.ts';
import { loadSite } from '../_archive.ts';
import { drawCard } from '../_cards.ts';
import { answer, everyAddress, reportAt } from '../_share.ts';

export const getStaticPaths = async () => (config.cards ? everyAddress() : []);

export const GET: APIRoute = async ({ props }) => {
  const site = await loadSite();
  const { vocabularies } = site.archive;
  const card = cardOf(reportAt(site, props), { vocabularies, archive: config.name });
  return answer(await drawCard(card), 'png');
};
