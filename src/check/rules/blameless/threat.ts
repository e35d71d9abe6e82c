import { defineRule } from '../../rule.ts';
import { SRE_BOOK } from '../sources.ts';
import { findWordings, type Wording } from './wordings.ts';

const THREATENING: readonly Wording[] = [
  {
    pattern:
      /\b(?:(?:unless|if) (?:you|he|she|they|it|this|that) (?:ever )?(?:do(?:es)?|happens?|occurs?|repeats?)(?: (?:it|this|that))? again|(?:we|I) (?:will )?forgive (?:you|him|her|them)|(?:is|are|was|were|be|been) forgiven|(?:will|would|must|should|to) be (?:fired|sacked|dismissed|disciplined|punished|reprimanded|held (?:personally )?(?:accountable|responsible))|(?:was|were|got|been) (?:fired|sacked|disciplined|punished|reprimanded)|(?:last|final) (?:warning|chance)|will not be tolerated|disciplinary (?:action|measures?)|or else\b(?=[.!…]))/i,
    message: (found) => `\`${found}\` treats somebody as guilty.`,
    hint: 'Remove the sentence; if it hides something that went badly, write that down as it happened.',
  },
];

export const threat = defineRule({
  id: 'blameless/threat',
  level: 'advice',
  meaning: 'A report threatens nobody, and forgives nobody either.',
  why: 'Both say that somebody was guilty. Everybody who reads it learns to keep quiet the next time, jokes included.',
  source: SRE_BOOK,
  good: [{ body: 'Thanks to everybody who answered that night.' }],
  bad: [
    { body: 'Whoever did this is forgiven, unless it happens again.' },
    { body: 'The operator will be held responsible.' },
  ],
  check: ({ passages }) => findWordings(passages, THREATENING),
});
