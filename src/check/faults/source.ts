// What is told of archives that are made of several sources.
import type { RuleDocs } from '../rule.ts';

export const SOURCE_FAULTS: readonly RuleDocs[] = [
  {
    id: 'source/clash',
    level: 'warning',
    meaning: 'The name of a report is its own among all sources of an archive.',
    why: 'A published address never moves: of two reports with one name the earlier keeps it, and the other is published with the name of its source in front. Earlier is what `_permalinks.txt` records, then the archive’s own, then the order of `sources`.',
    source: null,
    good: [{ told: 'Names that begin with the day and say what failed.' }],
    bad: [{ told: 'Two teams have a report in a file `database-down.mdx`.' }],
  },
];
