import { isBefore } from '../../../report/precision.ts';
import { defineRule } from '../../rule.ts';
import { PAGERDUTY } from '../sources.ts';

export const eventOrder = defineRule({
  id: 'time/event-order',
  level: 'warning',
  meaning: 'Events stand in the file in the order in which they happened.',
  why: 'The page sorts them, so an event that stands elsewhere than it happened mostly has a wrong time: after midnight the day was left as it was, or two digits changed places. A sorted file also shows at a glance what a pull request adds.',
  source: PAGERDUTY,
  good: [
    {
      frontmatter: `timeline:
  - { at: 2024-06-01 14:05, kind: detection, text: The alert on failed payments fired. }
  - { at: 2024-06-01 15:30, kind: recovery, text: Every payment went through again. }`,
    },
  ],
  bad: [
    {
      frontmatter: `impact: { from: 2024-06-01 23:40, to: 2024-06-02 00:20, users: 70% }
timeline:
  - { at: 2024-06-01 23:50, kind: detection, text: The alert on failed payments fired. }
  - { at: 2024-06-01 00:10, kind: mitigation, text: The limit was put back. }
  - { at: 2024-06-02 00:20, kind: recovery, text: Every payment went through again. }`,
    },
  ],
  *check({ events, locate, frontmatter }) {
    const written = events.toSorted((a, b) => a.index - b.index);
    let latest: (typeof written)[number] | undefined;
    for (const entry of written) {
      if (!latest || !isBefore(entry.at, latest.at)) {
        latest = entry;
        continue;
      }
      const at = frontmatter.timeline[entry.index]?.at ?? '';
      const before = frontmatter.timeline[latest.index]?.at ?? '';
      const dayLater = entry.at.t + 86_400_000 >= latest.at.t;
      const night = Number(entry.at.time.slice(0, 2)) < 8;
      yield {
        where: locate(['timeline', entry.index, 'at']),
        message: `\`${at}\` stands after \`${before}\`, but happened before it.`,
        hint:
          dayLater && night
            ? 'After midnight the day is the next one; if the time is right, move the event up.'
            : 'Correct the time, or move the event to its place.',
      };
    }
  },
});
