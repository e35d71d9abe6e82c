// The one module of the pages that reads the collections. Everything a page shows comes from here.
import { getCollection, type CollectionEntry } from 'astro:content';
import { makeArchive, type Archive } from '../archive/archive.ts';
import { facetsOf, type Facets } from '../archive/facets.ts';
import { neighboursOf, type Neighbours } from '../archive/neighbours.ts';
import { config } from '../config.ts';
import { absentReports, liveReports, storedEntry } from '../integrations/readings.ts';
import type { StoredEntry } from '../integrations/stored-report.ts';
import { digestOnce } from '../keys.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import { compareTexts } from '../text/order.ts';

/** An entry of the collection with what belongs to it. */
export type ReportEntry = Omit<CollectionEntry<'reports'>, keyof StoredEntry> & StoredEntry;

export interface BrokenReport {
  readonly id: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Site {
  readonly archive: Archive;
  readonly facets: Facets;
  readonly neighbours: ReadonlyMap<string, Neighbours>;
  /** The stored entry behind each report, for rendering its body. */
  readonly entries: ReadonlyMap<string, ReportEntry>;
  /** Ids that reports link to and that are left out with their source. */
  readonly absent: readonly string[];
  /** Reports that cannot be shown; only the dev server gets this far with any. */
  readonly broken: readonly BrokenReport[];
}

let site: Promise<Site> | undefined;
let version = 0;

/** Read once for a build, and in the dev server whenever a file has changed. */
export function loadSite(): Promise<Site> {
  if (import.meta.env.DEV && liveReports().version !== version) {
    version = liveReports().version;
    site = undefined;
  }
  return (site ??= read());
}

async function read(): Promise<Site> {
  const { entries, vocabularies } = await (import.meta.env.DEV ? readLive() : readStore());
  const archive = makeArchive(
    entries.flatMap(({ data }) => data.report ?? []),
    vocabularies,
    { audience: config.audience, drafts: import.meta.env.DEV || config.drafts },
  );
  // A report stands in the keys of many pages, and is read once for all of them.
  if (!import.meta.env.DEV) for (const report of archive.reports) digestOnce(report);
  return {
    archive,
    facets: facetsOf(archive),
    neighbours: neighboursOf(archive),
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    absent: absentReports(),
    broken: import.meta.env.DEV
      ? entries.flatMap(({ id, data }) =>
          data.report ? [] : [{ id, diagnostics: data.diagnostics }],
        )
      : [],
  };
}

interface Read {
  readonly entries: readonly ReportEntry[];
  readonly vocabularies: Vocabularies;
}

async function readStore(): Promise<Read> {
  const vocabularies = await getCollection('vocabularies');
  return {
    entries: (await getCollection('reports')).map((entry) => ({
      ...(entry as Omit<typeof entry, keyof StoredEntry>),
      ...storedEntry(entry.id),
    })),
    vocabularies: Object.fromEntries(
      vocabularies.map(({ id, data }) => [id, data]),
    ) as unknown as Vocabularies,
  };
}

async function readLive(): Promise<Read> {
  const { reports, vocabularies } = liveReports();
  const entries = [...reports.values()]
    .map(({ id, digest, data, body }): ReportEntry => ({
      collection: 'reports',
      id,
      digest,
      data,
      body,
    }))
    .toSorted((a, b) => compareTexts(a.id, b.id));
  return { entries, vocabularies };
}
