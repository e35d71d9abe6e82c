import { describe, expect, test } from 'vitest';
import { reportOf } from '../report/fixture.ts';
import type { Report } from '../report/report.ts';
import { EMPTY_VOCABULARIES, makeVocabulary } from '../report/vocabulary.ts';
import { makeArchive, type ArchiveOptions } from './archive.ts';
import { causeTree, facetsOf } from './facets.ts';
import { sortReports } from './sorts.ts';

const entry = (id: string, more: object = {}) => ({ id, synonyms: [], ...more });
const vocabularies = {
  ...EMPTY_VOCABULARIES,
  severities: makeVocabulary('severities', [entry('sev1'), entry('sev2')]),
  rootCauses: makeVocabulary('rootCauses', [
    entry('capacity'),
    entry('pool-too-small', { category: 'capacity' }),
    entry('no-autoscaling', { category: 'capacity' }),
    entry('unknown'),
  ]),
};

const report = (id: string, from: string, more: Partial<Report> = {}): Report => ({
  ...reportOf({ from, to: null, events: [] }),
  id,
  file: `${id}.mdx`,
  status: 'published',
  visibility: 'internal',
  severity: 'sev2',
  tags: [],
  rootCauses: ['unknown'],
  ...more,
});

const options: ArchiveOptions = { audience: 'internal', drafts: false };
const reports = [
  report('b', '2023-05-01 10:00', {
    rootCauses: ['pool-too-small', 'no-autoscaling'],
    tags: ['x'],
  }),
  report('a', '2024-05-01 10:00', {
    rootCauses: ['pool-too-small'],
    severity: 'sev1',
    repeats: ['b'],
  }),
  report('c', '2022-05-01 10:00', { tags: ['x', 'y'] }),
];

describe('indexes', () => {
  const archive = makeArchive(reports, vocabularies, options);
  const facets = facetsOf(archive);

  test('an entry knows how often, since when, and the last time', () => {
    expect(facets.tags.byId.get('x')).toMatchObject({ first: '2022-05-01', last: '2023-05-01' });
    expect(facets.tags.byId.get('x')?.reports.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  test('a category counts each report of its causes once', () => {
    const [capacity] = causeTree(facets.rootCauses);
    expect(capacity?.category.id).toBe('capacity');
    expect(capacity?.category.reports.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(capacity?.causes.map(({ id }) => id)).toEqual(['pool-too-small', 'no-autoscaling']);
  });

  test('severities stand by rank, years newest first', () => {
    expect(facets.severities.entries.map(({ id }) => id)).toEqual(['sev1', 'sev2']);
    expect(facets.years.entries.map(({ id }) => id)).toEqual(['2024', '2023', '2022']);
  });

  test('a later report of the same failure is found from the earlier one', () => {
    expect(archive.repeatedBy.get('b')?.map(({ id }) => id)).toEqual(['a']);
  });
});

describe('an undated report', () => {
  const undated = report('u', '2024-01-01 10:00');
  const from = undated.impact.from && { ...undated.impact.from, date: null };
  const lost = {
    ...undated,
    clock: { zone: 'UTC', dated: false },
    impact: { ...undated.impact, from },
  };
  const archive = makeArchive([lost, ...reports], vocabularies, options);

  test('comes last in the order of time and stands in no year', () => {
    expect(archive.reports.at(-1)?.id).toBe('u');
    expect(facetsOf(archive).years.entries.flatMap((year) => year.reports)).not.toContain(lost);
  });

  test('is counted as undated where it is listed', () => {
    expect(facetsOf(archive).rootCauses.byId.get('unknown')).toMatchObject({
      undated: 1,
      first: '2022-05-01',
    });
  });
});

describe('what a build shows', () => {
  const mixed = [
    report('open', '2024-01-03 10:00', { visibility: 'public', related: ['closed'] }),
    report('closed', '2024-01-02 10:00'),
    report('draft', '2024-01-01 10:00', { status: 'draft' }),
  ];
  const shown = (more: Partial<ArchiveOptions>) =>
    makeArchive(mixed, vocabularies, { ...options, ...more }).reports.map(({ id }) => id);

  test('drafts only where asked for', () => {
    expect(shown({})).toEqual(['open', 'closed']);
    expect(shown({ drafts: true })).toEqual(['open', 'closed', 'draft']);
  });

  test('the public sees public reports, and no hint at others', () => {
    const archive = makeArchive(mixed, vocabularies, { ...options, audience: 'public' });
    expect(archive.reports.map(({ id }) => id)).toEqual(['open']);
    expect(archive.reports[0]?.related).toEqual([]);
  });
});

test('every order keeps every report; what is unknown comes last', () => {
  const archive = makeArchive(
    [
      ...reports,
      report('d', '2021-01-01 10:00', {
        impact: { ...reports[0]!.impact, users: { share: 0.5, approximate: false } },
      }),
    ],
    vocabularies,
    options,
  );
  expect(sortReports(archive, 'severity')[0]?.id).toBe('a');
  expect(sortReports(archive, 'users').map(({ id }) => id)).toEqual(['d', 'a', 'b', 'c']);
  for (const sort of ['newest', 'severity', 'longest', 'users', 'slowest'] as const) {
    expect(sortReports(archive, sort)).toHaveLength(4);
  }
});
