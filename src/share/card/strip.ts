// The timeline as a strip for a card: what lasted as coloured stretches, what happened as dots, to scale. Places are
// shares of the width, 0 to 1. Knows reports and scales; knows no pixels and no renderer.
import { domainOf, positionOf } from '../../diagram/timeline/scale.ts';
import { formatDays, formatZone } from '../../report/format.ts';
import type { EventKind } from '../../report/kinds.ts';
import { phaseLabel, phasesOf, type PhaseKind } from '../../report/milestones.ts';
import { momentsOf } from '../../report/moments.ts';
import type { Report } from '../../report/report.ts';
import { VALUES } from '../../sentences/facts/values.ts';

export interface CardStrip {
  readonly phases: readonly {
    readonly kind: PhaseKind;
    /** "Undetected 45 min"; the last one of an open end says "at least". */
    readonly label: string;
    readonly from: number;
    readonly to: number;
  }[];
  readonly events: readonly { readonly kind: EventKind; readonly at: number }[];
  /** The first moment, "14:00". */
  readonly first: string;
  /** The last one, "16:30"; empty where the end is open, or where there is no other than the first. */
  readonly last: string;
  /** "1 June 2024, UTC". */
  readonly scale: string;
}

type CardReport = Pick<Report, 'clock' | 'impact' | 'timeline'>;

/** Null when the report mentions no moment. */
export function cardStripOf(report: CardReport): CardStrip | null {
  const domain = domainOf(report);
  if (domain === null) return null;
  const open = report.impact.to === null;
  const phases = phasesOf(report).map((phase) => ({
    kind: phase.kind,
    label: phaseLabel(phase),
    from: positionOf(phase.from.t, domain),
    to: phase.open ? 1 : positionOf(phase.to.t, domain),
  }));
  const moments = momentsOf(report);
  const [first, last] = [moments[0]!, moments.at(-1)!];
  const days =
    first.date !== null && last.date !== null
      ? formatDays(first.date, last.date)
      : VALUES.dayNotRecorded;
  return {
    phases,
    events: report.timeline.map(({ kind, at }) => ({ kind, at: positionOf(at.t, domain) })),
    first: first.time,
    last: open || last.t === first.t ? '' : last.time,
    scale: `${days}, ${formatZone(report.clock, first)}`,
  };
}
