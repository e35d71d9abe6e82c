// What actions that stand together have in common: the state and the owner that the heading above them names.
import type { ActionStatus } from '../../report/kinds.ts';
import type { ActionCandidate, Cells } from './action-candidate.ts';
import { withFacts } from './action-facts.ts';
import { stateOf, withoutSigns } from './action-marks.ts';
import { groupOwner } from './action-owner.ts';
import { stateNamed } from '../words/action-words.ts';
import type { Lines } from '../sources/document.ts';
import type { Nodes, PhrasingContent } from 'mdast';
import type { Rules } from '../sources/rules.ts';

export interface Group {
  readonly state: ActionStatus | null;
  readonly owner: string | null;
  /** What was learnt is told here as well; only what begins like an order is an action. */
  readonly mixed: boolean;
  /** Why nobody called these actions; undefined where a heading does. */
  readonly guess?: string;
  readonly rules: Rules;
  readonly isListed: (name: string) => boolean;
}

/** The group that a line above actions opens inside another. */
export const groupBelow = (title: string, group: Group): Group => ({
  ...group,
  state: stateNamed(title) ?? stateOf(withoutSigns(title)) ?? group.state,
  owner: groupOwner(title, group.isListed) ?? group.owner,
});

/** A candidate of a group. */
export const candidate = (
  group: Group,
  nodes: readonly PhrasingContent[],
  lines: Lines,
  takes: readonly Nodes[],
  more: Partial<ActionCandidate> = {},
): ActionCandidate => ({
  nodes,
  more: [],
  lines,
  takes,
  state: group.state,
  groupOwner: group.owner,
  checked: null,
  ...(group.guess === undefined ? {} : { guess: group.guess }),
  ...more,
});

/** The same candidates, the last of which has facts that stand below it. */
export function withFactsBelow(
  found: readonly ActionCandidate[],
  cells: Cells,
  node: Nodes,
  lines: Lines,
): ActionCandidate[] {
  const last = found.at(-1);
  if (!last) return [...found];
  const [from] = last.lines;
  return [
    ...found.slice(0, -1),
    {
      ...last,
      cells: withFacts(last.cells, cells),
      takes: last.takes.length > 0 ? [...last.takes, node] : [],
      lines: [from, Math.max(from, lines[1])],
    },
  ];
}
