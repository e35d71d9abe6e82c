// The archive: every report that this build may show, in one order, with the vocabularies that name
// their facets. Pure: plain data in, plain data out; no disk, no clock, no locale.
import type { Audience } from '../report/kinds.ts';
import { beginningOf, dayOf } from '../report/moments.ts';
import type { Report } from '../report/report.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import { textsShown } from './shown-vocabularies.ts';
import { compareTexts } from '../text/order.ts';

export interface Archive {
  /** Newest first; reports without a day come last, by id. */
  readonly reports: readonly Report[];
  readonly byId: ReadonlyMap<string, Report>;
  /** For each report, the later ones that declare it in `repeats`. */
  readonly repeatedBy: ReadonlyMap<string, readonly Report[]>;
  readonly vocabularies: Vocabularies;
}

export interface ArchiveOptions {
  readonly audience: Audience;
  /** Whether drafts and reports in review are shown (the dev server and previews). */
  readonly drafts: boolean;
}

/**
 * Chooses what this build shows. Ids that lead to a report that is not shown are taken out of
 * `repeats` and `related`, so that nothing here hints at it.
 */
export function makeArchive(
  reports: readonly Report[],
  vocabularies: Vocabularies,
  options: ArchiveOptions,
): Archive {
  const shown = reports.filter((report) => whyHidden(report, options) === null);
  const ids = new Set(shown.map((report) => report.id));
  const keep = (list: readonly string[]): readonly string[] => list.filter((id) => ids.has(id));
  const sorted = shown
    .map((report) => forAudience(report, options.audience))
    .map((report) => ({ ...report, repeats: keep(report.repeats), related: keep(report.related) }))
    .toSorted(newestFirst);
  return {
    reports: sorted,
    byId: new Map(sorted.map((report) => [report.id, report])),
    repeatedBy: repeatsOf(sorted),
    vocabularies: textsShown(vocabularies, options.audience),
  };
}

/** Why a build leaves a report out; null where it shows it. */
function whyHidden(
  { visibility, status }: Pick<Report, 'visibility' | 'status'>,
  { audience, drafts }: ArchiveOptions,
): 'internal' | 'draft' | null {
  if (audience === 'public' && visibility !== 'public') return 'internal';
  return drafts || status === 'published' ? null : 'draft';
}

export interface ReportCount {
  readonly shown: number;
  /** Left out, since they are not published yet. */
  readonly drafts: number;
  /** Left out, since they are not for the public. */
  readonly internal: number;
}

/** How many reports a build shows, and how many it leaves out. */
export function countReports(
  reports: readonly Pick<Report, 'visibility' | 'status'>[],
  options: ArchiveOptions,
): ReportCount {
  const counts = Map.groupBy(reports, (report) => whyHidden(report, options));
  const count = (why: 'internal' | 'draft' | null): number => counts.get(why)?.length ?? 0;
  return { shown: count(null), drafts: count('draft'), internal: count('internal') };
}

/** For each report, those that declare it in `repeats`, in the order in which they are given. */
export function repeatsOf(reports: readonly Report[]): Map<string, Report[]> {
  const repeatedBy = new Map<string, Report[]>();
  for (const report of reports) {
    for (const earlier of report.repeats) {
      const later = repeatedBy.get(earlier);
      if (later) later.push(report);
      else repeatedBy.set(earlier, [report]);
    }
  }
  return repeatedBy;
}

/** What the public may see of a public report: no authors, no tickets, no internal links, and of the
 * fields of the archive's own those that it shows to the public. */
function forAudience(report: Report, audience: Audience): Report {
  if (audience === 'internal') return report;
  return {
    ...report,
    authors: [],
    links: [],
    own: report.own.filter((value) => value.public),
    // Which repositories there are is nobody's business outside.
    source: null,
    actions: report.actions.map((action) => ({ ...action, ticket: null })),
    timeline: report.timeline.map((event) => ({ ...event, link: null })),
  };
}

/** When an incident began, for ordering: dated ones by time, undated ones as one group after them. */
export function startOf(report: Report): number | null {
  const start = beginningOf(report);
  return start && report.clock.dated ? start.t : null;
}

/** Newest first; undated last; ties by id. A total order, so that two builds agree. */
export function newestFirst(a: Report, b: Report): number {
  const [startA, startB] = [startOf(a) ?? -Infinity, startOf(b) ?? -Infinity];
  return startA === startB ? compareTexts(a.id, b.id) : startB - startA;
}

/** The calendar year on the report's own clock, `2024`; null when undated. */
export function yearOf(report: Report): string | null {
  return dayOf(report)?.slice(0, 4) ?? null;
}
