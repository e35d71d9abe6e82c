import { isBefore } from '../../../report/precision.ts';
import { defineRule } from '../../rule.ts';

export const phaseOutside = defineRule({
  id: 'time/phase-outside',
  level: 'warning',
  meaning: 'The phases of the impact lie between `impact.from` and `impact.to`.',
  why: 'Impact time is the sum of the phases. A phase that begins before the impact or ends after it means that one of the two is wrong.',
  source: null,
  good: [
    {
      frontmatter: `impact:
  from: 2024-06-01 14:00
  to: 2024-06-01 15:30
  users: 70%
  phases:
    - { from: 2024-06-01 14:00, to: 2024-06-01 15:10, level: full }
    - { from: 2024-06-01 15:10, to: 2024-06-01 15:30, level: degraded }`,
    },
  ],
  bad: [
    {
      frontmatter: `impact:
  from: 2024-06-01 14:00
  to: 2024-06-01 15:30
  users: 70%
  phases:
    - { from: 2024-06-01 14:00, to: 2024-06-01 16:10, level: full }`,
    },
  ],
  *check({ report, locate, frontmatter }) {
    const { from, to, phases } = report.impact;
    for (const [i, phase] of phases.entries()) {
      const written = frontmatter.impact.phases[i];
      if (from && isBefore(phase.from, from)) {
        yield {
          where: locate(['impact', 'phases', i, 'from']),
          message: `The phase begins at \`${written?.from}\`, before \`impact.from\`, \`${frontmatter.impact.from}\`.`,
          hint: 'Correct one of the two.',
        };
      }
      if (to && phase.to && isBefore(to, phase.to)) {
        yield {
          where: locate(['impact', 'phases', i, 'to']),
          message: `The phase ends at \`${written?.to}\`, after \`impact.to\`, \`${frontmatter.impact.to}\`.`,
          hint: 'Correct one of the two.',
        };
      }
    }
  },
});
