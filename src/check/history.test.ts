import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkExample } from './example.ts';
import { FIXTURE_VOCABULARIES, archiveOf, incident } from '../archive/fixture.ts';
import { newestFirst } from '../archive/archive.ts';
import { findRecurrences } from '../archive/recurrence.ts';
import type { Parsed } from '../report/parse.ts';
import type { Report } from '../report/report.ts';
import { makeHistory } from './history.ts';

const historyOf = (reports: readonly Report[]) =>
  makeHistory(
    reports.map((report) => ({ report }) as Parsed),
    FIXTURE_VOCABULARIES,
  );

/** `configuration` is a category, and `retry-storm` stands at its level. */
const CAUSES = ['unknown', 'configuration', 'one-target', 'no-headroom', 'retry-storm'];
const SERVICES = ['unknown', 'kafka', 'checkout'];
const archives = fc
  .array(
    fc.record({
      day: fc.option(fc.integer({ min: 1, max: 4 }).map((day) => `2024-06-0${day}`)),
      rootCauses: fc.subarray(CAUSES, { minLength: 1 }),
      services: fc.subarray(SERVICES),
    }),
    { maxLength: 7 },
  )
  .map((list) => list.map(({ day, ...rest }, i) => incident(`r${i}`, day, rest)));

test('the check tells of a repeat exactly where the site shows an occurrence before it', () => {
  fc.assert(
    fc.property(archives, (reports) => {
      const history = historyOf(reports);
      const { of, chains } = findRecurrences(archiveOf(...reports), '2024-07-01');
      for (const report of reports) {
        const shown = (of.get(report.id) ?? []).some(
          ({ basis, occurrences }) =>
            basis.kind === 'cause-and-service' &&
            occurrences.findIndex(({ id }) => id === report.id) > 0,
        );
        const told = history.lastAlike(report);
        expect(told !== null).toBe(shown);
        if (!told) continue;
        const { occurrences } = chains.get(`cause/${told.cause}/${told.service}`)!;
        const at = occurrences.findIndex(({ id }) => id === report.id);
        expect(occurrences[at - 1]?.id).toBe(told.report.id);
      }
    }),
  );
});

test('of several failures that struck before, the latest is told', () => {
  const reports = [
    incident('old', '2024-01-01', { rootCauses: ['one-target'], services: ['kafka'] }),
    incident('new', '2024-02-01', { rootCauses: ['no-headroom'], services: ['kafka'] }),
    incident('now', '2024-03-01', {
      rootCauses: ['one-target', 'no-headroom'],
      services: ['kafka'],
    }),
  ];
  expect(historyOf(reports).lastAlike(reports[2]!)).toMatchObject({ cause: 'no-headroom' });
  expect(newestFirst(reports[1]!, reports[0]!)).toBeLessThan(0);
});

test('a draft is no occurrence, and an earlier name leads to its report', () => {
  const rest = { rootCauses: ['one-target'], services: ['kafka'] } as const;
  const draft = incident('draft', '2024-01-01', { ...rest, status: 'draft', aliases: ['before'] });
  const history = historyOf([draft, incident('now', '2024-03-01', rest)]);
  expect(history.lastAlike(incident('now', '2024-03-01', rest))).toBeNull();
  expect(history.reportAt('before')?.id).toBe('draft');
});

test('a report that is being written hears of the earlier ones that it resembles, drafts included', () => {
  const same = { rootCauses: ['one-target'], services: ['kafka'] };
  const draft = incident('draft', '2024-06-02', { ...same, status: 'draft' });
  const reports = [
    incident('earlier', '2024-06-01', same),
    draft,
    incident('drafted', '2024-05-01', { ...same, status: 'draft' }),
    incident('later', '2024-06-03', same),
  ];
  const history = historyOf(reports);
  expect(history.resembling(draft).map(({ id }) => id)).toEqual(['drafted', 'earlier']);
  expect(history.resembling(reports[0]!)).toEqual([]);
});

test('what it resembles is told by its title, its day, and whether it is published', async () => {
  const told = async (earlier: string) =>
    (
      await checkExample({
        frontmatter: 'status: draft',
        beside: { '2024-03-01-search-errors': `title: Search was slow\n${earlier}` },
      })
    ).flatMap(({ rule, message }) => (rule === 'recurrence/resembles' ? message : []));
  expect(await told('')).toEqual([
    expect.stringMatching(/^This shares a cause with “Search was slow” \(1 June 2024\): .*\.$/),
  ]);
  expect(await told('status: draft')).toEqual([
    expect.stringContaining('“Search was slow” (1 June 2024, not yet published): '),
  ]);
});
