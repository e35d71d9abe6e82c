import { expect, test } from 'vitest';
import { generate } from '../../tests/archive/generate.ts';
import { actionViews } from '../archive/action-views.ts';
import { registerOf } from '../archive/actions.ts';
import { makeArchive } from '../archive/archive.ts';
import { periodDigest, reviewPeriods } from '../archive/digest.ts';
import { evidenceOf } from '../archive/evidence.ts';
import { FACETS, facetsOf, type FacetName } from '../archive/facets.ts';
import { findRecurrences } from '../archive/recurrence.ts';
import { shareEvidence } from '../archive/shares.ts';
import { digestOfData } from '../keys.ts';
import type { Report } from '../report/report.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import { facetEntryPage, type FacetEntryPage } from './facet-entry.ts';

const made = generate({ count: 120, seed: 5 });
const TODAY = '2026-11-27';
const SIZE = 20;

/** Every page of every entry, by facet, id and number. */
function pagesOf(
  reports: readonly Report[] = made.reports,
  vocabularies: Vocabularies = made.vocabularies,
  today = TODAY,
): ReadonlyMap<string, FacetEntryPage> {
  const archive = makeArchive(reports, vocabularies, { audience: 'internal', drafts: true });
  const facets = facetsOf(archive);
  const recurrences = findRecurrences(archive, today);
  const register = registerOf(archive, today);
  const { years, quarters } = reviewPeriods(archive);
  const sources = { archive, recurrences, register };
  const digests = new Map([...years, ...quarters].map((one) => [one, periodDigest(one, sources)]));
  const { teams } = actionViews(register, (id) => id ?? '');
  const shares = new Map(
    facets.services.entries.map(({ id, reports: own }) => {
      const share = { reports: own, register: register.filter((e) => own.includes(e.report)) };
      return [id, { ...share, evidence: shareEvidence(share, vocabularies) }];
    }),
  );
  const frame = {
    ...{ archive, facets, recurrences, digests, today, shares: { services: shares } },
    places: evidenceOf({ archive, register, digests }).places,
    owned: new Map(teams.map((team) => [team.of.key as string | null, team])),
  };
  const strip = { months: [], years: [], height: 0 } as never;
  return new Map(
    FACETS.flatMap((name) =>
      facets[name].entries.flatMap((entry) => {
        const pages = Math.ceil(entry.reports.length / SIZE);
        return Array.from({ length: pages }, (_, i): [string, FacetEntryPage] => {
          const items = entry.reports.slice(i * SIZE, (i + 1) * SIZE);
          const of = { ...frame, name, entry, strip, anchors: new Map(), undatedHref: '#' };
          const page = facetEntryPage(of, { page: i + 1, pages, items });
          return [`${name}/${entry.id}/${i + 1}`, page];
        });
      }),
    ),
  );
}

const keysOf = (pages: ReadonlyMap<string, FacetEntryPage>): Map<string, string> =>
  new Map([...pages].map(([path, page]) => [path, digestOfData(page)]));
const before = keysOf(pagesOf());

/** The paths whose pages an edit changes. */
function changed(after: ReadonlyMap<string, FacetEntryPage>): string[] {
  const now = keysOf(after);
  expect([...now.keys()]).toEqual([...before.keys()]);
  return [...now].flatMap(([path, key]) => (before.get(path) === key ? [] : [path]));
}
const edited = (id: string, change: Partial<Report>): Report[] =>
  made.reports.map((report) => (report.id === id ? { ...report, ...change } : report));

test('another title changes the pages on which the report stands, and no others', () => {
  const report = made.reports[40]!;
  const own = new Map<FacetName, readonly string[]>([
    ['services', report.services],
    ['tags', report.tags],
    ['severities', [report.severity]],
    ['triggers', [report.trigger]],
  ]);
  const paths = changed(pagesOf(edited(report.id, { title: 'Another title' })));
  expect(paths).toContain(`services/${report.services[0]}/1`);
  for (const path of paths) {
    const [name, id] = path.split('/') as [FacetName, string];
    if (own.has(name)) expect(own.get(name)).toContain(id);
  }
  expect(paths.length).toBeLessThan(before.size / 4);
});

test('on another day, what counts up to today changes; a list beyond the first page does not', () => {
  const paths = changed(pagesOf(made.reports, made.vocabularies, '2026-11-28'));
  expect(paths.some((path) => path.startsWith('rootCauses/'))).toBe(true);
  expect(paths.filter((path) => !path.endsWith('/1'))).toEqual([]);
});

test('another name of a service changes its pages and those on which it stands', () => {
  const { id } = made.vocabularies.services.entries[0]!;
  const services = {
    ...made.vocabularies.services,
    entries: made.vocabularies.services.entries.map((entry) =>
      entry.id === id ? { ...entry, name: 'Another name' } : entry,
    ),
  };
  const pages = pagesOf(made.reports, { ...made.vocabularies, services });
  const hit = new Set(made.reports.flatMap((one) => (one.services.includes(id) ? [one.id] : [])));
  for (const path of changed(pages)) {
    const { entry, reports, learnt, name } = pages.get(path)!;
    const own = name === 'services' && entry.id === id;
    const shown = [...reports, ...(learnt?.reports ?? [])];
    expect(own || shown.some((one) => hit.has(one.id)), path).toBe(true);
  }
});
