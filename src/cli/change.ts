// A change of reports as the check tells of it: where it was made, and what it touches.
import { join, relative, resolve, sep } from 'node:path';
import { changedSince, type Changed } from '../check/changed.ts';
import { config } from '../config.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { writtenIn } from '../sources/gather.ts';
import { Misuse } from './arguments.ts';

/** The folder of reports in whose repository a change is made: the archive's `own`, or that of the source checked out here. */
export function whereChangesAre(own: string): string {
  const source = config.sources.find(({ name }) => name === config.checkedOut);
  return source ? resolve(...writtenIn({ ...config, sources: [source] }).slice(1)) : own;
}

/** A file that is named from the archive's own folder of reports, as it is named from another. */
export const seenFrom = (home: string, own: string, file: string): string =>
  home === own ? file : relative(home, join(own, file)).split(sep).join('/');

/** Findings with their files named from another folder than the archive's own. */
export const allSeenFrom = (
  home: string,
  own: string,
  found: readonly Diagnostic[],
): readonly Diagnostic[] =>
  found.map((one) => (one.elsewhere ? one : { ...one, file: seenFrom(home, own, one.file) }));

/** @throws `Misuse` where there is no such commit */
export function readChanged(home: string, base: string): Changed {
  const changed = changedSince(home, base);
  if (changed) return changed;
  throw new Misuse(
    `\`--changed ${base}\` is no commit that this change began at. Write a branch or a commit, \`--changed origin/main\`; in a workflow fetch the history first (\`fetch-depth: 0\`).`,
  );
}
