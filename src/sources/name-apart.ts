// Reports of one name in several sources. A published address never moves: whoever was recorded under it keeps it, also on a day
// on which its source cannot be read, and so does who was recorded under a name with its source in front; then come the archive's
// own folder, and the sources in the order of the settings. The others get the name of their source in front.
import { sourcesIn } from '../check/permalinks.ts';
import type { Clash } from '../report/origins.ts';
import { idOf } from '../report/read.ts';

/** What one source holds; null is the archive's own folder. */
export interface SourceReports {
  readonly name: string | null;
  /** Reports, below the source's own folder. */
  readonly files: readonly string[];
  /** Whether it may hold more than these: it cannot be read, or is not shown whole. Left out: it does not. */
  readonly more?: boolean;
}

/** Which reports stand under another name, and why. `record` is the text of `_permalinks.txt`. */
export function nameApart(
  parts: readonly SourceReports[],
  record: string,
): { readonly renamed: Map<string, string>; readonly clashes: Clash[] } {
  const recorded = sourcesIn(record);
  const holders = new Map<string, (string | null)[]>();
  for (const { name, files } of parts) {
    for (const id of new Set(files.map(idOf))) holders.set(id, [...(holders.get(id) ?? []), name]);
  }
  const away = new Set(parts.flatMap(({ name, more }) => (more ? [name] : [])));
  const renamed = new Map<string, string>();
  const clashes: Clash[] = [];
  for (const { name, files } of parts) {
    const own = new Set(files.map(idOf));
    for (const file of files) {
      const id = idOf(file);
      const among = holders.get(id)!;
      const first = recorded.get(id);
      const isBefore = `${name}-${id}`;
      const wasRenamed = name !== null && recorded.get(isBefore) === name && !own.has(isBefore);
      const keeper =
        first !== undefined && (among.includes(first) || away.has(first) || wasRenamed)
          ? first
          : among[0]!;
      if (keeper === name) continue;
      if (name === null) {
        clashes.push({ id, keeper, file, renamed: null });
        continue;
      }
      const to = file.replace(/[^/]+$/, `${name}-${id}.mdx`);
      renamed.set(`${name}/${to}`, file);
      clashes.push({ id, keeper, file: `${name}/${to}`, renamed: `${name}-${id}` });
    }
  }
  return { renamed, clashes };
}
