import { expect, test } from 'vitest';
import { generate } from '../../tests/archive/generate.ts';
import { actionViews } from '../archive/action-views.ts';
import { actionLogOf } from '../archive/actions.ts';
import { makeArchive } from '../archive/archive.ts';
import { periodDigest, reviewPeriods } from '../archive/digest.ts';
import { drillDownPages } from '../archive/drill-down.ts';
import { FACETS, facetsOf, type FacetName } from '../archive/facets.ts';
import { findRecurrences } from '../archive/recurrence.ts';
import { breakdownPages } from '../archive/breakdown.ts';
import { digestOfData } from '../keys.ts';
import { dayOf } from '../report/moments.ts';
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
  const actionLog = actionLogOf(archive, today);
  const { years, quarters } = reviewPeriods(archive);
  const sources = { archive, recurrences, actionLog };
  const digests = new Map([...years, ...quarters].map((one) => [one, periodDigest(one, sources)]));
  const { teams } = actionViews(actionLog, (id) => id ?? '');
  const breakdowns = new Map(
    facets.services.entries.map(({ id, reports: own }) => {
      const breakdown = {
        reports: own,
        actionLog: actionLog.filter((e) => own.includes(e.report)),
      };
      return [id, { ...breakdown, drillDown: breakdownPages(breakdown, vocabularies) }];
    }),
  );
  const frame = {
    ...{ archive, facets, recurrences, digests, today, breakdowns: { services: breakdowns } },
    places: drillDownPages({ archive, actionLog, digests }).places,
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
const shown = pagesOf();
const before = keysOf(shown);

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
    const { entry, reports, analysis, name } = pages.get(path)!;
    const own = name === 'services' && entry.id === id;
    const shown = [...reports, ...(analysis?.reports ?? [])];
    expect(own || shown.some((one) => hit.has(one.id)), path).toBe(true);
  }
});

test('the first and the last day of an entry lead to a report of that day', () => {
  const dayOfId = (id: string | null) => dayOf(made.reports.find((report) => report.id === id)!);
  const several = [...shown.values()].filter(({ entry }) => entry.first !== entry.last);
  expect(several.length).toBeGreaterThan(20);
  for (const { entry, firstId, lastId } of several) {
    expect(dayOfId(firstId)).toBe(entry.first);
    expect(dayOfId(lastId)).toBe(entry.last);
  }
});

test('the analysis of an entry stands on its first page, and is of that entry alone', () => {
  const seen = { chains: 0, digests: 0, owned: 0, causes: 0 };
  for (const [path, { name, entry, page, analysis, owned, category, causes }] of shown) {
    expect(analysis === null, path).toBe(page > 1);
    if (name !== 'teams') expect(owned, path).toBeNull();
    if (name !== 'rootCauses') expect([category, causes], path).toEqual([null, []]);
    seen.owned += owned ? 1 : 0;
    seen.causes += causes.length;
    if (!analysis) continue;
    const { chains, digests, places, today, breakdown } = analysis;
    expect(today, path).toBe(name === 'rootCauses' ? TODAY : null);
    expect(breakdown !== null, path).toBe(name === 'services');
    for (const { basis } of chains.values()) {
      seen.chains++;
      if (basis.kind === 'declared') expect.unreachable(path);
      else if (name === 'services') {
        expect(basis).toMatchObject({ kind: 'cause-and-service', service: entry.id });
      } else expect([name, basis.cause]).toEqual(['rootCauses', entry.id]);
    }
    const year = name === 'years' ? entry.id : '-';
    for (const period of digests.keys()) expect(period.slice(0, 4), path).toBe(year);
    expect(digests.has(year), path).toBe(name === 'years');
    for (const place of places.keys()) {
      expect(place, path).toMatch(new RegExp(`/${year}(?:-q[1-4])?$`));
    }
    seen.digests += digests.size;
  }
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(5);
  expect([...shown.get('years/2024/1')!.analysis!.places.keys()]).toEqual(
    expect.arrayContaining(['incidents/2024', 'reviews/2024', 'reviews/2024-q4']),
  );
});

test('every chain of causes stands on the page of its cause, and of its service where it has one', () => {
  const archive = makeArchive(made.reports, made.vocabularies, {
    audience: 'internal',
    drafts: true,
  });
  const all = [...findRecurrences(archive, TODAY).chains];
  const on = (path: string) => [...(shown.get(path)?.analysis?.chains.keys() ?? [])];
  const kinds = new Set<string>();
  for (const [key, { basis }] of all) {
    kinds.add(basis.kind);
    if (basis.kind === 'declared') continue;
    expect(on(`rootCauses/${basis.cause}/1`)).toContain(key);
    if (basis.kind === 'cause-and-service')
      expect(on(`services/${basis.service}/1`)).toContain(key);
  }
  expect(kinds.size).toBeGreaterThan(1);
});
