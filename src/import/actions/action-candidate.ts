// What may be an action, as it stands in the document, before its words are read.
import type { Nodes, PhrasingContent } from 'mdast';
import type { ActionStatus } from '../../report/kinds.ts';
import type { Lines } from '../sources/document.ts';

/** What may be an action, as it stands in the document. */
export interface ActionCandidate {
  readonly nodes: readonly PhrasingContent[];
  /** Blocks below it that say more. */
  readonly more: readonly Nodes[];
  readonly lines: Lines;
  /** Nodes that are used up when the action is taken. */
  readonly takes: readonly Nodes[];
  /** The head of a table, which goes when all its rows have gone. */
  readonly under?: Nodes;
  readonly state: ActionStatus | null;
  /** Who owns all actions below the same heading. */
  readonly groupOwner?: string | null;
  readonly checked: boolean | null;
  readonly cells?: Cells;
  /** Why nobody called it an action. */
  readonly guess?: string;
}

export interface Cells {
  readonly owner?: string;
  readonly due?: string;
  readonly status?: string;
  readonly priority?: string;
  readonly ticket?: string;
  readonly completed?: string;
  /** What it is for, in the words of the table. */
  readonly kind?: string;
}

/** Who owns an action, as it is written. */
export interface ActionOwner {
  readonly name: string;
  /** The words that name it in the sentence; null where a cell of a table or a heading does. */
  readonly written: string | null;
  /** The words are part of the sentence: `Search will add …`. */
  readonly stays?: boolean;
}
