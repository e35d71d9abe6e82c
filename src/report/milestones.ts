// The moments that an incident is measured by, and the phases between them, read off a report.
// Knows one report; knows nothing of pages, pictures or other reports.
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

/** What the responders were doing between two milestones. */
export const PHASES = {
  undetected: { name: 'Undetected', meaning: 'Users were hit and nobody knew.' },
  diagnosing: { name: 'Diagnosing', meaning: 'Known, cause not yet found.' },
  mitigating: { name: 'Mitigating', meaning: 'Cause found, harm not yet reduced.' },
  responding: {
    name: 'Responding',
    meaning: 'Known, not yet mitigated; when the cause was found is not recorded, or came later.',
  },
  recovering: { name: 'Recovering', meaning: 'Harm reduced, not every user whole yet.' },
  unknown: { name: 'Not recorded', meaning: 'The report does not say what happened when.' },
} as const;
export type PhaseKind = keyof typeof PHASES;

export interface Phase {
  readonly kind: PhaseKind;
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * The incident cut at its milestones: undetected until detected, diagnosing until identified,
 * mitigating until mitigated, recovering until resolved. A missing milestone makes a phase wider and
 * its name vaguer, never a guess; a milestone outside the impact window or out of order cuts nothing.
 * Phases of no length are left out, so an incident detected as it began has no undetected phase.
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
  const add = (kind: PhaseKind, from: Instant, to: Instant): void => {
    if (to.t > from.t) phases.push({ kind, from, to });
  };
  if (detected) {
    add('undetected', started, detected);
    if (usable) {
      add('diagnosing', detected, usable);
      add('mitigating', usable, mitigated ?? end);
    } else {
      add('responding', detected, mitigated ?? end);
    }
  } else {
    add('unknown', started, mitigated ?? end);
  }
  if (mitigated) add('recovering', mitigated, end);
  return phases;
}
