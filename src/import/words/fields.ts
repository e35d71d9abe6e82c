// What stands before a colon: which fact a label gives.
import { EN_FIELDS } from './en-fields.ts';
import { headingWords } from './sections.ts';
import { folded, listed } from './words.ts';

/** Fields of one line, `Duration: two hours`, that are not sections. */
export type FieldName =
  | 'start'
  | 'end'
  | 'duration'
  | 'detected'
  | 'date'
  | 'title'
  | 'severity'
  | 'zone'
  | 'authors'
  | 'services'
  | 'users'
  | 'owner'
  | 'detectedBy';

export function fieldNamed(
  label: string,
  own: ReadonlyMap<string, FieldName> = NO_FIELDS,
): FieldName | null {
  const words = headingWords(label);
  return (
    own.get(words) ??
    (words.length <= 40
      ? (EN_FIELDS.find(([, pattern]) => pattern.test(words))?.[0] ??
        listed<FieldName>(
          folded(words),
          ({ fields }) => fields,
          (text, word) => text === word,
        ))
      : null)
  );
}

/** Fields whose words could also name a section; in a list of facts they are facts. */
export const FACTS: ReadonlySet<FieldName> = new Set([
  'start',
  'end',
  'duration',
  'detected',
  'date',
  'severity',
  'zone',
  'authors',
  'services',
  'users',
  'title',
  'owner',
]);

const NO_FIELDS: ReadonlyMap<string, FieldName> = new Map();
