// Two reports that claim one address: the one that was published there keeps it. A published address never moves.
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Clash } from '../report/origins.ts';
import { idOf } from '../report/read.ts';
import type { Before } from './git-history.ts';

/** Two files of one name, told at the one that is new, where git knows which that is. */
export function placeAtNewFile(
  found: readonly Diagnostic[],
  files: readonly string[],
  before: Before | null,
  clashes: readonly Clash[] = [],
): Diagnostic[] {
  const late = new Set(clashes.map(({ file }) => file));
  /** Whether it was there before; null where nothing tells. */
  const wasThere = (file: string): boolean | null =>
    late.has(file)
      ? false
      : clashes.some(({ id }) => id === idOf(file)) || (before?.files.has(file) ?? null);
  return found.map((one) => {
    if (one.rule !== 'file/twice' || !one.file.endsWith('.mdx')) return one;
    const other = files.find((file) => file !== one.file && idOf(file) === idOf(one.file));
    if (other === undefined || wasThere(other) === wasThere(one.file)) return one;
    const [old, fresh] = wasThere(other) ? [other, one.file] : [one.file, other];
    return {
      ...one,
      file: fresh,
      message: `\`${old}\` has the same name, and the name is a report's identity.`,
      hint: `\`${old}\` was there before and keeps its address: rename this one; the folder is no part of the address.`,
    };
  });
}

/** Which of the two has to give way where an alias of one report is the name of another; both, where nothing tells. */
export function whoGivesWay(alias: string, named: string, before: Before | null): string {
  if (before === null) return 'Rename one of the two: an address can lead to one report only.';
  return before.ids.has(alias)
    ? `Remove it: \`${named}\` was there before and keeps its address.`
    : `Rename \`${named}\`, which is new: what was published under the alias keeps its address.`;
}
