// Long lists cut into pages, so that ten thousand reports make no page heavy.

export const PAGE_SIZE = 50;

export interface Slice<T> {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly items: readonly T[];
}

/** The pages of a list; an empty list has one empty page. */
export function slices<T>(items: readonly T[]): Slice<T>[] {
  const pages = Math.max(1, Math.ceil(items.length / PAGE_SIZE));
  return Array.from({ length: pages }, (_, i) => ({
    page: i + 1,
    pages,
    items: items.slice(i * PAGE_SIZE, (i + 1) * PAGE_SIZE),
  }));
}
