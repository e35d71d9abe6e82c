// What a row says, as texts; what nobody recorded is named as that, and marked.
import { formatDay, formatDuration } from '../report/format.ts';
import { formatShare } from '../report/format-share.ts';
import type { ListRow } from './row.ts';

export interface RowWords {
  readonly severity: string;
  readonly services: string;
  /** The main cause; null where it is not known. */
  readonly cause: string | null;
  /** What is said of a report that is not published; null for others. */
  readonly status: string | null;
  readonly day: Told;
  readonly impact: Told;
  readonly users: Told;
}

export interface Told {
  readonly text: string;
  readonly known: boolean;
}

const told = (text: string | null, otherwise = 'Not recorded'): Told => ({
  text: text ?? otherwise,
  known: text !== null,
});

export function rowWords(row: Omit<ListRow, 'place'>): RowWords {
  const { filed, day, metrics, users, ongoing } = row;
  const names = (facet: string): string[] => (filed.get(facet) ?? []).map(({ name }) => name);
  const services = filed.get('Service') ?? [];
  const [cause] = filed.get('Root cause') ?? [];
  const { impactTime } = metrics;
  return {
    severity: names('Severity')[0] ?? '',
    services: services.some(({ id }) => id !== 'unknown')
      ? services.map(({ name }) => name).join(', ')
      : 'Service not recorded',
    cause: cause === undefined || cause.id === 'unknown' ? null : cause.name,
    status: row.published ? null : (names('Status')[0] ?? null),
    day: told(day && formatDay(day), 'Day not recorded'),
    impact: told(
      impactTime === null ? null : formatDuration(impactTime),
      ongoing ? 'Ongoing' : 'Not recorded',
    ),
    users: told(users && formatShare(users)),
  };
}
