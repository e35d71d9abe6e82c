// The review of a year or a quarter.
import { previous, type Digest } from '../archive/digest.ts';
import type { ActionEntry } from '../archive/actions.ts';
import type { Fulfilment } from '../archive/fulfilment.ts';
import { formatDay, formatDayCount, formatQuarter } from '../report/format.ts';
import { UNKNOWN, type Entry } from '../report/vocabulary.ts';
import { uncapital } from '../text/capital.ts';
import { counted, formatCount, ordinal } from '../text/count.ts';
import { list } from '../text/list.ts';
import { inPhrases, joined, linked, said, sentences, type Said } from '../text/said.ts';
import { STATES } from './actions.ts';
import { ACTION } from './report.ts';

/** A value, how many reports have it, and where both lead. */
export interface Ranked {
  readonly name: string;
  readonly href: string;
  readonly n: number;
  readonly reports: string | null;
}

const named = ({ name, href, n, reports }: Ranked): Said =>
  said`${linked(href, name)} (${linked(reports, formatCount(n))})`;

const periodName = (period: string): string =>
  period.length === 4 ? period : formatQuarter(period);

export const REVIEW = {
  quarter: 'Quarter',
  allIncidents: 'All incidents',
  quartersOf: (year: string) => `Quarters of ${year}`,
  description: (incidents: number) =>
    `${counted(incidents, 'incident')}: what happened, what happened again, and what was promised.`,
  incidents: 'Incidents',
  /** "3 more than in 2023"; null where nothing is known of the time before. */
  compared: ({ ids, before, period }: Digest): string | null => {
    if (before === null) return null;
    const last = periodName(previous(period));
    if (before.length === 0) return `none in ${last}`;
    const more = ids.length - before.length;
    if (more === 0) return `as many as in ${last}`;
    return `${formatCount(Math.abs(more))} ${more > 0 ? 'more' : 'fewer'} than in ${last}`;
  },
  repeats: 'Repeats',
  promised: 'Actions promised',
  outcome: (done: number, inTime: number, late: number) =>
    list(
      [
        `${formatCount(done)} done`,
        ...(inTime > 0 ? [`${formatCount(inTime)} on time`] : []),
        ...(late > 0 ? [`${formatCount(late)} late`] : []),
      ],
      'none',
    ),
  closed: (period: string) =>
    `Actions closed ${period.length === 4 ? 'in' : 'from'} ${periodName(period)}`,
  /** Below how many were closed. */
  someDay: (n: number) => `${formatCount(n)} done, day not recorded`,
  happened: 'What happened',
  worst: 'The worst, by severity and impact time',
  /** As it stands after a number: "3 SEV1". */
  severity: ({ id, name }: Pick<Entry, 'id' | 'name'>) =>
    id === UNKNOWN ? 'without a recorded severity' : name,
  /** Those of a page that are folded away below the first. */
  rest: (n: number) => `Show ${formatCount(n)} more`,
  repeated: 'What happened again',
  otherFailures: (n: number, href: string | null): Said =>
    said`and ${linked(href, counted(n, 'other failure'))}`,
  promises: 'What was promised',
  /** "Overdue, due 3 May 2024, Team Checkout" */
  stands: ({ state, action }: ActionEntry, owner: string | null) =>
    list(
      [
        STATES[state].name,
        uncapital(action.due === null ? ACTION.noDueDate : ACTION.due(action.due)),
        owner ?? uncapital(ACTION.noOwner),
      ],
      'none',
    ),
  unfinished: (n: number, href: string | null): Said =>
    said`and ${linked(href, `${formatCount(n)} more unfinished`)}`,
} as const;

/** "2 SEV1, 3 SEV2. Most affected: Checkout (3) and Payments (2). Most frequent cause: Retry storm (2)." */
export function happenedWords(told: {
  readonly severities: readonly Ranked[];
  readonly services: readonly Ranked[];
  readonly causes: readonly Ranked[];
  readonly broadCauses: readonly Ranked[];
}): Said {
  const { severities, services, causes, broadCauses } = told;
  return sentences(
    said`${joined(
      severities.map(({ n, name, reports }) => linked(reports, `${formatCount(n)} ${name}`)),
      'none',
    )}.`,
    services.length > 0 && said`Most affected: ${joined(services.map(named))}.`,
    causes.length > 0 && said`Most frequent causes: ${joined(causes.map(named))}.`,
    causes.length > 0 &&
      broadCauses.length > 0 &&
      said`Too broad to compare, and left out: ${joined(broadCauses.map(named))}.`,
  );
}

/** "Retry storm: 2nd time, 4 May; 3rd time, 1 June, 28 days after the previous one." */
export function repeatedWords(
  failure: Said,
  times: readonly {
    readonly place: number;
    readonly day: string;
    readonly since: number | null;
    readonly href: string;
  }[],
): Said {
  const told = times.map(({ place, day, since, href }) => {
    const after =
      since !== null && since > 0 ? `, ${formatDayCount(since)} after the previous one` : '';
    return linked(href, `${ordinal(place)} time, ${formatDay(day, 'short')}${after}`);
  });
  return said`${failure}: ${inPhrases(told)}.`;
}

/** "13 actions: 8 done on time; 1 done, dates not recorded; 4 open." */
export function promisedWords(
  all: { readonly n: number; readonly href: string | null },
  outcomes: readonly {
    readonly fulfilment: Fulfilment;
    readonly name: string;
    readonly n: number;
    readonly href: string | null;
  }[],
): Said {
  const told = outcomes.map(({ name, n, href }) =>
    linked(href, `${formatCount(n)} ${name.toLowerCase()}`),
  );
  return said`${linked(all.href, counted(all.n, 'action'))}: ${inPhrases(told)}.`;
}
