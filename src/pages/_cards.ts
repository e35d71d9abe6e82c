// The one drawer of cards, opened when the first card is asked for.
import { join } from 'node:path';
import { config } from '../config.ts';
import { openCards, type CardDrawer } from '../share/card/draw.ts';

let cards: CardDrawer | undefined;

export const drawCard: CardDrawer['draw'] = (card) =>
  (cards ??= openCards(join(config.cache, 'cards'))).draw(card);
