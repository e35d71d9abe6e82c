// What the timeline says in words, and which signs it uses: the description of the picture and the data of a
// legend. Knows names and durations; knows nothing of drawing.
import { DESCRIBED } from '../../sentences/timeline.ts';
import { formatWindow } from '../../report/format.ts';
import {
  EVENT_KINDS,
  IMPACT_LEVELS,
  idsOf,
  type EventKind,
  type ImpactLevel,
} from '../../report/kinds.ts';
import { metricsOf, type MetricValue } from '../../report/metrics.ts';
import { phasesOf, type PhaseKind } from '../../report/milestones.ts';
import { PHASES } from '../../sentences/facts/measures.ts';
import { isExact } from '../../report/precision.ts';
import type { Report } from '../../report/report.ts';

export interface Legend {
  readonly kinds: readonly LegendEntry<EventKind>[];
  readonly phases: readonly LegendEntry<PhaseKind>[];
  readonly levels: readonly LegendEntry<ImpactLevel>[];
  /** An event's time is approximate; shown with "≈" and dotted arms. */
  readonly approximate: boolean;
  /** An event has an end; shown as a bar. */
  readonly ranges: boolean;
  /** Only the day or the hour of an event is known; shown as a pale stretch. */
  readonly coarse: boolean;
}

export interface LegendEntry<K extends string> {
  readonly id: K;
  readonly name: string;
  readonly meaning: string;
  /** How often this report has it. */
  readonly count: number;
}

/** The kinds, phases and levels that appear in this report, in the order of their word lists. */
export function legendOf(report: Pick<Report, 'impact' | 'timeline'>): Legend {
  return {
    kinds: entries(
      EVENT_KINDS,
      report.timeline.map(({ kind }) => kind),
    ),
    phases: entries(
      PHASES,
      phasesOf(report).map(({ kind }) => kind),
    ),
    levels: entries(
      IMPACT_LEVELS,
      report.impact.phases.map(({ level }) => level),
    ),
    approximate: report.timeline.some(({ approximate }) => approximate),
    ranges: report.timeline.some(({ until }) => until !== null),
    coarse: report.timeline.some(({ at, until }) => !isExact(at) || (until && !isExact(until))),
  };
}

function entries<K extends string>(
  list: Readonly<Record<K, { readonly name: string; readonly meaning: string }>>,
  used: readonly K[],
): LegendEntry<K>[] {
  return idsOf(list).flatMap((id) => {
    const count = used.filter((other) => other === id).length;
    return count === 0 ? [] : [{ id, name: list[id].name, meaning: list[id].meaning, count }];
  });
}

/**
 * One or two sentences: "12 events, 4 May, 22:41 – 5 May 2024, 04:40 UTC. Detected after 37 min, mitigated after
 * 3 h 24 min, resolved after 5 h 59 min." What is not recorded is said.
 */
export function describeTimeline(report: Pick<Report, 'clock' | 'impact' | 'timeline'>): string {
  const { timeline, clock, impact } = report;
  const ends = timeline.map(({ at, until }) => until ?? at).toSorted((a, b) => a.t - b.t);
  const [first, last] = [timeline[0]?.at, ends.at(-1)];
  const when =
    first && last
      ? DESCRIBED.events(timeline.length, formatWindow(first, last, clock))
      : DESCRIBED.none;
  const metrics = metricsOf({ ...report, published: null });
  const known = (figure: MetricValue): number | null => (figure.known ? figure.ms : null);
  const end = impact.ongoing ? 'ongoing' : 'unknown';
  const course = DESCRIBED.course(
    known(metrics.timeToDetect),
    known(metrics.timeToMitigate),
    impact.to === null ? end : known(metrics.timeToResolve),
  );
  return `${when} ${course}`;
}
