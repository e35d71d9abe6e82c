// Findings of one cause as one finding: the first place stays, the others are named in it.
import type { Diagnostic } from '../report/diagnostic.ts';

const MOST_NAMED = 8;

/** Joins findings of a file that say the same and advise the same. Sorted findings stay sorted. */
export function groupAlike(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = Map.groupBy(diagnostics, ({ file, rule, level, message, hint }) =>
    [file, rule, level, message, hint].join('\n'),
  );
  return [...groups.values()].map(([first, ...others]) => {
    if (!first || others.length === 0) return first as Diagnostic;
    const also = [...(first.also ?? []), ...others.map(({ where }) => where)];
    return {
      ...first,
      message: `${first.message} ${alsoIn(
        also.map(({ line }) => line),
        first.where.line,
      )}`,
      also,
    };
  });
}

/** `Also in lines 4, 8 and 12.` */
function alsoIn(found: readonly number[], first: number): string {
  const lines = [...new Set(found)].filter((line) => line !== first);
  if (lines.length === 0) return 'More than once in this line.';
  if (lines.length === 1) return `Also in line ${lines[0]}.`;
  const named = lines.slice(0, MOST_NAMED);
  const rest = lines.length - named.length;
  return rest > 0
    ? `Also in lines ${named.join(', ')} and ${rest} more.`
    : `Also in lines ${named.slice(0, -1).join(', ')} and ${named.at(-1)}.`;
}
