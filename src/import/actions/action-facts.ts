// Facts about an action that stand apart from its sentence, on a line, in a cell or in an entry of their own:
// `Owner: Data`, `due 17 May`, `done`, `@lena`.
import type { Link, Nodes, PhrasingContent } from 'mdast';
import { linksIn } from './action-marks.ts';
import { cutEnd, cutStart, plain } from '../sources/inline.ts';
import type { Cells } from './action-candidate.ts';
import { DUE_LABELS, actionWords, stateAnswered, stateNamed } from '../words/action-words.ts';
import { LANGUAGES, foldedInPlace, oneOf } from '../words/words.ts';

export type Fact = keyof Cells;

const labelled = (words: readonly string[]): RegExp =>
  new RegExp(`^[^\\p{L}\\p{N}@]*(?:${oneOf(words)})\\s*(?:[:：=]|\\s[–—-]\\s)\\s*`, 'iu');

const abroad = (pick: 'statusHeads' | 'priorityHeads' | 'ticketHeads'): string[] =>
  LANGUAGES.flatMap((language) => language[pick]);

/** What stands in front of a fact, with a colon behind it. */
const LABELS: readonly (readonly [Fact, RegExp])[] = [
  ['owner', labelled(actionWords('owner'))],
  ['due', labelled([...actionWords('due'), ...DUE_LABELS])],
  ['status', labelled(['status', 'state', ...abroad('statusHeads')])],
  ['priority', labelled(['priority', 'prio', ...abroad('priorityHeads')])],
  [
    'ticket',
    labelled(['ticket', 'tickets', 'issue', 'jira', 'tracking', 'bug', ...abroad('ticketHeads')]),
  ],
  ['completed', labelled(['completed on', 'completed', 'done on', 'closed on', 'finished on'])],
];

/** `due 17 May`, `by 2024-05-01`: the words lead to the day without a colon. */
const DUE_BY = new RegExp(
  `^\\W*(?:${oneOf(actionWords('due'))})\\s+(?=.*\\d)(?!.*[:：]\\s*\\p{L}{2})`,
  'iu',
);
const DAY_ONLY =
  /^[^\p{L}\d]*(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}\/\d\d?\/\d\d?)\W*$/u;
const NAME_ONLY = /^@[\w./-]+$/;

const PARTS = /\s*(?:[;|·•]|\.(?=\s|$)|,(?=\s))\s*/;

/** `Owner: Data — Target: 2025-06-30`, `Owner: Data     Due: 2025-06-30`. */
const APART = /(?:\s+[–—-]\s+|\s+)(?=\p{Lu}\p{L}*(?: (?:to|by|date|on))?[:：])/u;

/** The facts that a text is, as cells of a table would hold them; null where it says anything else. */
export function factOf(text: string): Cells | null {
  const pieces = text.split(PARTS).filter((piece) => piece.trim() !== '');
  for (const parts of [pieces, text.split(APART)]) {
    const facts = parts.length > 1 ? parts.map(oneFact) : [];
    if (facts.length > 1 && facts.every((one) => one !== null)) return mergedFacts(facts);
  }
  const saysMore = pieces.slice(1).some((piece) => /^\p{Lu}[\p{L} ]{1,20}[:：]/u.test(piece));
  return pieces.length > 1 && (isLong(text) || saysMore) ? null : oneFact(text);
}

/** More than a name, a day or a state with its remark. */
const isLong = (text: string): boolean => text.length > 80;

function oneFact(text: string): Cells | null {
  const flat = foldedInPlace(text);
  for (const [fact, pattern] of LABELS) {
    const [label] = pattern.exec(flat) ?? [];
    if (label !== undefined) return { [fact]: text.slice(label.length).trim() };
  }
  const answer = answered(text);
  if (answer) return answer;
  const bare = text.trim();
  if (stateNamed(bare)) return { status: bare };
  if (NAME_ONLY.test(bare)) return { owner: bare };
  if (bare.length <= 30 && (DUE_BY.test(flat) || DAY_ONLY.test(bare))) return { due: bare };
  return null;
}

/** `Done: yes`, `Erledigt: 14.02.2025`, `Hecho: no`: whether it is done, or since when. */
function answered(text: string): Cells | null {
  const [, head = '', value = ''] =
    /^[^\p{L}]*(\p{L}[\p{L} ]{1,24})\s*[:：?？]+\s*(\S.*)$/u.exec(text) ?? [];
  if (head === '' || stateNamed(head) !== 'done') return null;
  if (DAY_ONLY.test(value)) return { completed: value };
  return stateAnswered(value) ? { status: value } : null;
}

/** A name by its look: up to three words, the first with a capital, no verb that the reader knows. */
export const looksLikeName = (text: string): boolean =>
  /^[\p{Lu}][\p{L}.'’&-]*(?: [\p{L}.'’&-]+){0,2}$/u.test(text.trim()) && !/\.$/.test(text.trim());

/** The facts that all lines of a block are, with the address of the ticket; null where it says anything else. */
export function factsIn(node: Nodes): Cells | null {
  const lines = plain(node)
    .split('\n')
    .filter((one) => one.trim() !== '');
  const facts = lines.map(factOf);
  return lines.length > 0 && facts.every((one) => one !== null)
    ? withAddress(mergedFacts(facts), linksIn([node]))
    : null;
}

export interface SentenceWithFacts {
  /** Without the lines of facts at the end. */
  readonly nodes: readonly PhrasingContent[];
  readonly cells: Cells;
}

/** A text of several lines whose last ones are facts about the first: `Size the relay`, `Owner: Web`, `Done: yes`. */
export function factsAtEnd(nodes: readonly PhrasingContent[]): SentenceWithFacts | null {
  const lines = plain(nodes).split('\n');
  const facts = lines.map(factOf);
  const said = facts.findLastIndex((one) => one === null) + 1;
  if (said === 0 || said === lines.length) return null;
  const kept = lines.slice(0, said).join('\n').length;
  const cells = withAddress(mergedFacts(facts.slice(said)), linksIn(cutStart(nodes, kept)));
  return cells && { nodes: cutEnd(nodes, kept), cells };
}

/** Facts as one; of each kind the first counts. */
export const mergedFacts = (facts: readonly (Cells | null)[]): Cells =>
  facts.reduce<Cells>((sum, one) => withFacts(sum, one ?? {}), {});

/** An address is kept where it says which ticket; null where it says anything else, so that it stays with the words. */
function withAddress(cells: Cells, links: readonly Link[]): Cells | null {
  const [ticket, ...others] = links;
  if (!ticket) return cells;
  return cells.ticket === undefined || others.length > 0 ? null : { ...cells, ticket: ticket.url };
}

/** Adds facts to those that are known; the first of a kind counts. */
export const withFacts = (known: Cells | undefined, more: Cells): Cells => ({ ...more, ...known });
