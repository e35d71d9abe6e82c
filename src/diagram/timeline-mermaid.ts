// The timeline as a Mermaid gantt, which GitHub, GitLab, Notion and most wikis draw: how it travels in Markdown
// copies. Lengths are true: all moments are written on one clock, the offset of the first moment, so
// that a change of daylight saving bends nothing; each event's label carries its time as recorded.
// Knows Mermaid's gantt grammar; text goes in through the escaper only.
import {
  formatClock,
  formatDayBeside,
  formatDays,
  formatOffset,
  formatZone,
} from '../report/format.ts';
import { EVENT_KINDS } from '../report/kinds.ts';
import { phaseLabel, phasesOf, type PhaseKind } from '../report/milestones.ts';
import { inlineText } from '../report/inline.ts';
import { momentsOf } from '../report/moments.ts';
import { reachOf } from '../report/precision.ts';
import type { Event, Report } from '../report/report.ts';
import { WHEN } from '../sentences/facts/when.ts';
import { GANTT } from '../sentences/timeline.ts';
import { style, type DateStyle } from '../text/style.ts';
import { escapeMermaidText } from './mermaid-text.ts';
import { describeTimeline } from './timeline/describe.ts';
import { domainOf } from './timeline/scale.ts';
import { cutText } from './timeline/text.ts';
import { stepOf } from './timeline/ticks.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Mermaid has four colours for tasks; phases borrow them. */
const TAGS: Readonly<Record<PhaseKind, string>> = {
  undetected: 'crit, ',
  diagnosing: 'active, ',
  mitigating: 'active, ',
  responding: 'active, ',
  recovering: 'done, ',
  unknown: '',
};

/** Days of the axis as the archive writes short ones, in the signs of d3. */
const DAY_FORMATS: Readonly<Record<DateStyle, string>> = {
  '1 June 2024': '%-d %b',
  'June 1, 2024': '%b %-d',
  '2024-06-01': '%m-%d',
};

/** Mermaid source, ending in a newline; empty when the report mentions no moment. */
export function timelineToMermaid(
  report: Pick<Report, 'title' | 'clock' | 'impact' | 'timeline'>,
): string {
  const domain = domainOf(report);
  if (domain === null) return '';
  const shift = firstShift(report);
  const at = (t: number): string =>
    new Date(t + shift).toISOString().slice(0, 19).replace('T', ' ');

  const step = stepOf(domain, 900);
  const severalDays = at(domain.start).slice(0, 10) !== at(domain.end).slice(0, 10);
  const format =
    step >= 28 * DAY
      ? '%b %Y'
      : step >= DAY
        ? DAY_FORMATS[style().dates]
        : severalDays && report.clock.dated
          ? `${DAY_FORMATS[style().dates]} %H:%M`
          : step < MINUTE
            ? '%H:%M:%S'
            : '%H:%M';
  const phases = phasesOf(report).map((phase) => {
    const end = phase.open ? domain.end : phase.to.t;
    return `    ${escapeMermaidText(phaseLabel(phase))} :${TAGS[phase.kind]}${at(phase.from.t)}, ${at(end)}`;
  });
  const events = report.timeline.map((event) => {
    const { at: from, until } = event;
    const end = reachOf(until ?? from);
    const ends = end > from.t;
    return `    ${escapeMermaidText(labelOf(event, severalDays, momentsOf(report)[0]!.date))} :${ends ? '' : 'milestone, '}${at(from.t)}, ${ends ? at(end) : '0d'}`;
  });
  return [
    'gantt',
    `    title ${escapeMermaidText(GANTT.titled(report.title, clockOf(report, shift)))}`,
    `    accTitle: ${escapeMermaidText(GANTT.name(report.title))}`,
    `    accDescr: ${escapeMermaidText(describeTimeline(report))}`,
    '    dateFormat YYYY-MM-DD HH:mm:ss',
    `    axisFormat ${format}`,
    `    tickInterval ${intervalOf(step)}`,
    '    todayMarker off',
    ...(phases.length > 0 ? [`    section ${GANTT.phases}`, ...phases] : []),
    ...(events.length > 0 ? [`    section ${GANTT.events}`, ...events] : []),
    '',
  ].join('\n');
}

function labelOf(
  { at, approximate, kind, text }: Event,
  dated: boolean,
  first: string | null,
): string {
  const day =
    dated && at.date !== null && at.precision !== 'day'
      ? `${formatDayBeside(at.date, first)} `
      : '';
  // Mermaid clips a label that fits on neither side of its mark.
  const words = cutText(inlineText(text), 460, 13);
  return `${approximate ? '≈ ' : ''}${day}${formatClock(at, first)} ${EVENT_KINDS[kind].name}: ${words}`;
}

/** "1 June 2024, UTC", "3 November 2024, America/New_York, drawn at UTC−04:00 throughout", "UTC, day not recorded". */
function clockOf(report: Pick<Report, 'clock' | 'impact' | 'timeline'>, shift: number): string {
  const { clock } = report;
  const instants = momentsOf(report);
  const changes = new Set(instants.map(({ offset }) => offset)).size > 1;
  const zone = changes
    ? GANTT.oneOffset(clock.zone!, offsetOf(shift))
    : formatZone(clock, ...instants.slice(0, 1));
  if (!clock.dated) return WHEN.joined(zone, WHEN.dayNotRecorded);
  return `${formatDays(instants[0]!.date!, instants.at(-1)!.date!)}, ${zone}`;
}

function offsetOf(shift: number): string {
  const time = new Date(Math.abs(shift)).toISOString().slice(11, 16);
  return formatOffset(`${shift < 0 ? '-' : '+'}${time}`);
}

/** What turns `Instant.t` into the wall clock of the first moment. */
function firstShift(report: Pick<Report, 'impact' | 'timeline'>): number {
  const offset = momentsOf(report)[0]?.offset;
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)/.exec(offset ?? '') ?? [];
  const size = Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE;
  return sign === '-' ? -size : size;
}

function intervalOf(step: number): string {
  if (step % (7 * DAY) === 0) return `${step / (7 * DAY)}week`;
  if (step % DAY === 0) return `${step / DAY}day`;
  if (step % HOUR === 0) return `${step / HOUR}hour`;
  if (step % MINUTE === 0) return `${step / MINUTE}minute`;
  return `${step / 1000}second`;
}
