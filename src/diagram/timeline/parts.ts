// What lasted, cut to what a panel shows: the phases of the response, the impact and its levels, each with
// its label. Knows reports and scales; knows nothing of SVG.
import { VALUES } from '../../sentences/facts/values.ts';
import { IN_PICTURE } from '../../sentences/timeline.ts';
import { uncapital } from '../../text/capital.ts';
import { formatDuration } from '../../report/format.ts';
import { IMPACT_LEVELS } from '../../report/kinds.ts';
import { phaseLabel, phasesOf } from '../../report/milestones.ts';
import { isExact, reachOf } from '../../report/precision.ts';
import type { Instant, Report } from '../../report/report.ts';
import type { Band } from './layout.ts';
import { positionOf, type Domain } from './scale.ts';

export interface BandPart extends Band {
  readonly className: string;
  /** Where the part begins to fade into the open; null when its end is known. */
  readonly fadesFrom: number | null;
  /** It comes out of the open: nobody recorded when it began. */
  readonly opensAtStart?: boolean;
}

export interface PartsInput {
  readonly report: Pick<Report, 'impact' | 'timeline'>;
  readonly domain: Domain;
  /** Drawn larger below: what lies in it needs a label here only where there is room. */
  readonly closeUp: Domain | null;
}

export function phaseParts({ report, domain, closeUp }: PartsInput): BandPart[] {
  const panel = { domain, closeUp };
  const parts = phasesOf(report).map((phase) => {
    const { kind, from, to, open } = phase;
    return part(
      `phase-${kind}`,
      rounded(phaseLabel(phase)),
      from.t,
      open ? null : to.t,
      to.t,
      panel,
    );
  });
  return parts.filter((part) => part !== null);
}

export function impactParts({ report: { impact }, domain, closeUp }: PartsInput): BandPart[] {
  const panel = { domain, closeUp };
  const { from, to, phases, ongoing } = impact;
  /** How far an open end is told of. */
  const told = (start: Instant): number => domain.fadesFrom ?? start.t;
  const openEnd = uncapital(ongoing ? VALUES.ongoing : VALUES.endNotRecorded);
  if (phases.length > 0) {
    const levels = phases.map(({ from, to, level }) => {
      const { name } = IMPACT_LEVELS[level];
      const className = `level-${level}`;
      if (to === null) {
        return part(className, IN_PICTURE.level(name, openEnd), from.t, null, told(from), panel);
      }
      const exact = isExact(from) && isExact(to);
      const label = exact ? IN_PICTURE.levelLasted(name, lasting(to.t - from.t)) : name;
      return part(className, label, from.t, to.t, to.t, panel);
    });
    const last = Math.max(...phases.map(({ to }) => to?.t ?? Infinity));
    const label = ongoing ? VALUES.ongoing : VALUES.endNotRecorded;
    // Where the last phase is over and the impact is not, nobody says how bad the rest is.
    const open =
      to === null && last < Infinity ? part('level-unknown', label, last, null, last, panel) : null;
    return [...levels, open].filter((part) => part !== null);
  }
  if (from === null) {
    if (to === null) return [];
    const label = IN_PICTURE.impact(uncapital(VALUES.startNotRecorded));
    const only = part('level-unknown', label, domain.start, to.t, to.t, panel);
    return only ? [{ ...only, opensAtStart: true }] : [];
  }
  const label =
    to === null
      ? IN_PICTURE.impact(openEnd)
      : to.t === from.t && isExact(to)
        ? IN_PICTURE.atOnce
        : isExact(from) && isExact(to)
          ? IN_PICTURE.impactLasted(lasting(to.t - from.t))
          : IN_PICTURE.knownTo(
              [from, to].some(({ precision }) => precision === 'day') ? 'day' : 'hour',
            );
  const end = to && reachOf(to);
  const only = part('level-unknown', label, from.t, end, told(from), panel);
  return only ? [only] : [];
}

/** The piece of a band that a panel shows, with arrows where it goes on outside; null when none of it is inside. */
function part(
  className: string,
  label: string,
  start: number,
  end: number | null,
  knownUntil: number,
  { domain, closeUp }: Omit<PartsInput, 'report'>,
): BandPart | null {
  const from = positionOf(start, domain);
  const to = end === null ? (domain.fadesFrom === null ? 2 : 1) : positionOf(end, domain);
  if (from > 1 || to < 0 || (to === 0 && from < 0) || (from === 1 && to > 1)) return null;
  const repeated = closeUp !== null && start <= closeUp.end && (end ?? Infinity) >= closeUp.start;
  const arrowed = `${from < 0 ? '← ' : ''}${label}${to > 1 ? ' →' : ''}`;
  const fades = end === null && domain.fadesFrom !== null;
  return {
    className,
    label: arrowed,
    optional: repeated,
    from: Math.max(0, from),
    to: Math.min(1, to),
    fadesFrom: fades ? Math.max(from, 0, Math.min(positionOf(knownUntil, domain), 1)) : null,
  };
}

/** A duration, with the sign of the picture where it is rounded. */
function lasting(ms: number): string {
  return rounded(formatDuration(ms));
}

const rounded = (text: string): string => text.replace('about', '≈');
