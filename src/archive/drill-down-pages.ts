// The groups of a drill-down on pages of a readable weight, and where each group begins, so that a link to a group
// lands on the page that holds it. A group is cut only where it is longer than a page.
import type { DrillDownGroup, GroupTitle } from './drill-down-groups.ts';

/** About 60 kB of HTML. */
export const ROWS_ON_PAGE = 200;

export interface PageGroup {
  readonly title: GroupTitle;
  /** Null where the group began on an earlier page: an anchor stands once. */
  readonly key: string | null;
  /** Rows of the whole group, over all pages. */
  readonly total: number;
  readonly items: DrillDownGroup['items'];
}

/** Groups that stand together under one heading; without a title where they need none. */
export interface PageSection {
  readonly key: string | null;
  readonly title: GroupTitle | null;
  readonly total: number;
  readonly groups: readonly PageGroup[];
}

/** What a drill-down shows, page by page. */
export interface PagedGroups {
  readonly pages: readonly (readonly PageSection[])[];
  /** By anchor of a group or a section: the number of its page, from 1. */
  readonly places: ReadonlyMap<string, number>;
}

/** Lays groups out on pages of at most `size` rows, in their order. */
export function intoPages(groups: readonly DrillDownGroup[], size = ROWS_ON_PAGE): PagedGroups {
  const pieces: { group: DrillDownGroup; from: number; to: number; page: number }[] = [];
  let page = 1;
  let used = 0;
  for (const group of groups) {
    const { length } = group.items;
    for (let from = 0; from < length; from += size) {
      const to = Math.min(length, from + size);
      // What fits on one page is not torn apart; what does not begins on a page of its own.
      if (used > 0 && used + (from === 0 ? length : to - from) > size) {
        page += 1;
        used = 0;
      }
      pieces.push({ group, from, to, page });
      used += to - from;
    }
  }
  const totals = new Map<string, number>();
  for (const { section, items } of groups) {
    if (section) totals.set(section.key, (totals.get(section.key) ?? 0) + items.length);
  }
  const places = new Map<string, number>();
  const pages: (readonly PageSection[])[] = [];
  for (const [number, own] of Map.groupBy(pieces, (piece) => piece.page)) {
    const sections: (PageSection & { groups: PageGroup[]; of: string | null })[] = [];
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
    pages.push(sections.map(({ of: _, ...section }) => section));
  }
  return { pages, places };
}
