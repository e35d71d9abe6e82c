// The columns of the list and of its table: what each is called, what it is sorted by, what it shows, and what it is called
// in `postmortems.csv`, which holds the same values.
import type { Cell } from '../text/csv.ts';
import { formatDay, formatDuration } from '../report/format.ts';
import { formatShare } from '../report/format-share.ts';
import { formatImpact, statedSeconds } from '../report/format-impact.ts';
import { type MetricName } from '../report/metrics.ts';
import { METRICS } from '../sentences/facts/measures.ts';
import { FACT_NAMES } from '../sentences/facts/values.ts';
import { list } from '../text/list.ts';
import { FILTERS } from './filters.ts';
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

/** The column of a measure, as its address names it: `impact-time`. */
export const columnOfMetric = (metric: MetricName): string => kebab(metric);

const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The name of a measure in `postmortems.csv`: `impact_time_seconds`. */
export const metricField = (name: MetricName): string =>
  `${kebab(name).replaceAll('-', '_')}_seconds`;

/** How long it lasted as the report says in words, in seconds. */
export const STATED_FIELD = 'impact_time_stated_seconds';

/** A facet as a column: its names for readers, its ids for programs. */
function filedColumn(name: keyof typeof FILTERS, field: string): ListColumn {
  const title = FILTERS[name];
  const filed = ({ filed: all }: ListRow) =>
    (all.get(title) ?? []).filter(({ id }) => id !== 'unknown');
  const names = (row: ListRow): string | null =>
    list(
      filed(row).map((one) => one.name),
      'none',
    ) || null;
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
    name: columnOfMetric(metric),
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
    title: FACT_NAMES.report,
    field: 'title',
    first: 'least',
    value: ({ title }) => title.toLowerCase(),
    shown: ({ title }) => title,
    cell: ({ title }) => title,
  },
  {
    ...filedColumn('severity', 'severity'),
    value: ({ rank }) => rank,
  },
  {
    name: 'began',
    title: FACT_NAMES.began,
    field: 'day',
    first: 'most',
    value: ({ place }) => place,
    shown: ({ day }) => day && formatDay(day),
    cell: ({ day }) => day,
  },
  {
    ...metricColumn('impactTime'),
    // What is stated stands where its length belongs; only what is measured is a number for programs.
    value: ({ metrics: { impactTime: ms }, stated }) => ms ?? stated?.ms ?? null,
    shown: ({ metrics: { impactTime: ms }, ongoing, stated }) =>
      ms === null && !ongoing && stated === null ? null : formatImpact({ ms, ongoing, stated }),
  },
  {
    name: 'users-hit',
    title: FACT_NAMES.usersHit,
    field: 'users_hit',
    first: 'most',
    value: ({ users }) => users?.share ?? null,
    shown: ({ users }) => users && formatShare(users),
    cell: ({ users }) => users && Number(users.share.toFixed(6)),
  },
  ...METRIC_NAMES.filter((name) => name !== 'impactTime').map(metricColumn),
  filedColumn('service', 'services'),
  filedColumn('root-cause', 'root_causes'),
  filedColumn('trigger', 'trigger'),
  filedColumn('detected-by', 'detected_by'),
  filedColumn('team', 'teams'),
  countColumn('events', FACT_NAMES.events, 'events', ({ events }) => events),
  countColumn('actions', FACT_NAMES.actions, 'actions', ({ actions }) => actions),
  countColumn(
    'unfinished',
    FACT_NAMES.unfinished,
    'actions_unfinished',
    ({ unfinished }) => unfinished,
  ),
];

/** The table as a file: its columns, and the length that is stated where none is measured. */
export const FILE_COLUMNS: readonly (readonly [field: string, cell: ListColumn['cell']])[] = [
  ...COLUMNS.map(({ field, cell }) => [field, cell] as const),
  [STATED_FIELD, ({ stated }) => statedSeconds(stated)],
];

export const columnNamed = (name: string): ListColumn | undefined =>
  COLUMNS.find((column) => column.name === name);
