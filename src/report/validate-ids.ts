// The ids that a report takes from the vocabularies: unlisted ones and synonyms are faults.
import type { FieldDiagnostic } from './field-diagnostic.ts';
import { ID_FIELDS } from './id-fields.ts';
import { adviseEntry } from './new-entry.ts';
import { textsAt } from './texts-at.ts';
import { plural } from '../text/count.ts';
import { toId } from './to-id.ts';
import type { Vocabularies, Vocabulary } from './vocabulary.ts';
import {
  acceptedIds,
  ID_LENGTH,
  ID_PATTERN,
  lookUp,
  UNKNOWN,
  VOCABULARIES,
  VOCABULARY_NAMES,
  type VocabularyName,
} from './vocabulary.ts';
import { compareTexts } from '../text/order.ts';

/** Judges every id in frontmatter, sound or not; `text` is the id at fault, `closed` whether only listed ones may stand there. */
export function vocabularyFaults(
  data: unknown,
  vocabularies: Vocabularies,
): (FieldDiagnostic & { readonly text: string; readonly closed: boolean })[] {
  return ID_FIELDS.flatMap(({ pattern, vocabulary }) =>
    textsAt(data, pattern).flatMap(({ path, text }) => {
      const fault = idFault(text, vocabulary, vocabularies);
      return fault ? [{ path, text, closed: vocabularies[vocabulary].closed, ...fault }] : [];
    }),
  );
}

/** The ids that words in a field of ids stand for; null where one is unknown, or the field holds other values. */
export function idsMeant(
  words: readonly string[],
  field: string,
  vocabularies: Vocabularies,
): readonly string[] | null {
  const row = ID_FIELDS.find(({ pattern }) => pattern === `${field}.*`);
  if (!row) return null;
  const ids = words.map((word) => {
    const found = lookUp(vocabularies[row.vocabulary], word);
    return found.ok ? word : found.why === 'unlisted' ? null : found.replacement;
  });
  return ids.every((id) => id !== null) ? [...new Set(ids)] : null;
}

/** What a field of ids may say, as YAML, for an example; null where any id will do, or the field holds other values. */
export function exampleOf(field: string, vocabularies: Vocabularies): string | null {
  const row = ID_FIELDS.find(({ pattern }) => pattern === field || pattern === `${field}.*`);
  const vocabulary = row && vocabularies[row.vocabulary];
  if (!row || !vocabulary?.closed) return null;
  // Nobody is led to say `sev1`, or a cause, who does not know it.
  const id = row.vocabulary === 'services' ? acceptedIds(vocabulary)[0] : UNKNOWN;
  return row.pattern === field ? (id ?? null) : `[${id}]`;
}

function idFault(
  text: string,
  name: VocabularyName,
  vocabularies: Vocabularies,
): Omit<FieldDiagnostic, 'path'> | null {
  const found = lookUp(vocabularies[name], text);
  if (found.ok) return null;
  const { one } = VOCABULARIES[name];
  if (found.why === 'synonym') {
    return {
      rule: 'vocabulary/synonym',
      message: `\`${text}\` is another word for the ${one} \`${found.replacement}\`.`,
      hint: `Write \`${found.replacement}\`, so that both are found together.`,
      fix: { text: found.replacement, certain: true },
    };
  }
  if (found.why === 'spelling') {
    return {
      rule: 'vocabulary/spelling',
      message: `The ${one} \`${text}\` is spelt \`${found.replacement}\` in this archive.`,
      hint: `Write \`${found.replacement}\`.`,
      fix: { text: found.replacement, certain: true },
    };
  }
  const { suggestion } = found;
  const near = suggestion
    ? `Did you mean \`${suggestion}\`? `
    : neighbours(text, name, vocabularies);
  return {
    rule: 'vocabulary/unlisted',
    message: `\`${text}\` is not a ${one} of this archive.`,
    hint: `${near}${adviseNew(text, vocabularies[name])}`.trim(),
    ...(suggestion && { fix: { text: suggestion, certain: false } }),
  };
}

/** What an author may have meant by a word that is near none: the same word of another list, entries about it, the list. */
function neighbours(text: string, name: VocabularyName, vocabularies: Vocabularies): string {
  const elsewhere = VOCABULARY_NAMES.find((other) =>
    vocabularies[other].entries.some(({ id }) => id === text),
  );
  const there = elsewhere
    ? `It is a ${VOCABULARIES[elsewhere].one}, which belongs into \`${elsewhere === 'severities' ? 'severity' : elsewhere === 'triggers' ? 'trigger' : elsewhere}\`. `
    : '';
  const { entries } = vocabularies[name];
  const words = wordsOf(text);
  const near = entries
    .map((entry) => ({
      id: entry.id,
      shared: words.filter((word) =>
        wordsOf(
          [entry.id, entry.name, entry.description ?? '', ...entry.synonyms].join(' '),
        ).includes(word),
      ).length,
    }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared || compareTexts(a.id, b.id))
    .slice(0, 3);
  const quoted = (ids: readonly { id: string }[]): string =>
    ids.map(({ id }) => `\`${id}\``).join(', ');
  if (near.length > 0)
    return `${there}Near it ${plural(near.length, 'is', 'are')} ${quoted(near)}. `;
  if (entries.length === 0) return there;
  if (entries.length <= 12) return `${there}Listed are ${quoted(entries)}. `;
  const broad = entries.filter(({ category }) => category === null);
  return broad.length <= 12 ? `${there}The broad ones are ${quoted(broad)}. ` : there;
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);

/** How a word that nobody listed becomes an id; an open vocabulary takes any. */
function adviseNew(text: string, vocabulary: Vocabulary): string {
  const id = toId(text);
  const isId = ID_PATTERN.test(id) && id.length <= ID_LENGTH;
  if (!isId) return 'Write lower-case letters and digits, words joined by `-`.';
  const write = id === text ? '' : `Write \`${id}\``;
  if (!vocabulary.closed) return write && `${write}.`;
  // What is written here is of use only where the list has it.
  return `${adviseEntry(vocabulary, id)}${write && ` ${write} here then.`}`;
}
