// Actions set as lists, nested ones apart where each is a promise of its own.
import type { List, ListItem } from 'mdast';
import type { ActionStatus } from '../../report/kinds.ts';
import type { ActionCandidate } from './action-entry.ts';
import { stateOf } from './action-marks.ts';
import { isNone } from './no-actions.ts';
import { IMPERATIVE } from './verbs.ts';
import { linesOf } from '../sources/document.ts';
import { plain } from '../sources/inline.ts';
import type { Rules } from '../sources/rules.ts';
import { sectionNamed } from '../words/sections.ts';

export interface ItemContext {
  readonly state: ActionStatus | null;
  /** The list tells what was learnt as well; only what begins like an order is an action. */
  readonly mixed: boolean;
  readonly rules: Rules;
}

/** The actions of a list. */
export const listActions = (list: List, context: ItemContext): ActionCandidate[] =>
  list.children.flatMap((item) => itemActions(item, context));

function itemActions(item: ListItem, context: ItemContext): ActionCandidate[] {
  const [first, ...more] = item.children;
  if (first?.type !== 'paragraph') return [];
  const text = plain(first).trim();
  if (
    text === '' ||
    isNone(text) ||
    (context.mixed && typeof item.checked !== 'boolean' && !IMPERATIVE.test(text))
  )
    return [];
  const group = groupOf(item, text, context.rules);
  if (group) return listActions(group, { ...context, state: stateOf(text) ?? context.state });
  const apart = more.filter((node): node is List => node.type === 'list' && eachAPromise(node));
  const kept = more.filter(
    (node) => node.type === 'paragraph' || (node.type === 'list' && !apart.includes(node as List)),
  );
  const prose = more.every((node) => node.type === 'paragraph' || node.type === 'list');
  const own: ActionCandidate = {
    nodes: first.children,
    more: kept,
    lines: apart.length > 0 ? linesOf(first) : linesOf(item),
    takes: apart.length > 0 ? [first, ...kept] : prose ? [item] : [],
    state: context.state,
    checked: item.checked ?? null,
  };
  return [own, ...apart.flatMap((list) => listActions(list, context))];
}

/** A word and a colon above a list of their own is a group of actions. */
function groupOf(item: ListItem, text: string, rules: Rules): List | null {
  const [, inner, ...others] = item.children;
  if (inner?.type !== 'list' || others.length > 0 || inner.children.length < 2) return null;
  return text.length <= 60 &&
    /:$/.test(text) &&
    !/^\W*\*\*/.test(text) &&
    !IMPERATIVE.test(text) &&
    sectionNamed(text, rules.sections) === 'actions'
    ? inner
    : null;
}

/** Two or more entries that each begin like an order, or each have a box of their own. What explains the one above begins otherwise. */
const eachAPromise = (list: List): boolean =>
  list.children.length > 1 &&
  (list.children.every(({ checked }) => typeof checked === 'boolean') ||
    list.children.every((item) => {
      const text = plain(item.children[0] ?? item).trim();
      return IMPERATIVE.test(text) && text.length <= 120;
    }));
