// The pictures of timelines as they are committed, an element a line: a change of any place, length, label or class shows in
// the diff, and is looked at in a browser before it is committed.
//   npx vitest run --config tests/vitest.config.ts tests/drawings -u
import { expect, test } from 'vitest';
import { describeTimeline, legendOf } from '../../src/diagram/timeline/describe.ts';
import { drawTimeline } from '../../src/diagram/timeline/draw.ts';
import { SAMPLES } from '../../src/diagram/timeline/samples.ts';

/** Every kind of picture: days and hours, levels, ranges, midnight, a close-up, a clock
 * that changes, days as ticks, open ends, no days, one moment. */
const SHOWN = [
  'days and hours',
  'six',
  'midnight',
  'outlier',
  'fall-back',
  'three-weeks',
  'ongoing',
  'undated',
  'single',
  'startless',
];

test.each(SHOWN)('"%s" is drawn as it was committed', async (name) => {
  const drawn = drawTimeline(SAMPLES[name]!).replace(/(?<=>)(?=<)/g, '\n');
  await expect(`${drawn}\n`).toMatchFileSnapshot(`${name.replaceAll(' ', '-')}.svg.snap`);
});

test('each is described, and has its legend, as it was committed', async () => {
  const told = Object.entries(SAMPLES).map(([name, report]) => {
    const { kinds, phases, levels, approximate, ranges, coarse } = legendOf(report);
    const list = (of: string, entries: typeof kinds | typeof phases | typeof levels): string =>
      `  ${of}: ${entries.map(({ name, count }) => `${name} ${count}`).join(', ')}`;
    return [
      `${name}: ${describeTimeline(report)}`,
      list('kinds', kinds),
      list('phases', phases),
      list('levels', levels),
      `  signs: ${Object.entries({ approximate, ranges, coarse }).flatMap(([sign, has]) => (has ? sign : [])).join(', ')}`, // prettier-ignore
    ].join('\n');
  });
  await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('descriptions.txt.snap');
});
