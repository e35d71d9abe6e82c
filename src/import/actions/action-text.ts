// The words of an action: its sentence with what hangs below it, without bold, italics and what was struck out.
import type { Nodes, PhrasingContent } from 'mdast';
import type { ActionStatus } from '../../report/kinds.ts';
import type { ActionCandidate, ActionOwner } from './action-candidate.ts';
import { isFact, looksNamed } from './owner-at-end.ts';
import { line, plain, writeInline } from '../sources/inline.ts';
import { stateLeading } from '../words/action-words.ts';
import { entries } from '../words/language-words.ts';
import { oneOf } from '../words/words.ts';

/** Its text and what hangs below it, as one sentence. */
export const sentenceOf = ({ nodes, more }: ActionCandidate): string =>
  [written(nodes), ...more.flatMap(pieces)]
    .filter(Boolean)
    .reduce(
      (sum, piece) =>
        sum === '' ? piece : /[.:;!?。]$/.test(sum) ? `${sum} ${piece}` : `${sum}; ${piece}`,
      '',
    );

const pieces = (node: Nodes): string[] =>
  node.type === 'paragraph'
    ? [written(node.children)]
    : node.type === 'list'
      ? node.children.flatMap((item) => item.children.flatMap(pieces))
      : [];

const written = (nodes: readonly PhrasingContent[]): string =>
  writeInline(unmarked(namesApart(withoutStruck(nodes))))
    .replace(/[^\S\n]{2,}/g, ' ')
    .replace(/ , /g, ', ')
    .trim();

/** `Print the list **Ana Lima** 3 May`: a name that its marks alone part from the words is parted by a comma. */
const namesApart = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.map((node, i) => {
    const marked = node.type === 'strong' || node.type === 'emphasis';
    const apart =
      marked && looksNamed(line(node)) && /[\p{L}\d]\s+$/u.test(plain(nodes.slice(0, i)));
    const closes = apart && isFact(line(nodes.slice(i + 1)));
    return closes ? { type: 'text', value: `, ${line(node)}, ` } : node;
  });

/** What was struck out of a sentence that goes on without it; null where nothing was, or nothing would be left. */
export function struckIn(nodes: readonly PhrasingContent[]): string | null {
  const struck = nodes.filter(({ type }) => type === 'delete');
  if (struck.length === 0 || isStruck(nodes)) return null;
  return line(struck);
}

/** A sentence that is struck out, with a few words or a remark behind that may say what became of it; then it stays. */
export const isStruck = (nodes: readonly PhrasingContent[]): boolean =>
  isRemark(line(nodes.filter(({ type }) => type !== 'delete'))) &&
  line(nodes.filter(({ type }) => type === 'delete')).length > 0 &&
  nodes.find((node) => line(node) !== '')?.type === 'delete' &&
  !nodes.some((node, i) => node.type === 'delete' && i > 1);

/** Why it was struck out, behind a sentence and not in its place: `see #940, we are not paying for that`. */
const IS_REASON = new RegExp(
  `^\\s*(?:[–—:;,-]\\s|(?:${oneOf(
    entries(`
      see, we, not, no, because, since, won't, too, siehe, wir, nicht, kein, keine, weil, zu, voir, nous, pas, car, parce que,
      trop, ver, véase, no, porque, demasiado, veja, não, muito
    `),
  )})(?!\\p{L}))`,
  'iu',
);

/** A few words, brackets and nothing else, or what became of it: `(rejected: it would slow everyone down)`, `too dear, dropped`. */
const isRemark = (text: string): boolean =>
  text.length < 24 ||
  /^[(（][^()（）]*[)）][.。]?$/u.test(text.trim()) ||
  IS_REASON.test(text) ||
  stateSaid(text) !== null;

/** The state that the first words of a piece name: `too dear; dropped on 10 June (Jens)`. */
const stateSaid = (text: string): ActionStatus | null =>
  text
    .split(/[-–—,;:()（）、。]|\.\s/u)
    .map(stateLeading)
    .find((state) => state !== null) ?? null;

/** The state that stands behind a sentence that was struck out: `dropped, too dear`. */
export const stateBehindStruck = (nodes: readonly PhrasingContent[]): ActionStatus | null =>
  isStruck(nodes) ? stateSaid(line(nodes.filter(({ type }) => type !== 'delete'))) : null;

const withoutStruck = (nodes: readonly PhrasingContent[]): readonly PhrasingContent[] =>
  struckIn(nodes) === null ? nodes : nodes.filter(({ type }) => type !== 'delete');

/** Without bold and italics: an action is a sentence, not a heading and a text. */
const unmarked = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.flatMap((node) =>
    node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete'
      ? unmarked(node.children)
      : [node],
  );

/** The sentence without an owner that has a field; one that has none stands behind it as `(Owner: …)`. */
export function withOwner(sentence: string, owner: ActionOwner | null, known: boolean): string {
  if (!owner) return sentence;
  const marked = known ? '' : ` (Owner: ${owner.name})`;
  if (owner.written === null || owner.stays) return `${sentence}${marked}`;
  if (!known && sentence.endsWith(marked)) return sentence;
  return `${without(sentence, owner.written)}${marked}`;
}

const without = (sentence: string, written: string): string =>
  sentence
    .replace(written, ` ${/^\s*([(（])[^)）]*$/.exec(written)?.[1] ?? ''}`)
    .replace(/([(（])\s*[.,;、，]?\s*/g, '$1')
    .replace(/\(\)|（）/g, ' ')
    .replace(/\s{2,}/g, ' ')
    .replace(/(\s[-–—])(?:\s[-–—])+(?=\s)/g, '$1')
    .replace(/,\s*(?=[)）])/g, '')
    .replace(/\s+(?=[.,;)])/g, '')
    .replace(/([.,;])(?:\s*[.,;])+/g, '$1')
    .trim();
