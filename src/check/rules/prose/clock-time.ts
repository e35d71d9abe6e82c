import { isExact } from '../../../report/precision.ts';
import type { Report } from '../../../report/report.ts';
import { formatClock } from '../../../report/format.ts';
import { offsetOfAbbreviation } from '../../prose/abbreviations.ts';
import { clockTimesOf, ELSEWHERE, minutesOf } from '../../prose/facts.ts';
import type { ProsePassage } from '../../prose/passage.ts';
import { sentenceAround } from '../../prose/sentence.ts';
import type { StatedTime } from '../../prose/times.ts';
import { clockOf, timesIn } from '../../prose/times.ts';
import { defineRule } from '../../rule.ts';

const DAY = 1440;
const OUTAGE = '(?:outage|incident|impact|disruption|downtime|interruption|degradation)';
const ENDPOINT = new RegExp(
  `\\b${OUTAGE} (?:began|started|ended|was over|was resolved|lasted until)(?: [a-z]+){0,3} (?:at|around|about) $`,
  'i',
);
const APPROXIMATE =
  /(?:\b(?:about|around|approximately|roughly|shortly (?:before|after)|just (?:before|after)|by|before|after|until)|~) ?$/i;

export const clockTime = defineRule({
  id: 'prose/clock-time',
  level: 'warning',
  meaning:
    'A clock time of the incident in title, summary or body is one of the times in the frontmatter.',
  why: 'The window in the summary is what people compare with their own graphs. A time that is in no event is either a slip or an event that the timeline lacks.',
  source: null,
  good: [
    {
      body: 'The outage lasted from 2:00 PM to 3:30 PM; the limit had been lowered at 13:58.',
    },
  ],
  bad: [
    {
      frontmatter: `summary: From 14:00 to 16:00 most shoppers could not pay because a limit on connections was too low.`,
    },
    { body: 'Checkout failed from 2:00 PM to 4:00 PM.' },
  ],
  *check({ report, passages }) {
    if (!report.impact.from || !isExact(report.impact.from)) return;
    const known = clockTimesOf(report);
    for (const passage of passages) {
      if (!['title', 'summary', 'scope', 'body'].includes(passage.part) || passage.quoted) continue;
      const times = timesIn(passage.text);
      for (const [i, stated] of times.entries()) {
        if (isKnown(stated, passage.text, known, report)) continue;
        const sentence = sentenceAround(passage.text, stated.start, stated.end);
        if (ELSEWHERE.test(sentence.text)) continue;
        if (passage.part === 'body' && !isOfIncident(stated, i, times, passage, report)) continue;
        yield {
          where: passage.where(stated.start, stated.end),
          message: `No moment in the frontmatter is at \`${clockOf(onReportClock(stated, report))}\`: the impact runs from \`${report.impact.from.time}\`${report.impact.to ? ` to \`${formatClock(report.impact.to)}\`` : ''}.`,
          hint: 'Correct the sentence or `impact`, or add the event that the timeline lacks.',
        };
      }
    }
  },
});

/** The body may name any time; only its account of when the incident began and ended is compared. */
function isOfIncident(
  stated: StatedTime,
  i: number,
  times: readonly StatedTime[],
  { text }: ProsePassage,
  { impact }: Report,
): boolean {
  if (ENDPOINT.test(text.slice(0, stated.start))) return true;
  const other = [times[i - 1], times[i + 1]].find(
    (one) => one !== undefined && isWindow(text, one, stated),
  );
  if (!other) return false;
  // A window that shares one end with the impact is an account of it; any other is of something else.
  const ends = [impact.from, impact.to].flatMap((one) =>
    one && isExact(one) ? [minutesOf(one)] : [],
  );
  return ends.includes(other.minutes);
}

function isWindow(text: string, a: StatedTime, b: StatedTime): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const between = text.slice(first.end, second.start);
  const before = text.slice(0, first.start);
  return (
    /^\s*(?:to|until|till|through|[-–—])\s*$/i.test(between) ||
    (/^\s*and\s*$/i.test(between) && /\bbetween\s*$/i.test(before))
  );
}

function isKnown(
  stated: StatedTime,
  text: string,
  known: ReadonlySet<number>,
  report: Report,
): boolean {
  const minutes = onReportClock(stated, report);
  const slack = APPROXIMATE.test(text.slice(0, stated.start)) ? 30 : 0;
  const twelveHour = !/[ap]\.?m/i.test(text.slice(stated.start, stated.end)) && minutes < DAY / 2;
  return [...known].some(
    (one) =>
      Math.abs(one - stated.minutes) <= slack ||
      Math.abs(one - minutes) <= slack ||
      (twelveHour && Math.abs(one - minutes - DAY / 2) <= slack),
  );
}

/** A time with a zone after it, on the report's clock. */
function onReportClock({ minutes, zone }: StatedTime, { impact }: Report): number {
  const stated = zone === null ? null : offsetOfAbbreviation(zone);
  const own = impact.from?.offset ?? null;
  if (stated === null || own === null) return minutes;
  return (minutes - offsetMinutes(stated) + offsetMinutes(own) + DAY) % DAY;
}

function offsetMinutes(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
