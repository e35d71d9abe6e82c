// How long things took, in one report. A figure is a duration or the reason why there is none;
// it is never zero for want of data.
import {
  type METRICS,
  MILESTONES,
  UNKNOWN_BECAUSE,
  type MilestoneName,
} from '../sentences/facts/measures.ts';
import { milestonesOf, startIsDetection } from './milestones.ts';
import { isBefore, isExact } from './precision.ts';
import type { Instant, Report } from './report.ts';

/** A duration in milliseconds, or why there is none. */
export type MetricValue =
  | { readonly known: true; readonly ms: number }
  | {
      readonly known: false;
      readonly why: string;
      /** Its moments are recorded, and contradict each other: nobody can say which is wrong, so it is not counted. */
      readonly contradicted: boolean;
    };

export interface Metrics {
  /** detected − started. */
  readonly timeToDetect: MetricValue;
  /** acknowledged − detected. */
  readonly timeToAcknowledge: MetricValue;
  /** identified − detected. */
  readonly timeToIdentify: MetricValue;
  /** mitigated − started. */
  readonly timeToMitigate: MetricValue;
  /** resolved − started. */
  readonly timeToResolve: MetricValue;
  /** Time during which users were hit: the sum of the impact phases (overlaps counted once), or resolved − started. */
  readonly impactTime: MetricValue;
  /** published − resolved, in whole days. */
  readonly reportLag: MetricValue;
}

export type MetricName = keyof typeof METRICS;

const DAY = 86_400_000;
const known = (ms: number): MetricValue => ({ known: true, ms });
const unknown = (why: string, contradicted = false): MetricValue => ({
  known: false,
  why,
  contradicted,
});

/** A milestone as a figure names it: "the detection". */
interface NamedMoment {
  readonly name: MilestoneName;
  readonly at: Instant | null;
}

const outOfOrder = (first: NamedMoment, than: NamedMoment): MetricValue =>
  unknown(UNKNOWN_BECAUSE.earlier(first.name, than.name), true);

/** A figure up to a moment that cannot come after the end of impact; null where it does not. */
const afterEnd = (of: NamedMoment, end: NamedMoment): MetricValue | null =>
  of.at && end.at && isBefore(end.at, of.at)
    ? unknown(UNKNOWN_BECAUSE.later(of.name, end.name), true)
    : null;

function between(from: NamedMoment, to: NamedMoment, ongoing = false): MetricValue {
  if (!from.at) return unknown(UNKNOWN_BECAUSE.notRecorded(from.name, ongoing));
  if (!to.at) return unknown(UNKNOWN_BECAUSE.notRecorded(to.name, ongoing));
  if (isBefore(to.at, from.at)) return outOfOrder(to, from);
  for (const { name, at } of [from, to]) {
    if (at?.precision) return unknown(UNKNOWN_BECAUSE.coarse(name, at.precision));
  }
  return known(to.at.t - from.at.t);
}

/** How long each part of one report took; a figure that needs a moment known to the day or the hour is unknown. */
export function metricsOf(report: Pick<Report, 'impact' | 'timeline' | 'published'>): Metrics {
  const m = milestonesOf(report);
  const started: NamedMoment = { name: MILESTONES.start, at: m.started };
  const detected: NamedMoment = { name: MILESTONES.detection, at: m.detected };
  const mitigated: NamedMoment = { name: MILESTONES.mitigation, at: m.mitigated };
  const ended: NamedMoment = { name: MILESTONES.end, at: m.resolved };
  // What is still being worked on may be written down tomorrow.
  const { ongoing } = report.impact;
  // What was noticed before users were hit took no time to detect.
  const early = m.detected && m.started && isBefore(m.detected, m.started);
  return {
    timeToDetect: startIsDetection(report)
      ? unknown(UNKNOWN_BECAUSE.fromDetection)
      : (afterEnd(detected, ended) ??
        between(started, early ? { ...detected, at: m.started } : detected, ongoing)),
    timeToAcknowledge: between(
      detected,
      { name: MILESTONES.acknowledgement, at: m.acknowledged },
      ongoing,
    ),
    timeToIdentify: between(
      detected,
      { name: MILESTONES.identification, at: m.identified },
      ongoing,
    ),
    // Whoever or whatever reduced the harm had noticed it.
    timeToMitigate:
      m.mitigated && m.detected && isBefore(m.mitigated, m.detected)
        ? outOfOrder(mitigated, detected)
        : (afterEnd(mitigated, ended) ?? between(started, mitigated, ongoing)),
    timeToResolve: lasting(report),
    impactTime: impactTime(report),
    reportLag: reportLag(report),
  };
}

/** From the start of impact to its end. */
function lasting({ impact }: Pick<Report, 'impact'>): MetricValue {
  if (impact.ongoing) return unknown(UNKNOWN_BECAUSE.notEnded);
  return between(
    { name: MILESTONES.start, at: impact.from },
    { name: MILESTONES.end, at: impact.to },
  );
}

function impactTime({ impact }: Pick<Report, 'impact'>): MetricValue {
  if (impact.phases.length === 0) return lasting({ impact });
  const ends = impact.phases.flatMap(({ to }) => to ?? []);
  // Of what goes on, or ended nobody knows when, the sum so far is not its impact time.
  if (impact.ongoing || ends.length < impact.phases.length) return lasting({ impact });
  const coarse = [...impact.phases.map(({ from }) => from), ...ends].find((one) => !isExact(one));
  if (coarse?.precision) return unknown(UNKNOWN_BECAUSE.coarsePhase[coarse.precision]);
  let total = 0;
  let reached = -Infinity;
  const phases = impact.phases.map(({ from }, i) => ({ from: from.t, to: ends[i]!.t }));
  for (const { from, to } of phases.toSorted((a, b) => a.from - b.from)) {
    total += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return known(total);
}

function reportLag(report: Pick<Report, 'impact' | 'published'>): MetricValue {
  if (!report.published) return unknown(UNKNOWN_BECAUSE.notRecorded(MILESTONES.publication));
  const resolved = report.impact.to;
  if (!resolved) return unknown(UNKNOWN_BECAUSE.notRecorded(MILESTONES.end));
  if (resolved.date === null) return unknown(UNKNOWN_BECAUSE.notRecorded(MILESTONES.day));
  const days = (Date.parse(report.published) - Date.parse(resolved.date)) / DAY;
  return days < 0 ? unknown(UNKNOWN_BECAUSE.publishedBefore) : known(days * DAY);
}
