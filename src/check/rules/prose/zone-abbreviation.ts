import { formatDay } from '../../../report/format.ts';
import { ABBREVIATION_NAMES, outOfForce } from '../../prose/abbreviations.ts';
import { passagesWith } from '../../prose/passage.ts';
import { datesIn, isoDay } from '../../prose/dates.ts';
import { sentenceAround } from '../../prose/sentence.ts';
import { dayOf, endDayOf, lastDayOf, momentsOf } from '../../../report/moments.ts';
import type { Report } from '../../../report/report.ts';
import type { RuleDiagnostic } from '../../rule.ts';
import { defineRule } from '../../rule.ts';
import { IANA } from '../sources.ts';
import { counted } from '../../../text/count.ts';

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
    const days = daysOfIncident(report);
    const places = new Map<string, { finding: RuleDiagnostic; more: number }>();
    for (const passage of passagesWith(USED, passages)) {
      if (passage.quoted) continue;
      for (const match of passage.text.matchAll(USED)) {
        const name = match[1] ?? '';
        const [start, end] = match.indices?.[1] ?? [0, 0];
        if (name !== name.toUpperCase()) continue;
        const known = places.get(name);
        if (known) {
          known.more++;
          continue;
        }
        const sentence = sentenceAround(passage.text, start, end).text;
        const stated = datesIn(sentence).find(({ year }) => year !== null);
        const meant = stated?.year ? [isoDay(stated.year, stated.month, stated.day)] : days;
        const found = meant.map((day) =>
          Number.isNaN(Date.parse(day)) ? null : outOfForce(name, day, clock.zone),
        );
        const [day, fault] = [meant[0], found[0]];
        if (!day || !fault || found.includes(null)) continue;
        const finding: RuleDiagnostic = {
          where: passage.where(start, end),
          message: `\`${name}\` was not in force on ${formatDay(day)}: \`${fault.place}\` was on \`${fault.instead}\`.`,
          hint: `Write \`${fault.instead}\` if the clock on the wall was read, or correct the times; the zone itself stands in \`timezone\`, so it can also be left out here.`,
        };
        places.set(name, { finding, more: 0 });
      }
    }
    for (const { finding, more } of places.values()) {
      const also = more > 0 ? ` It stands in ${counted(more, 'more place')}.` : '';
      yield { ...finding, hint: `${finding.hint}${also}` };
    }
  },
});

/** First and last day: what was in force on one of them may be what was meant. */
function daysOfIncident(report: Report): readonly string[] {
  const days = [dayOf(report), endDayOf(report), momentsOf(report)[0]?.date, lastDayOf(report)];
  return [...new Set(days.filter((day) => day != null))].toSorted();
}
