// Promised measures: list entries, table rows, ticked boxes and plain lines under the headings that teams give them,
// with owner, ticket, day and state as far as they are written.
import type { Nodes } from 'mdast';
import type { ActionDraft, ActionContext, ActionCandidate } from './action-entry.ts';
import { draftAction } from './action-entry.ts';
import { listActions } from './action-items.ts';
import { labelledActions, paragraphActions } from './action-lines.ts';
import { stateOf, withoutSigns } from './action-marks.ts';
import { tableActions } from './action-table.ts';
import { isCheckedOff, isFurniture, isInstruction, isNone } from './no-actions.ts';
import { IMPERATIVE } from './verbs.ts';
import { linesOf } from '../sources/document.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { clipLine, noted, together } from '../sources/finding.ts';
import { plain } from '../sources/inline.ts';
import type { Part } from '../sources/outline.ts';
import type { Rules } from '../sources/rules.ts';

export interface Actions {
  readonly actions: readonly ActionDraft[];
  /** Nodes whose whole text is in the actions. */
  readonly used: ReadonlySet<Nodes>;
  readonly told: ReadingNotes;
}

/** The actions of a document, each once. */
export function findActions(parts: readonly Part[], context: ActionContext): Actions {
  const found = parts.flatMap((part) => {
    if ([part, ...part.above].some(({ title }) => isCheckedOff(title))) return [];
    if (part.name === 'actions') return partActions(part, context.rules);
    return part.name === 'appendix' ? [] : strayActions(part, context.rules);
  });
  const drafted = found.map((one) => ({ ...draftAction(one, context), found: one }));
  const used = new Set<Nodes>(
    drafted.flatMap(({ action, whole, found: { takes } }) => (action && whole ? takes : [])),
  );
  for (const { found: one } of drafted)
    if (one.under && gone(one.under, drafted)) used.add(one.under);
  const { actions, told } = withoutDoubles(drafted.flatMap(({ action }) => action ?? []));
  return { actions, used, told: together(...drafted.map((one) => one.told), told) };
}

/** The head of a table goes when every row of it has gone. */
const gone = (
  head: Nodes,
  drafted: readonly { action: ActionDraft | null; whole: boolean; found: ActionCandidate }[],
): boolean =>
  drafted.filter(({ found }) => found.under === head).every(({ action, whole }) => action && whole);

function partActions(part: Part, rules: Rules): ActionCandidate[] {
  const titles = [part, ...part.above.filter(({ name }) => name === 'actions')]
    .map(({ title }) => title)
    .join(' ');
  const state = stateOf(withoutSigns(titles));
  const heading = headingAction(part);
  if (heading) return [{ ...heading, state }];
  const mixed = /\blessons?\b|\blearn/i.test(part.title);
  const listed = part.nodes.some(({ type }) => type === 'list' || type === 'table');
  const texts = part.nodes.flatMap((node) =>
    node.type === 'paragraph' ? [plain(node).trim()] : [],
  );
  const plainLines =
    !listed &&
    !mixed &&
    texts.length > 1 &&
    texts.every((text) => text.length <= 120 && !/[.!?]\s+\S/.test(text));
  let group = state;
  return part.nodes.flatMap((node): ActionCandidate[] => {
    if (node.type === 'list') return listActions(node, { state: group, mixed, rules });
    if (node.type === 'table') return tableActions(node, group, rules);
    if (node.type !== 'paragraph') return [];
    const text = plain(node).trim();
    if (isNone(text) || isFurniture(text) || isInstruction(node)) return [];
    if (/^\*?_?(?:note|status)\b/i.test(text)) return [];
    if (text.length <= 80 && /[:：]$/.test(text)) {
      group = stateOf(text) ?? state;
      return [];
    }
    return paragraphActions(node, { state: group, listed, plainLines });
  });
}

/** A heading for each action, its text below. */
function headingAction(part: Part): ActionCandidate | null {
  const { heading, nodes } = part;
  const listed = nodes.some(({ type }) => type === 'list' || type === 'table');
  const below = part.own === null || part.above[0]?.name === 'actions';
  if (!heading || !below || listed || !startsAction(part.title)) return null;
  return {
    nodes: heading.children,
    more: nodes,
    lines: [linesOf(heading)[0], linesOf(nodes.at(-1) ?? heading)[1]],
    takes: [heading, ...nodes],
    state: null,
    checked: null,
  };
}

/** A heading below the actions that is one: not the name of a group, such as `Short term` or `Monitoring`. */
function startsAction(title: string): boolean {
  if (IMPERATIVE.test(title)) return true;
  return (
    title.trim().split(/\s+/).length >= 4 &&
    !/:$/.test(title) &&
    !/\b(?:actions?|items?|term|measures|steps|improvements)\b/i.test(title)
  );
}

/** Outside an action section: ticked boxes, and lines that say that they are one. */
const strayActions = (part: Part, rules: Rules): ActionCandidate[] =>
  part.nodes.flatMap((node): ActionCandidate[] => {
    if (node.type === 'paragraph') return labelledActions(node.children, linesOf(node), node);
    if (node.type !== 'list' || node.children.length === 0) return [];
    const boxes = node.children.every(({ checked }) => typeof checked === 'boolean');
    if (boxes && part.name !== 'timeline')
      return listActions(node, { state: null, mixed: false, rules });
    return node.children.flatMap((item) => {
      const [first] = item.children;
      const holder = item.children.length === 1 ? item : first;
      return first?.type === 'paragraph' && holder
        ? labelledActions(first.children, linesOf(item), holder)
        : [];
    });
  });

/** The same measure promised under two headings is one. */
function withoutDoubles(actions: readonly ActionDraft[]): {
  actions: ActionDraft[];
  told: ReadingNotes;
} {
  const seen = new Map<string, ActionDraft>();
  const told: ReadingNotes[] = [];
  const kept = actions.filter((action) => {
    const key = action.words
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim();
    const twin = seen.get(key);
    if (!twin) return Boolean(seen.set(key, action));
    told.push(
      noted(
        'doubt',
        action.lines,
        `“${clipLine(action.words, 60)}” is the action of line ${twin.lines[0]} again; it was joined with it.`,
      ),
    );
    return false;
  });
  return { actions: kept, told: together(...told) };
}
