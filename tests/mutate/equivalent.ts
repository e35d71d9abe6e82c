// Mutants that no test can kill, because the program does the same with them. Each has its reason; at most three in a
// hundred may be named.
export interface Equivalent {
  readonly file: string;
  /** What stands there, and what the mutant puts in its place, as the run prints them. */
  readonly original: string;
  readonly replacement: string;
  readonly reason: string;
}

export const EQUIVALENT: readonly Equivalent[] = [];
