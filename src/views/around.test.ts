import { expect, test } from 'vitest';
import { generate } from '../../tests/archive/generate.ts';
import { actionsTold } from '../archive/actions.ts';
import { makeArchive, newestFirst, startOf, type Archive } from '../archive/archive.ts';
import { shortWindow } from '../report/short-window.ts';
import { digestOfData } from '../keys.ts';
import { parseBody } from '../report/body-tree.ts';
import { metricsOf } from '../report/metrics.ts';
import { dayOf } from '../report/moments.ts';
import type { Report } from '../report/report.ts';
import { embedOf } from '../share/embed.ts';
import { reportDocument } from '../share/machine/document.ts';
import { reportToMarkdown } from '../share/machine/report-markdown.ts';
import { aloneOf, archiveAround, aroundReport, mentioned } from './around.ts';

const made = generate({ count: 200, seed: 5 });
const { vocabularies } = made;
/** Some declare others, one of them many. */
const reports = made.reports.map((report, i) => ({
  ...report,
  repeats: i % 4 === 1 ? [made.reports[i % 3 === 0 ? 0 : i - 1]!.id] : report.repeats,
  related: i % 5 === 2 ? [made.reports[(i * 7) % 200]!.id] : report.related,
}));
const archiveWith = (change: (report: Report) => Report = (report) => report): Archive =>
  makeArchive(reports.map(change), vocabularies, { audience: 'internal', drafts: true });
const archive = archiveWith();

test('copies made of what is around a report are those made of the whole archive', () => {
  const body = parseBody('');
  for (const report of archive.reports) {
    const around = archiveAround(aroundReport(archive, report));
    expect(reportDocument(report, around)).toEqual(reportDocument(report, archive));
    const actions = actionsTold(report, '2026-01-01');
    const options = { audience: 'internal', body, actions } as const;
    expect(reportToMarkdown(report, { ...options, archive: around })).toBe(
      reportToMarkdown(report, { ...options, archive }),
    );
    const embed = { vocabularies: archive.vocabularies, archive: 'Archive' };
    const alone = aloneOf(report, { archive });
    expect(embedOf(alone.report, { ...embed, vocabularies: alone.vocabularies })).toBe(
      embedOf(report, embed),
    );
  }
  expect(archive.repeatedBy.size).toBeGreaterThan(5);
});

test('a report that is mentioned keeps its day, its place, its window and its duration', () => {
  for (const report of archive.reports) {
    const told = mentioned(report);
    expect([dayOf(told), startOf(told), shortWindow(told), metricsOf(told).impactTime]).toEqual([
      dayOf(report),
      startOf(report),
      shortWindow(report),
      metricsOf(report).impactTime,
    ]);
  }
  expect(
    archive.reports
      .map(mentioned)
      .toSorted(newestFirst)
      .map(({ id }) => id),
  ).toEqual(archive.reports.map(({ id }) => id));
  expect(archive.reports.some(({ impact }) => impact.from === null)).toBe(true);
});

test('what is around a report changes with what is shown of another, and with nothing else', () => {
  const [earlier, later] = [...archive.repeatedBy].map(([id, [by]]) => [id, by!.id] as const)[0]!;
  const digestWith = (id: string, change: (report: Report) => Partial<Report>): string => {
    const changed = archiveWith((one) => (one.id === id ? { ...one, ...change(one) } : one));
    return digestOfData(aroundReport(changed, changed.byId.get(earlier)!));
  };
  const usual = digestOfData(aroundReport(archive, archive.byId.get(earlier)!));
  expect(digestWith(later, () => ({ authors: ['Somebody'], links: [], actions: [] }))).toBe(usual);
  expect(digestWith(later, () => ({ title: 'Another title' }))).not.toBe(usual);
  expect(digestWith(earlier, () => ({ authors: ['Somebody'] }))).not.toBe(usual);
  // That nobody repeats it any more is seen at the one, and written at the other.
  expect(digestWith(later, () => ({ repeats: [] }))).not.toBe(usual);
});

test('what is around a report changes with the entries that name it, not with those of others', () => {
  const report = archive.reports.find(({ repeats }) => repeats.length === 0)!;
  const named = report.services[0]!;
  const digestWith = (renamed: (id: string) => boolean): string => {
    const entries = vocabularies.services.entries.map((entry) =>
      renamed(entry.id) ? { ...entry, name: `${entry.name}!` } : entry,
    );
    const services = { ...vocabularies.services, entries };
    return digestOfData(
      aloneOf(report, { archive: { ...archive, vocabularies: { ...vocabularies, services } } }),
    );
  };
  expect(digestWith(() => false)).not.toBe(digestWith((id) => id === named));
  expect(digestWith(() => false)).toBe(digestWith((id) => !report.services.includes(id)));
});

test('a cause brings its category, and others stand newest first', () => {
  const category = new Map(vocabularies.rootCauses.entries.map((one) => [one.id, one.category]));
  const report = archive.reports.find(({ rootCauses }) => category.get(rootCauses[0]!))!;
  const { rootCauses } = aloneOf(report, { archive }).vocabularies;
  expect(rootCauses.entries.map(({ id }) => id)).toContain(category.get(report.rootCauses[0]!));

  const named = [archive.reports[150]!, archive.reports[3]!, archive.reports[90]!];
  const { others } = aroundReport(archive, report, { named: named.map(({ id }) => id) });
  expect(others.length).toBeGreaterThanOrEqual(3);
  expect(others.map(({ id }) => id)).toEqual(
    archive.reports.flatMap(({ id }) => (others.some((one) => one.id === id) ? [id] : [])),
  );
});
