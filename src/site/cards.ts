// The one drawer of cards, opened when the first card is asked for.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { config } from '../config.ts';
import type { Report } from '../report/report.ts';
import { cardOf } from '../share/card/card.ts';
import { openCards, type CardDrawer } from '../share/card/draw.ts';

let cards: CardDrawer | undefined;

export const drawCard: CardDrawer['draw'] = (card) =>
  (cards ??= openCards(join(config.cache, 'cards'))).draw(card);

export const drawReport = (report: Report, { vocabularies }: Pick<Archive, 'vocabularies'>) =>
  drawCard(cardOf(report, { vocabularies, archive: config.name }));

/** Draws what is not kept yet, on every core: the build asks for one card after the other. */
export async function drawAhead(archive: Archive): Promise<void> {
  const waiting = archive.reports.values();
  const work = async (): Promise<void> => {
    for (const report of waiting) await drawReport(report, archive);
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
}
