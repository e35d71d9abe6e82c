// One report as a row of a list: what is shown of it, what it is found under and what it is sorted by. Pages that are built
// and lists that are drawn in the browser show the same rows.
import { type MetricName } from '../report/metrics.ts';
import { METRICS } from '../sentences/facts/measures.ts';
import type { UserShare } from '../report/report.ts';
import type { StatedLength } from '../report/stated-length.ts';
import { FILTERS, type Filed } from './filters.ts';

export interface ListRow {
  readonly id: string;
  readonly title: string;
  /** By the name of the facet. */
  readonly filed: ReadonlyMap<string, readonly Filed[]>;
  /** Of its severity: 1 is the worst. */
  readonly rank: number | null;
  readonly published: boolean;
  /** Whether it names an earlier report of the same failure. */
  readonly repeat: boolean;
  readonly day: string | null;
  /** The times of its window; null where nobody recorded a moment of it. */
  readonly window: string | null;
  /** Start and end of the impact, as `<time>` writes them. */
  readonly began: string | null;
  readonly ended: string | null;
  readonly ongoing: boolean;
  /** How long it lasted as the report says in words, where that is all that is known. */
  readonly stated: StatedLength | null;
  readonly users: UserShare | null;
  /** In milliseconds; null: not known. */
  readonly metrics: Readonly<Record<MetricName, number | null>>;
  readonly events: number;
  readonly actions: number;
  readonly unfinished: number;
  /** Its place in time, 1 for the earliest; null for one without a day. */
  readonly place: number | null;
}

/** The severity of a row; without words where it is of no report. */
export const severityIn = ({ filed }: Pick<ListRow, 'filed'>): Filed =>
  filed.get(FILTERS.severity)?.[0] ?? { id: '', name: '' };

export const METRIC_NAMES = Object.keys(METRICS) as MetricName[];

/** A row that holds everything, so that what is drawn has a copy of each part. */
export const BLANK_ROW: Omit<ListRow, 'place'> = {
  id: '',
  title: '',
  filed: new Map([
    [FILTERS.severity, [{ id: '', name: '' }]],
    [FILTERS.service, [{ id: '', name: '' }]],
    [FILTERS['root-cause'], [{ id: '', name: '' }]],
    [FILTERS.status, [{ id: '', name: '' }]],
  ]),
  rank: 1,
  published: false,
  repeat: true,
  day: '2000-01-01',
  window: '-',
  began: null,
  ended: null,
  ongoing: false,
  stated: null,
  users: { share: 0, approximate: false },
  metrics: Object.fromEntries(METRIC_NAMES.map((name) => [name, null])) as ListRow['metrics'],
  events: 0,
  actions: 0,
  unfinished: 0,
};
