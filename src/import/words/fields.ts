// What stands before a colon: which fact a label gives.
import type { FieldName } from './names.ts';
import { EN_FIELDS } from './en-fields.ts';
import { headingWords } from './sections.ts';
import type { Words } from './language-words.ts';
import { LANGUAGES, folded } from './words.ts';

export function fieldNamed(
  label: string,
  own: ReadonlyMap<string, FieldName> = NO_FIELDS,
): FieldName | null {
  const words = headingWords(label);
  return (
    own.get(words) ??
    (words.length <= 40
      ? (EN_FIELDS.find(([, pattern]) => pattern.test(words))?.[0] ?? listedField(folded(words)))
      : null)
  );
}

/** By the whole label, else by what is left of it without the words that only say that it is a moment, or of what. */
function listedField(label: string): FieldName | null {
  return (
    BY_LABEL.get(label) ??
    LANGUAGES.map((language) => framed(label, language)).find(Boolean) ??
    null
  );
}

/** The first field whose list holds a label, by the label. */
const BY_LABEL: ReadonlyMap<string, FieldName> = new Map(
  LANGUAGES.flatMap(({ fields }) => Object.entries(fields) as [FieldName, readonly string[]][])
    .flatMap(([name, labels]) => labels.map((label) => [label, name] as const))
    .toReversed(),
);

function framed(label: string, { moments, fillers }: Words): FieldName | null {
  const words = label.split(/[\s/]+/).filter((word) => !fillers.includes(word));
  const rest = words.filter((word) => !moments.includes(word));
  if (rest.length > 0) return BY_LABEL.get(rest.join(' ')) ?? null;
  return words.length > 0 ? 'date' : null;
}

/** Names of a field that say a date and not of what: of the incident as likely as of the text. */
export const isBareDate = (name: string): boolean =>
  /^(?:date|datum|fecha|data|日付)$/iu.test(name);

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
