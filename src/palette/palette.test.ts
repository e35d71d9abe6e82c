import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contrast, MARKS, WORDS } from './contrast.ts';
import { DARK, LIGHT } from './diagram.ts';
import { READ_ON } from './interface.ts';
import {
  INTERFACE,
  FULFILMENT_COLORS,
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

const { page, raised, sunken, ink, focus, line } = INTERFACE;
const named = (group: string, colours: Readonly<Record<string, Pair>>) =>
  Object.entries(colours).map(([name, pair]) => [`${group} ${name}`, pair] as const);

const READ: readonly (readonly [name: string, words: Pair, on: readonly Pair[]])[] = [
  ...READ_ON.map(([name, on]) => [name, INTERFACE[name], on.map((one) => INTERFACE[one])] as const),
  ...named('severity', SEVERITY).map(([name, pair]) => [name, pair, [page, raised]] as const),
  ['timeline ink', TIMELINE.ink, [TIMELINE.page]],
  ['timeline quiet', TIMELINE.quiet, [TIMELINE.page]],
  ['a sign on a kind of event', TIMELINE['on-kind'], Object.values(KIND)],
  ['words on bright areas', ON.bright, [FULFILMENT_COLORS.late, FULFILMENT_COLORS.done]],
  ['words on grey areas', ON.grey, [FULFILMENT_COLORS.dropped]],
  ['words on open actions', ink, [FULFILMENT_COLORS.open]],
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
