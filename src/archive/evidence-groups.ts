// The groups of a page of evidence: which reports, under which mark, with what was counted.
import { formatDuration } from '../report/format.ts';
import { PHASES, phasesOf } from '../report/milestones.ts';
import type { Report } from '../report/report.ts';
import { entryOf } from '../report/vocabulary.ts';
import type { Archive } from './archive.ts';
import type { Digest } from './digest.ts';
import { KEPT, keptOf } from './kept.ts';

export interface EvidenceGroup {
  /** The anchor on the page. */
  readonly key: string;
  readonly title: string;
  readonly items: readonly EvidenceItem[];
}

export interface EvidenceItem {
  readonly id: string;
  /** An action of the report, where actions are counted. */
  readonly action?: number;
  /** What was counted: a duration, a reason. */
  readonly note?: string;
}

/** The reports and actions behind the numbers of a review. */
export function reviewGroups({ vocabularies }: Archive, digest: Digest): readonly EvidenceGroup[] {
  const plain = (key: string, title: string, ids: readonly string[]): EvidenceGroup => ({
    key,
    title,
    items: ids.map((id) => ({ id })),
  });
  const promised = Map.groupBy(digest.promised, keptOf);
  return [
    ...digest.severities.map(({ key, ids }) =>
      plain(key, entryOf(vocabularies.severities, key).name, ids),
    ),
    plain('no-time', 'Time with impact not recorded', digest.unknownDuration),
    plain(
      'repeats',
      'Repeats',
      digest.repeated.flatMap(({ strikes }) => strikes.map(({ id }) => id)),
    ),
    ...Object.entries(KEPT).map(([kept, { name }]) => ({
      key: kept,
      title: `Promised: ${name.toLowerCase()}`,
      items: (promised.get(kept as keyof typeof KEPT) ?? []).map(({ id, n }) => ({
        id,
        action: n,
      })),
    })),
    {
      key: 'finished',
      title: 'Finished, whenever promised',
      items: digest.finished.map(({ id, n }) => ({ id, action: n })),
    },
  ];
}

export function phaseGroups(reports: readonly Report[]): readonly EvidenceGroup[] {
  const found = new Map<string, { id: string; ms: number }[]>();
  for (const report of reports) {
    if (!report.impact.from || !report.impact.to) continue;
    for (const [kind, own] of Map.groupBy(phasesOf(report), (phase) => phase.kind)) {
      const ms = own.reduce((sum, { from, to }) => sum + to.t - from.t, 0);
      const list = found.get(kind);
      if (list) list.push({ id: report.id, ms });
      else found.set(kind, [{ id: report.id, ms }]);
    }
  }
  const uncounted = reports.filter(({ impact }) => !impact.from || !impact.to);
  return [
    ...Object.entries(PHASES).map(([kind, { name }]) => ({
      key: kind,
      title: name,
      items: (found.get(kind) ?? [])
        .toSorted((a, b) => b.ms - a.ms || (a.id < b.id ? -1 : 1))
        .map(({ id, ms }) => ({ id, note: formatDuration(ms) })),
    })),
    group('not-counted', 'Not counted: start or end not recorded', uncounted),
  ];
}

/** By any number of keys each, in the order of the keys. */
export function grouped(
  reports: readonly Report[],
  keysOf: (report: Report) => readonly string[],
  nameOf: (key: string) => string,
): EvidenceGroup[] {
  const found = new Map<string, Report[]>();
  for (const report of reports) {
    for (const key of new Set(keysOf(report))) {
      const list = found.get(key);
      if (list) list.push(report);
      else found.set(key, [report]);
    }
  }
  return [...found]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, list]) => group(key, nameOf(key), list));
}

export function group(key: string, title: string, reports: readonly Report[]): EvidenceGroup {
  return { key, title, items: reports.map(({ id }) => ({ id })) };
}
