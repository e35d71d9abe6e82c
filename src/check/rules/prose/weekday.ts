import { isDay, weekdayOf } from '../../../text/calendar.ts';
import { datesIn, isoDay } from '../../prose/dates.ts';
import { formatDay } from '../../../report/format.ts';
import { daysOf } from '../../prose/facts.ts';
import { defineRule } from '../../rule.ts';

export const weekday = defineRule({
  id: 'prose/weekday',
  level: 'warning',
  meaning: 'A weekday in prose is that of the date beside it.',
  why: 'One of the two is wrong, and the other reports of that week are searched by it.',
  source: null,
  good: [{ body: 'On Saturday, 1 June 2024, the limit was lowered.' }],
  bad: [{ body: 'On Friday, 1 June 2024, the limit was lowered.' }],
  *check({ report, passages }) {
    const days = daysOf(report);
    for (const passage of passages) {
      if (passage.quoted) continue;
      for (const { weekday: stated, year, month, day } of datesIn(passage.text)) {
        if (!stated) continue;
        const monthDay = isoDay(0, month, day).slice(-6);
        const date =
          year !== null ? isoDay(year, month, day) : days.find((known) => known.endsWith(monthDay));
        if (!date || !isDay(date)) continue;
        const right = weekdayOf(date);
        if (right.startsWith(stated.name)) continue;
        yield {
          where: passage.where(stated.start, stated.end),
          message: `${formatDay(date)} was a ${right}, not a ${stated.name}.`,
          hint: 'Correct the day or the weekday.',
        };
      }
    }
  },
});
