// The pages of one entry of a facet: a list of its reports, cut into pages, of which the first also tells what the archive
// knows of it. Everything that stands on them comes from here.
import type { ActionView } from '../archive/action-views.ts';
import type { ActionLog } from '../archive/actions.ts';
import type { Archive } from '../archive/archive.ts';
import type { Digest } from '../archive/digest.ts';
import { placesIn, type DrillDownPlaces } from '../archive/drill-down.ts';
import type { PagedGroups } from '../archive/drill-down-pages.ts';
import { withoutCause, type FacetEntry, type FacetName, type Facets } from '../archive/facets.ts';
import type { Chain, Recurrences } from '../archive/recurrence.ts';
import { digestOnce } from '../keys.ts';
import { dayOf } from '../report/moments.ts';
import type { Report } from '../report/report.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import { archiveFrom, entriesAround, mentioned } from './around.ts';
import type { Strip } from './strip.ts';

export interface FacetEntryPage {
  readonly name: FacetName;
  readonly entry: Pick<FacetEntry, 'id' | 'name' | 'description' | 'first' | 'last' | 'undated'>;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Reports on all pages. */
  readonly total: number;
  /** A report of the first day and one of the last; null where no report is dated. */
  readonly firstId: string | null;
  readonly lastId: string | null;
  /** Where the list tells of reports without a day. */
  readonly undatedHref: string;
  /** Root causes: the category of this one, and the causes of this category. */
  readonly category: { readonly id: string; readonly name: string } | null;
  readonly causes: readonly {
    readonly id: string;
    readonly name: string;
    readonly times: number;
  }[];
  /** Reports of a category that name none of its causes. */
  readonly causeless: number;
  /** Teams: the list of the actions that this one owns. */
  readonly owned: { readonly path: string; readonly times: number } | null;
  readonly strip: Strip;
  readonly reports: readonly Report[];
  /** The anchors of those with which a month begins. */
  readonly anchors: ReadonlyMap<string, string>;
  readonly vocabularies: Vocabularies;
  /** Null on all pages but the first. */
  readonly analysis: EntryAnalysis | null;
}

/** What is known of an entry as a whole. */
export interface EntryAnalysis {
  /** All reports of the entry. */
  readonly reports: readonly Report[];
  readonly vocabularies: Vocabularies;
  /** Of a cause: where it struck, and on which services. Of a service: which causes struck it. */
  readonly chains: ReadonlyMap<string, Chain>;
  /** The day up to which is counted; null where nothing depends on it. */
  readonly today: string | null;
  /** Services and teams: what was promised, and where the drill-down is. */
  readonly breakdown: {
    readonly actionLog: ActionLog;
    readonly places: PagedGroups['places'];
  } | null;
  /** Years: the review of the year and those of its quarters by period, and where the drill-down is. */
  readonly digests: ReadonlyMap<string, Digest>;
  readonly places: DrillDownPlaces;
}

/** What is the same for the pages of all entries. */
export interface FacetFrame {
  readonly archive: Archive;
  readonly facets: Facets;
  readonly recurrences: Recurrences;
  readonly digests: ReadonlyMap<string, Digest>;
  readonly places: DrillDownPlaces;
  /** By team. */
  readonly owned: ReadonlyMap<string | null, ActionView>;
  readonly breakdowns: Readonly<Partial<Record<FacetName, ReadonlyMap<string, Breakdown>>>>;
  readonly today: string;
}

interface Breakdown {
  readonly actionLog: ActionLog;
  readonly drillDown: PagedGroups;
}

/** What the pages of one entry have in common. */
export interface EntryFrame extends FacetFrame {
  readonly name: FacetName;
  readonly entry: FacetEntry;
  readonly strip: Strip;
  readonly anchors: ReadonlyMap<string, string>;
  readonly undatedHref: string;
}

export function facetEntryPage(
  frame: EntryFrame,
  slice: { readonly page: number; readonly pages: number; readonly items: readonly Report[] },
): FacetEntryPage {
  const { name, entry, archive, facets, owned, strip, anchors, undatedHref } = frame;
  const { id, description, first, last, undated } = entry;
  const reports = slice.items.map(mentioned);
  const category = entry.category === null ? undefined : facets.rootCauses.byId.get(entry.category);
  const causes =
    name === 'rootCauses' ? facets.rootCauses.entries.filter((one) => one.category === id) : [];
  const actions = name === 'teams' ? owned.get(id) : undefined;
  const idOn = (day: string | null): string | null =>
    day === null ? null : (entry.reports.find((one) => dayOf(one) === day)?.id ?? null);
  return {
    name,
    entry: { id, name: entry.name, description, first, last, undated },
    page: slice.page,
    pages: slice.pages,
    total: entry.reports.length,
    firstId: idOn(first),
    lastId: idOn(last),
    undatedHref,
    category: category ? { id: category.id, name: category.name } : null,
    causes: causes.map((one) => ({ id: one.id, name: one.name, times: one.reports.length })),
    causeless: causes.length > 0 ? withoutCause({ category: entry, causes }) : 0,
    owned: actions ? { path: actions.path, times: actions.entries.length } : null,
    strip,
    reports,
    anchors: new Map(
      reports.flatMap((one) => (anchors.has(one.id) ? [[one.id, anchors.get(one.id)!]] : [])),
    ),
    vocabularies: entriesAround(archive.vocabularies, reports),
    analysis: slice.page === 1 ? entryAnalysisOf(frame) : null,
  };
}

function entryAnalysisOf({ name, entry, ...frame }: EntryFrame): EntryAnalysis {
  const { id, reports } = entry;
  const breakdown = frame.breakdowns[name]?.get(id);
  const isYear = name === 'years';
  return {
    reports,
    vocabularies: entriesAround(frame.archive.vocabularies, reports),
    chains: chainsOf(frame.recurrences)[name]?.get(id) ?? new Map(),
    today: name === 'rootCauses' ? frame.today : null,
    breakdown: breakdown
      ? { actionLog: breakdown.actionLog, places: digestOnce(breakdown.drillDown.places) }
      : null,
    digests: new Map(
      isYear ? [...frame.digests].filter(([period]) => period.slice(0, 4) === id) : [],
    ),
    places: isYear
      ? new Map([
          ...placesIn(frame.places, id),
          // The review has a page beside those of the charts.
          ...[1, 2, 3, 4].flatMap((n) => [...placesIn(frame.places, `${id}-q${n}`)]),
        ])
      : new Map(),
  };
}

type Chains = ReadonlyMap<string, ReadonlyMap<string, Chain>>;
const sorted = new WeakMap<Recurrences, Partial<Record<FacetName, Chains>>>();

/** The chains that the page of a cause and that of a service tell of, by id. */
function chainsOf(recurrences: Recurrences): Partial<Record<FacetName, Chains>> {
  const known = sorted.get(recurrences);
  if (known) return known;
  const rootCauses = new Map<string, Map<string, Chain>>();
  const services = new Map<string, Map<string, Chain>>();
  const add = (to: Map<string, Map<string, Chain>>, id: string, key: string, chain: Chain) =>
    to.set(id, (to.get(id) ?? new Map<string, Chain>()).set(key, chain));
  for (const [key, chain] of recurrences.chains) {
    const { basis } = digestOnce(chain);
    if (basis.kind === 'declared') continue;
    add(rootCauses, basis.cause, key, chain);
    if (basis.kind === 'cause-and-service') add(services, basis.service, key, chain);
  }
  const made = { rootCauses, services };
  sorted.set(recurrences, made);
  return made;
}

/** What is known of an entry as an archive that components read. */
export const archiveOfEntry = ({ reports, vocabularies }: EntryAnalysis): Archive =>
  archiveFrom(reports, vocabularies);
