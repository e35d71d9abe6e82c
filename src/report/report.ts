// What one report is, once it has been read and found sound. Plain data: it can be stored, compared
// and sent as JSON. Derived values (milestones, metrics, phases) are not stored here; see moments.ts,
// milestones.ts and metrics.ts.
import type { OwnValue } from './additions.ts';
import type { AsWritten } from './as-written.ts';
import type { ReportSource } from './origins.ts';
import type { ActionKind, ActionPriority, ActionStatus, EventKind, ImpactLevel } from './kinds.ts';

/** How the instants of a report relate to real time. */
export interface Clock {
  /** IANA zone of the wall clocks in this report; null where nobody recorded it. */
  readonly zone: string | null;
  /** False where no day is known and every instant is a time of day. */
  readonly dated: boolean;
}

/** One moment, as precisely as the report knows it. */
export interface Instant {
  /**
   * Milliseconds. Dated with a zone: since the Unix epoch. Zone unknown: the wall clock read as if it
   * were UTC. Undated: since midnight of the first day. Within one report, differences are always
   * durations; across reports compare only where both clocks are dated and zoned.
   */
  readonly t: number;
  /** Calendar day on the report's wall clock, `2024-06-01`; null when the report is undated. */
  readonly date: string | null;
  /** Whole days after the report's first day, for undated reports (`+1 00:10` is 1); otherwise 0. */
  readonly day: number;
  /** Wall clock, `14:05` or `14:05:30`; `22h` where the hour alone is known, empty where only the day is. */
  readonly time: string;
  /** Offset from UTC in force at this moment, `+01:00`; null when undated or when the zone is unknown. */
  readonly offset: string | null;
  /** How much of it was recorded, where that is less than the minute; `t` is then where the day or the hour begins. */
  readonly precision?: 'day' | 'hour';
}

export interface ImpactPhase {
  readonly from: Instant;
  /** Of the last phase, where the author left it out, the end of the impact: null while it lasts or is not recorded. */
  readonly to: Instant | null;
  readonly level: ImpactLevel;
}

export interface Impact {
  /** When users began to be hit; null where nobody recorded it. */
  readonly from: Instant | null;
  /** When the last of them was whole again; null while it lasts or where nobody recorded it. */
  readonly to: Instant | null;
  /** True while it lasts: `to` was left out. False with `to: null` means that the end is not recorded. */
  readonly ongoing: boolean;
  /** Share of users hit; null where it is not recorded. */
  readonly users: UserShare | null;
  /** One sentence: who was hit, and how. */
  readonly scope: string | null;
  readonly phases: readonly ImpactPhase[];
  /** Free measures: what was lost, in numbers that people quote. */
  readonly measures: readonly Measure[];
}

export interface UserShare {
  /** 0 to 1. */
  readonly share: number;
  /** The author wrote "about". */
  readonly approximate: boolean;
}

export interface Measure {
  readonly label: string;
  readonly value: string;
}

export interface Event {
  /** Place in the sorted timeline, from 1; its anchor on the page is `event-<n>`. */
  readonly n: number;
  /** Place in the author's list, from 0: where it stands in the file, `timeline.<index>`. */
  readonly index: number;
  readonly at: Instant;
  readonly until: Instant | null;
  readonly approximate: boolean;
  readonly kind: EventKind;
  /** One or two sentences of inline Markdown. */
  readonly text: string;
  /** Evidence: a page, a graph, a message. */
  readonly link: string | null;
}

export interface Action {
  /** Place in the report's list, from 1; its anchor on the page is `action-<n>`. */
  readonly n: number;
  /** An imperative sentence. */
  readonly do: string;
  readonly kind: ActionKind;
  /** Team id. */
  readonly owner: string | null;
  readonly status: ActionStatus;
  /** Calendar day, `2024-06-01`. */
  readonly due: string | null;
  readonly completed: string | null;
  readonly priority: ActionPriority | null;
  readonly ticket: string | null;
}

/** With what its author wrote as it stands: title, severity, services and the like, see schema.ts. */
export interface Report extends AsWritten {
  /** The file's name without `.mdx`: the permanent identity, and the last part of its address. */
  readonly id: string;
  /** Path of the file below the folder of reports, with forward slashes. */
  readonly file: string;
  readonly clock: Clock;
  /** Tag of the language that it says, or the archive for it, `pt-BR`; null where neither does. */
  readonly lang: string | null;
  readonly impact: Impact;
  /** Sorted by time; events at one moment keep the author's order. */
  readonly timeline: readonly Event[];
  readonly actions: readonly Action[];
  /** What the fields of the archive's own say, in the order of its settings. */
  readonly own: readonly OwnValue[];
  /** The source that it comes from; null for the archive's own folder. */
  readonly source: ReportSource | null;
}
