// Draws cards as PNG and keeps them by digest: an unchanged card costs a hash and a read. Drawing happens in
// the threads of the renderer, so that several cards are drawn at a time.
import { readFileSync } from 'node:fs';
import { Renderer } from '@takumi-rs/core';
import type { Node } from '@takumi-rs/helpers';
import { keep, keptFile, readKept } from '../../kept-files.ts';
import { key, type Maker } from '../../keys.ts';
import { CARD } from './card.ts';
import { FAMILIES, FONT_PACKAGES, partsFor } from './fonts.ts';

/** What makes a PNG of a card. The card, a tree of boxes with all their colours and texts, is the input. */
export const PICTURE: Maker = {
  code: ['share/card/draw.ts'],
  packages: ['@takumi-rs/core', ...FONT_PACKAGES],
};

export interface CardDrawer {
  /** The PNG of a card. */
  draw(card: Node): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * A drawer of cards that keeps what it drew.
 * @param cacheDir the folder for it, made where there is none
 */
export function openCards(cacheDir: string): CardDrawer {
  const renderer = new Renderer();
  const registered = new Map<string, Promise<unknown>>();

  const register = (text: string): Promise<unknown> =>
    Promise.all(
      partsFor(text).map(({ family, file, ranges }) => {
        const known = registered.get(file);
        if (known) return known;
        const added = renderer.registerFont({
          name: family,
          data: readFileSync(file),
          unicodeRange: ranges.map(([from, to]) => [from, to]),
        });
        registered.set(file, added);
        return added;
      }),
    );

  return {
    draw: async (card) => {
      const file = keptFile(cacheDir, key(card, PICTURE), 'png');
      const kept = readKept(file);
      if (kept) return kept;
      await register(textsOf(card).join(''));
      const png = await renderer.render(card, {
        ...CARD,
        format: 'png',
        fontFamilies: [...FAMILIES],
      });
      keep(file, png);
      return png;
    },
  };
}

function textsOf(node: Node): string[] {
  if (node.type === 'text') return [node.text];
  // "…" is what a cut text ends in.
  return ['…', ...(node.type === 'container' ? (node.children ?? []).flatMap(textsOf) : [])];
}
