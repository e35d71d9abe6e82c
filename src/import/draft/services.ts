// The services that users lost: what a label, a table, a list under a heading or a field at the top states; else what the
// title names and what the prose says to have failed, marked as a guess; else the default of the rules, else `unknown`.
import type { Nodes, Table } from 'mdast';
import { UNKNOWN } from '../../report/vocabulary.ts';
import type { Vocabularies, Vocabulary } from '../../report/vocabulary.ts';
import { linesOf } from '../sources/document.ts';
import { clipLine, foundOut, noted } from '../sources/finding.ts';
import { line, plain } from '../sources/inline.ts';
import type { Part } from '../sources/outline.ts';
import type { Reading } from '../sources/reading.ts';
import { gridOf } from '../sources/tables.ts';
import { anyOf } from '../words/any-of.ts';
import { failsAt, isUnharmed } from '../words/failing.ts';
import { fieldNamed } from '../words/fields.ts';
import type { Named } from '../words/vocabulary-match.ts';
import { allowed, matchId, namedIn, wordsOnly } from '../words/vocabulary-match.ts';
import { folded } from '../words/words.ts';
import { affectedIn, meantIn, spokenOf } from './affected.ts';
import type { NamedIds, StatedText, TextOfLines } from './named-ids.ts';
import { fieldsNamed, once, textsOf } from './named-ids.ts';

const SERVICE_FIELDS =
  /^(?:affected|services?|components?|systems?|affected[_ -]?(?:services?|components?))$/i;

/** Labels that may give the services, or who or where: what they hold decides. */
const MAYBE = anyOf(
  /^(?:affected|affects|affecting|impacted|what(?: was (?:hit|affected|down))?|areas?)$/i,
  /^(?:products?|unit|configuration item|ci)$/i,
  /^(?:betroffen|betroffene? bereiche?|was|bereiche?|quoi|concern[eé]s?|touch[eé]s?|p[eé]rim[eè]tre)$/i,
  /^(?:afectad[oa]s?|afecta a|qu[eé]|[aá]reas?|producto|afetad[oa]s?|o qu[eê]|produto|対象|影響範囲|影響対象)$/i,
);

/** The services that users lost. */
export function servicesOf(reading: Reading, { services }: Vocabularies): NamedIds {
  const { rules } = reading;
  const stated = statementsIn(reading);
  const found = stated.flatMap((one) => readStatement(one, services, rules.services));
  if (found.length > 0) return once(found);
  // What the document calls its service, and the archive does not list, is not guessed from other words.
  const [unlisted] = stated;
  const guessed = unlisted ? [] : guessedIn(reading, services);
  if (guessed.length > 0) return once(guessed);
  const ids = (rules.defaults.services ?? []).filter((id) => allowed(services, id));
  if (ids.length > 0) {
    const told = foundOut('services', ids.join(', '), null, '', 'hint', 'the default of the rules');
    return { ids, told };
  }
  const message = unlisted
    ? `“${clipLine(unlisted.text, 60)}” names no service of this archive. Map it under \`services:\` in the rules, or add the service.`
    : 'No service of this archive is named.';
  return { ids: [UNKNOWN], told: noted('missing', unlisted?.lines ?? null, message) };
}

/** Where a document states its services. */
function statementsIn(reading: Reading): StatedText[] {
  const { labelled, parts } = reading;
  const isField = (name: string): boolean =>
    SERVICE_FIELDS.test(name) || fieldNamed(name.replace(/[_-]/g, ' ')) === 'services';
  const sure = labelled
    .filter(({ field, part }) => field === 'services' && part.name !== 'actions')
    .map(({ text, lines, label }) => ({ text, lines, how: `\`${label}\`` }));
  const perhaps = labelled
    .filter(
      ({ label, text, part }) =>
        MAYBE.test(label) && !/\d/.test(headOf(text)) && part.name === null,
    )
    .map(({ text, lines, label }) => ({ text, lines, how: `\`${label}\`` }));
  const below = parts.filter(({ name }) => name !== 'actions' && name !== 'timeline');
  const listed = [...sure, ...fieldsNamed(reading, isField), ...below.flatMap(listedUnder)];
  return listed.length > 0 ? listed : perhaps;
}

/** `API, alle Aufrufe mit mehr als 100 Zeilen`: what is named, without what is said of it. */
const headOf = (text: string): string => text.split(/[,;(（]/)[0] ?? '';

/** The rows of a table of services, and the entries of a list under a heading that names them. */
const listedUnder = ({ heading, title, nodes }: Part): StatedText[] =>
  nodes.flatMap((node): StatedText[] => {
    if (node.type === 'table') return tableOf(node);
    if (node.type !== 'list' || !heading || fieldNamed(title) !== 'services') return [];
    return node.children.map((item) => statement(item, plain(item), `under \`${title}\``));
  });

/** `Component | Impact`: a service a row, what became of it beside it. */
function tableOf(table: Table): StatedText[] {
  const grid = gridOf(table);
  if (!grid || grid.rows.length === 0 || grid.header.children.length < 2) return [];
  const heads = grid.header.children.map((cell) => line(cell));
  const at = heads.findIndex((head) => fieldNamed(head) === 'services');
  if (at === -1) return [];
  return grid.rows.map((row) => {
    const cells = row.children.map((cell) => line(cell));
    const name = cells[at] ?? '';
    const rest = cells.filter((_, i) => i !== at).join('; ');
    return statement(row, `${name} (${rest})`, `the column \`${heads[at]}\``);
  });
}

const statement = (node: Nodes, text: string, how: string): StatedText => ({
  text,
  lines: linesOf(node),
  how,
});

const PARTS =
  /\s*(?:[,;/·•+、・\n]|\s(?:and|und|sowie|et|y|e)\s|(?<=[\p{Script=Han}\p{Script=Katakana}])と)\s*(?![^(（]*[)）])/u;

const unharmed = (text: string): boolean => isUnharmed(folded(wordsOnly(text)));

/** The pieces of a statement without what it says to have been in order: `API. Non touchés : login, DNS`. */
function harmedIn(text: string, names: (words: string) => boolean): string[] {
  const [first = '', ...others] = text
    .replace(/\s*[(（]([^)）]*)[)）]/gu, (whole, remark: string) =>
      unharmed(remark) && names(remark) ? '' : whole,
    )
    .split(/[.;。](?:\s+|$)/);
  return [first, ...others.filter((clause) => !unharmed(clause))]
    .flatMap((clause) => clause.split(PARTS))
    .filter((piece) => piece !== undefined && piece.trim() !== '' && !unharmed(piece));
}

type FoundService = ReturnType<typeof ids>;

/** The entries that a statement names, each by its whole words, without a remark in brackets, or by a word in it. */
const readStatement = (
  { text, lines, how }: StatedText,
  vocabulary: Vocabulary,
  own: ReadonlyMap<string, string>,
): FoundService =>
  harmedIn(text, (words) => namedIn(vocabulary, words, own, true).length > 0).flatMap((piece) => {
    const [, bare = piece, remark = ''] =
      /^([^(（]*?)\s*[(（]([^)）]*)[)）]\s*$/u.exec(piece) ?? [];
    for (const words of [piece, bare, remark].map((one) => one.trim()).filter(Boolean)) {
      const match = matchId(vocabulary, words, own);
      // In an open vocabulary a short name may become an id; a sentence may not, nor a remark.
      const named = match.ok && words.split(' ').length <= 4;
      if (named && (match.how !== 'as an id' || words !== remark)) {
        const told = foundOut('services', match.id, lines, text, 'stated', `${how}, ${match.how}`);
        return [{ id: match.id, told }];
      }
    }
    return ids([...namedIn(vocabulary, piece, own, true), ...meantIn(vocabulary, piece)], {
      text,
      lines,
    });
  });

/** What the title names, else what the prose says to have failed. */
function guessedIn(reading: Reading, vocabulary: Vocabulary): FoundService {
  const own = reading.rules.services;
  const titles = reading.parts.flatMap(({ heading, title }) =>
    heading?.depth === 1 ? [{ text: title, lines: linesOf(heading) }] : [],
  );
  for (const title of titles) {
    const named = namedByTitle(title.text, namedIn(vocabulary, title.text, own, true));
    if (named.length > 0) return ids(named, title);
  }
  for (const text of textsOf(reading, ['summary', 'impact', null])) {
    const named = affectedIn(vocabulary, text.text, own);
    if (named.length > 0) return ids(named, text);
  }
  for (const text of textsOf(reading, ['summary', 'impact'])) {
    const named = spokenOf(vocabulary, text.text, own);
    if (named.length > 0) return ids(named, text);
  }
  return [];
}

/** `Docs site served …` names the docs; `Orders exported to …` tells what became of some orders, and names nothing. */
function namedByTitle(title: string, named: readonly Named[]): Named[] {
  const words = wordsOnly(title);
  return named.filter(({ at, word }, i) => {
    const last = named[i - 1];
    const [next = '', after = ''] = words.slice(at + word.length + 1).split(' ');
    const done = /ed$/.test(next) && failsAt(folded(` ${next} ${after} `)) === null;
    return !done && !(last && at <= last.at + last.word.length + 1);
  });
}

const ids = (named: readonly Named[], { text, lines }: TextOfLines) =>
  named.map(({ id, word }) => ({
    id,
    told: foundOut('services', id, lines, text, 'guess', `“${word}” stands in the text`),
  }));
