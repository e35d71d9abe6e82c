// Looking for wordings: each pattern with what to write instead. The parts of a report that hold somebody else's
// words (quotes) are passed over.
import { passagesWith, type ProsePassage } from '../../prose/passage.ts';
import type { RuleDiagnostic } from '../../rule.ts';

export interface Wording {
  readonly pattern: RegExp;
  readonly message: (found: string) => string;
  readonly hint: string;
}

/** A person by role; never a team, a tool or "we". */
export const ROLE =
  '(?:(?:(?:junior|senior|new|newly hired|inexperienced|on-?call|lead|staff|principal|careless) )*(?:engineer|developer|programmer|operator|administrator|admin|sysadmin|intern|trainee|contractor|technician|colleague|employee|co-?worker|team ?member|staff member|DBA|SRE|manager|somebody|someone))';

/** A diagnostic for the first wording that is found in each passage, and no second one; quoted words are passed over. */
export function* findWordings(
  passages: readonly ProsePassage[],
  wordings: readonly Wording[],
): Iterable<RuleDiagnostic> {
  const likely = wordings.filter(({ pattern }) => passagesWith(pattern, passages).length > 0);
  for (const passage of likely.length > 0 ? passages : []) {
    if (passage.quoted) continue;
    for (const { pattern, message, hint } of likely) {
      const match = pattern.exec(passage.text);
      if (!match || isQuoted(passage.text, match.index)) continue;
      yield {
        where: passage.where(match.index, match.index + match[0].length),
        message: message(match[0]),
        hint,
      };
      // One finding per piece of text: its other wordings are rewritten with it.
      break;
    }
  }
}

/** Between quotation marks: told as said by somebody. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return (
    (before.match(/"/g) ?? []).length % 2 === 1 ||
    (before.match(/“/g) ?? []).length > (before.match(/”/g) ?? []).length
  );
}
