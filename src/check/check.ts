// The check: reads as a table of contents. What it finds are values; printing is in reporters.
import { compareDiagnostics, type Diagnostic } from '../report/diagnostic.ts';
import type { Parsed } from '../report/parse.ts';
import { parseReport } from '../report/parse.ts';
import { listReports, readSource, readVocabularies } from '../report/read.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import { checkReferences } from './references.ts';

export interface CheckedArchive {
  readonly vocabularies: Vocabularies;
  readonly reports: readonly Parsed[];
  /** Sorted by file and place. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckOptions {
  readonly allowCode: boolean;
}

/** Reads and judges every report of a folder. Broken reports are among the results, with their faults. */
export function checkFolder(folder: string, { allowCode }: CheckOptions): CheckedArchive {
  const listing = listReports(folder);
  const { vocabularies, diagnostics: vocabularyFaults } = readVocabularies(folder);
  const reports = listing.files.map((file) =>
    parseReport(readSource(folder, file), { vocabularies, allowCode }),
  );
  const diagnostics = [
    ...listing.diagnostics,
    ...vocabularyFaults,
    ...reports.flatMap((report) => report.diagnostics),
    ...checkReferences(reports),
  ];
  return { vocabularies, reports, diagnostics: diagnostics.toSorted(compareDiagnostics) };
}
