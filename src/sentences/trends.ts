// What the charts say: captions of one sentence, what is not counted, and their tables.
import type { ChartName, YearlyChartName } from '../archive/charts.ts';
import { formatDuration } from '../report/format.ts';
import { type MetricName } from '../report/metrics.ts';
import { METRICS } from './facts/measures.ts';
import { type PhaseKind } from '../report/milestones.ts';
import { PHASES } from './facts/measures.ts';
import { allOf, notKnown, type NotKnown } from './facts/not-known.ts';
import { FACT_NAMES } from './facts/values.ts';
import { MONTHS, WEEKDAYS } from '../text/calendar.ts';
import { capital, uncapital } from '../text/capital.ts';
import { counted, formatCount, plural } from '../text/count.ts';
import { list } from '../text/list.ts';
import { inPhrases, linked, said, sentences, stressed, type Said } from '../text/said.ts';
import { unbroken } from '../text/unbroken.ts';

/** Some reports that a number stands for, and where they are listed. */
export interface Behind {
  readonly n: number;
  readonly href: string | null;
}

const number = ({ n, href }: Behind): Said => linked(href, formatCount(n));
/** "1 undated report is not shown", "2 incidents without a start are not counted". */
const leftOut = ({ n, href }: Behind, what: string, how: string, which = ''): Said =>
  said`${linked(href, counted(n, what))}${which} ${plural(n, 'is', 'are')} ${how}`;
const some = (behind: Behind): Behind | null => (behind.n > 0 ? behind : null);

/** What each chart is called where the reports behind it are listed. */
export const CHART_NAMES: Readonly<Record<ChartName, string>> = {
  incidents: 'Incidents',
  severities: FACT_NAMES.severity,
  'time-to-detect': METRICS.timeToDetect.name,
  'time-to-mitigate': METRICS.timeToMitigate.name,
  'time-to-resolve': METRICS.timeToResolve.name,
  phases: 'Where the time went',
  'root-causes': 'Root causes',
  triggers: 'Triggers',
  'detected-by': FACT_NAMES.detectedBy,
  hours: 'Hours of the week',
  actions: 'Actions promised',
  reviews: 'Review',
};

export const TRENDS = {
  title: 'Trends',
  description: 'How often incidents happen, how long they last, why, and which promises are kept.',
  lead: (reports: number, href: string): Said =>
    said`${linked(href, counted(reports, 'report'))}. Every mark and every number leads to the reports behind it; what is not recorded is counted as not recorded.`,
  drillDown: 'The reports behind a chart.',
} as const;

export const CHART = {
  asTable: (title: string) => `${title} as a table`,
  incidents: 'Incidents:',
} as const;

/** What stands in a chart, and what its marks say. */
export const CHART_MARKS = {
  /** Beside the axis, where it is read. */
  logarithmic: 'logarithmic scale',
  orLess: (ms: number) => `≤ ${formatDuration(ms)}`,
  month: (month: number) => MONTHS[month]!.slice(0, 3),
  shortYear: (year: string) => `’${year.slice(2)}`,
  weekday: (name: string) => name.slice(0, 2),
  /** Beside the numbers below the years: of so many it is known how long it took, of so many it is not. */
  known: 'known',
  unknownRow: 'unknown',
  countOf: (year: string, n: number) => `${year}: ${formatCount(n)} known`,
  reports: (what: string, n: number) => `${what}: ${counted(n, 'report')}`,
  median: (year: string, ms: number, n: number) =>
    `${year}: median ${formatDuration(ms)} of ${formatCount(n)}`,
  unknownCount: (n: number) => `${formatCount(n)} unknown`,
  unknown: (year: string, n: number) => `${year}: unknown in ${counted(n, 'report')}`,
  hour: (weekday: string, clock: string, n: number) =>
    `${weekday}, from ${clock}: ${counted(n, 'report')}`,
  /** "1", "2 to 4" */
  range: (from: number, to: number) => (from === to ? `${from}` : `${from} to ${to}`),
} as const;

/** Heads of the tables behind charts. */
export const CHART_HEADS = {
  year: 'Year',
  month: 'Month',
  total: 'Total',
  median: 'Median',
  incidents: 'Incidents',
  unknown: 'Unknown',
  phase: 'Phase',
  share: 'Share',
  sum: 'Sum',
  having: 'Incidents with it',
  meaning: 'Meaning',
  promisedIn: 'Promised in',
  from: 'From',
} as const;

export const DURATIONS = {
  label: (metric: MetricName, known: number, median: number | null, unknown: NotKnown) =>
    `${METRICS[metric].name} of ${counted(known, 'incident')}${median === null ? '' : `, median ${formatDuration(median)}`}${allOf(unknown) > 0 ? `; ${notKnown(unknown)}` : ''}.`,
  dot: (title: string, day: string, ms: number) => `${title}, ${day}: ${formatDuration(ms)}`,
  /** "End of impact − start of impact, median 2 h across 37 incidents; not recorded in 4." */
  words: (
    metric: MetricName,
    median: { readonly ms: number; readonly of: Behind } | null,
    missing: {
      readonly unknown: { readonly of: NotKnown; readonly href: string | null };
      readonly undated: Behind;
    },
  ): Said => {
    const { unknown } = missing;
    const undated = some(missing.undated);
    const left = [
      allOf(unknown.of) > 0 ? linked(unknown.href, notKnown(unknown.of)) : null,
      undated && leftOut(undated, 'undated report', 'not drawn'),
    ].filter((one) => one !== null);
    const middle =
      median &&
      said`, median ${linked(median.of.href, said`${stressed(unbroken(formatDuration(median.ms)))} across ${counted(median.of.n, 'incident')}`)}`;
    return said`${capital(METRICS[metric].formula)}${middle}${left.length > 0 && said`; ${inPhrases(left)}`}.`;
  },
  /** What the marks stand for. */
  marks: { dot: 'An incident', median: 'Median of a year' },
  cells: 'Incidents of a quarter:',
  /** "Known in none of the 12 reports." */
  nowhere: ({ n, href }: Behind): Said =>
    n === 1
      ? said`Not known in the ${linked(href, 'only report')}.`
      : said`Known in none of the ${linked(href, counted(n, 'report'))}.`,
} as const;

const YEARLY: Readonly<
  Record<YearlyChartName, { readonly title: string; readonly words: string }>
> = {
  'root-causes': {
    title: 'Root causes by year',
    words: 'A report with several root causes counts under each',
  },
  triggers: { title: 'Triggers by year', words: 'What set the incidents off' },
  'detected-by': { title: FACT_NAMES.detectedBy, words: 'Who or what noticed them first' },
};

export const FACET_YEARS = {
  of: YEARLY,
  words: (words: string, hidden: Behind | null, undated: Behind): Said =>
    said`${words}${hidden && said`; the most frequent of ${number(hidden)} are shown`}${undated.n > 0 && said`; ${leftOut(undated, 'undated report', 'counted in the total only')}`}.`,
} as const;

export const INCIDENTS = {
  title: 'Incidents per month',
  label: (busiest: { readonly month: string; readonly n: number } | null) =>
    `Incidents per month by severity${busiest ? `; most in ${busiest.month}: ${formatCount(busiest.n)}` : ''}.`,
  words: (undated: Behind): Said =>
    said`By the month in which the impact began${
      undated.n > 0 && said`; ${leftOut(undated, 'undated report', 'not shown')}`
    }.`,
  /** Of a year, below its months. */
  year: (year: string, n: number) => `${year}: ${counted(n, 'report')}`,
} as const;

export const PROMISES_KEPT = {
  title: 'Promises kept',
  label: (n: number) =>
    `What became of ${counted(n, 'promised action')}, by the year in which ${plural(n, 'it was', 'they were')} promised.`,
  promised: (n: number) => `${formatCount(n)} promised`,
  part: (year: string, kept: string, n: number, total: number) =>
    `Promised in ${year}, ${kept.toLowerCase()}: ${formatCount(n)} of ${formatCount(total)}`,
  words: (undated: Behind): Said =>
    said`Every action, by the year in which its report was published${
      undated.n > 0 && said`; ${leftOut(undated, 'action', 'not counted', ' of undated reports')}`
    }.`,
} as const;

export const TIME_SPENT = {
  title: 'Where the time went',
  label: (n: number, phases: readonly { readonly kind: PhaseKind; readonly share: string }[]) =>
    `Where the time of ${counted(n, 'incident')} went: ${list(
      phases.map(({ kind, share }) => `${PHASES[kind].name.toLowerCase()} ${share}`),
      'none',
    )}.`,
  note: (ms: number, n: number) => `${formatDuration(ms)} in ${counted(n, 'incident')}`,
  part: (year: string, kind: PhaseKind, ms: number, share: string) =>
    `${year}, ${PHASES[kind].name.toLowerCase()}: ${formatDuration(ms)}, ${share} of the time`,
  words: (unknown: Behind): Said =>
    said`The time of all incidents of a year together, by what was going on${
      unknown.n > 0 &&
      said`; ${leftOut(unknown, 'incident', 'not counted', ' without a start or an end')}`
    }.`,
} as const;

export const WEEK_CHART = {
  title: 'Weekday and hour',
  label: (n: number, peak: string) =>
    `Hours of the week in which ${counted(n, 'incident')} began. ${peak}`.trim(),
  /** "The peak is on Mondays from 09:00, with 4". */
  peak: (weekday: number, hour: string, n: number) =>
    `The peak is on ${WEEKDAYS[weekday]!}s from ${hour}, with ${formatCount(n)}`,
  sentence: (words: string) => `${words}.`,
  day: (name: string) => name.slice(0, 3),
  words: (
    peak: { readonly words: string; readonly href: string | null } | null,
    isFew: boolean,
    excluded: Behind,
  ): Said =>
    sentences(
      said`When the impact began, in the local time of the incident${peak && said`; ${linked(peak.href, uncapital(peak.words))}`}${
        excluded.n > 0 &&
        said`; ${leftOut(excluded, 'incident', 'not counted', ' without a day or a start')}`
      }.`,
      isFew && 'So few that a pattern would be chance.',
    ),
} as const;

/** What is most frequent among some reports. */
export const RANKING = {
  others: (n: number, href: string | null): Said => said`and ${linked(href, counted(n, 'other'))}`,
} as const;

/** What one service, team or year has of the trends. */
export const IN_NUMBERS = {
  title: 'In numbers',
  tooFew:
    'From three reports on, this page also shows how long they took to detect and to resolve, where the time went, what caused them and what was promised.',
} as const;
