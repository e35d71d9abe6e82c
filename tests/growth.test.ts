// No text takes more than a second of processor time for each 100 kB, in reading, checking, rendering and copying, and twice
// the text takes about twice the time; so do documents in an import. `tests/growth/long.ts` does the same at 400 kB.
import { expect, test } from 'vitest';
import { DOCUMENTS, documentOf } from './growth/documents.ts';
import { PATTERNS, reportOf, type Pattern } from './growth/patterns.ts';
import { RECORDS } from './growth/records.ts';
import { costsOf, importCost, sumOf, timed, type Costs } from './growth/stages.ts';
import { slowness } from './slowness.ts';

const SMALL = 25_000;
const LARGE = 2 * SMALL;
/** Milliseconds that a text of the large size may take. */
const LIMIT = 1_000 * (LARGE / 100_000);
/** Milliseconds that are the machine's and not the text's: what takes no more is not asked how it grows. */
const NOISE = 100;
// What is thrown away from before may be collected in any run.
const TRIES = 10;

const costOf = (pattern: Pattern, size: number): Promise<Costs> => costsOf(reportOf(pattern, size));

test.each(Object.entries(PATTERNS))('%s', async (_, pattern) => {
  const limit = LIMIT * (pattern.dear ?? 1);
  let large = await costOf(pattern, LARGE);
  let small = sumOf(large) > NOISE ? sumOf(await costOf(pattern, SMALL)) : 0;
  let slow = 1;
  const grows = (): boolean => sumOf(large) > 3 * small + NOISE * slow;
  // Whoever shares the processor makes a run dearer and none cheaper.
  for (let run = 1; run < TRIES && (sumOf(large) > limit * slow || grows()); run++) {
    slow = Math.max(slow, slowness());
    const again = await costOf(pattern, LARGE);
    if (sumOf(again) < sumOf(large)) large = again;
    small = Math.min(small, sumOf(await costOf(pattern, SMALL)));
  }
  expect(sumOf(large), JSON.stringify(large)).toBeLessThan(limit * slow);
  expect(grows(), `${small} ms, then ${JSON.stringify(large)}`).toBe(false);
});

/** Smaller, for there are many: what takes the square of it shows all the same. */
const SMALL_DOCUMENT = 8_000;
const MOST_FOR_DOCUMENT = 800;

test.each(Object.entries(DOCUMENTS))('imported: %s', async (_, kind) => {
  const costAt = (size: number): Promise<number> => importCost(documentOf(kind, size));
  let large = await costAt(2 * SMALL_DOCUMENT);
  let small = large > NOISE ? await costAt(SMALL_DOCUMENT) : 0;
  let slow = 1;
  const isDear = (): boolean =>
    large > 3 * small + NOISE * slow || large > MOST_FOR_DOCUMENT * slow;
  for (let run = 1; run < TRIES && isDear(); run++) {
    slow = Math.max(slow, slowness());
    large = Math.min(large, await costAt(2 * SMALL_DOCUMENT));
    small = Math.min(small, await costAt(SMALL_DOCUMENT));
  }
  expect(isDear(), `${small} ms, then ${large} ms`).toBe(false);
});

/** Lines or entries, of about thirty bytes each. */
const SMALL_RECORD = 1_000;
const MOST_FOR_RECORD = 1_200;

test.each(Object.entries(RECORDS))('kept beside reports: %s', async (_, work) => {
  const costAt = async (count: number): Promise<number> => (await timed(() => work(count)))[1];
  let large = await costAt(4 * SMALL_RECORD);
  let small = large > NOISE ? await costAt(SMALL_RECORD) : 0;
  // Four times the lines: twice would hide a square of small cost behind the noise.
  let slow = 1;
  const isDear = (): boolean => large > 6 * small + NOISE * slow || large > MOST_FOR_RECORD * slow;
  for (let run = 1; run < TRIES && isDear(); run++) {
    slow = Math.max(slow, slowness());
    large = Math.min(large, await costAt(4 * SMALL_RECORD));
    small = Math.min(small, await costAt(SMALL_RECORD));
  }
  expect(isDear(), `${small} ms, then ${large} ms`).toBe(false);
});

test('the rules of prose read such a text to its end', async () => {
  const words = reportOf({ place: 'body', piece: () => 'a-' }, 1_000_000);
  const text = `${words}\nIt rang at 14:05 EST because Bob forgot to renew it.\n`;
  const { rules, ...costs } = await costsOf(text);
  expect([...rules]).toEqual(expect.arrayContaining(['prose/zone-abbreviation']));
  expect(sumOf(costs), JSON.stringify(costs)).toBeLessThan(10_000 * slowness());
});
