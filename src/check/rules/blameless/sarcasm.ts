import { defineRule } from '../../rule.ts';
import { PAGERDUTY } from '../sources.ts';
import { findWordings, type Wording } from './wordings.ts';

const MOCKING: readonly Wording[] = [
  {
    pattern:
      /\b(?:in (?:his|her|their|its|our) infinite wisdom|surprise,? surprise|what could (?:possibly )?go wrong|(?:genius|brilliant|bright) (?:idea|move|plan|decision)|some genius|(?:nobody|no one) (?:even )?bothered|(?:didn['’]t|did not) (?:even )?bother|common sense|any (?:competent|decent) \w+ (?:would|should|could)|how hard can it be|of course,? (?:nobody|no one|they|he|she))\b|[\u{1F926}\u{1F644}\u{1F921}]/iu,
    message: (found) => `\`${found}\` mocks somebody.`,
    hint: 'Write what was decided, what was known then, and what came of it.',
  },
];

export const sarcasm = defineRule({
  id: 'blameless/sarcasm',
  level: 'advice',
  meaning: 'Humour is welcome; mockery of people or their decisions is not.',
  why: 'It is read by the person it is about, and by a stranger in three years who cannot tell what was meant.',
  source: PAGERDUTY,
  good: [{ body: 'The balancer had a favourite, and sent everybody there.' }],
  bad: [
    { body: 'In their infinite wisdom, the team had removed the limit.' },
    { body: 'Surprise, surprise: nobody had tested it.' },
  ],
  check: ({ passages }) => findWordings(passages, MOCKING),
});
