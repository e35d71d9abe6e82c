// Services and root causes of the archive: what a label or a field states, else names that stand in the text (a guess),
// else the default of the rules, else `unknown`; never what is merely near.
import type { Vocabularies, Vocabulary } from '../../report/vocabulary.ts';
import { UNKNOWN } from '../../report/vocabulary.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { foundOut, noted, together } from '../sources/finding.ts';
import { plain } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';
import { fieldNamed } from '../words/fields.ts';
import { CAUSES } from '../words/causes.ts';
import type { SectionName } from '../words/names.ts';
import { allowed, matchId, namedIn } from '../words/vocabulary-match.ts';

type Field = 'services' | 'rootCauses';

interface Text {
  readonly text: string;
  readonly lines: Lines;
}
interface Statement extends Text {
  readonly how: string;
}

export interface NamedIds {
  readonly ids: readonly string[];
  readonly told: ReadingNotes;
}

const SERVICE_FIELDS =
  /^(?:affected|services?|components?|systems?|affected[_ -]?(?:services?|components?))$/i;

/** The services that users lost. */
export function servicesOf(reading: Reading, vocabularies: Vocabularies): NamedIds {
  const stated = [
    ...reading.labelled
      .filter(({ field, part }) => field === 'services' && part.name !== 'actions')
      .map(({ text, lines, label }) => ({ text, lines, how: `\`${label}\`` })),
    ...fieldsNamed(
      reading,
      (name) => SERVICE_FIELDS.test(name) || fieldNamed(name.replace(/[_-]/g, ' ')) === 'services',
    ),
  ];
  const titles = reading.parts.flatMap(({ heading, title }) =>
    heading?.depth === 1 ? [{ text: title, lines: linesOf(heading) }] : [],
  );
  const texts = [...titles, ...textsOf(reading, ['summary', 'impact', null])];
  return idsOf('services', reading, vocabularies.services, texts, stated, true);
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
  const found = idsOf('rootCauses', reading, vocabularies.rootCauses, texts, stated, false);
  return found.ids.includes(UNKNOWN)
    ? (meantIn(texts, vocabularies.rootCauses) ?? nearest(texts, vocabularies.rootCauses) ?? found)
    : found;
}

/** The entry that the words of the cause mean, where they name none; a guess. */
function meantIn(texts: readonly Text[], { entries }: Vocabulary): NamedIds | null {
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
function nearest(texts: readonly Text[], { entries }: Vocabulary): NamedIds | null {
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

const fieldsNamed = ({ fields }: Reading, isNamed: (name: string) => boolean): Statement[] =>
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

function textsOf({ parts, labelled }: Reading, names: readonly (SectionName | null)[]): Text[] {
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

function idsOf(
  field: Field,
  { rules }: Reading,
  vocabulary: Vocabulary,
  texts: readonly Text[],
  stated: readonly Statement[],
  short: boolean,
): NamedIds {
  const own = rules[field];
  const found = stated.flatMap(({ text, lines, how }) =>
    text.split(/\s*[,;]\s*|\s+and\s+/).flatMap((word) => {
      const match = matchId(vocabulary, word.trim(), own);
      // In an open vocabulary a short name may become an id; a sentence may not.
      return match.ok && word.trim().split(' ').length <= 4
        ? [
            {
              id: match.id,
              told: foundOut(field, match.id, lines, text, 'stated', `${how}, ${match.how}`),
            },
          ]
        : [];
    }),
  );
  if (found.length > 0) return once(found);
  for (const { text, lines } of texts) {
    const named = namedIn(vocabulary, text, own, short).map(({ id, word }) => ({
      id,
      told: foundOut(field, id, lines, text, 'guess', `“${word}” stands in the text`),
    }));
    if (named.length > 0) return once(named);
  }
  const ids = (rules.defaults[field] ?? []).filter((id) => allowed(vocabulary, id));
  if (ids.length > 0) {
    const told = foundOut(field, ids.join(', '), null, '', 'hint', 'the default of the rules');
    return { ids, told };
  }
  return { ids: [UNKNOWN], told: noted('missing', null, NOT_NAMED[field]) };
}

const NOT_NAMED: Readonly<Record<Field, string>> = {
  services: 'No service of this archive is named.',
  rootCauses: 'No root cause of the vocabulary is named.',
};

function once(found: readonly { readonly id: string; readonly told: ReadingNotes }[]): NamedIds {
  const first = found.filter(({ id }, i) => found.findIndex((one) => one.id === id) === i);
  return { ids: first.map(({ id }) => id), told: together(...first.map(({ told }) => told)) };
}
