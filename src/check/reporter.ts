// What every reporter is told beside the diagnostics, and how all of them name a file.
import { posix } from 'node:path';
import type { Diagnostic } from '../report/diagnostic.ts';

export interface ReporterOptions {
  /** The folder of reports, as a path from the root of the repository. */
  readonly folder: string;
  /** How many reports were checked. */
  readonly reports: number;
  /** The address of a rule's page in the guide; a path of the site where its host is not known. */
  readonly helpOf: (rule: string) => string;
}

/**
 * The path of a diagnostic's file from where the folder of reports is named from: `postmortems/a.mdx`, `public/a.svg`; of a
 * clone with the name of its source, `payments: postmortems/a.mdx`.
 */
export function pathOf(
  folder: string,
  { file, elsewhere }: Pick<Diagnostic, 'file' | 'elsewhere'>,
): string {
  if (elsewhere) return file;
  return file.startsWith('../')
    ? posix.join(folder.replaceAll('\\', '/'), file)
    : `${folder}/${file}`;
}
