// Actions set as plain lines: a line for each, letters and signs in front, columns between bars, a label and what
// follows it.
import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { ActionCandidate, Cells } from './action-candidate.ts';
import { factOf, looksLikeName, withFacts } from './action-facts.ts';
import type { Group } from './action-group.ts';
import { candidate } from './action-group.ts';
import { sentencesOf } from '../sources/clip-text.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import { DAY_OF_MONTH, areSentences } from '../sources/text-lines.ts';
import { beginsLikeOrder } from './verbs.ts';
import { cutEnd, cutStart, plain } from '../sources/inline.ts';
import { inTurn } from '../words/any-of.ts';
import { LANGUAGES, foldedInPlace, oneOf } from '../words/words.ts';

/** A place inside a paragraph, in characters of its plain text. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

/** The action at a place inside a paragraph. */
export function spanAction(
  nodes: readonly PhrasingContent[],
  { from, to }: TextSpan,
  lines: Lines,
  takes: readonly Nodes[],
  group: Group,
): ActionCandidate {
  const at = lines[0] + plain(nodes).slice(0, from).split('\n').length - 1;
  const [first, last] = lines;
  return candidate(
    group,
    cutStart(cutEnd(nodes, to), from),
    first === last ? lines : [at, at],
    takes,
  );
}

/** Signs in front of a line that set it apart: `a.`, `(2)`, `・`, a shortcode of an emoji. */
const MARKER =
  /^(?:\(?(?:[a-zA-Z]|\d{1,2})[.)]\s+|\d{1,2}\.\d{1,2}\.?\s+|[・•‣▪◦●○■□➤▶→*]\s*|:[a-z_]+:\s+|[–—-]\s+)/;

/** Characters of the sign in front of a line; 0 where it has none. */
export const markerOf = (text: string): number =>
  DAY_OF_MONTH.test(text) ? 0 : (MARKER.exec(text)?.[0].length ?? 0);

/** A whole paragraph as an action, without its first characters. */
export const wholeAction = (node: Paragraph, from: number, group: Group): ActionCandidate =>
  candidate(group, from === 0 ? node.children : cutStart(node.children, from), linesOf(node), [
    node,
  ]);

/** `[x] Raise the limit`. */
export function boxedLine(node: Paragraph, group: Group): ActionCandidate | null {
  const box = /^\s*\[( |x|X)\]\s+/.exec(plain(node));
  return box ? { ...wholeAction(node, box[0].length, group), checked: box[1] !== ' ' } : null;
}

/**
 * Columns between bars, or that blanks set apart and facts show to be some:
 * `Replace the batteries | Facilities | 2024-03-29 | Closed`, `NET-3   Test a dead line   Owner: Data   Due: 2024-05-31`.
 */
export function barredLine(
  nodes: readonly PhrasingContent[],
  lines: Lines,
  takes: readonly Nodes[],
  group: Group,
): ActionCandidate | null {
  const text = plain(nodes);
  const bars = text.split(/\s*[|¦]\s*/);
  const barred = bars.length > 2;
  const columns = barred ? bars : text.trim().split(/\s{2,}/);
  const keyed = columns.length > 3 && KEY_ONLY.test(columns[0] ?? '');
  const [first = '', ...others] = keyed ? columns.slice(1) : columns;
  if (others.length < 2 || !/\p{L}{3}|[\u3040-\u9fff]{2}/u.test(first)) return null;
  const { cells, rest, facts } = cellsIn(others);
  if (!barred && facts === 0) return null;
  const more: PhrasingContent[] =
    rest.length > 0 ? [{ type: 'text', value: ` (${rest.join('; ')})` }] : [];
  const from = text.indexOf(first);
  return candidate(
    group,
    [...cutStart(cutEnd(nodes, from + first.length), from), ...more],
    lines,
    takes,
    { cells: keyed ? { ticket: columns[0] ?? '', ...cells } : cells },
  );
}

/** Columns as facts, a name as the owner; how many say by themselves what they are, and what is left. */
function cellsIn(columns: readonly string[]): { cells: Cells; rest: string[]; facts: number } {
  let cells: Cells = {};
  let facts = 0;
  const rest: string[] = [];
  for (const piece of columns.filter((one) => one.trim() !== '')) {
    const fact = factOf(piece);
    if (fact) facts += 1;
    if (fact) cells = withFacts(cells, fact);
    else if (cells.owner === undefined && looksLikeName(piece))
      cells = withFacts(cells, { owner: piece });
    else rest.push(piece);
  }
  return { cells, rest, facts };
}

/** A key of a record by itself: `PTASK0011`. */
const KEY_ONLY = /^#?[A-Z]{1,8}[-_ ]?\d{1,8}[.:)]?$/;

/** Whether each line of a paragraph is an action of its own; where `signed`, by a sign or a name in front. */
export function eachAnAction(lines: readonly string[], signed = false): boolean {
  if (lines.every((one) => MARKER.test(one) || NAMED.test(one))) return true;
  // `… by the` and below it `6. Dezember 2024`: a sentence goes on.
  if (signed || lines.slice(1).some((one) => DAY_OF_MONTH.test(one))) return false;
  // Short lines under such a heading are a list that was written without bullets.
  if (areSentences(lines)) return false;
  if (
    lines.every((one) => one.length <= 160 && /^[^\p{Ll}]/u.test(one) && !/[:,;]$/.test(one)) &&
    lines.some((one) => beginsLikeOrder(one) || sentencesOf(one).length === 1)
  )
    return true;
  const orders = lines.filter(beginsLikeOrder).length;
  return (
    orders === lines.length ||
    (lines.length >= 3 && orders >= lines.length * 0.5 && lines.every((one) => /[.!?]$/.test(one)))
  );
}

/** `kim: page for errors`, `Ana → move the signing`, `Network to write the runbook`. */
const NAMED = inTurn(
  /^@?[\p{L}][\p{L}\d.'’_-]{1,20}(?: [\p{L}\d.'’_-]{1,16})?/u,
  /: \S| (?:→|->|=>|⇒) \S| to (?=\p{Ll}{2,} )/u,
);

/** The lines of a paragraph, each an action. */
export function lineActions(node: Paragraph, group: Group): ActionCandidate[] {
  const [first] = linesOf(node);
  let from = 0;
  return plain(node)
    .split('\n')
    .map((line, i) => {
      const start = from;
      from += line.length + 1;
      const lead = line.length - line.trimStart().length;
      const span = {
        from: start + lead + markerOf(line.trimStart()),
        to: start + line.length,
      };
      const at: Lines = [first + i, first + i];
      const action = spanAction(node.children, span, at, [node], group);
      return barredLine(action.nodes, at, [node], group) ?? action;
    });
}

/** `… we plan to: (1) move the backups, (2) test them`: the entries of a list inside a sentence. */
export function enumeratedIn(text: string): TextSpan[] {
  const marks = [...text.matchAll(/(?<=^|[\s:,;])(?:\((\d|[a-h]|i{1,3}|iv|v)\)|(\d|[a-h])\))\s+/g)];
  const numbers = marks.map((match) => match[1] ?? match[2] ?? '');
  const inOrder = numbers.every((one, i) => ORDERS.some((order) => order[i] === one));
  if (marks.length < 2 || !inOrder) return [];
  return marks.map((match, i) => {
    const from = match.index + match[0].length;
    const end = marks[i + 1]?.index ?? text.length;
    const tail = /(?:[,;.]?\s*(?:and|und|et|y|e|or)?\s*|[,;.]\s*)$/.exec(text.slice(from, end));
    return { from, to: end - (tail?.[0].length ?? 0) };
  });
}

const ORDERS = ['12345678', 'abcdefgh']
  .map((order) => order.split(''))
  .concat([['i', 'ii', 'iii', 'iv', 'v']]);

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
  group: Group,
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
    ...spanAction(nodes, span, lines, i === 0 ? [node] : [], group),
    ...(name ? { cells: { owner: text.slice(...name) } } : {}),
  }));
}

const ENTRY = /(?:[^;\n(),]|\([^)]*\)(?!,)|,(?<!\),)|\([^)]*\)$|[()])+/g;

/** Entries parted by semicolons or line ends, or by a comma behind a bracket. */
function listedIn(text: string): TextSpan[] {
  // A comma in a sentence that goes on parts no entries.
  const entry = sentencesOf(text).length > 1 ? /(?:[^;\n])+/g : ENTRY;
  return [...text.matchAll(entry)]
    .map((match) => {
      const lead = match[0].length - match[0].trimStart().length;
      return { from: match.index + lead, to: match.index + match[0].trimEnd().length };
    })
    .filter(({ from, to }) => to - from >= 3);
}
