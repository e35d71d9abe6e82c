// Whether a check ends as one that found something.
import type { Diagnostic } from '../report/diagnostic.ts';

export interface CheckedFindings {
  /** All that was found, at the addresses outside too. */
  readonly diagnostics: readonly Diagnostic[];
  /** What was found at addresses outside. */
  readonly outside: readonly Diagnostic[];
  /** Of an archive with sources: whether a site can be built of it as it is, or of earlier states of its sources. */
  readonly canBeBuilt: boolean | null;
  /** How many warnings are allowed; null for any number. */
  readonly maxWarnings: number | null;
}

const isError = ({ level }: Diagnostic): boolean => level === 'error';

/** An error of a source stops nothing while its earlier state can be shown; one of an address outside always does. */
export function stops({ diagnostics, outside, canBeBuilt, maxWarnings }: CheckedFindings): boolean {
  const warnings = diagnostics.filter(({ level }) => level === 'warning').length;
  if (maxWarnings !== null && warnings > maxWarnings) return true;
  if (canBeBuilt === null) return diagnostics.some(isError);
  return !canBeBuilt || outside.some(isError);
}
