// What earlier reports hold that a new one is judged by: the same cause in the same service, and promises
// that are still open. One pass over the archive; each question is then answered without another.
import { makeArchive, newestFirst, startOf } from '../archive/archive.ts';
import { failuresOf, isSpecificCause } from '../archive/causes.ts';
import { findSimilar, type Similar } from '../archive/similar.ts';
import type { Parsed } from '../report/parse.ts';
import type { Report } from '../report/report.ts';
import type { Vocabularies } from '../report/vocabulary.ts';

export interface History {
  readonly byId: ReadonlyMap<string, Report>;
  /** The report that an address leads to, by its id or by an earlier name. */
  reportAt(name: string): Report | undefined;
  /** The latest published report before `report` with one of its causes in one of its services; null where there is none. */
  lastAlike(report: Report): Alike | null;
  /** Reports, drafts included, that one which is being written resembles and which did not come after it; best first. */
  resembling(report: Report): readonly Similar[];
}

export interface Alike {
  readonly report: Report;
  readonly cause: string;
  readonly service: string;
}

/** Gives back what was made before of the same archive and the same reports (their ids), or makes it. */
type KeepLikeness = <T>(only: readonly string[], make: () => T) => T;

/**
 * @param isNew whether a report is being written: its author can still be told. Likeness costs the words of the whole
 * archive, and is looked for only when somebody asks, and only of these.
 */
export function makeHistory(
  archive: readonly Parsed[],
  vocabularies: Vocabularies,
  isNew: (report: Report) => boolean = ({ status }) => status !== 'published',
  keep: KeepLikeness = (_, make) => make(),
): History {
  const byId = new Map<string, Report>();
  const byAlias = new Map<string, Report>();
  const byFailure = new Map<string, Report[]>();
  const isSpecific = isSpecificCause({ vocabularies });
  for (const { report } of archive) {
    if (!report) continue;
    byId.set(report.id, report);
    for (const alias of report.aliases) byAlias.set(alias, report);
    if (startOf(report) === null || report.status !== 'published') continue;
    for (const { key } of failuresOf(report, isSpecific)) {
      const list = byFailure.get(key);
      if (list) list.push(report);
      else byFailure.set(key, [report]);
    }
  }
  for (const list of byFailure.values()) list.sort((a, b) => newestFirst(b, a));
  let similar: ReadonlyMap<string, readonly Similar[]> | null = null;
  const findAll = (): ReadonlyMap<string, readonly Similar[]> => {
    const only = [...byId.values()].filter(isNew).map(({ id }) => id);
    const found = keep(only, () => {
      const parsed = new Map(archive.map((one) => [one.report?.id, one]));
      const options = { audience: 'internal', drafts: true } as const;
      const all = makeArchive([...byId.values()], vocabularies, options);
      const textOf = (id: string): string => parsed.get(id)?.prose ?? '';
      return [...findSimilar(all, { textOf, only: new Set(only) })];
    });
    return new Map(found);
  };
  return {
    byId,
    resembling(report) {
      if (!isNew(report)) return [];
      similar ??= findAll();
      return (similar.get(report.id) ?? []).filter(({ when }) => when !== 'later');
    },
    reportAt: (name) => byId.get(name) ?? byAlias.get(name),
    lastAlike: (report) => {
      if (startOf(report) === null) return null;
      let last: Alike | null = null;
      for (const { key, cause, service } of failuresOf(report, isSpecific)) {
        const found = lastBefore(byFailure.get(key) ?? [], report);
        if (found && (!last || newestFirst(found, last.report) < 0)) {
          last = { report: found, cause, service };
        }
      }
      return last;
    },
  };
}

/** The latest of `sorted`, oldest first, that came before `report` in the archive's order. */
function lastBefore(sorted: readonly Report[], report: Report): Report | null {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (newestFirst(sorted[middle]!, report) > 0) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1] ?? null;
}
