import { expect, test } from 'vitest';
import { gatherHolders } from './holders.ts';
import { keysToLookUp, openPassages, type TermTable } from './passage-index.ts';
import type { Passage } from './passage.ts';
import { openRarity, writeRarity } from './rarity.ts';

/** An archive of reports whose lines are given, each `field: text`; the first is the newest. */
function archiveOf(reports: readonly (readonly string[])[]) {
  const { holders, size, languages } = gatherHolders(
    reports.map((lines) => ({
      lang: 'en',
      lines: lines.map((line): Passage => {
        const [field = '', text = ''] = line.split(': ');
        return { field: field as Passage['field'], text, anchor: null };
      }),
    })),
  );
  const counts = [...holders].map(([key, { count }]) => [key, count] as const);
  const table: TermTable = { size, languages, rarity: openRarity(writeRarity(counts)) };
  /** What is known of a text once its keys are looked up. */
  const opened = (text: string) => {
    const keys = keysToLookUp(text, table);
    const found = new Map(keys.map((key) => [key, holders.get(key) ?? null]));
    const index = openPassages({ ...table, holders: found });
    const terms = index.weigh(text);
    return { terms, hits: index.find(terms) };
  };
  return { table, opened };
}

const filler = Array.from({ length: 70 }, (_, i) => [`event: filler${i}`]);
const { table, opened } = archiveOf([
  ['title: zookeeper', 'event: quorum', 'event: kafka', 'event: broker'],
  ['title: walrus', 'event: kafka', 'event: quorum broker'],
  ['title: apart', 'body: kafka', 'body: two', 'body: quorum'],
  ['title: payments', 'action: kafka', 'event: kafka'],
  ...filler,
]);
const weights = (text: string) =>
  new Map(opened(text).terms.map(({ written, weight }) => [written, weight]));

test('a word weighs the less the more reports hold it', () => {
  const weight = weights('walrus kafka quorum');
  expect(weight.get('walrus')).toBe(1);
  expect(weight.get('quorum')).toBeLessThan(1);
  expect(weight.get('kafka')!).toBeLessThan(weight.get('quorum')!);
  expect(weight.get('kafka')!).toBeGreaterThan(0.5);
});

test('a name of a machine weighs more than a word, a word of every alert hardly anything', () => {
  const weight = weights('giraffe ERR_GIRAFFE_9 error');
  expect(weight.get('giraffe')).toBe(1);
  expect(weight.get('error')).toBeCloseTo(0.05);
  // As a whole it is in no report, and its parts are counted: less than words by themselves.
  expect(weight.has('ERR_GIRAFFE_9')).toBe(false);
  expect(weights('ERR_GIRAFFE_9').get('GIRAFFE')).toBeCloseTo(0.6);
  expect(weights('ECONNRESET9').get('ECONNRESET9')).toBeCloseTo(1.5);
});

test('a word that stands twice is asked for once, as heavy as where it is heaviest', () => {
  for (const text of ['giraffe ERR_GIRAFFE_9', 'ERR_GIRAFFE_9 giraffe']) {
    const found = opened(text).terms.filter(({ key }) => key === 'giraff');
    expect(found.map(({ weight }) => weight)).toEqual([1]);
  }
});

test('a report with the words in one line is a better hit than one that has them scattered', () => {
  const { terms, hits } = opened('quorum broker');
  expect(hits.map(({ report }) => report)).toEqual([1, 0, 2]);
  const [together, scattered] = hits;
  expect(together!.anywhere).toBeCloseTo(scattered!.anywhere);
  expect(together!.inOneLine).toBeGreaterThan(scattered!.inOneLine);
  expect(together!.score).toBeCloseTo((together!.anywhere + together!.inOneLine) / 2);
  expect(together!.terms).toEqual(terms);
});

test('what a hit holds nearby is in a line, in those beside it and in the title', () => {
  const nearby = (text: string, report: number) => {
    const hit = opened(text).hits.find((one) => one.report === report)!;
    return hit.nearby / hit.anywhere;
  };
  expect(nearby('quorum kafka broker', 0)).toBe(1);
  expect(nearby('zookeeper broker', 0)).toBe(1);
  // Its second line and its last: only the heavier is counted.
  expect(nearby('kafka quorum', 2)).toBeGreaterThan(0.5);
  expect(nearby('kafka quorum', 2)).toBeLessThan(0.7);
});

test('a line counts by what it is: an event more than an action', () => {
  const { terms, hits } = opened('kafka');
  const hit = hits.find(({ report }) => report === 3)!;
  expect(hit.lines).toEqual([2, 1]);
  expect(hit.anywhere).toBeCloseTo(1.1 * terms[0]!.weight);
});

test('among equals the newer report comes first', () => {
  expect(opened('broker').hits.map(({ report }) => report)).toEqual([0, 1]);
});

test('of a page of log the words of the lines that are known best are looked up, forty at most', () => {
  const log = [
    ...Array.from({ length: 50 }, (_, i) => `filler${i} strange unheard gibberish${i}`),
    'walrus zookeeper',
  ].join('\n');
  const keys = keysToLookUp(log, table);
  expect(keys).toHaveLength(40);
  expect(keys.slice(0, 2)).toEqual(['walru', 'zookeep']);
});

test('what is surely in no report is not looked up', () => {
  expect(keysToLookUp('walrus and walrus', table)).toEqual(['walru']);
  expect(keysToLookUp('', table)).toEqual([]);
});
