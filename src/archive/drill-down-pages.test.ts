import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DrillDownGroup } from './drill-down-groups.ts';
import { intoPages } from './drill-down-pages.ts';

const group = (key: string, n: number, section?: string): DrillDownGroup => ({
  key,
  title: key,
  items: Array.from({ length: n }, (_, i) => ({ id: `${key}${i}` })),
  ...(section ? { section: { key: section, title: section } } : {}),
});
const shape = (groups: readonly DrillDownGroup[], size: number) =>
  intoPages(groups, size).pages.map((sections) =>
    sections.flatMap((section) =>
      section.groups.map(({ key, items }) => `${section.key ?? '-'}/${key ?? '-'} ${items.length}`),
    ),
  );

test('a group that fits on a page is not torn apart', () => {
  expect(shape([group('a', 2), group('b', 2), group('c', 1)], 3)).toEqual([
    ['-/a 2'],
    ['-/b 2', '-/c 1'],
  ]);
});

test('groups of one section stand below one heading, those of none each for itself', () => {
  const sections = (...groups: DrillDownGroup[]) =>
    intoPages(groups, 4).pages.map((page) =>
      page.map(({ key, title, total, groups: own }) => [key, title, total, own.length]),
    );
  expect(sections(group('a', 1, 's'), group('b', 1, 's'), group('c', 1, 't'))).toEqual([
    [
      ['s', 's', 2, 2],
      ['t', 't', 1, 1],
    ],
  ]);
  expect(sections(group('a', 1), group('b', 2))).toEqual([
    [
      [null, null, 1, 1],
      [null, null, 2, 1],
    ],
  ]);
});

test('a group as long as a page fills it; the end of a longer one is followed by what fits', () => {
  expect(shape([group('a', 3), group('b', 1)], 3)).toEqual([['-/a 3'], ['-/b 1']]);
  expect(shape([group('a', 1), group('b', 4), group('c', 2), group('d', 1)], 3)).toEqual([
    ['-/a 1'],
    ['-/b 3'],
    ['-/- 1', '-/c 2'],
    ['-/d 1'],
  ]);
});

test('a longer one goes on, and has its anchor where it begins', () => {
  const groups = [group('a', 1, 's'), group('b', 7, 's'), group('c', 1, 's')];
  expect(shape(groups, 3)).toEqual([['s/a 1'], ['-/b 3'], ['-/- 3'], ['-/- 1', '-/c 1']]);
  const { pages, places } = intoPages(groups, 3);
  expect([...places]).toEqual([
    ['s', 1],
    ['a', 1],
    ['b', 2],
    ['c', 4],
  ]);
  // A heading counts what it heads, on whatever pages that stands.
  expect(pages[0]![0]!.total).toBe(9);
  expect(pages[2]![0]!.groups[0]!.total).toBe(7);
});

test('no row is lost, doubled or moved, no page is too long, every anchor is where its place says', () => {
  const groups = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom(undefined, 's', 't')))
    .map((list) => {
      // Groups of one section follow one another.
      const sorted = list.toSorted(([, a], [, b]) =>
        (a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1,
      );
      return sorted.map(([n, section], i) => group(`g${i}-`, n, section));
    });
  fc.assert(
    fc.property(groups, fc.integer({ min: 1, max: 12 }), (list, size) => {
      const { pages, places } = intoPages(list, size);
      const rows = pages.flatMap((sections) =>
        sections.flatMap((section) => section.groups.flatMap(({ items }) => items)),
      );
      expect(rows).toEqual(list.flatMap(({ items }) => items));
      pages.forEach((sections, i) => {
        const groups = sections.flatMap((section) => section.groups);
        const length = groups.reduce((sum, { items }) => sum + items.length, 0);
        expect(length).toBeLessThanOrEqual(size);
        for (const { key } of [...sections, ...groups]) {
          if (key !== null) expect(places.get(key)).toBe(i + 1);
        }
      });
      for (const { key } of list) expect(places.has(key)).toBe(true);
    }),
  );
});

// Only the first piece of a group has its anchor.
test('a group that is longer than a page goes on over several, and what follows fills the last', () => {
  expect(shape([group('a', 7), group('b', 1), group('c', 3)], 3)).toEqual([
    ['-/a 3'],
    ['-/- 3'],
    ['-/- 1', '-/b 1'],
    ['-/c 3'],
  ]);
  expect(shape([group('a', 1), group('b', 4)], 3)).toEqual([['-/a 1'], ['-/b 3'], ['-/- 1']]);
  expect(shape([group('a', 1), group('b', 2)], 3)).toEqual([['-/a 1', '-/b 2']]);
});

test('two hundred rows make a page', () => {
  const lengths = (n: number) =>
    intoPages([group('a', n)]).pages.map((page) =>
      page.map(({ groups }) => groups[0]!.items.length),
    );
  expect(lengths(200)).toEqual([[200]]);
  expect(lengths(201)).toEqual([[200], [1]]);
});
