import type { Path } from '../../../report/frontmatter.ts';
import { defineRule } from '../../rule.ts';

const HOUR = 3_600_000;

export const future = defineRule({
  id: 'time/future',
  level: 'warning',
  meaning: 'Nothing that a report tells as past lies in the future.',
  why: 'A moment that has not come yet is a slip: last month’s name, next year’s number.',
  source: null,
  good: [{ frontmatter: 'published: 2024-06-07' }],
  bad: [
    {
      frontmatter: `timeline:
  - { at: 2024-06-01 14:05, kind: detection, text: The alert on failed payments fired. }
  - { at: 2042-06-01 15:30, kind: recovery, text: Every payment went through again. }`,
    },
    { frontmatter: 'published: 2042-06-07' },
  ],
  *check({ report, events, now, locate, frontmatter }) {
    if (now === null || !report.clock.dated) return;
    // Without a zone the moment may lie up to fourteen hours from how it reads; days begin where the sun rises first.
    const limit = now + (report.clock.zone === null ? 14 * HOUR : 0);
    const { impact } = report;
    const moments: [number | undefined, string | undefined, Path][] = [
      [impact.from?.t, frontmatter.impact.from, ['impact', 'from']],
      [impact.to?.t, frontmatter.impact.to, ['impact', 'to']],
      ...events.map(({ at, index }): [number, string | undefined, Path] => [
        at.t,
        frontmatter.timeline[index]?.at,
        ['timeline', index, 'at'],
      ]),
      [dayStart(report.published), report.published ?? '', ['published']],
      ...report.actions.map((action, i): [number | undefined, string, Path] => [
        dayStart(action.completed),
        action.completed ?? '',
        ['actions', i, 'completed'],
      ]),
    ];
    for (const [t, written, path] of moments) {
      if (t === undefined || t <= limit) continue;
      yield {
        where: locate(path),
        message: `\`${written}\` is in the future.`,
        hint: 'Correct the day; what is planned goes into `due` of an action.',
      };
    }
  },
});

function dayStart(day: string | null): number | undefined {
  return day === null ? undefined : Date.parse(`${day}T00:00Z`) - 14 * HOUR;
}
