import { dayOf } from '../../../report/moments.ts';
import { defineRule } from '../../rule.ts';

export const fileDate = defineRule({
  id: 'time/file-date',
  level: 'warning',
  meaning: 'A day in the file name is the day on which the incident began.',
  why: 'The file name is the address of the report, and people read a day in it as the day of the incident.',
  source: null,
  good: [{ file: '2024/2024-06-01-checkout-errors.mdx' }],
  bad: [{ file: '2024/2024-06-10-checkout-errors.mdx' }],
  *check({ parsed, report, locate }) {
    const named = /^(\d{4}-\d{2}-\d{2})(?![\d])/.exec(report.id)?.[1];
    const began = dayOf(report);
    if (!named || !began || named === began) return;
    // A report of a night may be named by the day on which it was noticed.
    if (report.timeline.some(({ at, kind }) => kind === 'detection' && at.date === named)) return;
    yield {
      where: locate(['impact', 'from']),
      message: `The file is named \`${named}\`, but the incident began on \`${began}\`.`,
      hint: `Correct the day, or rename the file to \`${parsed.source.id.replace(named, began)}.mdx\` (and put the old name into \`aliases\` if it was published).`,
    };
  },
});
