// The one module of the pages that reads the collections. Everything a page shows comes from here.
import { getCollection, type CollectionEntry } from 'astro:content';
import { makeArchive, type Archive } from '../archive/archive.ts';
import { facetsOf, type Facets } from '../archive/facets.ts';
import { neighboursOf, type NeighboursOf } from '../archive/neighbours.ts';
import { config } from '../config.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Vocabularies } from '../report/vocabulary.ts';

export type ReportEntry = CollectionEntry<'reports'>;

export interface BrokenReport {
  readonly id: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Site {
  readonly archive: Archive;
  readonly facets: Facets;
  readonly neighbours: NeighboursOf;
  /** The stored entry behind each report, for rendering its body. */
  readonly entries: ReadonlyMap<string, ReportEntry>;
  /** Reports that cannot be shown; only the dev server gets this far with any. */
  readonly broken: readonly BrokenReport[];
}

let site: Promise<Site> | undefined;

/** Read once for a build; read anew for every page in the dev server, where files change. */
export function loadSite(): Promise<Site> {
  if (import.meta.env.DEV) return read();
  return (site ??= read());
}

async function read(): Promise<Site> {
  const entries = await getCollection('reports');
  const vocabularies = Object.fromEntries(
    (await getCollection('vocabularies')).map(({ id, data }) => [id, data]),
  ) as Vocabularies;
  const archive = makeArchive(
    entries.flatMap(({ data }) => data.report ?? []),
    vocabularies,
    { audience: config.audience, drafts: import.meta.env.DEV || config.drafts },
  );
  return {
    archive,
    facets: facetsOf(archive),
    neighbours: neighboursOf(archive),
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    broken: import.meta.env.DEV
      ? entries.flatMap(({ id, data }) =>
          data.report ? [] : [{ id, diagnostics: data.diagnostics }],
        )
      : [],
  };
}
