// Draws cards as PNG and keeps them by digest: an unchanged card costs a hash and a read. Drawing happens in
// the threads of the renderer, so that several cards are drawn at a time.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Renderer } from '@takumi-rs/core';
import type { Node } from '@takumi-rs/helpers';
import { CARD, CARD_LOOK } from './card.ts';
import { FAMILIES, partsFor } from './fonts.ts';

export interface CardDrawer {
  /** The PNG of a card. */
  draw(card: Node): Promise<Uint8Array<ArrayBuffer>>;
}

export function openCards(cacheDir: string): CardDrawer {
  const renderer = new Renderer();
  const registered = new Map<string, Promise<unknown>>();
  const engine = versionOf('@takumi-rs/core');

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
      const content = JSON.stringify(card);
      const digest = createHash('sha256')
        .update(JSON.stringify([CARD_LOOK, engine]))
        .update(content);
      const name = digest.digest('hex');
      const file = join(cacheDir, name.slice(0, 2), `${name}.png`);
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

function readKept(file: string): Buffer<ArrayBuffer> | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Written beside and renamed, so that a build that is killed leaves no half picture. */
function keep(file: string, png: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, png);
  renameSync(beside, file);
}

function versionOf(name: string): string {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const entry = dirname(require.resolve(name));
  const { version } = JSON.parse(readFileSync(join(entry, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
