// What the archive as a whole has noticed, computed once for all pages. Which reports are alike is told by their words: see
// likeness.ts.
import type { ActionViews } from '../archive/action-views.ts';
import { actionViews } from '../archive/action-views.ts';
import type { ActionLog } from '../archive/actions.ts';
import { actionLogOf } from '../archive/actions.ts';
import type { Attention } from '../archive/attention.ts';
import { attentionOf } from '../archive/attention.ts';
import type { Digest } from '../archive/digest.ts';
import { periodDigest, reviewPeriods } from '../archive/digest.ts';
import type { DrillDownPages } from '../archive/drill-down.ts';
import { drillDownPages } from '../archive/drill-down.ts';
import type { PagedGroups } from '../archive/drill-down-pages.ts';
import type { Recurrences } from '../archive/recurrence.ts';
import { findRecurrences } from '../archive/recurrence.ts';
import type { TrendBreakdown } from '../archive/breakdown.ts';
import { ENOUGH_FOR_BREAKDOWN, breakdownPages } from '../archive/breakdown.ts';
import { buildDate } from '../build-date.ts';
import { lazily } from '../lazily.ts';
import { entryOf } from '../report/vocabulary.ts';
import type { Site } from './archive.ts';
import { loadSite } from './archive.ts';
import { loadEntries } from './entries.ts';

/** The facets whose entries show their own breakdown of the trends; years do too, with the drill-down of the archive. */
export const FACETS_WITH_TRENDS = ['services', 'teams'] as const;
export type Breakdowns = ReadonlyMap<string, TrendBreakdown & { readonly drillDown: PagedGroups }>;

export interface Analysis {
  readonly site: Site;
  /** The day against which promises are judged. */
  readonly today: string;
  readonly recurrences: Recurrences;
  readonly actionLog: ActionLog;
  readonly views: ActionViews;
  readonly attention: readonly Attention[];
  /** Reviews by period, `2024` and `2024-Q2`. */
  readonly digests: ReadonlyMap<string, Digest>;
  readonly drillDown: DrillDownPages;
  /** By facet and id; only of entries with enough reports. */
  readonly breakdowns: Readonly<Record<(typeof FACETS_WITH_TRENDS)[number], Breakdowns>>;
}

let last: { readonly key: string; readonly analysis: Analysis } | undefined;

/** In the dev server files change between pages: the analysis is kept as long as no report changed. */
export async function loadAnalysis(): Promise<Analysis> {
  const site = await loadSite();
  const today = buildDate();
  if (last && !import.meta.env.DEV) return last.analysis;
  const { all } = await loadEntries();
  const key = `${today} ${all.map(({ id, digest }) => `${id} ${digest}`).join()}`;
  if (last?.key !== key) last = { key, analysis: analyse(site, today) };
  return last.analysis;
}

/** Each part is computed when a page asks for it: who writes is shown one page, which asks for little. */
function analyse(site: Site, today: string): Analysis {
  const { archive } = site;
  return lazily<Analysis>({
    site: () => site,
    today: () => today,
    recurrences: () => findRecurrences(archive, today),
    actionLog: () => actionLogOf(archive, today),
    views: ({ actionLog }) =>
      actionViews(actionLog, (id) => entryOf(archive.vocabularies.teams, id).name),
    attention: ({ recurrences, actionLog }) => attentionOf({ archive, recurrences, actionLog }),
    digests: ({ recurrences, actionLog }) => {
      const { years, quarters } = reviewPeriods(archive);
      const known = { archive, recurrences, actionLog };
      return new Map(
        [...years, ...quarters].map((period) => [period, periodDigest(period, known)]),
      );
    },
    drillDown: ({ actionLog, digests }) => drillDownPages({ archive, actionLog, digests }),
    breakdowns: ({ actionLog, views }) => breakdownsOf(site, actionLog, views),
  });
}

/** A service has the promises made after its incidents; a team has those that it took on. */
function breakdownsOf({ archive, facets }: Site, actionLog: ActionLog, views: ActionViews) {
  const made = Map.groupBy(actionLog, ({ id }) => id);
  const owned = new Map(views.teams.map(({ of, entries }) => [of.key as string | null, entries]));
  const of = (name: (typeof FACETS_WITH_TRENDS)[number]): Breakdowns =>
    new Map(
      facets[name].entries
        .filter(({ reports }) => reports.length >= ENOUGH_FOR_BREAKDOWN)
        .map(({ id, reports }) => {
          const breakdown = {
            reports,
            actionLog:
              name === 'teams'
                ? (owned.get(id) ?? [])
                : reports.flatMap((report) => made.get(report.id) ?? []),
          };
          return [id, { ...breakdown, drillDown: breakdownPages(breakdown, archive.vocabularies) }];
        }),
    );
  return { services: of('services'), teams: of('teams') };
}
