import { formatDay } from '../../../report/format.ts';
import { ABBREVIATION_NAMES, outOfForce } from '../../prose/abbreviations.ts';
import { datesIn, isoDay } from '../../prose/dates.ts';
import { sentenceAround } from '../../prose/sentence.ts';
import { defineRule } from '../../rule.ts';
import { IANA } from '../sources.ts';

const NAMES = ABBREVIATION_NAMES.join('|');
/** After a clock time, in brackets after one, or in "all times are in …". */
const USED = new RegExp(
  `(?:\\d\\s?|\\b[ap]\\.?m\\.?\\s?\\(?|\\d\\s?\\(|\\btimes?\\b[^.]{0,24}?\\s)(${NAMES})\\b`,
  'gid',
);

export const zoneAbbreviation = defineRule({
  id: 'prose/zone-abbreviation',
  level: 'warning',
  meaning: 'A zone abbreviation in prose is one that was in force on that day.',
  why: 'PST means eight hours behind UTC and holds in winter only. Written for a day in summer, it is an hour off for whoever computes with it, and nobody can tell which hour was meant.',
  source: IANA,
  good: [
    {
      frontmatter: 'timezone: America/Los_Angeles',
      body: 'The alert fired at 14:05 PDT.',
    },
  ],
  bad: [
    {
      frontmatter: 'timezone: America/Los_Angeles',
      body: 'The alert fired at 14:05 PST.',
    },
    {
      frontmatter: `summary: Between 2:00 PM and 3:30 PM EST most shoppers could not pay because a limit was too low.
timezone: America/New_York`,
    },
  ],
  *check({ report, passages }) {
    const { clock } = report;
    const reportDay = report.impact.from?.date ?? report.timeline[0]?.at.date ?? null;
    for (const passage of passages) {
      if (passage.quoted) continue;
      for (const match of passage.text.matchAll(USED)) {
        const name = match[1] ?? '';
        const [start, end] = match.indices?.[1] ?? [0, 0];
        if (name !== name.toUpperCase()) continue;
        const sentence = sentenceAround(passage.text, start, end).text;
        const stated = datesIn(sentence).find(({ year }) => year !== null);
        const day = stated?.year ? isoDay(stated.year, stated.month, stated.day) : reportDay;
        if (day === null || Number.isNaN(Date.parse(day))) continue;
        const found = outOfForce(name, day, clock.zone);
        if (!found) continue;
        yield {
          where: passage.where(start, end),
          message: `\`${name}\` was not in force on ${formatDay(day)}: \`${found.place}\` was on \`${found.instead}\`.`,
          hint: `Write \`${found.instead}\` if the clock on the wall was read, or correct the times; the zone itself stands in \`timezone\`, so it can also be left out here.`,
        };
      }
    }
  },
});
