// What the sources of an archive held before, in the names that the archive gives to their reports, and what they take back.
import { originsOf, reportSource, type ArchiveSource } from '../report/origins.ts';
import { idOf, readOwn } from '../report/read.ts';
import type { Before, GitHistory } from './git-history.ts';
import { PERMALINKS_FILE, withdrawnIn } from './permalinks.ts';

/** What one source held before. */
export interface SourcePast {
  /** The source's name in the settings. */
  readonly name: string;
  /** As it is called in the archive. */
  readonly before: Before;
  /** What the source itself takes back, in its own record. */
  readonly withdrawn: ReadonlyMap<string, 'withdrawn' | 'internal'>;
}

/** What all sources held before, as far as their history tells. */
export interface SourcePasts {
  readonly pasts: readonly SourcePast[];
  /** Of which sources nothing earlier is known, and why: each a sentence. */
  readonly notes: readonly string[];
}

/** The earlier state of every source. @param files all reports @param pastOf that of one, in its own names */
export function sourcePasts(
  folder: string,
  files: readonly string[],
  pastOf: (source: ArchiveSource) => GitHistory,
): SourcePasts {
  const pasts: SourcePast[] = [];
  const silent = new Map<string, string[]>();
  const sources = originsOf(folder)?.sources ?? [];
  const holders = new Map(files.map((file) => [idOf(file), file]));
  for (const source of sources) {
    const { name } = source;
    const history = pastOf(source);
    if (!history.known) {
      if (history.why) silent.set(history.why, [...(silent.get(history.why) ?? []), name]);
      continue;
    }
    // A name that is another's here was published with that of the source in front.
    const called = (id: string): string => {
      const holder = holders.get(id);
      return holder !== undefined && !holder.startsWith(`${name}/`) ? `${name}-${id}` : id;
    };
    const { before } = history;
    const record = readOwn(folder, `${name}/${PERMALINKS_FILE}`);
    const taken = withdrawnIn(typeof record === 'string' ? record : null);
    pasts.push({
      name,
      before: {
        ...before,
        ids: new Set([...before.ids].map(called)),
        changed: before.changed.map((one) => {
          const file = `${name}/${one.file}`;
          const from = reportSource(folder, file);
          return { ...one, id: called(one.id), file, ...(from && { source: from }) };
        }),
      },
      withdrawn: new Map(
        [...taken].flatMap(([id, what]) => [[id, what] as const, [called(id), what] as const]),
      ),
    });
  }
  const notes = [...silent].map(
    ([why, names]) =>
      `${names.length === 1 ? 'The source' : 'Of the sources'} ${names.map((name) => `\`${name}\``).join(', ')}: ${why}`,
  );
  return { pasts, notes };
}
