import type { APIRoute } from 'astro';
import { config } from '../../config.ts';
import { aloneOf, type Alone } from '../../views/around.ts';
import type { Shown } from '../../views/keyed.ts';
import { loadSite, ofArchive } from '../../site/archive.ts';
import { drawAhead, drawReport } from '../../site/cards.ts';
import { answer, everyAddress } from '../../site/share.ts';

export const getStaticPaths = ofArchive(async () => {
  if (!config.cards) return [];
  if (import.meta.env.PROD) await drawAhead((await loadSite()).archive);
  return everyAddress(aloneOf);
});

export const GET: APIRoute<Shown<Alone>> = async ({ props }) => {
  const { report, vocabularies } = props.shown();
  return answer(await drawReport(report, { vocabularies }), 'png');
};
