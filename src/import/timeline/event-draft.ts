// An event as a draft has it.
import type { EventKind } from '../../report/kinds.ts';
import type { Lines } from '../sources/document.ts';
import type { Placed } from './days.ts';

export interface EventDraft {
  readonly at: string;
  readonly until: string | null;
  readonly approximate: boolean;
  readonly kind: EventKind;
  readonly text: string;
  /** The text without marks. */
  readonly words: string;
  readonly t: number;
  readonly lines: Lines;
  readonly placed: Placed;
}

/** Whether its time was written to the minute, and as no rough one. */
export const isExactEvent = ({ placed, approximate }: EventDraft): boolean =>
  !placed.wall.time.precision && !approximate;

/** Kinds at which harm may begin, and those at which it may end. */
export const HARMS: ReadonlySet<EventKind> = new Set(['impact']);
export const MENDS: ReadonlySet<EventKind> = new Set(['recovery', 'mitigation']);
