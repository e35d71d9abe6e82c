// What the archive shows of itself: what reports say by their fields, and the vocabularies. Not their bodies, which stand in
// bodies.ts: so a page that reads nothing else has not changed where a body alone was edited.
import { makeArchive, type Archive } from '../archive/archive.ts';
import { facetsOf, type Facets } from '../archive/facets.ts';
import { neighboursOf, type Neighbours } from '../archive/neighbours.ts';
import { buildDate } from '../build-date.ts';
import { config } from '../config.ts';
import { digestOfArchive } from '../integrations/archive-routes.ts';
import { absentReports, isShownAlready } from '../integrations/readings.ts';
import { digestIs, digestOfData, digestOnce } from '../keys.ts';
import { lazily } from '../lazily.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Report } from '../report/report.ts';
import { loadEntries, type Entries } from './entries.ts';

export interface BrokenReport {
  readonly id: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Site {
  readonly archive: Archive;
  readonly facets: Facets;
  readonly neighbours: ReadonlyMap<string, Neighbours>;
  /** Ids that reports link to and that are left out with their source. */
  readonly absent: readonly string[];
  /** Reports that cannot be shown; only the dev server gets this far with any. */
  readonly broken: readonly BrokenReport[];
}

const sites = new WeakMap<Entries, Site>();

/** Read once for a build, and in the dev server whenever a file has changed. */
export async function loadSite(): Promise<Site> {
  const entries = await loadEntries();
  let site = sites.get(entries);
  if (!site) sites.set(entries, (site = read(entries)));
  return site;
}

/**
 * For the paths of a route whose pages show the archive and no body: there are none where the archive is that of the last
 * build, for all its files are taken over (integrations/kept-pages.ts).
 */
export function ofArchive<T>(
  pathsOf: () => readonly T[] | Promise<readonly T[]>,
): () => Promise<T[]> {
  return async () =>
    !import.meta.env.DEV && isShownAlready(await archiveShown()) ? [] : [...(await pathsOf())];
}

const digests = new WeakMap<Entries, string>();

async function archiveShown(): Promise<string> {
  const entries = await loadEntries();
  const { all, vocabularies } = entries;
  let digest = digests.get(entries);
  if (digest === undefined) {
    const reports = all.map(({ id, data }) => [id, data.reportDigest] as const);
    digest = digestOfArchive({ reports, vocabularies, absent: absentReports(), day: buildDate() });
    digests.set(entries, digest);
  }
  return digest;
}

function read(entries: Entries): Site {
  const { all, vocabularies } = entries;
  return lazily<Site>({
    archive: () => {
      const archive = makeArchive(
        all.flatMap(({ data }) => data.report ?? []),
        vocabularies,
        { audience: config.audience, drafts: import.meta.env.DEV || config.drafts },
      );
      if (!import.meta.env.DEV) {
        for (const report of archive.reports) digestShown(report, entries);
        // Whichever page comes first: a key must not depend on that.
        for (const { entries } of Object.values(archive.vocabularies)) entries.forEach(digestOnce);
      }
      return archive;
    },
    facets: ({ archive }) => facetsOf(archive),
    neighbours: ({ archive }) => neighboursOf(archive),
    absent: () => absentReports(),
    broken: () =>
      import.meta.env.DEV
        ? all.flatMap(({ id, data }) =>
            data.report ? [] : [{ id, diagnostics: data.diagnostics }],
          )
        : [],
  });
}

/**
 * A report stands in the keys of many pages, and is read once for all of them. One that is shown whole is what was stored but
 * for the ids of what is not shown, and need not be read for that. What the public sees is digested itself: a key
 * that knew of the rest would tell of it.
 */
function digestShown(report: Report, { byId }: Entries): void {
  const { repeats, related } = report;
  const { reportDigest } = byId.get(report.id)!.data;
  if (config.audience === 'public') digestOnce(report);
  else digestIs(report, digestOfData([reportDigest, repeats, related]));
}
