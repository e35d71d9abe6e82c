// What a timeline is made of before days and zones are settled: events as they were written, and lines that set the
// day or the clock of what follows.
import type { Nodes, PhrasingContent } from 'mdast';
import type { Lines } from '../sources/document.ts';
import type { Part } from '../sources/outline.ts';
import type { Rules } from '../sources/rules.ts';
import type { Day } from '../time/calendar.ts';
import type { DatePart, Stamp, StampOptions } from '../time/stamp-parts.ts';
import type { ZoneWord } from '../time/zone-words.ts';

export interface Candidate {
  readonly stamp: Stamp;
  /** What happened. */
  readonly nodes: readonly PhrasingContent[];
  /** Blocks below it that say more: sub-lists, paragraphs. */
  readonly more: readonly Nodes[];
  readonly lines: Lines;
  /** Nodes that are used up when the event is taken; empty where something of them must stay. */
  readonly takes: readonly Nodes[];
  readonly shape: Shape;
  /** It stands in a part that calls itself a timeline. */
  readonly named: boolean;
}

export type Shape = 'list' | 'table' | 'heading' | 'line' | 'update' | 'sentence' | 'trailing';

/** A line that sets the day, or the zone, of what follows. */
export interface Mark {
  readonly date: DatePart | null;
  readonly until: DatePart | null;
  /** How many days it names, one after the other: 2 of `Saturday and Sunday`. */
  readonly days: number;
  readonly dayNumber: number | null;
  readonly weekday: number | null;
  readonly dayOfMonth: number | null;
  readonly dayShift: number | null;
  readonly zone: ZoneWord | null;
  readonly year: number | null;
  readonly lines: Lines;
  readonly written: string;
  /** The node, where it holds nothing else and can go. */
  readonly takes: readonly Nodes[];
  /** A heading: what follows belongs to it, wherever it stands. */
  readonly heading?: boolean;
}

export type TimelineEntry =
  | { readonly kind: 'event'; readonly event: Candidate }
  | { readonly kind: 'mark'; readonly mark: Mark };

/** Events of one run: one clock, days that follow each other. */
export interface Run {
  readonly part: Part;
  readonly entries: readonly TimelineEntry[];
  readonly named: boolean;
}

/** What the readers of a part know of it. */
export interface CandidateContext {
  readonly named: boolean;
  readonly options: StampOptions;
  readonly rules: Rules;
  /** The day of the incident, where it is more than a guess. */
  readonly base: Day | null;
  /** They stand under a day that stands alone: a line without a time is of that day. */
  readonly underDay?: boolean;
}
