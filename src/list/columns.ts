// The columns of the list and of its table: what each is called, what it is sorted by, what it shows, and what it is called
// in `postmortems.csv`, which holds the same values.
import type { Cell } from '../text/csv.ts';
import { formatDay, formatDuration } from '../report/format.ts';
import { formatShare } from '../report/format-share.ts';
import { METRICS, type MetricName } from '../report/metrics.ts';
import { METRIC_NAMES, type ListRow } from './row.ts';

export interface ListColumn {
  /** In the address: `sort=time-to-detect`. */
  readonly name: string;
  readonly title: string;
  /** Its name in `postmortems.csv`. */
  readonly field: string;
  /** What rows are sorted by; null: not known, and so last. */
  readonly value: (row: ListRow) => number | string | null;
  /** Which end is read first: the worst, the longest, the newest; of words the beginning of the alphabet. */
  readonly first: 'least' | 'most';
  /** What readers see; null: nobody recorded it. */
  readonly shown: (row: ListRow) => string | null;
  /** What programs read. */
  readonly cell: (row: ListRow) => Cell;
}

const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The name of a measure in `postmortems.csv`: `impact_time_seconds`. */
export const metricField = (name: MetricName): string =>
  `${kebab(name).replaceAll('-', '_')}_seconds`;

/** A facet as a column: its names for readers, its ids for programs. */
function filedColumn(name: string, title: string, field: string, facet: string): ListColumn {
  const filed = ({ filed: all }: ListRow) =>
    (all.get(facet) ?? []).filter(({ id }) => id !== 'unknown');
  const names = (row: ListRow): string | null =>
    filed(row)
      .map((one) => one.name)
      .join(', ') || null;
  return {
    ...{ name, title, field, first: 'least' },
    value: (row) => names(row)?.toLowerCase() ?? null,
    shown: names,
    cell: (row) =>
      filed(row)
        .map(({ id }) => id)
        .join(' ') || null,
  };
}

function metricColumn(metric: MetricName): ListColumn {
  const value = ({ metrics }: ListRow): number | null => metrics[metric];
  return {
    name: kebab(metric),
    title: METRICS[metric].name,
    field: metricField(metric),
    first: 'most',
    value,
    shown: (row) => {
      const ms = value(row);
      return ms === null ? null : formatDuration(ms);
    },
    cell: (row) => {
      const ms = value(row);
      return ms === null ? null : ms / 1000;
    },
  };
}

function countColumn(
  name: string,
  title: string,
  field: string,
  value: (row: ListRow) => number,
): ListColumn {
  return {
    ...{ name, title, field, value, first: 'most' },
    shown: (row) => String(value(row)),
    cell: value,
  };
}

/** In the order of the table. */
export const COLUMNS: readonly ListColumn[] = [
  {
    name: 'title',
    title: 'Report',
    field: 'title',
    first: 'least',
    value: ({ title }) => title.toLowerCase(),
    shown: ({ title }) => title,
    cell: ({ title }) => title,
  },
  {
    ...filedColumn('severity', 'Severity', 'severity', 'Severity'),
    value: ({ rank }) => rank,
  },
  {
    name: 'began',
    title: 'Began',
    field: 'day',
    first: 'most',
    value: ({ place }) => place,
    shown: ({ day }) => day && formatDay(day),
    cell: ({ day }) => day,
  },
  {
    ...metricColumn('impactTime'),
    shown: ({ metrics: { impactTime }, ongoing }) =>
      impactTime === null ? (ongoing ? 'Ongoing' : null) : formatDuration(impactTime),
  },
  {
    name: 'users-hit',
    title: 'Users hit',
    field: 'users_hit',
    first: 'most',
    value: ({ users }) => users?.share ?? null,
    shown: ({ users }) => users && formatShare(users),
    cell: ({ users }) => users && Number(users.share.toFixed(6)),
  },
  ...METRIC_NAMES.filter((name) => name !== 'impactTime').map(metricColumn),
  filedColumn('service', 'Service', 'services', 'Service'),
  filedColumn('root-cause', 'Root cause', 'root_causes', 'Root cause'),
  filedColumn('trigger', 'Trigger', 'trigger', 'Trigger'),
  filedColumn('detected-by', 'Detected by', 'detected_by', 'Detected by'),
  filedColumn('team', 'Team', 'teams', 'Team'),
  countColumn('events', 'Events', 'events', ({ events }) => events),
  countColumn('actions', 'Actions', 'actions', ({ actions }) => actions),
  countColumn('unfinished', 'Unfinished', 'actions_unfinished', ({ unfinished }) => unfinished),
];

export const columnNamed = (name: string): ListColumn | undefined =>
  COLUMNS.find((column) => column.name === name);
