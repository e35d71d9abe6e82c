// What cannot have come in that order: an end before its start, a detection before what it detects, a clock that is none
// of the others.
import type { Labelled } from '../sources/reading.ts';
import { minuteOfDay } from '../time/calendar.ts';
import { NOTICED } from '../words/noticed.ts';
import type { Contradiction } from './contradiction.ts';
import type { EventDraft } from './event-draft.ts';
import type { Moment, ProseContext } from './window-moments.ts';
import { withSide } from './window-fields.ts';
import { momentOf, stampsIn } from './window-moments.ts';
import type { Window } from './window.ts';

const HOUR = 3_600_000;

type From = Pick<Window, 'from'>;

interface LabelledMoment {
  readonly moment: Moment;
  readonly one: Labelled;
  /** Its day stands beside it. */
  readonly dated: boolean;
}

/** The moment of the first label that gives one. */
function labelled(context: ProseContext, field: Labelled['field']): LabelledMoment | null {
  for (const one of context.reading.labelled.map(withSide(context))) {
    const named = one.field === field && one.part.name !== 'actions';
    const [first] = named ? stampsIn(one.text, context, one.part) : [];
    if (!first?.stamp.time) continue;
    const { lines, text, label } = one;
    const moment = momentOf(first, { lines, text, how: label, sure: 'stated' }, context);
    if (moment) return { moment, one, dated: first.stamp.date !== null };
  }
  return null;
}

/** Whether two labels of one part give their moments in that wrong order; without days only where no midnight can lie between them. */
const isBefore = (a: LabelledMoment, b: LabelledMoment): boolean =>
  a.one.part === b.one.part &&
  a.moment.t < b.moment.t &&
  ((a.dated && b.dated) || (a.dated === b.dated && b.moment.t - a.moment.t <= 2 * HOUR));

/** Labels that name an end before their start. */
export function endBeforeStart(context: ProseContext): Contradiction[] {
  const [start, end] = [labelled(context, 'start'), labelled(context, 'end')];
  if (!start || !end || !isBefore(end, start)) return [];
  return [
    {
      text: `It ends at \`${end.moment.at}\`, before it starts at \`${start.moment.at}\` (line ${start.one.lines[0]}).`,
      lines: end.one.lines,
    },
  ];
}

const UNSEEN =
  /\b(?:nobody|no one|not? (?:alert|alarm|noticed)|unnoticed|without (?:an? )?(?:alert|alarm))/i;

/** Noticed before it began: by labels, or by an event where the start is stated. */
export function detectedBeforeStart(
  context: ProseContext,
  events: readonly EventDraft[],
  { from }: From,
): Contradiction[] {
  const [start, detected] = [labelled(context, 'start'), labelled(context, 'detected')];
  if (start && detected && isBefore(detected, start))
    return [
      {
        text: `It was detected at \`${detected.moment.at}\`, before it began at \`${start.moment.at}\` (line ${start.one.lines[0]}).`,
        lines: detected.one.lines,
      },
    ];
  const first = events.find(({ kind }) => kind === 'detection');
  if (!first || from?.sure !== 'stated' || first.t >= from.t || first.placed.wall.time.precision)
    return [];
  // What was changed, or seen by nobody, is no detection; a warning hours ahead may have been of another thing.
  if (!NOTICED.test(first.words) || UNSEEN.test(first.words) || from.t - first.t > 2 * HOUR)
    return [];
  return [
    {
      text: `It was detected at \`${first.at}\`, before it began at \`${from.at}\` (line ${from.lines[0]}).`,
      lines: first.lines,
    },
  ];
}

/** One entry with another zone than all others, whose clock fits between theirs only as if it had theirs. */
export function oddZone(events: readonly EventDraft[]): Contradiction[] {
  const zoned = events
    .filter(({ placed }) => placed.wall.zone && !placed.wall.time.precision)
    .toSorted((a, b) => a.lines[0] - b.lines[0]);
  const zoneOf = (event: EventDraft | undefined): string =>
    event?.placed.event.stamp.zone?.written ?? '';
  const words = [...new Set(zoned.map(zoneOf))];
  const counts = words.map((word) => zoned.filter((one) => zoneOf(one) === word).length);
  const odd = zoned.find((one) => counts[words.indexOf(zoneOf(one))] === 1);
  const at = odd ? zoned.indexOf(odd) : -1;
  const [before, after] = [zoned[at - 1], zoned[at + 1]];
  if (words.length !== 2 || zoned.length < 4 || !odd || !before || !after) return [];
  const minutes = (event: EventDraft): number => minuteOfDay(event.placed.wall.time);
  const fits = minutes(before) <= minutes(odd) && minutes(odd) <= minutes(after);
  const right = before.t <= odd.t && odd.t <= after.t;
  if (!fits || right) return [];
  return [
    {
      text: `\`${zoneOf(odd)}\` stands among times in \`${zoneOf(before)}\`, and by it the line falls out of their order; one of the two is a slip.`,
      lines: odd.lines,
    },
  ];
}
