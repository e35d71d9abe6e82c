// A failure that happened more than once, in words.
import { sizeOf, type Chain } from '../archive/recurrence.ts';
import { entryOf, type Vocabularies } from '../report/vocabulary.ts';
import { formatDay, formatDayCount } from '../report/format.ts';
import { formatCount, ordinal } from '../text/count.ts';
import { joined, linked, said, sentences, stressed, timed, type Said } from '../text/said.ts';

const OFTEN = [
  'never',
  'once',
  'twice',
  'three times',
  'four times',
  'five times',
  'six times',
  'seven times',
  'eight times',
  'nine times',
];

/** "twice", "12 times". */
export function often(n: number): string {
  return OFTEN[n] ?? `${formatCount(n)} times`;
}

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
 * them is shrinking (6 months, then 31 days)." Null where fewer than two have a day.
 */
export function intervalWords({ intervals, trend }: Chain): string | null {
  const last = intervals.at(-1);
  if (last === undefined) return null;
  const apart = last === 0 ? 'on the same day' : `${formatDayCount(last)} apart`;
  if (trend === null) {
    return intervals.length === 1 ? `The two were ${apart}.` : `The last two were ${apart}.`;
  }
  const few = intervals.length <= 4;
  const numbers = intervals.map(formatDayCount);
  const listed = few ? ` (${numbers.slice(0, -1).join(', ')}, then ${numbers.at(-1)})` : '';
  return `The last two were ${apart}; the time between them ${TRENDS[trend]}${listed}.`;
}

const TRENDS = {
  growing: 'is growing',
  shrinking: 'is shrinking',
  steady: 'stays about the same',
  uneven: 'varies',
} as const;

export const SERVICE_CHAINS = {
  head: 'Failures that came back',
  /** "Retry storm, three times: 3 May 2022, 4 August 2023 and 1 June 2024. The last two were 10 months apart." */
  line: (
    chain: Chain,
    to: {
      readonly cause: Said;
      readonly here: string;
      readonly reportOf: (id: string) => string;
      readonly titleOf: (id: string) => string;
    },
  ): Said => {
    const apart = intervalWords(chain);
    const days = chain.occurrences.map(({ id, day }) =>
      linked(to.reportOf(id), formatDay(day), to.titleOf(id)),
    );
    const undated = chain.undated.map((id) => linked(to.reportOf(id), 'undated', to.titleOf(id)));
    return sentences(
      said`${to.cause}, ${linked(to.here, often(sizeOf(chain)))}: ${joined([...days, ...undated])}.`,
      apart && timed(apart),
    );
  },
} as const;

/** At the head of a report: which time it is, and the ones beside it. */
export const CHAIN_NOTE = {
  /** "5th of 9 times: Retry storm on Checkout. Previous: 4 August 2023. See all 9." */
  words: (
    chain: Chain,
    id: string,
    name: string,
    to: { readonly reportOf: (id: string) => string; readonly all: string },
  ): Said => {
    const place = chain.occurrences.findIndex((occurrence) => occurrence.id === id);
    const [before, after] =
      place < 0 ? [] : [chain.occurrences[place - 1], chain.occurrences[place + 1]];
    return sentences(
      said`${stressed(placeInChain(chain, id))}: ${name}.`,
      before && said`Previous: ${linked(to.reportOf(before.id), formatDay(before.day))}.`,
      after && said`Next: ${linked(to.reportOf(after.id), formatDay(after.day))}.`,
      linked(to.all, `See all ${formatCount(sizeOf(chain))}`),
    );
  },
} as const;

/** Below a report: every time its failure happened. */
export const EVERY_TIME = {
  /** A cause that happened all over is told on its own page; here the nearest stand. */
  ofCause: (
    chain: Chain,
    name: string,
    to: { readonly cause: string; readonly all: string },
  ): Said =>
    said`${linked(to.cause, name)}: the nearest occurrences, of ${linked(to.all, `all ${formatCount(sizeOf(chain))}`)}.`,
  words: (chain: Chain, name: string, cause: string | null): Said => {
    const apart = intervalWords(chain);
    return sentences(said`${linked(cause, name)}.`, apart && timed(apart));
  },
} as const;

/** On the page of a root cause. */
export const CAUSE_CHAIN = {
  head: (n: number, href: string): Said => said`It has happened ${linked(href, often(n))}`,
  /** "Most recently 5 months ago, as of 1 June 2024. The last two were 31 days apart. More than once on Checkout (3)." */
  words: (
    chain: Chain,
    today: string | null,
    to: {
      readonly last: string | null;
      readonly services: readonly {
        readonly href: string;
        readonly name: string;
        readonly n: number;
      }[];
    },
    isCut: boolean,
  ): Said => {
    const apart = chain.occurrences.length > 1 ? intervalWords(chain) : null;
    const since = chain.sinceLast;
    const ago = since === 0 ? 'today' : since === null ? '' : `${formatDayCount(since)} ago`;
    const on = to.services.map(({ href, name, n }) => linked(href, `${name} (${formatCount(n)})`));
    return sentences(
      since !== null &&
        today !== null &&
        said`Most recently ${linked(to.last, ago)}, as of ${timed(formatDay(today), today)}.`,
      since !== null && apart && timed(apart),
      on.length > 0 && said`More than once on ${joined(on)}.`,
      isCut && 'The latest:',
    );
  },
} as const;
