import { defineRule } from '../../rule.ts';

export const end = defineRule({
  id: 'complete/end',
  level: 'warning',
  meaning: 'A report whose timeline ends with a recovery says when the impact ended.',
  why: 'Without `impact.to` the incident still lasts: it is shown as open, and no figure can count it.',
  source: null,
  good: [
    {
      frontmatter: `impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30, users: 70% }`,
    },
    { frontmatter: 'impact: { from: 2024-06-01 14:00, to: unknown, users: 70% }' },
  ],
  bad: [{ frontmatter: 'impact: { from: 2024-06-01 14:00, users: 70% }' }],
  *check({ report, locate, frontmatter }) {
    if (!report.impact.ongoing) return;
    const last = report.timeline.findLast(
      ({ kind }) => !['note', 'communication', 'change'].includes(kind),
    );
    if (!last || (last.kind !== 'recovery' && last.kind !== 'mitigation')) return;
    const at = frontmatter.timeline[last.index]?.at ?? '';
    yield {
      where: locate(['impact']),
      message: `\`impact.to\` is left out, so it still lasts; but the timeline ends with a \`${last.kind}\` at \`${at}\`.`,
      hint: `Add \`to: ${at}\`, or when the last user was whole again; \`to: unknown\` where nobody recorded it.`,
    };
  },
});
