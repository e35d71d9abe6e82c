/** Texts by their code units, as `toSorted` orders them by itself: for sorting by a field, and after another order. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
