// The check: reads as a table of contents. What it finds are values; printing is in the reporters.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareDiagnostics, type Diagnostic } from '../report/diagnostic.ts';
import type { Parsed } from '../report/parse.ts';
import { parseReport } from '../report/parse.ts';
import { idOf, listReports, readSource, readVocabularies } from '../report/read.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import { makeHistory } from './history.ts';
import type { RuleLevels } from './judge.ts';
import { judge } from './judge.ts';
import { checkPermalinks, PERMALINKS_FILE } from './permalinks.ts';
import { checkReferences } from './references.ts';
import type { Finding } from './rule.ts';
import { findCredentials } from './secrets.ts';

export interface CheckedArchive {
  readonly vocabularies: Vocabularies;
  readonly reports: readonly Parsed[];
  /** Sorted by file and place. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckOptions {
  /** See `trustReports` in src/config.ts. */
  readonly allowCode: boolean;
  /** See `rules` in src/config.ts. */
  readonly levels?: RuleLevels;
  /** The present, in milliseconds; left out: nothing is judged to be in the future. */
  readonly now?: number;
  /** Only these reports are judged, and only what they need of the others is read; left out: all. */
  readonly only?: readonly string[];
}

/** Reads and judges the reports of a folder. Broken reports are among the results, with their faults. */
export async function checkFolder(folder: string, options: CheckOptions): Promise<CheckedArchive> {
  const { allowCode, only, levels = {}, now = null } = options;
  const listing = listReports(folder);
  const { vocabularies, diagnostics: vocabularyFaults } = readVocabularies(folder);
  const parse = (file: string): Parsed =>
    parseReport(readSource(folder, file), { vocabularies, allowCode });
  const chosen = only ? listing.files.filter((file) => only.includes(file)) : listing.files;
  const reports = chosen.map(parse);
  const others = only ? readOthers(folder, listing.files, reports, parse) : [];
  const archive = [...reports, ...others];
  const ids = new Set(listing.files.map(idOf));
  const aliases = archive.flatMap(({ frontmatter }) => frontmatter?.aliases ?? []);
  const around = {
    history: makeHistory(archive, vocabularies),
    ids: new Set([...ids, ...aliases]),
    vocabularies,
    levels,
    now,
    exists: (path: string) => existsSync(join(folder, path)),
  };
  const credentials: ReadonlyMap<Parsed, readonly Finding[]> =
    levels['secrets/credential'] === 'off' ? new Map() : await findCredentials(reports);
  const diagnostics = [
    ...listing.diagnostics,
    ...vocabularyFaults,
    ...reports.flatMap((report) => report.diagnostics),
    ...checkReferences(archive, ids),
    ...(only
      ? []
      : checkPermalinks(readRecord(folder), {
          files: listing.files,
          published: publishedIds(reports),
          aliases: new Set(aliases),
        })),
    ...reports.flatMap((report) => judge(report, credentials.get(report) ?? [], around)),
  ];
  const judged = only && new Set(only);
  return {
    vocabularies,
    reports,
    diagnostics: diagnostics
      .filter(({ file }) => !judged || judged.has(file))
      .toSorted(compareDiagnostics),
  };
}

/** The ids of the reports that are sound and published. */
export function publishedIds(reports: readonly Parsed[]): readonly string[] {
  return reports.flatMap(({ report }) => (report?.status === 'published' ? [report.id] : []));
}

/** The record of published ids; null where there is none yet. */
export function readRecord(folder: string): string | null {
  const file = join(folder, PERMALINKS_FILE);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** The reports that can bear on the chosen ones: those that name them, or share a word of their data. */
function readOthers(
  folder: string,
  files: readonly string[],
  chosen: readonly Parsed[],
  parse: (file: string) => Parsed,
): Parsed[] {
  const known = new Set(chosen.map(({ source }) => source.file));
  const words = [
    ...new Set(
      chosen.flatMap(({ source, frontmatter }) => [
        source.id,
        ...(frontmatter?.repeats ?? []),
        ...(frontmatter?.related ?? []),
        ...(frontmatter?.aliases ?? []),
        ...(frontmatter?.rootCauses ?? []).filter((cause) => cause !== 'unknown'),
        ...[...source.text.matchAll(/\/postmortems\/([^/#?)\s]+)/g)].map((match) => match[1] ?? ''),
      ]),
    ),
  ];
  return files.flatMap((file) => {
    if (known.has(file)) return [];
    const { text } = readSource(folder, file);
    return words.some((word) => text.includes(word) || idOf(file) === word) ? [parse(file)] : [];
  });
}
