// That nothing was lost and nobody was hit, against a number of what was.
import { BUT_FOR, DATA_LOST, NO_DATA_LOST, NOBODY_HIT, PEOPLE_COUNTED } from '../words/losses.ts';
import { foldedInPlace } from '../words/words.ts';
import type { Contradiction } from './contradiction.ts';
import type { Statement } from './statements.ts';

type LossLine = Pick<Statement, 'text' | 'lines'>;

/** `No data was lost` beside `340 rows were lost`; nobody beside 1,400 customers, also those of the timeline. */
export function losses(
  statements: readonly Statement[],
  events: readonly LossLine[],
): Contradiction[] {
  const whole = statements.filter(
    ({ part }) => part.name !== 'lessons' && part.name !== 'timeline',
  );
  return [
    ...against(whole, NO_DATA_LOST, whole, DATA_LOST),
    ...against(whole, NOBODY_HIT, [...whole, ...events], [PEOPLE_COUNTED]),
  ];
}

function against(
  statements: readonly LossLine[],
  none: readonly RegExp[],
  others: readonly LossLine[],
  some: readonly RegExp[],
): Contradiction[] {
  const nothing = find(statements, none);
  const something = find(others, some);
  if (!nothing || !something || nothing.one === something.one) return [];
  return [
    {
      text: `\`${nothing.words}\` (line ${nothing.one.lines[0]}) and \`${something.words}\` (line ${something.one.lines[0]}) cannot both be right.`,
      lines: something.one.lines,
    },
  ];
}

function find(
  lines: readonly LossLine[],
  patterns: readonly RegExp[],
): { words: string; one: LossLine } | null {
  for (const one of lines) {
    const said = foldedInPlace(one.text);
    if (BUT_FOR.test(said)) continue;
    for (const pattern of patterns) {
      const match = pattern.exec(said);
      if (match) return { words: one.text.slice(match.index, match.index + match[0].length), one };
    }
  }
  return null;
}
