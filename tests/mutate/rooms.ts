// The rooms that are mutated, and which unit tests have to notice. A room is held by its own tests and by the
// snapshots of what it says, not by tests of rooms that merely use it.
export interface Room {
  readonly tests: readonly string[];
  /** Tests too slow to be asked for each mutant, with the sources that they are asked about. */
  readonly slow?: Readonly<Record<string, readonly string[]>>;
  /** Score in percent below which the run fails. */
  readonly aim: number;
}

// Those of whole folders ask git and draw diagrams: too slow to be asked for each mutant.
const DIAGNOSTICS = 'tests/diagnostics/{diagnostics,one-slip,wrong-*}.test.ts';

export const ROOMS: Readonly<Record<string, Room>> = {
  report: { tests: ['src/report/**/*.test.ts', DIAGNOSTICS], aim: 80 },
  archive: { tests: ['src/archive/**/*.test.ts'], aim: 80 },
  check: {
    tests: ['src/check/**/*.test.ts', 'tests/diagnostics/diagnostics.test.ts'],
    slow: {
      // It makes some fifty commits, and passes all rules on its way.
      'src/check/git-history.test.ts': [
        'src/check/check.ts',
        'src/check/ended-addresses.ts',
        'src/check/git-history.ts',
        'src/check/keeps-address.ts',
        'src/check/permalinks.ts',
        'src/check/references.ts',
        'src/check/source-past.ts',
      ],
    },
    aim: 80,
  },
  import: {
    // Of the made-up documents each is a test of its own, so that a mutant costs those that run it. The other corpora and
    // the generated days read hundreds at once: too slow to be asked for each mutant.
    tests: [
      'src/import/**/*.test.ts',
      'tests/import/{account,import,made-up,plans,shapes}.test.ts',
    ],
    aim: 80,
  },
  share: { tests: ['src/share/**/*.test.ts', 'tests/share/*.test.ts'], aim: 70 },
  'diagram/timeline': {
    // `draw.test.ts` measures every picture at every width: too slow to be asked for each mutant.
    tests: ['tests/drawings/*.test.ts', 'src/diagram/timeline/[!d]*.test.ts'],
    aim: 70,
  },
  ask: { tests: ['src/ask/**/*.test.ts', 'tests/ask.test.ts'], aim: 70 },
};

/** The room of a file below the checkout; null where none is mutated. */
export function roomOf(file: string): string | null {
  const names = Object.keys(ROOMS).filter((name) => file.startsWith(`src/${name}/`));
  return names[0] ?? null;
}
