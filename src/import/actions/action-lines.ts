// Actions set as plain lines: sentences that promise, lines without bullets, letters and signs in front, a label and
// what follows it.
import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { ActionStatus } from '../../report/kinds.ts';
import type { ActionCandidate } from './action-entry.ts';
import { closesWithState } from './action-marks.ts';
import { IMPERATIVE, PROMISE } from './verbs.ts';
import { sentencesOf } from '../sources/clip-text.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import { cutEnd, cutStart, plain } from '../sources/inline.ts';
import { LANGUAGES, foldedInPlace, oneOf } from '../words/words.ts';

/** A place inside a paragraph, in characters of its plain text. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The action at a place inside a paragraph. */
function spanAction(
  nodes: readonly PhrasingContent[],
  { from, to }: Span,
  lines: Lines,
  takes: readonly Nodes[],
  state: ActionStatus | null,
): ActionCandidate {
  const at = lines[0] + plain(nodes).slice(0, from).split('\n').length - 1;
  const [first, last] = lines;
  return {
    nodes: cutStart(cutEnd(nodes, to), from),
    more: [],
    lines: first === last ? lines : [at, at],
    takes,
    state,
    checked: null,
  };
}

/** Signs in front of a line that set it apart: `a.`, `(2)`, `・`, a shortcode of an emoji. */
const MARKER = /^(?:\(?(?:[a-zA-Z]|\d{1,2})[.)]\s+|[・•‣▪◦●○■□➤▶→*]\s*|:[a-z_]+:\s+|[–—-]\s+)/;

export interface LineContext {
  readonly state: ActionStatus | null;
  /** The part holds a list or a table of actions as well. */
  readonly listed: boolean;
  /** All paragraphs of the part are single short lines. */
  readonly plainLines: boolean;
}

/** The actions of a paragraph under a heading of actions. */
export function paragraphActions(node: Paragraph, context: LineContext): ActionCandidate[] {
  const { state } = context;
  const text = plain(node).trim();
  const promised = promises(text);
  if (promised.length > 0 && !IMPERATIVE.test(text)) {
    const whole = promised.length === sentencesOf(text).length;
    return promised.map((span) =>
      spanAction(node.children, span, linesOf(node), whole ? [node] : [], state),
    );
  }
  const box = /^\[( |x|X)\]\s+/.exec(text);
  if (box) return [{ ...wholeAction(node, box[0].length, state), checked: box[1] !== ' ' }];
  const lines = text.split('\n').map((one) => one.trim());
  if (lines.length > 1 && eachAnAction(lines)) return lineActions(node, state);
  const [marker] = MARKER.exec(text) ?? [];
  if (marker) return [wholeAction(node, marker.length, state)];
  const labelled = labelledActions(node.children, linesOf(node), node);
  if (labelled.length > 0) return labelled;
  const prose = context.listed && text.length > 160;
  const single = context.plainLines && !/[.!?]\s+\S/.test(text) && !/:$/.test(text);
  return !prose && (IMPERATIVE.test(text) || closesWithState(text) || single)
    ? [wholeAction(node, 0, state)]
    : [];
}

const wholeAction = (
  node: Paragraph,
  from: number,
  state: ActionStatus | null,
): ActionCandidate => ({
  nodes: from === 0 ? node.children : cutStart(node.children, from),
  more: [],
  lines: linesOf(node),
  takes: [node],
  state,
  checked: null,
});

/** Sentences that promise. */
function promises(text: string): Span[] {
  const found: Span[] = [];
  let at = 0;
  for (const sentence of sentencesOf(text)) {
    const from = text.indexOf(sentence, at);
    at = from + sentence.length;
    if (PROMISE.test(sentence) && !/:$/.test(sentence)) found.push({ from, to: at });
  }
  return found;
}

/** Lines that each begin like an action, or mostly do and each end a sentence. */
function eachAnAction(lines: readonly string[]): boolean {
  if (lines.every((one) => MARKER.test(one))) return true;
  // Short lines under such a heading are a list that was written without bullets.
  if (
    lines.every((one) => one.length <= 160 && /^[^\p{Ll}]/u.test(one) && !/[:,;]$/.test(one)) &&
    lines.some((one) => IMPERATIVE.test(one) || !/[.!?]\s+\S/.test(one))
  )
    return true;
  const imperative = lines.filter((one) => IMPERATIVE.test(one)).length;
  return (
    imperative === lines.length ||
    (lines.length >= 3 &&
      imperative >= lines.length * 0.5 &&
      lines.every((one) => /[.!?]$/.test(one)))
  );
}

/** The lines of a paragraph, each an action. */
function lineActions(node: Paragraph, state: ActionStatus | null): ActionCandidate[] {
  const [first] = linesOf(node);
  let from = 0;
  return plain(node)
    .split('\n')
    .map((line, i) => {
      const start = from;
      from += line.length + 1;
      const marker = MARKER.exec(line.trimStart())?.[0].length ?? 0;
      const lead = line.length - line.trimStart().length;
      const span = { from: start + lead + marker, to: start + line.length };
      return spanAction(node.children, span, [first + i, first + i], [node], state);
    });
}

const ABROAD = LANGUAGES.flatMap(({ sections }) => sections.actions ?? []);
const LABEL = new RegExp(
  [
    String.raw`^\W*(?:action items?|actions?|todos?|to do|follow[ -]?ups?(?: actions?)?|next steps?|`,
    `${oneOf(ABROAD)})`,
    String.raw`(?:\s*#?\d+)?(?:\s*[([@]?\s*@?([\p{L}\w.-]{2,24})\s*[)\]]?)?\s*[:：–]+\s*`,
  ].join(''),
  'diu',
);

/** `Action items: fix the runbook; move traffic without a person`, `TODO kim: page for errors`. */
export function labelledActions(
  nodes: readonly PhrasingContent[],
  lines: Lines,
  node: Nodes,
): ActionCandidate[] {
  const text = plain(nodes);
  const label = LABEL.exec(foldedInPlace(text));
  if (!label || text.length - label[0].length < 8) return [];
  const start = label[0].length;
  const name = label.indices?.[1];
  const spans = listedIn(text.slice(start)).map(({ from, to }) => ({
    from: start + from,
    to: start + to,
  }));
  return spans.map((span, i) => ({
    ...spanAction(nodes, span, lines, i === 0 ? [node] : [], null),
    ...(name ? { cells: { owner: text.slice(...name) } } : {}),
  }));
}

/** Entries parted by semicolons or line ends, or by a comma behind a bracket. */
function listedIn(text: string): Span[] {
  return [...text.matchAll(/(?:[^;\n(),]|\([^)]*\)(?!,)|,(?<!\),)|\([^)]*\)$|[()])+/g)]
    .map((match) => {
      const lead = match[0].length - match[0].trimStart().length;
      return { from: match.index + lead, to: match.index + match[0].trimEnd().length };
    })
    .filter(({ from, to }) => to - from >= 3);
}
