import { defineRule } from '../../rule.ts';
import { SRE_WORKBOOK } from '../sources.ts';

/** Beginnings that promise a direction, not an end. */
const VAGUE_BEGINNING =
  /^(?:(?:improve|enhance|strengthen|optimi[sz]e|better|encourage|be (?:more |extra )?careful|pay (?:more |closer )?attention|take (?:more )?care|try to|raise awareness|increase awareness|continue to|keep an eye on)\b|(?:consider|think about|look into|explore|revisit)\b)/i;
const VAGUE_ANYWHERE =
  /\b(?:(?:additional|more|further|better|extra|provide|regular) training|train (?:the |our |all )*(?:team|staff|engineers?|developers?|operators?|people|employees)|(?:be|being) (?:more|extra) careful|more (?:robust|resilient|thorough|stringent|careful)|stricter|best practices|regular(?:ly)? (?:audit|review|check|test|perform|conduct)s?|(?:conduct|perform) regular|more closely)\b/i;
/** Something that tells when it is finished. */
const MEASURABLE =
  /\d|\b(?:so that|until|unless|at least|at most|fewer than|less than|below|above|weekly|daily|monthly|quarterly|every (?:day|week|month|quarter|release|deploy)|in CI|before (?:each|every)|reject|refuse|block|automatically)\b/i;

export const vagueAction = defineRule({
  id: 'complete/vague-action',
  level: 'advice',
  meaning: 'An action says what will be different when it is done, so that it can be finished.',
  why: '“Improve monitoring” and “be more careful” can never be closed, and training people does not survive the next newcomer. A changed system does.',
  source: SRE_WORKBOOK,
  good: [
    {
      frontmatter: `actions:
  - do: Reject balancer configurations with fewer than two targets in CI.
    kind: prevent
    owner: payments
    due: 2024-07-01
    ticket: https://tracker.example/PAY-12`,
    },
  ],
  bad: [
    {
      frontmatter: `actions:
  - do: Improve monitoring of the payment system.
    kind: detect`,
    },
    {
      frontmatter: `actions:
  - do: Give the team more training on settings.
    kind: process`,
    },
  ],
  *check({ report, passages, frontmatter }) {
    for (const passage of passages) {
      if (passage.part !== 'action') continue;
      const i = Number(passage.path?.[1]);
      const action = report.actions[i];
      if (action?.status === 'done' || action?.status === 'dropped') continue;
      const found = vagueWords(passage.text, frontmatter.actions[i]?.kind === 'investigate');
      if (!found) continue;
      yield {
        where: passage.where(found.start, found.end),
        message: `\`${passage.text.slice(found.start, found.end)}\` promises a direction, not something that can be finished.`,
        hint: adviceFor(found.words),
      };
    }
  },
});

/** The words of an action that leave open when it is done; null where it can be finished. */
function vagueWords(
  text: string,
  investigates: boolean,
): { readonly start: number; readonly end: number; readonly words: string } | null {
  if (MEASURABLE.test(text)) return null;
  const bare = text.replace(/^[*_\s]+/, (mark) => ' '.repeat(mark.length));
  const from = bare.length - bare.trimStart().length;
  const beginning = VAGUE_BEGINNING.exec(bare.trimStart());
  if (
    beginning &&
    !(investigates && /^(?:consider|think|look|explore|revisit)/i.test(beginning[0]))
  ) {
    return { start: from, end: from + beginning[0].length, words: beginning[0] };
  }
  const anywhere = VAGUE_ANYWHERE.exec(bare);
  return anywhere
    ? { start: anywhere.index, end: anywhere.index + anywhere[0].length, words: anywhere[0] }
    : null;
}

function adviceFor(words: string): string {
  if (/train/i.test(words)) {
    return 'What would make the mistake impossible, or harmless, for somebody without that training? Write that.';
  }
  if (/careful|attention|care|closely|eye/i.test(words)) {
    return 'Attention runs out. Write the check, the guard or the default that does not need it.';
  }
  if (/regular/i.test(words))
    return 'Say how often, who does it, and what is done with the result.';
  return 'Say what will exist that does not exist now: “Alert when one target gets more than half of the traffic.”';
}
