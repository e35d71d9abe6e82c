// Mutants that no test can kill, because the program does the same with them. Each has its reason; at most three in a
// hundred may be named.
export interface Equivalent {
  readonly file: string;
  /** What stands there, and what the mutant puts in its place, as the run prints them. */
  readonly original: string;
  readonly replacement: string;
  readonly reason: string;
}

export const EQUIVALENT: readonly Equivalent[] = [
  {
    file: 'src/import/time/calendar.ts',
    original: '{\n    return false;\n  }',
    replacement: '{}',
    reason: 'Nothing counts as false where it is asked.',
  },
  {
    file: 'src/share/card/fonts.ts',
    original: "'package.json'",
    replacement: '""',
    reason: 'Packages are looked for from a folder of the checkout upwards, whichever it is.',
  },
  {
    file: 'src/diagram/timeline/text.ts',
    original: '!/[^\\u0020-\\u02ff\\u2010-\\u20cf\\u2100-\\u2200]/.test(text)',
    replacement: 'false',
    reason: 'Each of these signs is one character to the segmenter, too; it only saves asking it.',
  },
  {
    file: 'src/report/nearest.ts',
    original: 'Math.abs(word.length - wanted.length) > limit',
    replacement: 'false',
    reason: 'Words so unlike in length are further apart than the limit; it only saves the count.',
  },
  {
    file: 'src/report/nearest.ts',
    original: 'bestDistance - 1',
    replacement: 'bestDistance + 1',
    reason:
      'A distance that is not the least is passed over anyway; it only ends the count sooner.',
  },
  {
    file: 'src/report/reading.ts',
    original: 'body?.tree',
    replacement: 'body.tree',
    reason: 'Where there is a report its body was read; the sign is for the types.',
  },
  {
    file: 'src/report/validate-frontmatter.ts',
    original: 'faults.length === 0',
    replacement: 'false',
    reason: 'Of no faults none is explained anew; it only saves looking up the words.',
  },
];
