import { defineRule } from '../../rule.ts';
import type { Report } from '../../../report/report.ts';
import { passagesWith } from '../../prose/passage.ts';
import { ETSY } from '../sources.ts';
import type { Wording } from './wordings.ts';
import { findWordings, ROLE } from './wordings.ts';

const SLIP =
  '(?:mistakenly|accidentally|inadvertently|erroneously|wrongly|incorrectly|carelessly|unknowingly|negligently|forgot|neglected|misconfigured|mis-?typed|overlooked|misread|misunderstood|messed up|screwed up|failed to|made (?:a|the|this) (?:mistake|error))';
const HINT =
  'Write what the system let happen, and why it looked right then: “The tool accepted a configuration with one target.” A role may act in the timeline; it is never the cause.';

const WORDINGS: readonly Wording[] = [
  new RegExp(`\\b(?:${ROLE}|he|she)(?: who)?(?: had| has)? ${SLIP}\\b`, 'i'),
  new RegExp(
    `\\b(?:caused|introduced|broken|triggered|misconfigured) by (?:an? |the |one of (?:our|the) )${ROLE}s?\\b`,
    'i',
  ),
  new RegExp(
    `(?<!/)\\b(?:${ROLE}['’]s|his|her) (?:own )?(?:mistakes?|errors?|faults?|negligence|carelessness|oversight)\\b`,
    'i',
  ),
  new RegExp(
    `\\b${ROLE}s? (?:was |is |are |were )?(?:responsible for|to blame|at fault)(?! (?:maintaining|operating|running|the (?:rota|shift)))\\b`,
    'i',
  ),
  /\b(?:mistakes?|errors?) (?:was |were )?made by (?!us\b|the (?:tool|script|system|software|service))/i,
  new RegExp(`\\bjunior (?:engineer|developer|admin|operator|programmer)s?\\b`, 'i'),
].map(wordingOf);
const SLIPPED = new RegExp(` ${SLIP}\\b`);

function wordingOf(pattern: RegExp): Wording {
  return { pattern, message: (found) => `\`${found}\` makes a person the cause.`, hint: HINT };
}

export const personAsCause = defineRule({
  id: 'blameless/person-as-cause',
  level: 'advice',
  meaning: 'Causes are parts, settings and decisions; people hold roles and act in the timeline.',
  why: 'Whoever expects to be named hides what the next report needs to know. And “somebody slipped” mends nothing: the next person will slip in the same place.',
  source: ETSY,
  good: [{ body: 'The deploy tool accepted a limit below the traffic of the day before.' }],
  bad: [
    { body: 'A colleague mistakenly set the limit too low.' },
    { body: 'The outage was caused by one of our operators.' },
  ],
  *check({ passages, report }) {
    const named = passagesWith(SLIPPED, passages).length > 0 ? [namedPerson(report)] : [];
    yield* findWordings(passages, [...WORDINGS, ...named]);
  },
});

/** An author by name, or anybody by handle. */
function namedPerson({ authors }: Report): Wording {
  const names = authors.flatMap((author) => author.match(/\p{Lu}\p{L}{2,}/gu) ?? []);
  const people = [...names, '@[\\w-]+'].join('|');
  return wordingOf(new RegExp(`(?<![\\w.])(?:${people}) (?:had |has )?${SLIP}\\b`));
}
