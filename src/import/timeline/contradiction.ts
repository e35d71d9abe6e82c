import type { Lines } from '../sources/document.ts';

/** What is said of two things that cannot both be true, and where. */
export interface Contradiction {
  readonly text: string;
  readonly lines: Lines;
}
