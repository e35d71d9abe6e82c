// The one module that reads the collections. Pages ask for what they show: the archive (archive.ts), or bodies (bodies.ts).
import { getCollection, type CollectionEntry } from 'astro:content';
import { liveReports, storedEntry } from '../integrations/readings.ts';
import type { StoredEntry } from '../integrations/stored-report.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import { compareTexts } from '../text/order.ts';

/** An entry of the collection with what belongs to it. */
export type ReportEntry = Omit<CollectionEntry<'reports'>, keyof StoredEntry> & StoredEntry;

export interface Entries {
  /** By id. */
  readonly all: readonly ReportEntry[];
  readonly byId: ReadonlyMap<string, ReportEntry>;
  readonly vocabularies: Vocabularies;
}

let entries: Promise<Entries> | undefined;
let version = 0;

/** Read once for a build, and in the dev server whenever a file has changed. */
export function loadEntries(): Promise<Entries> {
  if (import.meta.env.DEV && liveReports().version !== version) {
    version = liveReports().version;
    entries = undefined;
  }
  return (entries ??= read());
}

async function read(): Promise<Entries> {
  const { all, vocabularies } = await (import.meta.env.DEV ? readLive() : readStore());
  return { all, byId: new Map(all.map((entry) => [entry.id, entry])), vocabularies };
}

type StoredEntries = Omit<Entries, 'byId'>;

async function readStore(): Promise<StoredEntries> {
  const vocabularies = await getCollection('vocabularies');
  return {
    all: (await getCollection('reports')).map((entry) => ({
      ...(entry as Omit<typeof entry, keyof StoredEntry>),
      ...storedEntry(entry.id),
    })),
    vocabularies: Object.fromEntries(
      vocabularies.map(({ id, data }) => [id, data]),
    ) as unknown as Vocabularies,
  };
}

async function readLive(): Promise<StoredEntries> {
  const { reports, vocabularies } = liveReports();
  const all = [...reports.values()]
    .map(({ id, digest, data, body }): ReportEntry => ({
      collection: 'reports',
      id,
      digest,
      data,
      body,
    }))
    .toSorted((a, b) => compareTexts(a.id, b.id));
  return { all, vocabularies };
}
