// The pages of a list that are named.

/** Numbers of the pages that are named, near the current one; null where some are left out. */
export function pagesNamed(page: number, pages: number): readonly (number | null)[] {
  const near = Array.from({ length: pages }, (_, i) => i + 1).filter(
    (n) => n === 1 || n === pages || Math.abs(n - page) <= 2,
  );
  return near.flatMap((n, i) => (i > 0 && n - near[i - 1]! > 1 ? [null, n] : [n]));
}
