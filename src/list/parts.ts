// The rows of an archive as the files that the list fetches when it is narrowed or sorted: a thousand rows each, so that no
// file keeps the browser busy. Names of facets stand once a file.
import type { UserShare } from '../report/report.ts';
import { readMeanings, type Filed, type Meanings } from './filters.ts';
import { METRIC_NAMES, type ListRow } from './row.ts';

const ROWS_IN_PART = 1_000;

/** `list/<n>.json` */
export interface ListPart {
  /** Facet → its values; rows name them by their number. */
  readonly facets: readonly (readonly [facet: string, values: readonly WrittenValue[]])[];
  readonly rows: readonly WrittenRow[];
}

type WrittenValue = readonly [id: string, name: string, meaning?: string];

type WrittenRow = readonly [
  id: string,
  title: string,
  filed: readonly (readonly number[])[],
  rank: number | null,
  /** 1: published, 2: repeat, 4: ongoing, 8: dated. */
  flags: number,
  day: string | null,
  window: string | null,
  began: string | null,
  ended: string | null,
  users: readonly [share: number, approximate: 0 | 1] | null,
  metrics: readonly (number | null)[],
  counts: readonly [events: number, actions: number, unfinished: number],
  /** The words, and where they are a length its milliseconds. */
  stated?: readonly [text: string, ms: number | null],
];

const countParts = (reports: number): number => Math.ceil(reports / ROWS_IN_PART);

export function writeParts(rows: readonly ListRow[]): readonly ListPart[] {
  return Array.from({ length: countParts(rows.length) }, (_, part) =>
    writePart(rows.slice(part * ROWS_IN_PART, (part + 1) * ROWS_IN_PART)),
  );
}

function writePart(rows: readonly ListRow[]): ListPart {
  const facets = new Map<string, Map<string, { readonly n: number; readonly filed: Filed }>>();
  for (const { filed } of rows) {
    for (const [facet, values] of filed) {
      const known = facets.get(facet) ?? new Map<string, { n: number; filed: Filed }>();
      facets.set(facet, known);
      for (const one of values)
        if (!known.has(one.id)) known.set(one.id, { n: known.size, filed: one });
    }
  }
  return {
    facets: [...facets].map(([facet, values]) => [
      facet,
      [...values.values()].map(({ filed: { id, name, meaning } }): WrittenValue =>
        meaning === undefined ? [id, name] : [id, name, meaning],
      ),
    ]),
    rows: rows.map((row): WrittenRow => [
      row.id,
      row.title,
      [...facets].map(([facet, values]) =>
        (row.filed.get(facet) ?? []).map(({ id }) => values.get(id)!.n),
      ),
      row.rank,
      (row.published ? 1 : 0) +
        (row.repeat ? 2 : 0) +
        (row.ongoing ? 4 : 0) +
        (row.place === null ? 0 : 8),
      row.day,
      row.window,
      row.began,
      row.ended,
      row.users && [row.users.share, row.users.approximate ? 1 : 0],
      METRIC_NAMES.map((name) => row.metrics[name]),
      [row.events, row.actions, row.unfinished],
      ...(row.stated === null ? ([] as const) : ([[row.stated.text, row.stated.ms]] as const)),
    ]),
  };
}

const readValue = ([id, name, meaning]: WrittenValue): Filed =>
  meaning === undefined ? { id, name } : { id, name, meaning };

/** What the values of each facet mean, by their names, as far as somebody has written it. */
export function meaningsIn({ facets }: ListPart): Meanings {
  return readMeanings(
    facets.map(([facet, values]) => [
      facet,
      values.flatMap(([, name, meaning]) => (meaning ? [[name, meaning] as const] : [])),
    ]),
  );
}

/** @param before how many rows the parts before this one hold @param size how many there are in all */
export function readPart({ facets, rows }: ListPart, before: number, size: number): ListRow[] {
  const values = facets.map(([, all]) => all.map(readValue));
  return rows.map(
    (
      [
        id,
        title,
        filed,
        rank,
        flags,
        day,
        window,
        began,
        ended,
        users,
        metrics,
        counts,
        stated = null,
      ],
      i,
    ) => ({
      ...{ id, title, rank, day, window, began, ended },
      filed: new Map(
        facets.map(([facet], f) => [facet, filed[f]!.map((n) => values[f]![n]!)] as const),
      ),
      stated: stated && { text: stated[0], ms: stated[1] },
      published: (flags & 1) > 0,
      repeat: (flags & 2) > 0,
      ongoing: (flags & 4) > 0,
      place: (flags & 8) > 0 ? size - before - i : null,
      users: users && ({ share: users[0], approximate: users[1] === 1 } satisfies UserShare),
      metrics: Object.fromEntries(
        METRIC_NAMES.map((name, m) => [name, metrics[m]!] as const),
      ) as ListRow['metrics'],
      events: counts[0],
      actions: counts[1],
      unfinished: counts[2],
    }),
  );
}
