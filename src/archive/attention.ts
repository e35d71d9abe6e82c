// What needs attention: failures that struck again, promises that were still open when they did, promises that
// are overdue. Ranked, each with its reason and the reports behind it. Old stories are left in peace: what has
// not struck for a year, and left nothing undone, is history.
import type { ActionGroup, ActionLog } from './actions.ts';
import { byOwner, isUnfinished } from './actions.ts';
import type { Archive } from './archive.ts';
import { daysBetween } from './days.ts';
import type { ActionRef, Chain, Recurrences, Occurrence } from './recurrence.ts';
import { actionsBefore, mostTellingFirst } from './recurrence.ts';
import { compareTexts } from '../text/order.ts';

export type Attention =
  | {
      readonly kind: 'recurred';
      readonly chain: Chain;
      readonly last: Occurrence;
      /** Promised after an earlier occurrence and not finished when it struck again. */
      readonly open: readonly ActionRef[];
      /** Of those, the ones that are unfinished to this day. */
      readonly stillOpen: readonly ActionRef[];
      /** Occurrences in the last year. */
      readonly recent: number;
      readonly ids: readonly string[];
      readonly score: number;
    }
  | {
      readonly kind: 'overdue';
      /** Most days late first. */
      readonly entries: ActionLog;
      /** By team, the one with most first; null for actions that nobody owns, which come last. */
      readonly owners: readonly ActionGroup<string>[];
      readonly ids: readonly string[];
      readonly score: number;
    };

export interface AttentionSources {
  readonly archive: Archive;
  readonly recurrences: Recurrences;
  readonly actionLog: ActionLog;
}

/** An occurrence counts as recent for this many days. */
const RECENT = 365;

/**
 * Most pressing first. A failure is told once: the chain of a cause is left out when every recent occurrence in it
 * is told by more telling chains.
 */
export function attentionOf({
  archive,
  recurrences,
  actionLog,
}: AttentionSources): readonly Attention[] {
  const struck = [...recurrences.chains.values()].flatMap(
    (chain) => recurred(archive, chain) ?? [],
  );
  const told = new Set<string>();
  const kept: Attention[] = [];
  for (const one of struck.toSorted((a, b) => mostTellingFirst(a.chain, b.chain))) {
    // Of an old chain all occurrences count: `slice(-0)` is the whole list.
    const matter = one.chain.occurrences.slice(-one.recent).map(({ id }) => id);
    if (matter.every((id) => told.has(id))) continue;
    for (const id of matter) told.add(id);
    kept.push(one);
  }
  return [...kept, ...overdue(actionLog)].toSorted(
    (a, b) => b.score - a.score || compareTexts(keyOf(a), keyOf(b)),
  );
}

type RecurredFailure = Extract<Attention, { kind: 'recurred' }>;

function recurred(archive: Archive, chain: Chain): RecurredFailure | null {
  const last = chain.occurrences.at(-1);
  const { sinceLast } = chain;
  if (!last || last.since === null || sinceLast === null) return null;
  const { open } = actionsBefore(archive, chain, last.id);
  const stillOpen = open.filter(({ action }) => isUnfinished(action));
  if (sinceLast > RECENT && stillOpen.length === 0) return null;
  const recent = chain.occurrences.filter(
    ({ day }) => daysBetween(day, last.day) + sinceLast <= RECENT,
  ).length;
  // The same failure of the same service says twice as much as one cause here and there.
  const weight = chain.basis.kind === 'cause' ? 0.5 : 1;
  const score =
    weight *
    (4 +
      2 * Math.min(recent, 5) +
      Math.min(chain.occurrences.length, 5) +
      (stillOpen.length > 0 ? 6 : open.length > 0 ? 3 : 0) +
      (chain.trend === 'shrinking' ? 2 : 0) +
      3 * Math.max(0, 1 - sinceLast / RECENT));
  const ids = [...chain.occurrences.map(({ id }) => id), ...chain.undated];
  return { kind: 'recurred', chain, last, open, stillOpen, recent, ids, score };
}

function overdue(actionLog: ActionLog): Attention[] {
  const entries = actionLog.filter(({ state }) => state === 'overdue');
  if (entries.length === 0) return [];
  const urgent = entries.filter(({ action }) => action.priority === 'high').length;
  return [
    {
      kind: 'overdue',
      entries,
      owners: byOwner(entries),
      ids: [...new Set(entries.map(({ id }) => id))],
      score: 8 + Math.log2(entries.length) + Math.min(urgent, 4),
    },
  ];
}

const keyOf = (one: Attention): string => (one.kind === 'overdue' ? '' : one.chain.key);
