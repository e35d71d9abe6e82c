// Facts about an action that stand apart from its sentence, on a line, in a cell or in an entry of their own:
// `Owner: Data`, `due 17 May`, `done`, `@lena`.
import type { Cells } from './action-candidate.ts';
import { DUE_LABELS, actionWords, stateNamed } from '../words/action-words.ts';
import { LANGUAGES, foldedInPlace, oneOf } from '../words/words.ts';

export type Fact = keyof Cells;

const labelled = (words: readonly string[]): RegExp =>
  new RegExp(`^[^\\p{L}@]*(?:${oneOf(words)})\\s*(?:[:：=]|\\s[–—-]\\s)\\s*`, 'iu');

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
const DUE_BY = new RegExp(`^\\W*(?:${oneOf(actionWords('due'))})\\s+(?=.*\\d)`, 'iu');
const DAY_ONLY =
  /^[^\p{L}\d]*(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}\/\d\d?\/\d\d?)\W*$/u;
const NAME_ONLY = /^@[\w./-]+$/;

const PARTS = /\s*(?:[;|·•]|\.(?=\s|$)|,(?=\s))\s*/;

/** The facts that a text is, as cells of a table would hold them; null where it says anything else. */
export function factOf(text: string): Cells | null {
  const pieces = text.split(PARTS).filter((piece) => piece.trim() !== '');
  const facts = pieces.length > 1 ? pieces.map(oneFact) : [];
  if (facts.length > 1 && facts.every((one) => one !== null))
    return facts.reduce((sum, one) => ({ ...one, ...sum }), {});
  return pieces.length > 1 && isLong(text) ? null : oneFact(text);
}

/** More than a name, a day or a state with its remark. */
const isLong = (text: string): boolean => text.length > 80;

function oneFact(text: string): Cells | null {
  const flat = foldedInPlace(text);
  for (const [fact, pattern] of LABELS) {
    const [label] = pattern.exec(flat) ?? [];
    if (label !== undefined) return { [fact]: text.slice(label.length).trim() };
  }
  const bare = text.trim();
  if (stateNamed(bare)) return { status: bare };
  if (NAME_ONLY.test(bare)) return { owner: bare };
  if (bare.length <= 30 && (DUE_BY.test(flat) || DAY_ONLY.test(bare))) return { due: bare };
  return null;
}

/** A name by its look: up to three words, the first with a capital, no verb that the reader knows. */
export const looksLikeName = (text: string): boolean =>
  /^[\p{Lu}][\p{L}.'’&-]*(?: [\p{L}.'’&-]+){0,2}$/u.test(text.trim()) && !/\.$/.test(text.trim());

/** Adds facts to those that are known; the first of a kind counts. */
export const withFacts = (known: Cells | undefined, more: Cells): Cells => ({ ...more, ...known });
