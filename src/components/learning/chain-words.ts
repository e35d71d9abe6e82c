// Chains of recurrence in words. Fixed English; numbers stay numbers.
import { formatDayCount } from '../../archive/days.ts';
import { ordinal, sizeOf, type Chain } from '../../archive/recurrence.ts';
import { entryOf, type Vocabularies } from '../../report/vocabulary.ts';

/** "Retry storm on Checkout", "Retry storm", "The same failure, as its reports say". */
export function chainName({ basis }: Chain, { rootCauses, services }: Vocabularies): string {
  switch (basis.kind) {
    case 'cause':
      return entryOf(rootCauses, basis.cause).name;
    case 'cause-and-service':
      return `${entryOf(rootCauses, basis.cause).name} on ${entryOf(services, basis.service).name}`;
    case 'declared':
      return 'The same failure, as its reports say';
  }
}

/**
 * Which time of its failure a report tells of: "5th of 9 times". Where a day is not recorded, its own or that of another,
 * nobody knows the order: "One of 9 times".
 */
export function placeInChain(chain: Chain, id: string): string {
  const place = chain.occurrences.findIndex((occurrence) => occurrence.id === id);
  const known = place >= 0 && chain.undated.length === 0;
  return `${known ? ordinal(place + 1) : 'One'} of ${sizeOf(chain)} times`;
}

/**
 * How far apart they are, and how that developed: "The last two were 31 days apart; the time between
 * them is shrinking (181, then 31 days)." Null where fewer than two have a day.
 */
export function intervalWords({ intervals, trend }: Chain): string | null {
  const last = intervals.at(-1);
  if (last === undefined) return null;
  const apart = last === 0 ? 'on the same day' : `${formatDayCount(last)} apart`;
  if (trend === null) {
    return intervals.length === 1 ? `The two were ${apart}.` : `The last two were ${apart}.`;
  }
  const few = intervals.length <= 4;
  const listed = few ? ` (${intervals.slice(0, -1).join(', ')}, then ${last} days)` : '';
  return `The last two were ${apart}; the time between them ${TRENDS[trend]}${listed}.`;
}

const TRENDS = {
  growing: 'is growing',
  shrinking: 'is shrinking',
  steady: 'stays about the same',
} as const;
