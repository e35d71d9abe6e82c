// The blocks under a heading of actions, in their order: lists, tables, records, lines and prose. What stands there is an
// action unless it is something else: a fact about the one above, the name of a group, a remark.
import type { Blockquote, Paragraph, RootContent } from 'mdast';
import type { ActionCandidate } from './action-candidate.ts';
import { factsAtEnd, factsIn } from './action-facts.ts';
import { definedActions, groupOfTerm } from './action-definitions.ts';
import type { Group } from './action-group.ts';
import { groupBelow, withFactsBelow } from './action-group.ts';
import { listActions } from './action-items.ts';
import {
  barredLine,
  boxedLine,
  eachAnAction,
  enumeratedIn,
  labelledActions,
  lineActions,
  markerOf,
  spanAction,
  wholeAction,
} from './action-lines.ts';
import { closesWithState } from './action-marks.ts';
import { proseActions } from './action-prose.ts';
import { tableActions } from './action-table.ts';
import { isFurniture, isInstruction, isNone, opensNoActions } from './no-actions.ts';
import { sentencesOf } from '../sources/clip-text.ts';
import { linesOf } from '../sources/document.ts';
import { plain } from '../sources/inline.ts';
import { labelOf } from '../sources/label.ts';
import type { Part } from '../sources/outline.ts';
import { isCommentHead } from '../words/comment-heads.ts';
import { namesColumn } from '../words/action-words.ts';
import { isSignature, isTalk } from '../words/promises.ts';
import { isStateOfUpdate } from '../words/update-states.ts';
import { sectionNamed } from '../words/sections.ts';

/** The actions of blocks that stand together under a heading of actions. */
export function blockActions(nodes: readonly RootContent[], above: Group): ActionCandidate[] {
  const setting = settingOf(nodes, above);
  let group = above;
  let found: ActionCandidate[] = [];
  let closed = false;
  const blocks = withoutComments(withoutUpdates(nodes));
  for (const [i, node] of blocks.entries()) {
    if (closed && node.type !== 'paragraph') continue;
    if (node.type === 'blockquote') found = [...found, ...quotedActions(node, group)];
    else if (node.type === 'paragraph') {
      const opens = opensGroup(node, setting);
      const facts = found.length > 0 && !opens ? factsIn(node) : null;
      const term = groupOfTerm(node, blocks[i + 1], above);
      if (term) group = term;
      else if (facts) found = withFactsBelow(found, facts, node, linesOf(node));
      else if (opens) {
        closed = opensNoActions(plain(node));
        group = groupBelow(plain(node), above);
      } else found = [...found, ...paragraphActions(node, group, setting)];
    } else if (node.type === 'list') found = [...found, ...listActions(node, group)];
    else if (node.type === 'table') found = [...found, ...tableActions(node, group)];
  }
  return found;
}

/** The blocks in front of the first comment on what stands above it. */
function withoutComments(nodes: readonly RootContent[]): readonly RootContent[] {
  const first = nodes.findIndex(
    (node, i) => i > 0 && node.type === 'paragraph' && isCommentHead(plain(node)),
  );
  return first === -1 ? nodes : nodes.slice(0, first);
}

/** The blocks in front of the first update of a status page: what stands behind was told while it lasted. */
function withoutUpdates(nodes: readonly RootContent[]): readonly RootContent[] {
  const first = nodes.findIndex((_, i) => opensUpdate(nodes.slice(i, i + 3)));
  return first === -1 ? nodes : nodes.slice(0, first);
}

/** `**Resolved**` by itself, above its text or in front of it, and when it was posted before any list: no group of actions. */
function opensUpdate([node, ...below]: readonly RootContent[]): boolean {
  if (node?.type !== 'paragraph' || node.children[0]?.type !== 'strong') return false;
  const [bold, ...others] = node.children;
  const state = plain(bold).replace(/\s*[-–—:：]\s*$/, '');
  if (!isStateOfUpdate(state) || !/^\s*(?:$|[-–—:：]|\n)/.test(plain(others))) return false;
  return POSTED_AT.test(plain(others)) || posted(below);
}

/** Whether a clock stands in the paragraphs in front of any list. */
function posted(nodes: readonly RootContent[]): boolean {
  const listed = nodes.findIndex(({ type }) => type !== 'paragraph');
  return (listed === -1 ? nodes : nodes.slice(0, listed)).some((one) => POSTED_AT.test(plain(one)));
}

/** Whether a part is such an update, its state the heading. */
export const isUpdatePart = ({ heading, title, nodes }: Part): boolean =>
  heading !== null && isStateOfUpdate(title) && posted(nodes.slice(0, 2));

/** A clock with its minutes. */
const POSTED_AT = /(?<!\d)\d{1,2}[:h]\d\d(?!\d)/;

/** A quotation that is a list of tasks, and not what somebody said of one. */
const quotedActions = ({ children }: Blockquote, group: Group): ActionCandidate[] =>
  children.every(
    (node) =>
      node.type === 'list' ||
      (node.type === 'paragraph' && eachAnAction(plain(node).split('\n'), true)),
  )
    ? blockActions(children, group)
    : [];

interface Setting {
  /** The part holds a list or a table of actions as well. */
  readonly listed: boolean;
  /** All paragraphs of the part are single short lines. */
  readonly plainLines: boolean;
}

function settingOf(nodes: readonly RootContent[], { mixed }: Group): Setting {
  const listed = nodes.some(({ type }) => type === 'list' || type === 'table');
  const texts = nodes.flatMap((node) => (node.type === 'paragraph' ? [plain(node).trim()] : []));
  const short = (text: string): boolean => text.length <= 160 && sentencesOf(text).length === 1;
  return { listed, plainLines: !listed && !mixed && texts.length > 1 && texts.every(short) };
}

/** A line above actions that names what they have in common. */
function opensGroup(node: Paragraph, { listed }: Setting): boolean {
  const text = plain(node).trim();
  if (text.length > 80 || text.includes('\n')) return false;
  const label = labelOf(node.children);
  return /[:：]$/.test(text) || (listed && label?.marked === true && label.rest.length === 0);
}

function paragraphActions(node: Paragraph, group: Group, setting: Setting): ActionCandidate[] {
  const text = plain(node).trim();
  if (isRemark(node, text)) return [];
  const record = recordAction(node, group);
  if (record) return [record];
  const lines = text.split('\n').map((one) => one.trim());
  const one =
    boxedLine(node, group) ??
    (lines.length === 1 ? barredLine(node.children, linesOf(node), [node], group) : null);
  if (one) return [one];
  const defined = definedActions(node, group);
  if (defined.length > 0) return defined;
  const titled = titledAction(node, group);
  if (titled) return [titled];
  if (lines.length > 1 && eachAnAction(lines)) return lineActions(node, group);
  const marker = markerOf(text);
  if (CODED.test(text) && !lines.slice(1).some((line) => CODED.test(line)))
    return [wholeAction(node, 0, group)];
  if (marker > 0) return [wholeAction(node, marker, group)];
  const labelled = labelledActions(node.children, linesOf(node), node, group);
  if (labelled.length > 0) return labelled;
  const spans = enumeratedIn(plain(node));
  if (spans.length > 0)
    return spans.map((span) => spanAction(node.children, span, linesOf(node), [], group));
  return sentenceActions(node, text, group, setting);
}

/** A line in bold, and below it what is meant and the facts about it: `**Own rules**`, `Owner: Data`. */
function titledAction(node: Paragraph, group: Group): ActionCandidate | null {
  const [first, ...below] = plain(node).split('\n');
  const [strong, ...others] = node.children;
  const bold = others.some(({ type }) => type === 'strong');
  if (strong?.type !== 'strong' || bold || below.length === 0) return null;
  if (plain(strong).length > 80 || !first?.startsWith(plain(strong))) return null;
  if (below.some((one) => markerOf(one.trim()) > 0)) return null;
  return { ...wholeAction(node, 0, group), ...factsAtEnd(node.children) };
}

/** `M1: Zweite Leitung legen. Termin: 01.04.2024.`: a code in front, and whatever is said of it. */
const CODED = /^[A-Z]{1,6}[- ]?\d{1,6}(?:[.-]\d+)*\s*[.:)–—-]\s+\S/;

/** A single line is one action where all are; else what its sentences say. */
function sentenceActions(
  node: Paragraph,
  text: string,
  group: Group,
  { listed, plainLines }: Setting,
): ActionCandidate[] {
  if (listed && text.length > 160) return [];
  const single = plainLines && !isTalk(text) && !/[:?？]$/.test(text);
  if (single || closesWithState(text)) return [wholeAction(node, 0, group)];
  return proseActions(node, group);
}

/** Nothing, the furniture of a page, what a template asks for, a note beside the actions. */
const isRemark = (node: Paragraph, text: string): boolean =>
  isNone(text) ||
  isFurniture(text) ||
  isInstruction(node) ||
  isSignature(text) ||
  /^\*?_?(?:note|status)\b/i.test(text);

/** What a label in bold that names the actions leads to, in its own paragraph: `**What happens now:** Web will …`. */
export function runInActions(node: Paragraph, group: Group): ActionCandidate[] {
  const label = labelOf(node.children);
  if (!label?.marked || label.rest.length === 0) return [];
  if (sectionNamed(label.text, group.rules.sections) !== 'actions') return [];
  const found = blockActions([{ ...node, children: label.rest }], groupBelow(label.text, group));
  const takes = found.length === 1 && found[0]?.takes.length === 1 ? [node] : [];
  return found.map((one) => ({ ...one, takes }));
}

/** `Action: Rotate the key`, the first line of a record. */
function recordAction(node: Paragraph, group: Group): ActionCandidate | null {
  const label = labelOf(node.children);
  if (!label || label.rest.length === 0 || /s$/i.test(label.text)) return null;
  return namesColumn(label.text, 'actionHeads') && !label.text.includes(' ')
    ? { ...wholeAction(node, 0, group), nodes: label.rest }
    : null;
}
