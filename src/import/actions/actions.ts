// Promised measures: what stands under the headings that teams give them or behind a line that announces them, and, marked
// as guesses, what prose promises outright. With owner, ticket, day and state as far as they are written.
import type { List, ListItem, Nodes, RootContent } from 'mdast';
import { blockActions, isUpdatePart, runInActions } from './action-blocks.ts';
import type { ActionCandidate, Cells } from './action-candidate.ts';
import type { ActionDraft, ActionContext } from './action-entry.ts';
import { draftAction, isListedTeam, ownerBeyondDoubt, wordsOf } from './action-entry.ts';
import { plansByItself, saysWhoOrWhen } from './action-evidence.ts';
import { factsIn, mergedFacts } from './action-facts.ts';
import type { Group } from './action-group.ts';
import { candidate } from './action-group.ts';
import { listActions } from './action-items.ts';
import { labelledActions } from './action-lines.ts';
import { stateOf, withoutSigns } from './action-marks.ts';
import { groupOwner } from './action-owner.ts';
import { peopleOf } from './people.ts';
import { promisedActions } from './action-prose.ts';
import { isNone, opensNoActions } from './no-actions.ts';
import { KEY, beginsLikeOrder } from './verbs.ts';
import { writtenFacts } from './written-facts.ts';
import { linesOf } from '../sources/document.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { clipLine, noted, together } from '../sources/finding.ts';
import { plain } from '../sources/inline.ts';
import type { Part } from '../sources/outline.ts';
import { stateNamed } from '../words/action-words.ts';
import { isCommentHead } from '../words/comment-heads.ts';
import { announces } from '../words/promises.ts';

export interface Actions {
  readonly actions: readonly ActionDraft[];
  /** Nodes whose whole text is in the actions. */
  readonly used: ReadonlySet<Nodes>;
  readonly told: ReadingNotes;
}

/** The actions of a document, each once. */
export function findActions(parts: readonly Part[], context: ActionContext): Actions {
  const group: Group = {
    state: null,
    owner: null,
    mixed: false,
    rules: context.rules,
    isListed: isListedTeam(context),
  };
  const read = parts.filter((part) => !standsApart(part, parts));
  const stands = hasActionPart(read);
  const stated = read.flatMap((part) =>
    part.name === 'actions' ? partActions(part, group) : strayActions(part, group, stands),
  );
  const days = { ...context.stamps, near: context.near };
  const hasDay = (text: string): boolean => writtenFacts(text, days).due !== null;
  // Prose is asked where nothing else promises.
  const found = stated.length > 0 ? stated : read.flatMap((part) => proseOf(part, group, hasDay));
  const people = peopleOf(
    found.map((one) => ({
      sentence: wordsOf(one),
      owner: ownerBeyondDoubt(one, context),
      bold: one.nodes[0]?.type === 'strong' ? plain(one.nodes[0]) : '',
    })),
    parts.flatMap(({ nodes }) => nodes.map((node) => plain(node))).join('\n'),
  );
  const named = { ...context, isPerson: (name: string) => people.has(name) };
  const drafted = found.map((one) => ({ ...draftAction(one, named), found: one }));
  const used = new Set<Nodes>(
    drafted.flatMap(({ action, whole, found: { takes } }) => (action && whole ? takes : [])),
  );
  for (const { found: one } of drafted)
    if (one.under && gone(one.under, drafted)) used.add(one.under);
  const { actions, told } = withoutDoubles(drafted.flatMap(({ action }) => action ?? []));
  return { actions, used, told: together(...drafted.map((one) => one.told), told) };
}

/** Under a heading of what is ticked off, was rejected or was only asked; the title of the report says nothing of that. */
function standsApart(part: Part, parts: readonly Part[]): boolean {
  const title = parts.find(({ heading }) => heading !== null);
  return [part, ...part.above].some(
    (one) =>
      !(one === title && one.depth === 1) &&
      opensNoActions(one.title) &&
      !(one.above[0]?.name === 'actions' && stateNamed(one.title) === 'dropped'),
  );
}

/** The head of a table goes when every row of it has gone. */
const gone = (
  head: Nodes,
  drafted: readonly { action: ActionDraft | null; whole: boolean; found: ActionCandidate }[],
): boolean =>
  drafted.filter(({ found }) => found.under === head).every(({ action, whole }) => action && whole);

/** The actions under a heading of actions, or the one that the heading is. */
function partActions(part: Part, group: Group): ActionCandidate[] {
  if (isUpdatePart(part)) return [];
  const headings = [part, ...part.above.filter(({ name }) => name === 'actions')];
  const titles = headings.map(({ title }) => title);
  if (titles.some(isCommentHead)) return [];
  const own: Group = {
    ...group,
    state: stateNamed(part.title) ?? stateOf(withoutSigns(titles.join(' '))),
    owner: titles.map((title) => groupOwner(title, group.isListed)).find(Boolean) ?? null,
    mixed: /\blessons?\b|\blearn/i.test(part.title),
  };
  const heading = headingAction(part, group);
  return heading ? [heading] : blockActions(part.nodes, own);
}

/** A heading for each action, its text and its facts below. */
function headingAction(part: Part, group: Group): ActionCandidate | null {
  const { heading, nodes } = part;
  const below = part.own === null || part.above[0]?.name === 'actions';
  if (!heading || !below || groupOwner(part.title, group.isListed) !== null) return null;
  const facts = nodes.map(blockFacts);
  const listed = nodes.some(
    ({ type }, i) => (type === 'list' || type === 'table') && facts[i] === null,
  );
  // Below the name of a group the facts are those of what stands in it.
  const told = facts.some(Boolean) && (facts[0] !== null || !GROUP.test(part.title));
  if (listed || !(told || startsAction(part.title))) return null;
  return candidate(
    group,
    heading.children,
    [linesOf(heading)[0], linesOf(nodes.at(-1) ?? heading)[1]],
    [heading, ...nodes],
    {
      more: nodes.filter((_, i) => facts[i] === null),
      ...(told ? { cells: mergedFacts(facts) } : {}),
    },
  );
}

/** The facts that a block consists of; null where it says anything else. */
function blockFacts(node: RootContent): Cells | null {
  if (node.type === 'paragraph') return factsIn(node);
  if (node.type !== 'list') return null;
  const facts = node.children.map(factsIn);
  return facts.every((one) => one !== null) ? mergedFacts(facts) : null;
}

/** A heading below the actions that is one: not the name of a group, such as `Short term` or `Monitoring`. */
function startsAction(title: string): boolean {
  if (beginsLikeOrder(title)) return true;
  const bare = title.replace(KEY, '').trim();
  return bare.split(/\s+/).length >= 4 && !/:$/.test(title) && !GROUP.test(title);
}

const GROUP = /\b(?:actions?|items?|term|measures|steps|improvements|sprint|quarter|week|month)\b/i;

/** Whether a part of the document holds its actions, or says that there are none. */
const hasActionPart = (parts: readonly Part[]): boolean =>
  parts.some(
    ({ name, nodes }) =>
      name === 'actions' &&
      nodes.some((node) => node.type === 'list' || node.type === 'table' || isNone(plain(node))),
  );

/**
 * Outside an action section: lists that a line announces, boxes of tasks, and lines that say that they are one. Where the
 * document has such a section, boxes elsewhere are ticked by who writes or reads it, unless somebody is named for them.
 */
function strayActions(part: Part, group: Group, stands: boolean): ActionCandidate[] {
  if (part.name === 'appendix') return [];
  return part.nodes.flatMap((node, i): ActionCandidate[] => {
    const before = part.nodes[i - 1];
    const plans = !(stands && isTicked(node)) && plansByItself(node, part, before);
    if (isAnnounced(node, part, before) || plans) return blockActions([node], group);
    if (node.type === 'paragraph') {
      const labelled = labelledActions(node.children, linesOf(node), node, group);
      return labelled.length > 0 || part.name === 'timeline' ? labelled : runInActions(node, group);
    }
    if (node.type !== 'list' || node.children.length === 0) return [];
    // `Did we follow the procedure?` asks what was done.
    const asks = /[?？]\s*$/.test(part.title);
    const boxes = !asks && node.children.every(({ checked }) => typeof checked === 'boolean');
    if (boxes && part.name !== 'timeline' && isToDo(node, stands)) return listActions(node, group);
    return node.children.flatMap((item) => {
      const [first] = item.children;
      const holder = item.children.length === 1 ? item : first;
      return first?.type === 'paragraph' && holder
        ? labelledActions(first.children, linesOf(item), holder, group)
        : [];
    });
  });
}

/** A list, or a paragraph set as an entry of one, below a line that announces actions. */
const isAnnounced = (node: RootContent, part: Part, before: RootContent | undefined): boolean =>
  part.name !== 'timeline' &&
  before?.type === 'paragraph' &&
  announces(plain(before).trim()) &&
  (node.type !== 'paragraph' || /^\W*(?:\d|[a-z])[.)]/.test(plain(node)));

/** Boxes of which some name nobody. */
const isTicked = (node: RootContent): boolean =>
  node.type === 'list' &&
  node.children.every((item) => typeof item.checked === 'boolean') &&
  !node.children.every(saysWho);

const isToDo = (list: List, stands: boolean): boolean =>
  !isTickedOff(list) && (!stands || list.children.every(saysWho));

const saysWho = (item: ListItem): boolean =>
  saysWhoOrWhen({ text: plain(item.children[0] ?? item).trim(), below: [] });

/** All ticked, and none of it an order: what was checked before a report went out. */
const isTickedOff = (list: List): boolean =>
  list.children.every((item) => item.checked === true && !beginsLikeOrder(plain(item)));

const PROMISED = 'promised in prose; no heading calls it an action';

/** What a part promises in prose; a timeline and an appendix tell of other things. */
const proseOf = (part: Part, group: Group, hasDay: (text: string) => boolean): ActionCandidate[] =>
  part.name === 'appendix' || part.name === 'timeline' || part.name === 'links'
    ? []
    : part.nodes.flatMap((node) =>
        node.type === 'paragraph'
          ? promisedActions(node, { ...group, guess: PROMISED }, hasDay)
          : [],
      );

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
