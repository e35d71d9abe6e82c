// The indexes of an archive: by tag, root cause, trigger, service, team, severity and year.
// For each entry: its reports, how often, since when, the last time.
import { idsListed } from '../report/id-fields.ts';
import { dayOf } from '../report/moments.ts';
import type { Report } from '../report/report.ts';
import { stateOfSource } from '../report/source-state.ts';
import { toId } from '../report/to-id.ts';
import { entryOf, LAST_RANK, type Entry, type VocabularyName } from '../report/vocabulary.ts';
import type { Archive } from './archive.ts';
import { yearOf } from './archive.ts';
import { compareTexts } from '../text/order.ts';

export const FACETS = [
  'tags',
  'rootCauses',
  'triggers',
  'services',
  'teams',
  'severities',
  'years',
] as const;
/** The facets that every archive has. */
export type FixedFacet = (typeof FACETS)[number];
/** A field of the archive's own whose values have pages: `own:tier`. */
export type OwnFacet = `own:${string}`;
export type FacetName = FixedFacet | 'sources' | OwnFacet;

export interface FacetEntry {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  /** Root causes: the category's id; null for a category and in other facets. */
  readonly category: string | null;
  /** Severities: 1 is the worst; null in other facets. */
  readonly rank: number | null;
  /** In the archive's order, newest first. A category counts the reports of its causes, each once. */
  readonly reports: readonly Report[];
  /** Day of the earliest dated report, `2022-10-15`; null when none is dated. */
  readonly first: string | null;
  /** Day of the latest dated report. */
  readonly last: string | null;
  /** How many of the reports name no day. */
  readonly undated: number;
}

export interface Facet {
  readonly name: FacetName;
  /** Entries that are used, in the order in which an index shows them. */
  readonly entries: readonly FacetEntry[];
  readonly byId: ReadonlyMap<string, FacetEntry>;
}
export type Facets = Readonly<Record<FixedFacet | 'sources', Facet>> & {
  /** Those of fields of the archive's own, by name. */
  readonly own: ReadonlyMap<OwnFacet, Facet>;
};

/** A facet by its name. */
export const facetIn = (facets: Facets, name: FacetName): Facet =>
  isOwn(name) ? facets.own.get(name)! : facets[name];

const isOwn = (name: FacetName): name is OwnFacet => name.startsWith('own:');

/** The facets that have pages: those of every archive, and those that this one uses. */
export const facetNames = ({ sources, own }: Facets): readonly FacetName[] => [
  ...FACETS,
  ...(sources.entries.length > 0 ? (['sources'] as const) : []),
  ...own.keys(),
];

/** The ids under which a report stands in a facet. */
function idsIn(report: Report, facet: FacetName): readonly string[] {
  if (facet === 'sources') return report.source === null ? [] : [report.source.name];
  if (isOwn(facet)) return valuesIn(report, facet).map(idOfValue);
  if (facet !== 'years') return idsListed(report, facet);
  const year = yearOf(report);
  return year === null ? [] : [year];
}

const valuesIn = ({ own }: Report, facet: OwnFacet): readonly string[] =>
  own.find((value) => value.facet && `own:${value.name}` === facet)?.values ?? [];

/** The address of a value of an own field; of one that has no letter for it, what any has of its signs. */
export const idOfValue = (value: string): string =>
  toId(value) || [...value].map((sign) => sign.codePointAt(0)!.toString(16)).join('-');

/** All indexes at once. Linear in the number of reports. */
export function facetsOf(archive: Archive): Facets {
  const own = new Set(
    archive.reports.flatMap((report) =>
      report.own.flatMap(({ name, facet }): OwnFacet[] => (facet ? [`own:${name}`] : [])),
    ),
  );
  return {
    ...(Object.fromEntries(
      ([...FACETS, 'sources'] as const).map((name) => [name, facetOf(archive, name)]),
    ) as Record<FixedFacet | 'sources', Facet>),
    own: new Map([...own].toSorted().map((name) => [name, facetOf(archive, name)])),
  };
}

function facetOf(archive: Archive, name: FacetName): Facet {
  const reportsById = new Map<string, Report[]>();
  for (const report of archive.reports) {
    const ids = new Set(idsIn(report, name));
    if (name === 'rootCauses') for (const id of [...ids]) addCategory(archive, id, ids);
    for (const id of ids) {
      const list = reportsById.get(id);
      if (list) list.push(report);
      else reportsById.set(id, [report]);
    }
  }
  const entries = [...reportsById].map(([id, reports]): FacetEntry => {
    const { description, category, rank, name: label } = describe(archive, name, id, reports);
    const days = reports.flatMap((report) => dayOf(report) ?? []).toSorted();
    return {
      id,
      name: label,
      description,
      category,
      rank,
      reports,
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
      undated: reports.length - days.length,
    };
  });
  const sorted = entries.toSorted(ORDER[name] ?? mostFrequentFirst);
  return { name, entries: sorted, byId: new Map(sorted.map((entry) => [entry.id, entry])) };
}

function addCategory(archive: Archive, cause: string, ids: Set<string>): void {
  const { category } = entryOf(archive.vocabularies.rootCauses, cause);
  if (category !== null) ids.add(category);
}

function describe(
  archive: Archive,
  facet: FacetName,
  id: string,
  [report]: readonly Report[],
): Entry {
  if (facet === 'years' || facet === 'sources' || isOwn(facet)) {
    const source = facet === 'sources' ? report?.source : null;
    const values = isOwn(facet) && report ? valuesIn(report, facet) : [];
    return {
      id,
      name: values.find((value) => idOfValue(value) === id) ?? id,
      description: source ? stateOfSource(source) : null,
      synonyms: [],
      category: null,
      rank: null,
      public: false,
    };
  }
  return entryOf(archive.vocabularies[facet satisfies VocabularyName], id);
}

type EntryOrder = (a: FacetEntry, b: FacetEntry) => number;
const byId: EntryOrder = (a, b) => compareTexts(a.id, b.id);
const mostFrequentFirst: EntryOrder = (a, b) => b.reports.length - a.reports.length || byId(a, b);
const ORDER: Partial<Record<FacetName, EntryOrder>> = {
  severities: (a, b) => (a.rank ?? LAST_RANK) - (b.rank ?? LAST_RANK) || byId(a, b),
  years: (a, b) => compareTexts(b.id, a.id),
};

export interface CauseBranch {
  readonly category: FacetEntry;
  readonly causes: readonly FacetEntry[];
}

/** Root causes as a tree: categories, most frequent first, each with its causes. */
export function causeTree(rootCauses: Facet): readonly CauseBranch[] {
  return rootCauses.entries
    .filter((entry) => entry.category === null)
    .map((category) => ({
      category,
      causes: rootCauses.entries.filter((entry) => entry.category === category.id),
    }));
}

/** How many reports of a category name none of its causes: with those of the causes, they are all that it counts. */
export function withoutCause({ category, causes }: CauseBranch): number {
  const named = new Set(causes.flatMap(({ reports }) => reports));
  return category.reports.filter((report) => !named.has(report)).length;
}
