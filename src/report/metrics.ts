// How long things took, in one report. A figure is a duration or the reason why there is none;
// it is never zero for want of data.
import { milestonesOf, startIsDetection } from './milestones.ts';
import { isBefore, isExact } from './precision.ts';
import type { Instant, Report } from './report.ts';

/** A duration in milliseconds, or why there is none. */
export type MetricValue =
  { readonly known: true; readonly ms: number } | { readonly known: false; readonly why: string };

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

export const METRICS = {
  timeToDetect: {
    name: 'Time to detect',
    formula: 'first detection − start of impact',
    meaning: 'How long users were hit before anyone or anything noticed.',
  },
  timeToAcknowledge: {
    name: 'Time to acknowledge',
    formula: 'first acknowledgement − first detection',
    meaning: 'From the first detection until a responder took it on.',
  },
  timeToIdentify: {
    name: 'Time to identify',
    formula: 'cause identified − first detection',
    meaning: 'From the first detection until the cause was found.',
  },
  timeToMitigate: {
    name: 'Time to mitigate',
    formula: 'first mitigation − start of impact',
    meaning: 'How long users were hit before the first step that reduced the harm.',
  },
  timeToResolve: {
    name: 'Time to resolve',
    formula: 'end of impact − start of impact',
    meaning: 'From the start of impact until no user was hit any more, pauses included.',
  },
  impactTime: {
    name: 'Impact time',
    formula: 'sum of the impact phases, or end of impact − start of impact',
    meaning: 'How long users were hit, pauses left out.',
  },
  reportLag: {
    name: 'Report lag',
    formula: 'day published − day of the end of impact',
    meaning:
      'How many days passed between the end of the impact and the publication of the report.',
  },
} as const;
export type MetricName = keyof typeof METRICS;

const DAY = 86_400_000;
const known = (ms: number): MetricValue => ({ known: true, ms });
const unknown = (why: string): MetricValue => ({ known: false, why });

/** A milestone as a figure names it: "the detection". */
interface Named {
  readonly name: string;
  readonly at: Instant | null;
}

function between(from: Named, to: Named, yet = ''): MetricValue {
  if (!from.at) return unknown(`${from.name} is not recorded${yet}`);
  if (!to.at) return unknown(`${to.name} is not recorded${yet}`);
  if (isBefore(to.at, from.at)) return unknown(`${to.name} is earlier than ${from.name}`);
  for (const { name, at } of [from, to]) {
    if (!isExact(at!)) return unknown(`only the ${at!.precision} of ${name} is recorded`);
  }
  return known(to.at.t - from.at.t);
}

/** How long each part of one report took; a figure that needs a moment known to the day or the hour is unknown. */
export function metricsOf(report: Pick<Report, 'impact' | 'timeline' | 'published'>): Metrics {
  const m = milestonesOf(report);
  const started: Named = { name: 'the start of impact', at: m.started };
  const detected: Named = { name: 'the detection', at: m.detected };
  // What is still being worked on may be written down tomorrow.
  const yet = report.impact.ongoing ? ' yet' : '';
  // What was noticed before users were hit took no time to detect.
  const early = m.detected && m.started && isBefore(m.detected, m.started);
  return {
    timeToDetect: startIsDetection(report)
      ? unknown('the impact is recorded from its detection on; it may have begun earlier')
      : between(started, early ? { ...detected, at: m.started } : detected, yet),
    timeToAcknowledge: between(detected, { name: 'an acknowledgement', at: m.acknowledged }, yet),
    timeToIdentify: between(
      detected,
      { name: 'the identification of the cause', at: m.identified },
      yet,
    ),
    timeToMitigate: between(started, { name: 'a mitigation', at: m.mitigated }, yet),
    timeToResolve: lasting(report),
    impactTime: impactTime(report),
    reportLag: reportLag(report),
  };
}

/** From the start of impact to its end. */
function lasting({ impact }: Pick<Report, 'impact'>): MetricValue {
  if (impact.ongoing) return unknown('the impact has not ended');
  return between(
    { name: 'the start of impact', at: impact.from },
    { name: 'the end of impact', at: impact.to },
  );
}

function impactTime({ impact }: Pick<Report, 'impact'>): MetricValue {
  if (impact.phases.length === 0) return lasting({ impact });
  const ends = impact.phases.flatMap(({ to }) => to ?? []);
  // Of what goes on, or ended nobody knows when, the sum so far is not its impact time.
  if (impact.ongoing || ends.length < impact.phases.length) return lasting({ impact });
  const coarse = [...impact.phases.map(({ from }) => from), ...ends].find((one) => !isExact(one));
  if (coarse) return unknown(`a phase is known to the ${coarse.precision} only`);
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
  if (!report.published) return unknown('the day of publication is not recorded');
  const resolved = report.impact.to;
  if (!resolved) return unknown('the end of impact is not recorded');
  if (resolved.date === null) return unknown('the day of the incident is not recorded');
  const days = (Date.parse(report.published) - Date.parse(resolved.date)) / DAY;
  return days < 0 ? unknown('it is dated before the end of impact') : known(days * DAY);
}
