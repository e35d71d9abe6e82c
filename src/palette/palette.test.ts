import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DARK, LIGHT } from './diagram.ts';
import {
  INTERFACE,
  KEPT,
  KIND,
  ON,
  PHASE,
  SERIES,
  SEVERITY,
  SEVERITY_FILL,
  customProperties,
  TIMELINE,
  type Pair,
} from './site.ts';

/** WCAG 2.2: words 4.5 against what they stand on, marks 3. */
const WORDS = 4.5;
const MARKS = 3;

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const { page, raised, sunken, ink, quiet, link, accent, focus, line, good, bad } = INTERFACE;
const named = (group: string, colours: Readonly<Record<string, Pair>>) =>
  Object.entries(colours).map(([name, pair]) => [`${group} ${name}`, pair] as const);

const READ: readonly (readonly [name: string, words: Pair, on: readonly Pair[]])[] = [
  ['ink', ink, [page, raised, sunken, INTERFACE['accent-soft'], INTERFACE.mark]],
  ['quiet', quiet, [page, raised, sunken]],
  ['link', link, [page, raised, sunken]],
  ['link-hover', INTERFACE['link-hover'], [page, raised, sunken]],
  ['accent', accent, [page, raised]],
  ['good', good, [page, raised]],
  ['bad', bad, [page, raised]],
  ...named('severity', SEVERITY).map(([name, pair]) => [name, pair, [page, raised]] as const),
  ['timeline ink', TIMELINE.ink, [TIMELINE.page]],
  ['timeline quiet', TIMELINE.quiet, [TIMELINE.page]],
  ['a sign on a kind of event', TIMELINE['on-kind'], Object.values(KIND)],
  ['words on bright areas', ON.bright, [KEPT.late, KEPT.done]],
  ['words on grey areas', ON.grey, [KEPT.dropped]],
  ['words on open actions', ink, [KEPT.open]],
];
const SEEN: readonly (readonly [name: string, mark: Pair, on: readonly Pair[]])[] = [
  ['focus', focus, [page, raised, sunken]],
  ['line', line, [page, raised]],
  ...named('severity fill', SEVERITY_FILL).map(([name, pair]) => [name, pair, [page]] as const),
  ...named('phase', PHASE).map(([name, pair]) => [name, pair, [page, TIMELINE.page]] as const),
  ...named('kind', KIND).map(([name, pair]) => [name, pair, [page, TIMELINE.page]] as const),
  ...named('series', SERIES).map(([name, pair]) => [name, pair, [page]] as const),
];

test.each([
  ...READ.map(([name, pair, on]) => ({ name, pair, on, least: WORDS })),
  ...SEEN.map(([name, pair, on]) => ({ name, pair, on, least: MARKS })),
])('$name has a contrast of $least in both themes', ({ pair, on, least }) => {
  for (const ground of on) {
    expect(contrast(pair[0], ground[0]), `light, on ${ground[0]}`).toBeGreaterThanOrEqual(least);
    expect(contrast(pair[1], ground[1]), `dark, on ${ground[1]}`).toBeGreaterThanOrEqual(least);
  }
});

test.each([LIGHT, DARK])('words can be read on every fill of a diagram', (palette) => {
  const { text, node, soft, group, note, redFill, amberFill, greenFill, background } = palette;
  const fills = [node, soft, group, note, redFill, amberFill, greenFill, background];
  for (const fill of [...fills, ...palette.series]) {
    expect(contrast(text, fill), fill).toBeGreaterThanOrEqual(WORDS);
  }
});

test('a colour has one name, and nothing outside of the palette is a colour', () => {
  const names = customProperties().map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(?:css|astro|ts)$/.test(file) && !/\.test\.ts$|^(?:palette|import)\//.test(file),
  );
  const coloured = sources.filter((file) =>
    /(?<![&\w.])#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3})(?![\w(-])/i.test(
      readFileSync(join('src', file), 'utf8').replace(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, ''),
    ),
  );
  expect(coloured).toEqual([]);
});
