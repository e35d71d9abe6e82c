// The moments that an incident is measured by, and the phases between them, read off a report.
// Knows one report; knows nothing of pages, pictures or other reports.
import { PHASES } from '../sentences/facts/measures.ts';
import { WHEN } from '../sentences/facts/when.ts';
import { formatDuration } from './format.ts';
import type { EventKind } from './kinds.ts';
import { lastMomentOf } from './moments.ts';
import { isExact } from './precision.ts';
import type { Instant, Report } from './report.ts';

export interface Milestones {
  /** Users began to be hit: `impact.from`. */
  readonly started: Instant | null;
  /** First `detection` event. */
  readonly detected: Instant | null;
  /** First `acknowledgement` event. */
  readonly acknowledged: Instant | null;
  /** First `escalation` event. */
  readonly escalated: Instant | null;
  /** First `identification` event. */
  readonly identified: Instant | null;
  /** First `mitigation` event. */
  readonly mitigated: Instant | null;
  /** Users were whole again: `impact.to`. */
  readonly resolved: Instant | null;
}

export function milestonesOf(report: Pick<Report, 'impact' | 'timeline'>): Milestones {
  const first = (kind: EventKind): Instant | null =>
    report.timeline.find((event) => event.kind === kind)?.at ?? null;
  return {
    started: report.impact.from,
    detected: first('detection'),
    acknowledged: first('acknowledgement'),
    escalated: first('escalation'),
    identified: first('identification'),
    mitigated: first('mitigation'),
    resolved: report.impact.to,
  };
}

/**
 * True where the impact is said to begin in the minute of the detection, and no event says that it began then: whoever
 * wrote it knew when it was noticed, and took that for the start. How long nobody noticed is then not known.
 */
export function startIsDetection(report: Pick<Report, 'impact' | 'timeline'>): boolean {
  const { started, detected } = milestonesOf(report);
  if (!started || !detected || !isExact(started) || !isExact(detected)) return false;
  if (detected.t !== started.t) return false;
  return !report.timeline.some(
    ({ kind, at, approximate }) =>
      !approximate &&
      (kind === 'impact' ? at.t <= started.t : kind === 'change' && at.t === started.t),
  );
}

export type PhaseKind = keyof typeof PHASES;

export interface Phase {
  readonly kind: PhaseKind;
  readonly from: Instant;
  /** Of an open phase, the last moment that is told of. */
  readonly to: Instant;
  /** Why its end is not known; null where it is. */
  readonly open: 'ongoing' | 'not-recorded' | null;
}

/** "Undetected 45 min"; of an open phase "Diagnosing at least 2 h" or, where it had only begun, "Mitigating, ongoing". */
export function phaseLabel({ kind, from, to, open }: Phase): string {
  const { name } = PHASES[kind];
  if (open !== null && from.t === to.t)
    return WHEN.joined(name, open === 'ongoing' ? WHEN.ongoing : WHEN.endNotRecorded);
  const length = formatDuration(to.t - from.t);
  return `${name} ${open === null ? length : WHEN.atLeast(length)}`;
}

/**
 * The incident cut at its milestones: undetected until detected, diagnosing until identified,
 * mitigating until mitigated, recovering until resolved. A missing milestone makes a phase wider and
 * its name vaguer, never a guess; a milestone outside the impact window or out of order cuts nothing.
 * Phases of no length are left out, so an incident detected as it began has no undetected phase; but where the impact
 * has no end the last phase stays, open, however little of it is told.
 * Without a start there is nothing to cut: no phases. A milestone that is known to the day or the hour cuts nothing.
 */
export function phasesOf(report: Pick<Report, 'impact' | 'timeline'>): readonly Phase[] {
  const m = milestonesOf(report);
  const { started } = m;
  const end = m.resolved ?? lastMomentOf(report);
  if (!started || !end || !isExact(started) || !isExact(end)) return [];
  const within = (instant: Instant | null, after: Instant): Instant | null =>
    instant && isExact(instant) && instant.t >= after.t && instant.t <= end.t ? instant : null;

  // Detected before users were hit: nothing went undetected.
  const before = m.detected && m.detected.t <= started.t && isExact(m.detected);
  const detected = before ? started : within(m.detected, started);
  const mitigated = within(m.mitigated, detected ?? started);
  const identified = detected ? within(m.identified, detected) : null;
  const usable = identified && (!mitigated || identified.t <= mitigated.t) ? identified : null;

  const phases: Phase[] = [];
  const open = m.resolved ? null : report.impact.ongoing ? 'ongoing' : 'not-recorded';
  const add = (kind: PhaseKind, from: Instant, to: Instant | null): void => {
    if (to === null) {
      const told = end.t > from.t || (open !== null && kind !== 'unknown');
      if (told) phases.push({ kind, from, to: end, open });
    } else if (to.t > from.t) phases.push({ kind, from, to, open: null });
  };
  if (detected) {
    add('undetected', started, detected);
    if (usable) {
      add('diagnosing', detected, usable);
      add('mitigating', usable, mitigated);
    } else {
      add('responding', detected, mitigated);
    }
  } else {
    add('unknown', started, mitigated);
  }
  if (mitigated) add('recovering', mitigated, null);
  return phases;
}
