import { expect, test } from 'vitest';
import { reportOf } from '../report/fixture.ts';
import { makeVocabulary, VOCABULARY_NAMES, type Vocabularies } from '../report/vocabulary.ts';
import { stripOf } from './strip.ts';

const vocabularies = {
  ...Object.fromEntries(VOCABULARY_NAMES.map((name) => [name, makeVocabulary(name, null)])),
  severities: makeVocabulary('severities', [
    { id: 'sev1', name: 'SEV1', synonyms: [] },
    { id: 'sev2', name: 'SEV2', synonyms: [] },
  ]),
} as Vocabularies;

const on = (day: string | null, severity: string, n = 0) =>
  reportOf({
    id: `${day ?? 'undated'}-${severity}-${n}`,
    severity,
    from: day === null ? '14:00' : `${day} 14:00`,
    events: [],
  });
const hrefOf = (period: string): string => `#${period}`;

test('a month is a column of steps, the worst at the bottom', () => {
  const strip = stripOf(
    [on('2024-06-01', 'sev2'), on('2024-06-30', 'sev1'), on('2024-06-02', 'sev2', 1)],
    vocabularies,
    hrefOf,
  );
  expect(strip.years).toEqual([
    {
      year: '2024',
      href: '#2024',
      total: 3,
      months: [
        {
          place: 5,
          href: '#2024-06',
          text: 'June 2024: 1 SEV1, 2 SEV2',
          steps: [
            { className: 'rank-1', y: 16, height: 7 },
            { className: 'rank-2', y: 8, height: 7 },
            { className: 'rank-2', y: 0, height: 7 },
          ],
        },
      ],
    },
  ]);
});

test('a full month is drawn as one bar for each severity, as high as the strip at most', () => {
  const reports = Array.from({ length: 14 }, (_, i) => on('2024-06-01', 'sev2', i));
  const [month] = stripOf(reports, vocabularies, hrefOf).years[0]!.months;
  expect(month!.steps).toEqual([{ className: 'rank-2', y: 0, height: 51 }]);
  const [below] = stripOf(reports.slice(1), vocabularies, hrefOf).years[0]!.months;
  expect(below!.steps).toHaveLength(13);
});

test('the strip is as high as its fullest month needs, and as a finger does', () => {
  const highOf = (n: number): number =>
    stripOf(
      Array.from({ length: n }, (_, i) => on('2024-06-01', 'sev2', i)),
      vocabularies,
      hrefOf,
    ).height;
  expect([1, 3, 5, 6, 7, 40].map(highOf)).toEqual([24, 24, 40, 48, 52, 52]);
});

test('between bars stands a gap, until a report is too low for one', () => {
  const highOf = (n: number): number | undefined =>
    stripOf(
      Array.from({ length: n }, (_, i) => on('2024-06-01', 'sev2', i)),
      vocabularies,
      hrefOf,
    ).years[0]?.months[0]?.steps[0]?.height;
  // 52 pixels for 17 are 3.06 each, for 18 they are 2.89.
  expect([17, 18].map(highOf)).toEqual([51, 52]);
});

test('empty years are kept between others, empty months are not', () => {
  const { years } = stripOf(
    [on('2024-06-01', 'sev1'), on('2022-12-01', 'sev1')],
    vocabularies,
    hrefOf,
  );
  expect(years.map(({ year, total, months }) => [year, total, months.length])).toEqual([
    ['2022', 1, 1],
    ['2023', 0, 0],
    ['2024', 1, 1],
  ]);
});

test('what has no day is counted and not drawn', () => {
  const strip = stripOf(
    [on(null, 'sev1'), on('2024-06-01', 'sev2'), on(null, 'sev1', 1)],
    vocabularies,
    hrefOf,
  );
  expect(strip).toMatchObject({ undated: 2, undatedHref: '#undated' });
  expect(strip.severities.map(({ name }) => name)).toEqual(['SEV1', 'SEV2']);
});
