// What authors said themselves: this repeats that. Read in both directions.
import type { Archive } from './archive.ts';

export interface Declared {
  readonly kind: 'repeats' | 'repeated-by' | 'repeats-the-same';
  /** For readers of the one report, beside the title of the other. */
  readonly text: string;
}

/** Of more repeats than this, each points at the first and none at all the others. */
const MOST_SIBLINGS = 24;

/** What authors declared, both ways, and reports that repeat the same earlier one. */
export function declarations(archive: Archive): ReadonlyMap<string, ReadonlyMap<string, Declared>> {
  const all = new Map<string, Map<string, Declared>>();
  const add = (id: string, other: string, reason: Declared): void => {
    const reasons = all.get(id) ?? new Map<string, Declared>();
    if (!reasons.has(other)) reasons.set(other, reason);
    all.set(id, reasons);
  };
  for (const { id, repeats } of archive.reports) {
    for (const earlier of repeats) {
      add(id, earlier, { kind: 'repeats', text: 'this report says that it repeats it' });
      add(earlier, id, { kind: 'repeated-by', text: 'says that it repeats this report' });
    }
  }
  const repeaters = Map.groupBy(
    archive.reports.flatMap(({ id, repeats }) => repeats.map((earlier) => ({ id, earlier }))),
    ({ earlier }) => earlier,
  );
  for (const siblings of repeaters.values()) {
    // A list this long is a topic, and every member already points at its head.
    if (siblings.length > MOST_SIBLINGS) continue;
    for (const { id } of siblings) {
      for (const sibling of siblings) {
        if (sibling.id === id) continue;
        const text = 'both repeat the same earlier report';
        add(id, sibling.id, { kind: 'repeats-the-same', text });
      }
    }
  }
  return all;
}
