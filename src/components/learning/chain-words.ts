// Chains of recurrence in words. Fixed English; numbers stay numbers.
import { formatDayCount } from '../../archive/days.ts';
import type { Chain } from '../../archive/recurrence.ts';
import { entryOf, type Vocabularies } from '../../report/vocabulary.ts';

/** "Retry storm on Checkout", "Retry storm", "A failure that reports call a repeat". */
export function chainName({ basis }: Chain, { rootCauses, services }: Vocabularies): string {
  switch (basis.kind) {
    case 'cause':
      return entryOf(rootCauses, basis.cause).name;
    case 'cause-and-service':
      return `${entryOf(rootCauses, basis.cause).name} on ${entryOf(services, basis.service).name}`;
    case 'declared':
      return 'A failure that its reports call a repeat';
  }
}

/** "45 days between the last two", with how it developed: "the time between them shrinks: 181, then 31 days". */
export function intervalWords({ intervals, trend }: Chain): string | null {
  const last = intervals.at(-1);
  if (last === undefined) return null;
  const apart = last === 0 ? 'on one day' : `${formatDayCount(last)} apart`;
  if (trend === null) return apart;
  const listed = intervals.length <= 4 ? ` (${intervals.join(', ')} days)` : '';
  switch (trend) {
    case 'growing':
      return `the last two ${apart}; the time between them grows${listed}`;
    case 'shrinking':
      return `the last two ${apart}; the time between them shrinks${listed}`;
    case 'steady':
      return `the last two ${apart}; the time between them stays alike${listed}`;
  }
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
