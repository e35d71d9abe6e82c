import { describe, expect, test } from 'vitest';
import { reportOf } from '../report/fixture.ts';
import type { Report } from '../report/report.ts';
import { EMPTY_VOCABULARIES, makeVocabulary } from '../report/vocabulary.ts';
import { makeArchive, type ArchiveOptions } from './archive.ts';
import { causeTree, withoutCause, facetIn, facetNames, facetsOf, idOfValue } from './facets.ts';

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
  const facets = () => facetsOf(archive);

  test('an entry knows how often, since when, and the last time', () => {
    expect(facets().tags.byId.get('x')).toMatchObject({ first: '2022-05-01', last: '2023-05-01' });
    expect(
      facets()
        .tags.byId.get('x')
        ?.reports.map(({ id }) => id),
    ).toEqual(['b', 'c']);
  });

  test('a category counts each report of its causes once', () => {
    const [capacity] = causeTree(facets().rootCauses);
    expect(capacity?.category.id).toBe('capacity');
    expect(capacity?.category.reports.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(capacity?.causes.map(({ id }) => id)).toEqual(['pool-too-small', 'no-autoscaling']);
  });

  test('a category knows how many of its reports name none of its causes', () => {
    const [capacity] = causeTree(facets().rootCauses);
    expect(withoutCause(capacity!)).toBe(0);
    const others = { ...capacity!, causes: [] };
    expect(withoutCause(others)).toBe(2);
  });

  test('severities stand by rank, years newest first', () => {
    expect(facets().severities.entries.map(({ id }) => id)).toEqual(['sev1', 'sev2']);
    expect(facets().years.entries.map(({ id }) => id)).toEqual(['2024', '2023', '2022']);
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

describe('fields of the archive’s own and sources', () => {
  const own = (name: string, values: string[], facet = true) => ({
    ...{ name, label: name, text: values.join(', '), values, facet },
    place: 'facts' as const,
    public: true,
  });
  const source = (name: string, asOf: string | null = null) =>
    ({ name, path: 'x.mdx', asOf, visibility: 'public' }) as const;
  const facets = () =>
    facetsOf(
      makeArchive(
        [
          report('a', '2024-01-01 10:00', { own: [own('tier', ['Gold', 'Big & small'])] }),
          report('b', '2024-02-01 10:00', {
            own: [own('tier', ['Gold']), own('note', ['x'], false)],
          }),
          report('c', '2024-03-01 10:00', { source: source('payments', '2026-11-26') }),
          report('d', '2024-04-01 10:00', { source: source('queue') }),
        ],
        vocabularies,
        options,
      ),
    );

  test('have indexes where a report has a value, and only those that are facets', () => {
    expect(facetNames(facets()).slice(-2)).toEqual(['sources', 'own:tier']);
    const tier = facetIn(facets(), 'own:tier').entries;
    expect(tier.map(({ id, name, reports: held }) => [id, name, held.length])).toEqual([
      ['gold', 'Gold', 2],
      ['big-small', 'Big & small', 1],
    ]);
    const none = facetsOf(makeArchive([report('a', '2024-01-01 10:00')], vocabularies, options));
    expect(facetNames(none)).not.toContain('sources');
  });

  test('a source that could not be read says of which day its reports are', () => {
    const told = facets().sources.entries.map(({ id, description }) => [id, description]);
    expect(told).toEqual([
      ['payments', expect.stringContaining('as of 26 November 2026')],
      ['queue', null],
    ]);
  });

  test('where sources are is nobody’s business in public', () => {
    const reports = [
      report('c', '2024-03-01 10:00', { source: source('a'), visibility: 'public' }),
    ];
    const shown = makeArchive(reports, vocabularies, { audience: 'public', drafts: false });
    expect(shown.reports).toHaveLength(1);
    expect(facetNames(facetsOf(shown))).not.toContain('sources');
  });

  test('a value without a Latin letter has an address, too', () => {
    expect(idOfValue('金')).toBe('91d1');
  });
});

describe('the order of an index', () => {
  const ids = (facet: 'severities' | 'tags' | 'years' | 'rootCauses', ...list: Report[]) =>
    facetsOf(makeArchive(list, vocabularies, options))[facet].entries.map(({ id }) => id);
  const tagged = (id: string, tags: readonly string[]) => report(id, '2024-01-01 10:00', { tags });

  test('is by how often, and of equals by id', () => {
    const reports = [tagged('1', ['z', 'b']), tagged('2', ['z', 'a']), tagged('3', ['c', 'z'])];
    expect(ids('tags', ...reports)).toEqual(['z', 'a', 'b', 'c']);
    expect(ids('tags', ...reports.toReversed())).toEqual(['z', 'a', 'b', 'c']);
  });

  test('of severities is by rank, what the vocabulary does not know last, by id', () => {
    const severe = (id: string, severity: string) => report(id, '2024-01-01 10:00', { severity });
    const reports = [
      severe('1', 'zeta'),
      severe('2', 'sev2'),
      severe('3', 'alpha'),
      severe('4', 'sev2'),
      severe('5', 'sev1'),
    ];
    expect(ids('severities', ...reports)).toEqual(['sev1', 'sev2', 'alpha', 'zeta']);
    expect(ids('severities', ...reports.toReversed())).toEqual(['sev1', 'sev2', 'alpha', 'zeta']);
  });

  test('of years is the newest first, however many reports one has', () => {
    const on = (id: string, year: string) => report(id, `${year}-01-01 10:00`);
    expect(
      ids('years', on('a', '2022'), on('b', '2024'), on('c', '2022'), on('d', '2023')),
    ).toEqual(['2024', '2023', '2022']);
  });

  test('a category stands among the causes, and a cause without one brings none', () => {
    const caused = (id: string, rootCauses: readonly string[]) =>
      report(id, '2024-01-01 10:00', { rootCauses });
    expect(ids('rootCauses', caused('a', ['pool-too-small']), caused('b', ['made-up']))).toEqual([
      'capacity',
      'made-up',
      'pool-too-small',
    ]);
  });
});
