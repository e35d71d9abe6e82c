// Pages of evidence cut into sheets of a readable weight, and where each group begins, so that a link to a group
// lands on the sheet that holds it. A group is cut only where it is longer than a sheet.
import type { EvidenceGroup, GroupTitle } from './evidence-groups.ts';

/** Rows on a sheet, about 60 kB of page. */
export const SHEET = 200;

export interface SheetGroup {
  readonly title: GroupTitle;
  /** Null where the group began on an earlier sheet: an anchor stands once. */
  readonly key: string | null;
  /** Rows of the whole group, over all sheets. */
  readonly total: number;
  readonly items: EvidenceGroup['items'];
}

/** Groups that stand together under one heading; without a title where they need none. */
export interface SheetSection {
  readonly key: string | null;
  readonly title: GroupTitle | null;
  readonly total: number;
  readonly groups: readonly SheetGroup[];
}

export interface Cut {
  readonly sheets: readonly (readonly SheetSection[])[];
  /** By anchor of a group or a section: the number of its sheet, from 1. */
  readonly places: ReadonlyMap<string, number>;
}

export function cutGroups(groups: readonly EvidenceGroup[], size = SHEET): Cut {
  const pieces: { group: EvidenceGroup; from: number; to: number; sheet: number }[] = [];
  let sheet = 1;
  let used = 0;
  for (const group of groups) {
    const { length } = group.items;
    for (let from = 0; from < length; from += size) {
      const to = Math.min(length, from + size);
      // What fits on one sheet is not torn apart; what does not begins on a sheet of its own.
      if (used > 0 && used + (from === 0 ? length : to - from) > size) {
        sheet += 1;
        used = 0;
      }
      pieces.push({ group, from, to, sheet });
      used += to - from;
    }
  }
  const totals = new Map<string, number>();
  for (const { section, items } of groups) {
    if (section) totals.set(section.key, (totals.get(section.key) ?? 0) + items.length);
  }
  const places = new Map<string, number>();
  const sheets: (readonly SheetSection[])[] = [];
  for (const [number, own] of Map.groupBy(pieces, (piece) => piece.sheet)) {
    const sections: (SheetSection & { groups: SheetGroup[]; of: string | null })[] = [];
    for (const { group, from, to } of own) {
      const of = group.section?.key ?? null;
      if (sections.length === 0 || sections.at(-1)!.of !== of || of === null) {
        const fresh = of !== null && !places.has(of);
        if (fresh) places.set(of, number);
        sections.push({
          of,
          key: fresh ? of : null,
          title: group.section?.title ?? null,
          total: of === null ? group.items.length : totals.get(of)!,
          groups: [],
        });
      }
      if (from === 0) places.set(group.key, number);
      sections.at(-1)!.groups.push({
        title: group.title,
        key: from === 0 ? group.key : null,
        total: group.items.length,
        items: group.items.slice(from, to),
      });
    }
    sheets.push(sections.map(({ of: _, ...section }) => section));
  }
  return { sheets, places };
}
