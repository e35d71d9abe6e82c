import { formatDay } from '../../../report/format.ts';
import { dayOf } from '../../../report/moments.ts';
import { datesIn, isoDay } from '../../prose/dates.ts';
import { daysOf, ELSEWHERE } from '../../prose/facts.ts';
import { sentenceAround } from '../../prose/sentence.ts';
import { defineRule } from '../../rule.ts';

/** Words that tie a day to this incident. */
const OF_INCIDENT =
  /(?:^\s*|\b(?:outage|incident|downtime|disruption|post-?mortem)\b[^.]{0,20}?\s)(?:on|of)\s+$/i;

export const date = defineRule({
  id: 'prose/date',
  level: 'warning',
  meaning: 'The day that prose gives for the incident is the day in the frontmatter.',
  why: 'A wrong year or a day and month that changed places are the commonest slips, above all in January. Days of other things, such as when a certificate was issued, are left alone.',
  source: null,
  good: [{ body: 'On 1 June 2024 the limit was lowered. It had been set on 3 March 2021.' }],
  bad: [
    { body: 'On 1 June 2023 the limit was lowered.' },
    {
      frontmatter:
        'summary: On June 11, 2024 most shoppers could not pay because a limit on connections was too low.',
    },
  ],
  *check({ report, passages }) {
    const days = daysOf(report);
    const began = dayOf(report);
    if (!began) return;
    for (const passage of passages) {
      if (passage.quoted || passage.part === 'action' || passage.part === 'measure') continue;
      for (const stated of datesIn(passage.text)) {
        const year = stated.year ?? Number(began.slice(0, 4));
        const day = isoDay(year, stated.month, stated.day);
        if (days.includes(day)) continue;
        const sentence = sentenceAround(passage.text, stated.start, stated.end);
        if (ELSEWHERE.test(sentence.text)) continue;
        const meant = slipOf(day, days);
        const tied =
          (passage.part === 'title' || passage.part === 'summary') &&
          OF_INCIDENT.test(passage.text.slice(sentence.at, stated.start));
        if (!meant && !tied) continue;
        yield {
          where: passage.where(stated.start, stated.end),
          message: meant
            ? `\`${passage.text.slice(stated.start, stated.end)}\` is not a day of this report; was ${formatDay(meant)} meant?`
            : `\`${passage.text.slice(stated.start, stated.end)}\` is not a day of this report; the incident began on ${formatDay(began)}.`,
          hint: 'Correct the sentence or the frontmatter.',
        };
      }
    }
  },
});

/** A day of the report with another year, or with day and month exchanged. */
function slipOf(day: string, days: readonly string[]): string | null {
  const [year = '', month = '', date = ''] = day.split('-');
  return (
    days.find(
      (known) => known.endsWith(`-${month}-${date}`) || known === `${year}-${date}-${month}`,
    ) ?? null
  );
}
