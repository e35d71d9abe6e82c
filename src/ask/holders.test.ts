import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fieldAt,
  gatherHolders,
  lineAt,
  MOST_HOLDERS,
  readHolders,
  writeHolders,
} from './holders.ts';
import type { Passage } from './passage.ts';

const saying = (...reports: Passage[][]) => reports.map((lines) => ({ lines, lang: null }));
const line = (field: Passage['field'], text: string): Passage => ({ field, text, anchor: null });

test('says which reports hold a term and on which of their lines', () => {
  const { holders, size, languages } = gatherHolders(
    saying(
      [line('title', 'Zookeeper lost its quorum'), line('event', 'Zookeeper: zookeeper restarted')],
      [line('summary', 'Nothing of the kind')],
      [line('action', 'Watch the quorum of etcd')],
    ),
  );
  expect({ size, languages }).toEqual({ size: 3, languages: ['en'] });
  const told = (key: string) =>
    holders
      .get(key)
      ?.newest.map(({ report, places }) => [
        report,
        places.map((place) => `${lineAt(place)} ${fieldAt(place)}`),
      ]);
  expect(told('zookeep')).toEqual([[0, ['0 title', '1 event']]]);
  expect(told('quorum')).toEqual([
    [0, ['0 title']],
    [2, ['0 action']],
  ]);
  expect(told('haproxy')).toBeUndefined();
});

test('of a term in most reports the newest are kept, and all are counted', () => {
  const reports = Array.from({ length: MOST_HOLDERS + 50 }, () => [line('event', 'quorum')]);
  const { count, newest } = gatherHolders(saying(...reports)).holders.get('quorum')!;
  expect(count).toBe(MOST_HOLDERS + 50);
  expect(newest.map(({ report }) => report)).toEqual([...Array(MOST_HOLDERS).keys()]);
});

test('what is written is read again, whatever it is', () => {
  const holder = fc.record({
    report: fc.nat({ max: 20_000 }),
    places: fc
      .uniqueArray(fc.nat({ max: 3000 }), { minLength: 1, maxLength: 5 })
      .map((all) => all.toSorted((a, b) => a - b)),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(holder, { selector: ({ report }) => report, maxLength: 60 }),
      fc.nat(),
      (all, count) => {
        const newest = all.toSorted((a, b) => a.report - b.report);
        expect(readHolders(writeHolders({ count, newest }))).toEqual({ count, newest });
      },
    ),
  );
  expect(() => readHolders([1, 'Ab'])).toThrow();
});

test('the language of a report is that of its own words, not that of the vocabularies', () => {
  const { languages } = gatherHolders(
    saying([
      line('title', 'توقف بوابة الدفع'),
      line('summary', 'توقفت بوابة الدفع'),
      line('filed', 'Website and everything that is shown to the public by it'),
    ]),
  );
  expect(languages).toEqual(['en', 'ar']);
});

test('the language that a report says goes before what its words seem to be', () => {
  const lines = [line('title', 'Ausfälle')];
  expect(gatherHolders([{ lines, lang: null }]).languages).toEqual(['en']);
  const { languages, holders } = gatherHolders([{ lines, lang: 'de-AT' }]);
  expect(languages).toEqual(['en', 'de']);
  expect(holders.has('ausfall')).toBe(true);
});
