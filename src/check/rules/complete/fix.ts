import { defineRule } from '../../rule.ts';
import { SRE_WORKBOOK } from '../sources.ts';

export const fix = defineRule({
  id: 'complete/fix',
  level: 'warning',
  meaning:
    'The timeline of an ended incident says how it was fixed: it holds a `mitigation` or a `recovery`.',
  why: 'What ended the harm is what the next person on call will look for.',
  source: SRE_WORKBOOK,
  good: [{}],
  bad: [
    {
      frontmatter: `timeline:
  - { at: 2024-06-01 14:05, kind: detection, text: The alert on failed payments fired. }
  - { at: 2024-06-01 14:10, kind: acknowledgement, text: The on-call engineer took it on. }
  - { at: 2024-06-01 15:30, kind: note, text: It was over. }`,
    },
  ],
  *check({ report, frontmatter, locate }) {
    const { timeline } = frontmatter;
    if (timeline.length === 0 || report.impact.ongoing) return;
    if (timeline.some(({ kind }) => kind === 'mitigation' || kind === 'recovery')) return;
    yield {
      where: locate(['timeline']),
      message: 'The timeline does not say how it was fixed.',
      hint: 'Add a `mitigation` (what reduced the harm) or a `recovery` (when service came back). If it went away by itself, a `recovery` that says so.',
    };
  },
});
