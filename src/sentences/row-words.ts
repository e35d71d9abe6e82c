// What a row says, as texts; what nobody recorded is named as that, and marked.
import { formatDay } from '../report/format.ts';
import { formatImpact, type ImpactLength } from '../report/format-impact.ts';
import { formatShare } from '../report/format-share.ts';
import { list } from '../text/list.ts';
import { unbroken } from '../text/unbroken.ts';
import { VALUES } from './facts/values.ts';
import { FILTERS } from '../list/filters.ts';
import { severityIn, type ListRow } from '../list/row.ts';
import { FACT_LIST } from './report.ts';

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

const told = (text: string | null, otherwise: string = VALUES.notRecorded): Told => ({
  text: unbroken(text ?? otherwise),
  known: text !== null,
});

/** Names with commas; of more than six the first five, and how many more there are. */
const fewOf = (names: readonly string[]): string =>
  list(names.length > 6 ? [...names.slice(0, 5), FACT_LIST.more(names.length - 5)] : names, 'none');

export const servicesInWords = (
  services: readonly { readonly id: string; readonly name: string }[],
): string =>
  services.some(({ id }) => id !== 'unknown')
    ? fewOf(services.map(({ name }) => name))
    : VALUES.serviceNotRecorded;

/** A severity that stands without its name: “Not recorded” alone would not say what. */
export const severityInWords = ({
  id,
  name,
}: {
  readonly id: string;
  readonly name: string;
}): string => (id === 'unknown' ? VALUES.severityNotRecorded : name);

/** A length that stands without its name, as in a result of a search. */
export const lengthInWords = (length: ImpactLength): string =>
  length.ms === null && !length.ongoing && length.stated === null
    ? VALUES.durationNotRecorded
    : unbroken(formatImpact(length));

export function rowWords(row: Omit<ListRow, 'place'>): RowWords {
  const { filed, day, metrics, users, ongoing, stated } = row;
  const names = (facet: string): string[] => (filed.get(facet) ?? []).map(({ name }) => name);
  const [cause] = filed.get(FILTERS['root-cause']) ?? [];
  const { impactTime } = metrics;
  return {
    severity: severityInWords(severityIn(row)),
    services: servicesInWords(filed.get(FILTERS.service) ?? []),
    cause: cause === undefined || cause.id === 'unknown' ? null : cause.name,
    status: row.published ? null : (names(FILTERS.status)[0] ?? null),
    day: told(day && formatDay(day), VALUES.dayNotRecorded),
    impact: {
      text: unbroken(formatImpact({ ms: impactTime, ongoing, stated })),
      known: impactTime !== null || stated !== null,
    },
    users: told(users && formatShare(users)),
  };
}
