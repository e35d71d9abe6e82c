// The pages of reports behind numbers: what each is called, and each group on it.
import type { ChartName } from '../archive/charts.ts';
import type { GroupTitle } from '../archive/drill-down-groups.ts';
import { formatDuration, formatQuarter } from '../report/format.ts';
import { METRICS } from './facts/measures.ts';
import { VALUES } from './facts/values.ts';
import { WEEKDAYS } from '../text/calendar.ts';
import { uncapital } from '../text/capital.ts';
import { FULFILMENT_NAMES } from './actions.ts';
import { REVIEW } from './review.ts';
import { CHART_NAMES } from './trends.ts';

export const DRILL_DOWN = {
  title: 'The reports behind the numbers',
  of: (entry: string) => `${entry}: the reports behind its numbers`,
  description: 'The reports behind charts.',
  review: 'Review',
  continued: (title: string) => `${title}, continued`,
} as const;

/** Rows that are no year, beside the quarters of reviews: `2024-q2`. */
const ROW_NAMES: ReadonlyMap<string, string> = new Map([
  ['all', 'all years'],
  ['undated', uncapital(VALUES.dayNotRecorded)],
  ['not-counted', 'not counted'],
  ...WEEKDAYS.map((name) => [name.toLowerCase(), name] as const),
]);

/** "Root causes: 2024", "Time to detect: all years", "Hours of the week: Monday". */
export function drillDownTitle(chart: ChartName, row: string): string {
  const named = ROW_NAMES.get(row) ?? (row.includes('-q') ? formatQuarter(row.toUpperCase()) : row);
  return `${CHART_NAMES[chart]}: ${named}`;
}

export function groupTitle(title: GroupTitle): string {
  if (typeof title === 'string') return title;
  switch (title.says) {
    case 'known':
      return 'Known';
    case 'unknown':
      return 'Not recorded, or not counted';
    case 'undated':
      return VALUES.dayNotRecorded;
    case 'no-start':
      return VALUES.startNotRecorded;
    case 'no-day-or-start':
      return 'Day or start not recorded';
    case 'no-start-or-end':
      return 'Not counted: start or end not recorded';
    case 'not-counted':
      return 'Not counted';
    case 'no-impact-time':
      return `${METRICS.impactTime.name} not recorded`;
    case 'repeats':
      return REVIEW.repeats;
    case 'none-of':
      return {
        severities: VALUES.severityNotRecorded,
        services: VALUES.serviceNotRecorded,
        rootCauses: VALUES.rootCauseNotRecorded,
      }[title.facet];
    case 'promised':
      return `Promised: ${uncapital(FULFILMENT_NAMES[title.fulfilment])}`;
    case 'unfinished':
      return 'Promised and not finished';
    case 'closed':
      return REVIEW.closed(title.period);
    case 'hour': {
      const from = `${String(title.hour).padStart(2, '0')}:00`;
      return title.weekday === null ? `From ${from}` : `${title.weekday}, from ${from}`;
    }
    case 'cell':
      return cellTitle(title.cell);
    case 'chart': {
      const chart = drillDownTitle(title.chart, title.row);
      return title.known ? `${chart}, known` : chart;
    }
  }
}

interface CellBounds {
  readonly quarter: string;
  readonly low: number;
  readonly high: number | null;
}

/** "April to June 2024, 30 min to 45 min"; bounds in milliseconds. */
export function cellTitle({ quarter, low, high }: CellBounds): string {
  return `${formatQuarter(quarter)}, ${range(low, high)}`;
}

function range(low: number, high: number | null): string {
  if (high === null) return `${formatDuration(low)} or more`;
  if (low === 0) return `less than ${formatDuration(high)}`;
  return `${formatDuration(low)} to ${formatDuration(high)}`;
}
