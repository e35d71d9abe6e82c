import { expect, test } from 'vitest';
import { actionLogOf } from '../archive/actions.ts';
import { makeArchive } from '../archive/archive.ts';
import { archiveOf, incident } from '../archive/fixture.ts';
import { neighboursOf } from '../archive/neighbours.ts';
import { findRecurrences, actionsBefore } from '../archive/recurrence.ts';
import { digestOfData } from '../keys.ts';
import type { Report } from '../report/report.ts';
import { generate } from '../../tests/archive/generate.ts';
import { archiveAround } from './around.ts';
import { reportPage } from './report-page.ts';

const { reports, vocabularies } = generate({ count: 200, seed: 5 });
const TODAY = '2026-11-21';

function knownOf(of: readonly Report[], today = TODAY) {
  const archive = makeArchive(of, vocabularies, { audience: 'internal', drafts: true });
  const recurrences = findRecurrences(archive, today);
  return { archive, today, neighbours: neighboursOf(archive), similar: new Map(), recurrences };
}
const known = knownOf(reports);
const BODY = { html: '<p>Body</p>', headings: [] };
const keysOf = (of: ReturnType<typeof knownOf>): Map<string, string> =>
  new Map(
    of.archive.reports.map((report) => [report.id, digestOfData(reportPage(report, BODY, of))]),
  );

/** A report whose last event came years after its impact. */
function toldOfLate(report: Report): Report {
  const timeline = report.timeline.map((event, i, { length }) =>
    i === length - 1 && event.at?.date
      ? { ...event, at: { ...event.at, t: Date.UTC(2036, 0, 1), date: '2036-01-01' } }
      : event,
  );
  return { ...report, published: null, timeline };
}

test.each([
  ['with the days on which they were published', known],
  // Then a promise holds from the last day of the incident on, which only its own timeline tells.
  ['that name no such day', knownOf(reports.map(toldOfLate))],
])('a page tells of a chain of reports %s what the whole archive would tell', (_, known) => {
  let told = 0;
  for (const report of known.archive.reports) {
    const { around, chain } = reportPage(report, BODY, known);
    const small = archiveAround(around);
    if (!chain || chain.basis.kind === 'cause') continue;
    for (const { id } of chain.occurrences) {
      expect(actionsBefore(small, chain, id)).toEqual(actionsBefore(known.archive, chain, id));
      told++;
    }
  }
  expect(told).toBeGreaterThan(10);
});

test('a report is told once: as another time of the same failure, or as like it', () => {
  const [chain] = [...known.recurrences.chains.values()].filter(
    ({ basis }) => basis.kind === 'cause-and-service',
  );
  const [first, second] = chain!.occurrences.map(({ id }) => known.archive.byId.get(id)!);
  const other = known.archive.reports.find(({ id }) => !known.recurrences.of.has(id))!;
  const alike = [second!, other].map(({ id }) => ({ id, score: 9, when: null, reasons: [] }));
  const page = reportPage(first!, BODY, { ...known, similar: new Map([[first!.id, alike]]) });
  expect(page.alike.map(({ id }) => id)).toEqual([other.id]);
  expect(page.around.others.map(({ id }) => id)).toContain(second!.id);
});

test('the page of a report changes on the day after an action of it was due, and on no other', () => {
  const then = '2031-01-01';
  const before = keysOf(known);
  const changed = [...keysOf(knownOf(reports, then))].filter(([id, key]) => before.get(id) !== key);
  const becameOverdue = ({ due, status }: Report['actions'][number]): boolean =>
    due !== null && due >= TODAY && due < then && (status === 'open' || status === 'in-progress');
  const late = known.archive.reports.filter(({ actions }) => actions.some(becameOverdue));
  expect(late.length).toBeGreaterThan(0);
  expect(late.length).toBeLessThan(reports.length / 2);
  expect(changed.map(([id]) => id).toSorted()).toEqual(late.map(({ id }) => id).toSorted());
});

test('what one report does not show of itself elsewhere changes its own page alone', () => {
  const id = known.archive.reports.find((one) => known.recurrences.of.has(one.id))!.id;
  const quiet = (report: Report): Report =>
    report.id === id ? { ...report, authors: ['Somebody'], links: [] } : report;
  const before = keysOf(known);
  const changed = [...keysOf(knownOf(reports.map(quiet)))].filter(
    ([at, key]) => before.get(at) !== key,
  );
  expect(changed.map(([at]) => at)).toEqual([id]);
});

test('a body that is not HTML yet, or another, is another page', () => {
  const [report] = known.archive.reports;
  const of = (body: typeof BODY | null): string => digestOfData(reportPage(report!, body, known));
  expect(new Set([of(BODY), of(null), of({ ...BODY, html: '<p>Other</p>' })]).size).toBe(3);
});

test('of a cause that happened all over, three are told on either side; without a day the last three', () => {
  const days = Array.from({ length: 9 }, (_, i) => `2024-01-0${i + 1}`);
  const of = (id: string, day: string | null) =>
    incident(id, day, { services: [`service-of-${id}`], rootCauses: ['one-target'] });
  const archive = archiveOf(...days.map((day, i) => of(`n${i + 1}`, day)), of('undated', null));
  const recurrences = findRecurrences(archive, TODAY);
  const known = {
    archive,
    today: TODAY,
    neighbours: neighboursOf(archive),
    similar: new Map(),
    recurrences,
  };
  const told = (id: string): string[] => {
    const { chain, around } = reportPage(archive.byId.get(id)!, BODY, known);
    expect(chain?.basis.kind).toBe('cause');
    return archiveAround(around)
      .reports.map((report) => report.id)
      .filter((other) => other !== 'undated')
      .toSorted();
  };
  expect(told('n5')).toEqual(['n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8']);
  expect(told('n1')).toEqual(['n1', 'n2', 'n3', 'n4']);
  expect(told('n9')).toEqual(['n6', 'n7', 'n8', 'n9']);
  expect(told('undated')).toEqual(['n7', 'n8', 'n9']);
});

test('the courses of a chain stand beside each other, but not of one that has a cause alone in common', () => {
  const kinds = new Set<string>();
  for (const report of known.archive.reports) {
    const { chain, courses } = reportPage(report, BODY, known);
    if (!chain) expect(courses).toEqual([]);
    else {
      kinds.add(chain.basis.kind);
      expect(courses.length > 0, report.id).toBe(chain.basis.kind !== 'cause');
    }
  }
  expect(kinds.has('cause')).toBe(true);
  expect(kinds.size).toBeGreaterThan(1);
});

test('an action is told by its report as by the lists of that day', () => {
  const log = actionLogOf(known.archive, TODAY);
  const overdue = log.filter(({ state }) => state === 'overdue');
  expect(overdue.length).toBeGreaterThan(3);
  for (const report of known.archive.reports) {
    const told = reportPage(report, BODY, known).actions.map(({ state }) => state);
    const inLists = log.filter(({ id }) => id === report.id).toSorted((a, b) => a.n - b.n);
    expect(told).toEqual(inLists.map(({ state }) => state));
  }
});

test('what goes on is told to have gone on until the day of the build, where its beginning is known', () => {
  const [report] = reports.filter(({ impact }) => impact.from?.date && !impact.ongoing);
  const from = { ...report!.impact.from!, date: '2026-11-01' };
  const soFar = (impact: Partial<Report['impact']>) =>
    reportPage({ ...report!, impact: { ...report!.impact, ...impact } }, BODY, known).soFar;
  expect(soFar({ from, to: null, ongoing: true })).toEqual({ days: 20, today: TODAY });
  expect(soFar({ from, ongoing: false })).toBe(null);
  expect(soFar({ from: null, to: null, ongoing: true })).toBe(null);
  expect(soFar({ from: { ...from, date: '2027-01-01' }, ongoing: true })).toBe(null);
});
