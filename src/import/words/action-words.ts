// The words around an action: how far it is, who owns it, by when it is due. English first, then every listed language.
import type { ActionStatus } from '../../report/kinds.ts';
import { anyOf } from './any-of.ts';
import { EN_FACT_WORDS, EN_HEADS, EN_STATES } from './en-action-facts.ts';
import type { Words } from './language-words.ts';
import { LANGUAGES, folded } from './words.ts';

type List = 'done' | 'underWay' | 'dropped' | 'open' | 'owner' | 'due';
export const DUE_LABELS = EN_FACT_WORDS.dueLabels;
export type ColumnFact = keyof typeof EN_HEADS;

const ENGLISH: Readonly<Record<List, readonly string[]>> = { ...EN_STATES, ...EN_FACT_WORDS };

/** The words of a list in every language, without accents, the longer first. */
export const actionWords = (list: List): readonly string[] =>
  [...ENGLISH[list], ...LANGUAGES.flatMap((words: Words) => words[list])]
    .map(folded)
    .toSorted((a, b) => b.length - a.length);

const STATES: readonly (readonly [ActionStatus, ReadonlySet<string>])[] = [
  ['done', new Set(actionWords('done'))],
  ['in-progress', new Set(actionWords('underWay'))],
  ['dropped', new Set(actionWords('dropped'))],
  ['open', new Set(actionWords('open'))],
];

const YES = new Set(['yes', 'y', 'ja', 'oui', 'si', 'sim', 'はい', '有']);
const NO = new Set([
  'no',
  'n',
  'not yet',
  'nein',
  'noch nicht',
  'non',
  'pas encore',
  'todavia no',
  'aun no',
  'nao',
  'ainda nao',
  'いいえ',
  '未',
  '否',
]);

/** Whether the head of a column asks for a state: `Done?`, `¿Hecho?`, `Already in place`. */
export const asksForState = (head: string): boolean =>
  stateNamed(head) === 'done' ||
  head.split(/[^\p{L}]+/u).some((word) => stateNamed(word) === 'done');

/** What a cell below such a head says: `yes` is done, `no` is open; null where it answers otherwise. */
export function stateAnswered(cell: string): ActionStatus | null {
  const word = folded(cell).replace(LETTERS_ONLY, '');
  return YES.has(word) ? 'done' : NO.has(word) ? 'open' : stateNamed(cell);
}

/** Words in front of a state that add nothing to it: `This has been completed`, `already done`. */
const LEADS_TO_STATE = anyOf(
  /^(?:this|it|that|both|all|work)(?:'s)? (?:(?:is|are|was|were|has|have|had|now|already|been) )*/,
  /^(?:(?:is|are|was|were|has|have|had|now|already|been|bereits|schon|deja|ya|ja) )+/,
);
const LETTERS_ONLY = /^[^\p{L}]+|[^\p{L}]+$/gu;

/** The state that a text names by itself: `Done`, `This is complete.`, `in Arbeit`; null where it says anything else. */
export function stateNamed(text: string): ActionStatus | null {
  const word = folded(text).replace(/[’‘]/g, "'").replace(LETTERS_ONLY, '').replace(/\s+/g, ' ');
  const bare = word.replace(LEADS_TO_STATE, '');
  return STATES.find(([, words]) => words.has(word) || words.has(bare))?.[0] ?? null;
}

/** The state that the first words of a text name: `dropped, too dear`, `done by Ole`. */
export function stateLeading(text: string): ActionStatus | null {
  const words = text.replace(/^[^\p{L}]+/u, '').split(/[\s,;:.(]+/);
  return [3, 2, 1].map((n) => stateNamed(words.slice(0, n).join(' '))).find(Boolean) ?? null;
}

/** The state in front of a reason: `dropped: too dear`, `verworfen, zu teuer`, `見送り（効果が薄いため）`; null elsewhere. */
export function stateBeforeReason(text: string): ActionStatus | null {
  const [, state = ''] =
    /^([^,;:.(、，；：。（–—]+?)\s*[,;:.(、，；：。（–—].*\p{L}{2}/u.exec(text.trim()) ?? [];
  return stateNamed(state);
}

/** Whether the head of a column, without accents and in lower case, names a fact about an action; `surely`
 * leaves out the heads that name it only where no other head does. */
export function namesColumn(head: string, fact: ColumnFact, how?: 'surely'): boolean {
  const text = folded(head).replace(/\s+/g, ' ').trim();
  const spaced = ` ${text.replace(/[^\p{L}?]+/gu, ' ').trim()} `;
  const { begins, words, whole }: Record<'begins' | 'words' | 'whole', readonly string[]> =
    EN_HEADS[fact];
  return (
    begins.some((word) => spaced.includes(` ${word}`)) ||
    words.some((word) => spaced.includes(` ${word} `)) ||
    (how !== 'surely' && whole.includes(text)) ||
    (fact !== 'completed' && LANGUAGES.some((language) => language[fact].includes(text)))
  );
}
