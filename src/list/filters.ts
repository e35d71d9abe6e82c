// What a list of reports can be narrowed by: the search and the list of all reports offer the same facets, by the same
// names, and write them into their addresses alike.
import { FACT_NAMES } from '../sentences/facts/values.ts';

/** Word in the address → name on the page, in the order in which pages show them. */
export const FILTERS = {
  severity: FACT_NAMES.severity,
  service: FACT_NAMES.service,
  'root-cause': FACT_NAMES.rootCause,
  trigger: FACT_NAMES.trigger,
  'detected-by': FACT_NAMES.detectedBy,
  team: FACT_NAMES.team,
  tag: FACT_NAMES.tag,
  year: FACT_NAMES.year,
  status: FACT_NAMES.status,
  source: FACT_NAMES.source,
} as const;
export type FilterName = (typeof FILTERS)[keyof typeof FILTERS];

/** Name of a facet → the values of which one is enough. No facet without a value. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** A value of a facet: what files call it, and what readers do. */
export interface Filed {
  readonly id: string;
  readonly name: string;
  /** Left out where nobody has written what it means. */
  readonly meaning?: string;
}

/** Facet → name of a value → what it means. A value without a meaning is not there. */
export type Meanings = ReadonlyMap<string, ReadonlyMap<string, string>>;
/** The same as a page carries it. */
export type WrittenMeanings = readonly (readonly [
  facet: string,
  values: readonly (readonly [name: string, meaning: string])[],
])[];

export const readMeanings = (written: WrittenMeanings): Meanings =>
  new Map(written.map(([facet, values]) => [facet, new Map(values)]));

/** What stands before the name of a field of the archive's own: `?own:Customer+tier=gold`. */
const OWN = 'own:';

/** Reads `?service=Checkout&severity=SEV+1`. What it does not know is left out. */
export function readFilters(parameters: URLSearchParams): Filters {
  const filters: Record<string, readonly string[]> = {};
  const add = (word: string, name: string): void => {
    const values = [...new Set(parameters.getAll(word))].filter((value) => value !== '');
    if (values.length > 0) filters[name] = values;
  };
  for (const [word, name] of Object.entries(FILTERS)) add(word, name);
  for (const word of new Set(parameters.keys())) {
    if (word.startsWith(OWN)) add(word, word.slice(OWN.length));
  }
  return filters;
}

/** The inverse: one choice has one address, whatever the order in which it was made. */
export function writeFilters(filters: Filters, parameters: URLSearchParams): void {
  for (const [word, name] of Object.entries(FILTERS)) {
    for (const value of (filters[name] ?? []).toSorted()) parameters.append(word, value);
  }
  const known: readonly string[] = Object.values(FILTERS);
  for (const name of Object.keys(filters).toSorted()) {
    if (known.includes(name)) continue;
    for (const value of filters[name]!.toSorted()) parameters.append(OWN + name, value);
  }
}

/** The same filters with one value more or, where it was chosen, less. */
export function toggled(filters: Filters, facet: string, value: string): Filters {
  const { [facet]: chosen = [], ...others } = filters;
  const values = chosen.includes(value)
    ? chosen.filter((one) => one !== value)
    : [...chosen, value];
  return values.length > 0 ? { ...others, [facet]: values } : others;
}
