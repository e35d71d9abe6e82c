import { defineRule } from '../../rule.ts';
import { PAGERDUTY } from '../sources.ts';

export const response = defineRule({
  id: 'complete/response',
  level: 'advice',
  meaning: 'The timeline says who was called: it holds an `acknowledgement` or an `escalation`.',
  why: 'How long a page waited, and whether it reached the right team, is invisible without it. Roles and teams are enough; nobody needs a name.',
  source: PAGERDUTY,
  good: [{}],
  bad: [
    {
      frontmatter: `timeline:
  - { at: 2024-06-01 14:05, kind: detection, text: The alert on failed payments fired. }
  - { at: 2024-06-01 15:30, kind: recovery, text: Every payment went through again. }`,
    },
  ],
  *check({ frontmatter, locate }) {
    const { timeline } = frontmatter;
    if (timeline.length === 0) return;
    if (timeline.some(({ kind }) => kind === 'acknowledgement' || kind === 'escalation')) return;
    yield {
      where: locate(['timeline']),
      message: 'The timeline does not say who took it on or was called.',
      hint: 'Add an `acknowledgement` (a responder took it on) or an `escalation` (say which team was called).',
    };
  },
});
