// Reports of several sources that have one name: which of them keeps it, and what the other is called here.
import type { Diagnostic } from '../report/diagnostic.ts';
import { nameOfKept, originsOf } from '../report/origins.ts';

/** A warning at each report that had to take another name. */
export function clashFaults(folder: string): Diagnostic[] {
  const clashes = (originsOf(folder)?.clashes ?? []).filter(({ renamed }) => renamed !== null);
  return clashes.map(({ id, keeper, file, renamed }) => ({
    file,
    where: { line: 1, column: 1, endLine: 1, endColumn: 1 },
    rule: 'source/clash',
    level: 'warning',
    message: `\`${id}\` is the name of a report ${keeper === null ? 'of this archive' : `of \`${keeper}\``}, too, which had it before: this one is at \`/postmortems/${renamed}/\`.`,
    hint: `Links from its own source lead here, all others to the other one, which they call \`${nameOfKept(id, keeper)}\`. Rename it where it is written, if nobody has linked to it yet.`,
  }));
}
