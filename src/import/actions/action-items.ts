// Actions set as lists, nested ones apart where each is a promise of its own; facts below an entry belong to it.
import type { List, ListItem, Nodes, Paragraph } from 'mdast';
import type { ActionCandidate, Cells } from './action-candidate.ts';
import {
  factOf,
  factsAtEnd,
  factsIn,
  looksLikeName,
  mergedFacts,
  withFacts,
} from './action-facts.ts';
import type { Group } from './action-group.ts';
import { candidate, groupBelow, withFactsBelow } from './action-group.ts';
import { saysWhoOrWhen } from './action-evidence.ts';
import { opensWithSign } from './action-marks.ts';
import { groupOwner } from './action-owner.ts';
import { areAboutReport, isNone, opensNoActions } from './no-actions.ts';
import { beginsLikeOrder } from './verbs.ts';
import { linesOf } from '../sources/document.ts';
import { plain } from '../sources/inline.ts';
import { sectionNamed } from '../words/sections.ts';

/** The actions of a list. */
export function listActions(list: List, group: Group): ActionCandidate[] {
  if (areAboutReport(list.children.map((item) => plain(item.children[0] ?? item)))) return [];
  let found: ActionCandidate[] = [];
  if (isGrouped(list)) return list.children.flatMap((item) => groupActions(item, group));
  for (const item of list.children) {
    const [first, ...others] = item.children;
    const facts =
      first?.type === 'paragraph' && others.length === 0 && typeof item.checked !== 'boolean'
        ? factsIn(first)
        : null;
    found =
      facts && found.length > 0
        ? withFactsBelow(found, facts, item, linesOf(item))
        : [...found, ...itemActions(item, group)];
  }
  return found;
}

/** Each entry is a name with a list of its own: the entries of those lists are what is promised. */
const isGrouped = ({ children }: List): boolean =>
  children.length > 1 &&
  children.every(({ children: [first, inner, ...others], checked }) => {
    const name = first?.type === 'paragraph' ? plain(first).trim() : '';
    const short = name !== '' && name.split(/\s+/).length <= 5 && !/[.!?,;]|\d/.test(name);
    const plans =
      inner?.type === 'list' && inner.children.every((one) => factOf(plain(one)) === null);
    return (
      short &&
      plans &&
      others.length === 0 &&
      typeof checked !== 'boolean' &&
      !beginsLikeOrder(name)
    );
  });

function groupActions({ children: [first, inner] }: ListItem, group: Group): ActionCandidate[] {
  const name = first ? plain(first).trim() : '';
  if (opensNoActions(name)) return [];
  const below = groupBelow(name, group);
  return inner?.type === 'list' ? listActions(inner, below) : [];
}

function itemActions(item: ListItem, group: Group): ActionCandidate[] {
  const [first, ...more] = item.children;
  if (first?.type !== 'paragraph') return [];
  const text = plain(first).trim();
  const boxed = typeof item.checked === 'boolean';
  if (text === '' || isNone(text)) return [];
  if (group.mixed && !boxed && !beginsLikeOrder(text)) return [];
  const inner = innerGroup(item, text, group);
  if (inner) return opensNoActions(text) ? [] : listActions(inner, groupBelow(text, group));
  return entryActions(item, first, more, group);
}

/** An entry with what stands below it: facts, explanations, promises of their own. */
function entryActions(
  item: ListItem,
  first: Paragraph,
  more: readonly Nodes[],
  group: Group,
): ActionCandidate[] {
  const below = more.map((node) => partsOf(node, group));
  const apart = more.filter((node): node is List => node.type === 'list' && eachAPromise(node));
  const kept = below.flatMap(({ rest }, i) => (apart.includes(more[i] as List) ? [] : rest));
  const prose = more.every(({ type }) => type === 'paragraph' || type === 'list');
  const told = factsAtEnd(first.children);
  const cells = below.reduce<Cells>(
    (sum, { cells: some }) => withFacts(sum, some),
    told?.cells ?? {},
  );
  const used = more.filter((node) => node.type === 'paragraph' || node.type === 'list');
  const own = candidate(
    group,
    told?.nodes ?? first.children,
    apart.length > 0 ? linesOf(first) : linesOf(item),
    apart.length > 0
      ? [first, ...used.filter((node) => !apart.includes(node as List))]
      : prose
        ? [item]
        : [],
    {
      more: kept,
      checked: item.checked ?? null,
      ...(Object.keys(cells).length > 0 ? { cells } : {}),
    },
  );
  return [own, ...apart.flatMap((list) => listActions(list, group))];
}

/** A block below an entry: the facts in it, and what is left of it. */
function partsOf(node: Nodes, { isListed }: Group): { cells: Cells; rest: readonly Nodes[] } {
  if (node.type === 'paragraph') {
    const cells = factsIn(node);
    return cells ? { cells, rest: [] } : { cells: {}, rest: [node] };
  }
  if (node.type !== 'list') return { cells: {}, rest: [] };
  const texts = node.children.map((one) => plain(one).trim());
  const facts = node.children.map(factsIn);
  // `Petra`, above `due 17 May`: where facts stand, a name is who does it.
  const named = facts.findIndex(
    (one, i) => one === null && (looksLikeName(texts[i] ?? '') || isListed(texts[i] ?? '')),
  );
  const others = facts.some(Boolean) || texts.length === 1 || isListed(texts[named] ?? '');
  const isOwner = named !== -1 && others && !facts.some((one) => one?.owner !== undefined);
  const cells = facts.map((one, i) => (isOwner && i === named ? { owner: texts[i] ?? '' } : one));
  const rest = node.children.filter((_, i) => !cells[i]);
  return {
    cells: mergedFacts(cells),
    rest: rest.length > 0 ? [{ ...node, children: rest }] : [],
  };
}

/** A name above a list of its own, with a colon or a few words long, is a group of actions and none itself. */
function innerGroup(item: ListItem, text: string, group: Group): List | null {
  const [, inner, ...others] = item.children;
  if (inner?.type !== 'list' || others.length > 0 || beginsLikeOrder(text)) return null;
  const bare = text.replace(/\s*[:：]$/, '');
  const short = !/[\s.!?]/.test(bare);
  if (!short && !(text.length <= 60 && /[:：]$/.test(text))) return null;
  const names =
    groupOwner(text, group.isListed) !== null ||
    (inner.children.length > 1 &&
      /[:：]$/.test(text) &&
      sectionNamed(bare, group.rules.sections) === 'actions');
  return names || (short && isPromised(inner)) ? inner : null;
}

/** Entries that are actions by a box, a sign, an order, or by who does them and when. */
const isPromised = (list: List): boolean =>
  eachAPromise(list) ||
  list.children.some(({ checked }) => typeof checked === 'boolean') ||
  (list.children.length > 1 && list.children.every(closesWithFact));

/** `draft of the check - BL - 12/8`, `(Ole, May)`, `@kim`, `-> Ole`: who does it or by when, at the end. */
const CLOSES = [
  /\s[-–—|]\s+\p{Lu}[^-–—|]{0,30}\s[-–—|]\s+\S.{0,20}$/u,
  /[([（]@?\p{Lu}[^()[\]（）]{0,30}[,、:：][^()[\]（）]{2,30}[)\]）]\W*$/u,
  /@[\w.-]+\W*$|[([（](?:by|due|bis|avant|antes|até|hasta)\s[^()]{2,25}[)\]）]\W*$/iu,
  /\s(?:->|=>|→|⇒)\s*@?\p{L}[^<>=→⇒]{0,40}$/u,
];

/** Entries that each have a box or a sign, or close with who or when; or several that begin like orders. What explains is none. */
const eachAPromise = ({ children }: List): boolean =>
  children.every(isOfItsOwn) ||
  (children.length > 1 &&
    children.every((item) => {
      const text = plain(item.children[0] ?? item).trim();
      return beginsLikeOrder(text) && text.length <= 120 && factOf(text) === null;
    }));

/** An entry that says more than a fact, and beside it by when, by whom or how far: `Rows are counted, done 2024-05-06`. */
const closesWithFact = (item: ListItem): boolean => {
  const text = plain(item.children[0] ?? item).trim();
  return factOf(text) === null && saysWhoOrWhen({ text, below: [] });
};

const isOfItsOwn = (item: ListItem): boolean => {
  const text = plain(item.children[0] ?? item).trim();
  return (
    typeof item.checked === 'boolean' ||
    ((opensWithSign(text) || CLOSES.some((pattern) => pattern.test(text))) && factOf(text) === null)
  );
};
