// The other strikes of a report's failure, for the note at its head: before it, since, and on days not recorded.
import type { Archive } from './archive.ts';
import { newestFirst } from './archive.ts';
import { dayOf } from '../report/moments.ts';
import type { Chain } from './recurrence.ts';
import type { Report } from '../report/report.ts';

export interface OtherStrikes {
  /** Oldest first. Those that the report itself calls earlier stand here even without a day. */
  readonly earlier: readonly Report[];
  readonly later: readonly Report[];
  /** In the same chain, on a day that is not recorded: before or after is not known. */
  readonly undated: readonly Report[];
}

/**
 * What its authors declared (`repeats`, in either direction) together with the chain of its cause on its service.
 * A cause that struck elsewhere is not the same failure, so a chain of the cause alone adds nothing.
 */
export function otherStrikes(
  report: Report,
  archive: Archive,
  chain: Chain | undefined,
): OtherStrikes {
  const declaredEarlier = new Set(report.repeats);
  const declaredLater = new Set((archive.repeatedBy.get(report.id) ?? []).map(({ id }) => id));
  const same = chain && chain.basis.kind !== 'cause' ? chain : null;
  const ids = new Set([
    ...declaredEarlier,
    ...declaredLater,
    ...(same?.strikes.map(({ id }) => id) ?? []),
    ...(same?.undated ?? []),
  ]);
  ids.delete(report.id);
  const sideOf = (other: Report): keyof OtherStrikes => {
    if (declaredEarlier.has(other.id)) return 'earlier';
    if (declaredLater.has(other.id)) return 'later';
    if (dayOf(other) === null || dayOf(report) === null) return 'undated';
    return newestFirst(report, other) < 0 ? 'earlier' : 'later';
  };
  const others = [...ids]
    .flatMap((id) => archive.byId.get(id) ?? [])
    .toSorted((a, b) => newestFirst(b, a));
  const on = (side: keyof OtherStrikes) => others.filter((other) => sideOf(other) === side);
  return { earlier: on('earlier'), later: on('later'), undated: on('undated') };
}
