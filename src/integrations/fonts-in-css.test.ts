import { expect, test } from 'vitest';
import { fontsInCss } from './fonts-in-css.ts';
import type { Fonts } from '../settings/settings.ts';

/** What stands in the place of `@fonts <wanted>;`, as PostCSS would be given it. */
function expanded(fonts: Fonts, wanted: string): unknown[] {
  let nodes: readonly unknown[] = [];
  class Node {
    constructor(of: object) {
      Object.assign(this, of);
    }
  }
  const rule = { params: ` ${wanted} `, replaceWith: (found: readonly unknown[]) => void (nodes = found) }; // prettier-ignore
  fontsInCss(fonts).AtRule.fonts(rule, { Declaration: Node, AtRule: Node });
  return [...nodes];
}

test('without a choice nothing is added', () => {
  expect(expanded({}, 'families')).toEqual([]);
  expect(expanded({}, 'faces')).toEqual([]);
});

test('a chosen family stands before what every system has, and has a face where it has a file', () => {
  const fonts = {
    text: { family: 'Acme Serif', file: '/fonts/a.woff2' },
    code: { family: 'Mono' },
  };
  expect(expanded(fonts, 'families')).toEqual([
    { prop: '--serif', value: "'Acme Serif', Georgia, ui-serif, serif" },
    { prop: '--mono', value: "'Mono', ui-monospace, monospace" },
  ]);
  const faces = expanded(fonts, 'faces') as { name: string; nodes: unknown[] }[];
  expect(faces).toHaveLength(1);
  expect(faces[0]).toMatchObject({
    name: 'font-face',
    nodes: expect.arrayContaining([
      { prop: 'src', value: "url('/fonts/a.woff2') format('woff2')" },
    ]),
  });
});
