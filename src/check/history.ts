// What earlier reports hold that a new one is judged by: the same cause in the same service, and promises
// that are still open. One pass over the archive; each question is then answered without another.
import { startOf } from '../archive/archive.ts';
import type { Parsed } from '../report/parse.ts';
import type { Report } from '../report/report.ts';
import type { Vocabularies } from '../report/vocabulary.ts';

export interface History {
  readonly byId: ReadonlyMap<string, Report>;
  /** The report that an address leads to, by its id or by an earlier name. */
  reportAt(name: string): Report | undefined;
  /** The latest published report before `report` with one of its causes in one of its services; null where there is none. */
  lastAlike(report: Report): Alike | null;
}

export interface Alike {
  readonly report: Report;
  readonly cause: string;
  readonly service: string;
}

export function makeHistory(archive: readonly Parsed[], vocabularies: Vocabularies): History {
  const byId = new Map<string, Report>();
  const byAlias = new Map<string, Report>();
  const byKind = new Map<string, { t: number; report: Report }[]>();
  const specific = specificCauses(vocabularies);
  for (const { report } of archive) {
    if (!report) continue;
    byId.set(report.id, report);
    for (const alias of report.aliases) byAlias.set(alias, report);
    const t = startOf(report);
    if (t === null || report.status !== 'published') continue;
    for (const { key } of kindsOf(report, specific)) {
      const list = byKind.get(key);
      if (list) list.push({ t, report });
      else byKind.set(key, [{ t, report }]);
    }
  }
  for (const list of byKind.values())
    list.sort((a, b) => a.t - b.t || (a.report.id < b.report.id ? -1 : 1));
  return {
    byId,
    reportAt: (name) => byId.get(name) ?? byAlias.get(name),
    lastAlike: (report) => {
      const t = startOf(report);
      if (t === null) return null;
      let last: (Alike & { t: number }) | null = null;
      for (const { key, cause, service } of kindsOf(report, specific)) {
        const found = lastBefore(byKind.get(key) ?? [], t);
        if (found && (!last || found.t > last.t)) last = { ...found, cause, service };
      }
      return last;
    },
  };
}

function kindsOf(
  report: Report,
  specific: (cause: string) => boolean,
): { key: string; cause: string; service: string }[] {
  return report.rootCauses
    .filter(specific)
    .flatMap((cause) =>
      report.services.map((service) => ({ key: `${cause}\n${service}`, cause, service })),
    );
}

/** A category (`configuration`) says too little to call two incidents the same. */
function specificCauses({ rootCauses }: Vocabularies): (cause: string) => boolean {
  const broad = new Set(rootCauses.entries.flatMap(({ category }) => category ?? []));
  return (cause) => cause !== 'unknown' && !broad.has(cause);
}

function lastBefore<T extends { t: number }>(sorted: readonly T[], t: number): T | null {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.t ?? Infinity) < t) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1] ?? null;
}
