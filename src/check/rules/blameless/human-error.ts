import { defineRule } from '../../rule.ts';
import { ETSY } from '../sources.ts';
import { findWordings, type Wording } from './wordings.ts';

const HINT =
  'Ask on: what made the slip easy, and what let it through? Name that: a missing check, two names alike, a default.';

const HUMAN_ERROR: readonly Wording[] = [
  {
    pattern:
      /(?<!\b(?:not|no|than|of|against|from|for|prevents?|avoids?|reduces?|eliminates?) (?:any |possible |potential )?)\b(?:human|operator|user|manual|pilot) (?:error|mistake)s?\b/i,
    message: (found) => `\`${found}\` stops the search for the cause too early.`,
    hint: HINT,
  },
];

export const humanError = defineRule({
  id: 'blameless/human-error',
  level: 'advice',
  meaning: '“Human error” is where the search for a cause begins, not a cause.',
  why: 'People err every day; on most days something catches it. The cause is why nothing did.',
  source: ETSY,
  good: [
    {
      body: 'Two settings with almost the same name stood side by side, and nothing checked the value.',
    },
  ],
  bad: [{ body: 'The root cause was human error.' }, { frontmatter: 'rootCauses: [human-error]' }],
  *check({ passages, frontmatter, locate }) {
    for (const [i, cause] of frontmatter.rootCauses.entries()) {
      if (
        !/^(?:human|user|operator|people|person|staff|employee)(?:-error|-mistake|s)?$/.test(cause)
      )
        continue;
      yield {
        where: locate(['rootCauses', i]),
        message: `The root cause is a person: \`${cause}\`.`,
        hint: HINT,
      };
    }
    yield* findWordings(passages, HUMAN_ERROR);
  },
});
