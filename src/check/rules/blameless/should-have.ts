import { defineRule } from '../../rule.ts';
import { ETSY } from '../sources.ts';
import { findWordings, ROLE, type Wording } from './wordings.ts';

const JUDGING: readonly Wording[] = [
  {
    pattern: new RegExp(
      `\\b(?:we|they|he|she|you|I|everyone|nobody|(?:the |our )?(?:\\w+ )?teams?|(?:the |an? |our )?${ROLE}s?) (?:\\w+ )?(?:(?:should(?:n['’]t| not)?(?: have|['’]ve)|ought to have) (?:\\w+ly )?(?:been|\\w+ed|known|seen|caught|found|done|thought|taken|made|had|run|gone|told|given|read|kept|set|put|built|written|chosen|understood)|could have (?:easily )?(?:avoided|prevented|caught|noticed|known|seen|checked))\\b`,
      'i',
    ),
    message: (found) => `\`${found}\` judges by what is known now.`,
    hint: 'Write what they saw then and what they did; put what would have helped into `actions`.',
  },
];

export const shouldHave = defineRule({
  id: 'blameless/should-have',
  level: 'advice',
  meaning:
    'The report tells what people did and why it made sense, not what they should have done.',
  why: 'Hindsight makes every step look obvious. What did not happen explains nothing; what people knew at the time does.',
  source: ETSY,
  good: [{ body: 'The graph of connections was on another dashboard, which nobody had open.' }],
  bad: [{ body: 'The team should have looked at the graph of connections.' }],
  check: ({ passages }) => findWordings(passages, JUDGING),
});
