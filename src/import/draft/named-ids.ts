// Root causes of the archive: what a label or a field states, else names that stand in the text (a guess), else the
// default of the rules, else `unknown`; never what is merely near.
import type { Vocabularies, Vocabulary } from '../../report/vocabulary.ts';
import { UNKNOWN } from '../../report/vocabulary.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { foundOut, noted, together } from '../sources/finding.ts';
import { plain } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';
import { CAUSES } from '../words/causes.ts';
import type { SectionName } from '../words/names.ts';
import { allowed, matchId, namedIn } from '../words/vocabulary-match.ts';

/** Words of the document, and where they stand. */
export interface TextOfLines {
  readonly text: string;
  readonly lines: Lines;
}

export interface StatedText extends TextOfLines {
  /** Where the document says it, as the account goes on: “`Cause` at the top”. */
  readonly how: string;
}

export interface NamedIds {
  readonly ids: readonly string[];
  readonly told: ReadingNotes;
}

/** Why it could happen. */
export function causesOf(reading: Reading, vocabularies: Vocabularies): NamedIds {
  const stated = [
    ...fieldsNamed(reading, (name) => /^(?:root[_ -]?causes?|causes?)$/i.test(name)),
    ...reading.labelled
      .filter(({ label }) => /\broot cause (?:category|type)\b|^cause category\b/i.test(label))
      .map(({ text, lines, label }) => ({ text, lines, how: `\`${label}\`` })),
  ];
  const texts = textsOf(reading, ['rootCause']);
  const found = namedCauses(reading, vocabularies.rootCauses, texts, stated);
  return found.ids.includes(UNKNOWN)
    ? (meantIn(texts, vocabularies.rootCauses) ?? nearest(texts, vocabularies.rootCauses) ?? found)
    : found;
}

/** The entry that the words of the cause mean, where they name none; a guess. */
function meantIn(texts: readonly TextOfLines[], { entries }: Vocabulary): NamedIds | null {
  for (const { text, lines } of texts)
    for (const { names, words } of CAUSES) {
      const entry = entries.find(({ id, synonyms }) =>
        names.some((name) => id === name || synonyms.includes(name)),
      );
      const [word] = words.exec(text) ?? [];
      if (!entry || word === undefined) continue;
      const how = `the words of the cause: “${word}”`;
      return { ids: [entry.id], told: foundOut('rootCauses', entry.id, lines, text, 'guess', how) };
    }
  return null;
}

/** Left open, with the entries that share most words with what is said of the cause. */
function nearest(texts: readonly TextOfLines[], { entries }: Vocabulary): NamedIds | null {
  const [first] = texts;
  if (!first) return null;
  const said = new Set(wordsIn(texts.map(({ text }) => text).join(' ')));
  const near = entries
    .filter(({ id }) => id !== UNKNOWN)
    .map((entry) => ({
      id: entry.id,
      shared: wordsIn(`${entry.name} ${entry.synonyms.join(' ')} ${entry.description}`).filter(
        (word) => said.has(word),
      ).length,
    }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, 3);
  if (near.length === 0) return null;
  const ids = near.map(({ id }) => `\`${id}\``).join(', ');
  const message = `No root cause of the vocabulary is named; by its words the nearest are ${ids}. Write the one that is meant.`;
  return { ids: [UNKNOWN], told: noted('missing', first.lines, message) };
}

/** Words that tell something, each once. */
const wordsIn = (text: string): string[] => [
  ...new Set(text.toLowerCase().match(/\p{L}{5,}/gu) ?? []),
];

/** The fields at the top of which the name says so, as texts. */
export const fieldsNamed = (
  { fields }: Reading,
  isNamed: (name: string) => boolean,
): StatedText[] =>
  fields
    .filter(({ name, value }) => isNamed(name) && listText(value) !== '')
    .map(({ name, value, lines }) => ({
      text: listText(value),
      lines,
      how: `\`${name}\` at the top`,
    }));

const listText = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(String).join(', ')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';

/** What labels and parts of such names say, a block a text. */
export function textsOf(
  { parts, labelled }: Reading,
  names: readonly (SectionName | null)[],
): TextOfLines[] {
  return [
    ...labelled.filter(({ section }) => section !== null && names.includes(section)),
    ...parts
      .filter(({ name }) => names.includes(name))
      .flatMap(({ nodes }) =>
        nodes.flatMap((node) =>
          node.type === 'paragraph' || node.type === 'list'
            ? [{ text: plain(node), lines: linesOf(node) }]
            : [],
        ),
      ),
  ];
}

function namedCauses(
  { rules }: Reading,
  vocabulary: Vocabulary,
  texts: readonly TextOfLines[],
  stated: readonly StatedText[],
): NamedIds {
  const own = rules.rootCauses;
  const found = stated.flatMap(({ text, lines, how }) =>
    text.split(/\s*[,;]\s*|\s+and\s+/).flatMap((word) => {
      const match = matchId(vocabulary, word.trim(), own);
      // In an open vocabulary a short name may become an id; a sentence may not.
      if (!match.ok || word.trim().split(' ').length > 4) return [];
      const way = `${how}, ${match.how}`;
      const told = foundOut('rootCauses', match.id, lines, text, 'stated', way);
      return [{ id: match.id, told }];
    }),
  );
  if (found.length > 0) return once(found);
  for (const { text, lines } of texts) {
    const named = namedIn(vocabulary, text, own, false).map(({ id, word }) => ({
      id,
      told: foundOut('rootCauses', id, lines, text, 'guess', `“${word}” stands in the text`),
    }));
    if (named.length > 0) return once(named);
  }
  const ids = (rules.defaults.rootCauses ?? []).filter((id) => allowed(vocabulary, id));
  const told =
    ids.length > 0
      ? foundOut('rootCauses', ids.join(', '), null, '', 'hint', 'the default of the rules')
      : noted('missing', null, 'No root cause of the vocabulary is named.');
  return { ids: ids.length > 0 ? ids : [UNKNOWN], told };
}

/** Each entry once, as it was first found. */
export function once(
  found: readonly { readonly id: string; readonly told: ReadingNotes }[],
): NamedIds {
  const first = found.filter(({ id }, i) => found.findIndex((one) => one.id === id) === i);
  return { ids: first.map(({ id }) => id), told: together(...first.map(({ told }) => told)) };
}
