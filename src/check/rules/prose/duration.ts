import { formatDuration } from '../../../report/format.ts';
import type { StatedDuration } from '../../../text/durations.ts';
import { agrees, durationsIn } from '../../../text/durations.ts';
import { durationsOf, ELSEWHERE } from '../../prose/facts.ts';
import type { ProsePassage } from '../../prose/passage.ts';
import { sentenceAround } from '../../prose/sentence.ts';
import { defineRule } from '../../rule.ts';
import { SRE_WORKBOOK } from '../sources.ts';

const OUTAGE = '(?:outage|incident|downtime|disruption|interruption|degradation|unavailability)';
/** "… outage", after "2-hour". */
const NAMED_AFTER = new RegExp(`^(?:[- ]long)?(?: (?!after|before)[a-z-]+){0,2} ${OUTAGE}\\b`, 'i');
/** "The outage lasted", "downtime of", "Duration:", before "2 hours". */
const NAMED_BEFORE = new RegExp(
  `\\b(?:${OUTAGE}(?: of [a-z ]{3,30})? (?:that )?(?:lasted|lasting|of|for|took|spanned)(?: for)?(?: a total of)?|duration(?: of [a-z ]{3,30})?(?: was| is)?:?)(?: (?:about|approximately|around|roughly|nearly|almost|over|just over|just under|more than|less than|~))?\\s*$`,
  'i',
);
/** Words for harm: "could not pay for two hours", "was down for …", in a title or a summary. */
const HARM =
  /\b(?:down|offline|unavailable|unreachable|inaccessible|unable|could not|couldn['’]t|fail(?:ed|ing|s)?|errors?|slow(?:ly)?|broken|stopped|lost|without|degraded|hit|affected|disrupted)\b/i;
/** … and the duration that follows them. */
const HIT_FOR =
  /\b(?:for|lasting|lasted)(?: (?:about|approximately|around|roughly|nearly|almost|over|just over|just under|more than|less than|up to|a total of))?\s*$/i;

export const duration = defineRule({
  id: 'prose/duration',
  level: 'warning',
  meaning: 'A duration of the outage in prose agrees with `impact` and the timeline.',
  why: 'The figure in the first sentence is the one that gets quoted. Where it disagrees with the timeline, readers trust neither. Rounding is fine: “two hours” may be two and a half.',
  source: SRE_WORKBOOK,
  good: [
    {
      frontmatter: `title: Checkout returned errors for 90 minutes`,
      body: 'The outage lasted about an hour and a half.',
    },
  ],
  bad: [
    {
      frontmatter: `summary: Shoppers met a 30-minute outage of checkout because a limit on connections was too low.`,
    },
    { frontmatter: 'title: Checkout returned errors for three hours' },
    { body: 'The outage lasted 4 hours.' },
  ],
  *check({ report, passages }) {
    const known = durationsOf(report);
    const whole = report.impact.from && report.impact.to ? known[0] : undefined;
    if (whole === undefined) return;
    for (const passage of passages) {
      if (!['title', 'summary', 'scope', 'body'].includes(passage.part) || passage.quoted) continue;
      for (const stated of durationsIn(passage.text)) {
        if (!isOfOutage(stated, passage) || known.some((ms) => agrees(stated, ms))) continue;
        yield {
          where: passage.where(stated.start, stated.end),
          message: `\`${passage.text.slice(stated.start, stated.end)}\` disagrees with the data: from \`impact.from\` to \`impact.to\` are ${formatDuration(whole)}.`,
          hint: 'Correct the sentence or the times. Where sources disagree, say so in the body and allow this rule with the reason.',
        };
      }
    }
  },
});

function isOfOutage(stated: StatedDuration, { part, text }: ProsePassage): boolean {
  const sentence = sentenceAround(text, stated.start, stated.end);
  if (ELSEWHERE.test(sentence.text)) return false;
  const before = text.slice(sentence.at, stated.start);
  const after = text.slice(stated.end, sentence.at + sentence.text.length);
  if (NAMED_AFTER.test(after) || NAMED_BEFORE.test(before)) return true;
  return (part === 'title' || part === 'summary') && HARM.test(before) && HIT_FOR.test(before);
}
