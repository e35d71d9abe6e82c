// Events whose time does not stand first, and lines that only set the day or the clock.
import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { CandidateContext } from './entries.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { TimelineEntry, Mark, Shape } from './entries.ts';
import { cutEnd, cutStart, line, plain } from '../sources/inline.ts';
import type { Label } from '../sources/label.ts';
import { labelOf } from '../sources/label.ts';
import { fieldNamed } from '../words/fields.ts';
import type { Stamp, StampOptions } from '../time/stamp-parts.ts';
import { MAY_BEGIN, momentsIn } from '../time/moments-in.ts';
import { readStamp, stampAt } from '../time/stamp.ts';
import { WEEKDAY } from '../time/stamp-patterns.ts';
import { PARTS_OF_DAY, timeWords } from '../words/time-words.ts';
import { oneOf } from '../words/words.ts';
import { zoneIn } from '../time/zone-words.ts';
import { isOfRecords, zoneOfRemark } from './zone-remarks.ts';

/** A time at the end of a line, or behind a word or two in front: `Resolved 12:07`, `Detected: 10:05 – alert fired`. */
export function lineEvent(
  first: Paragraph,
  holder: Nodes,
  context: CandidateContext,
): TimelineEntry | null {
  const label = labelOf(first.children);
  if (label && saysNoEvent(label.text, context)) return null;
  const labelled = label && behindLabel(label, context.options);
  const found = labelled ?? behindText(first, context.options);
  return found && made(found.stamp, found.nodes, holder, first, context, 'trailing');
}

interface StampedLine {
  readonly stamp: Stamp;
  readonly nodes: readonly PhrasingContent[];
}

/** Labels whose moment is a fact about the whole: `Duration`, `Date`, `Start time`. */
function saysNoEvent(label: string, { rules }: CandidateContext): boolean {
  const field = fieldNamed(label, rules.fields);
  return (
    field === 'duration' ||
    field === 'date' ||
    field === 'zone' ||
    /^status$|\btime\b|^(?:start|end)(?:ed)?$/i.test(label)
  );
}

/** `Detected: 10:05 – alert fired`. */
function behindLabel({ text, rest }: Label, options: StampOptions): StampedLine | null {
  const stamp = rest.length > 0 ? readStamp(plain(rest), options) : null;
  if (!stamp?.time) return null;
  const words = cutStart(rest, stamp.length);
  const alone = plain(words).trim() === '';
  return {
    stamp,
    nodes: [{ type: 'text', value: alone ? text : `${text}: ` }, ...(alone ? [] : words)],
  };
}

/** `Resolved 12:07`. */
function behindText({ children }: Paragraph, options: StampOptions): StampedLine | null {
  const text = plain(children);
  const trailing = text.length <= 140 ? trailingStamp(text, options) : null;
  return trailing && !/[.!?]\s+\S/.test(text.slice(0, trailing.at))
    ? { stamp: trailing.stamp, nodes: cutEnd(children, trailing.at) }
    : null;
}

function made(
  stamp: Stamp,
  nodes: readonly PhrasingContent[],
  holder: Nodes,
  first: Paragraph,
  context: CandidateContext,
  shape: Shape,
): TimelineEntry {
  const more = 'children' in holder && holder.type === 'listItem' ? holder.children.slice(1) : [];
  const prose = more.every((node) => node.type === 'paragraph' || node.type === 'list');
  return {
    kind: 'event',
    event: {
      stamp,
      nodes,
      more: more.filter((node) => node.type === 'paragraph' || node.type === 'list'),
      lines: linesOf(holder === first ? first : holder),
      takes: prose ? [holder] : [],
      shape,
      named: context.named,
    },
  };
}

/** What leads to a moment behind a text: brackets, dashes, a weekday, `at`. */
const LEADS_TO = new RegExp(
  [
    String.raw`(?:[\s:([–—,@-]|(?<!\p{L})(?:at|on|by|approx(?:imately|\.)?|around|about|~|since|`,
    `${WEEKDAY.source}))+$`,
  ].join(''),
  'iu',
);

/** The moment at the end of a text, and where the words before it end. */
export function trailingStamp(
  text: string,
  options: StampOptions,
): { stamp: Stamp; at: number } | null {
  const whole = text.replace(/[\s.;)\]]+$/, '');
  for (const match of text.matchAll(MAY_BEGIN)) {
    const stamp = stampAt(text, match.index, options);
    if (!stamp?.time || match.index + stamp.core < whole.length) continue;
    const at = text.slice(0, match.index).replace(LEADS_TO, '').length;
    return at > 0 ? { stamp, at } : null;
  }
  return null;
}

export function dayOnly(
  nodes: readonly PhrasingContent[],
  stamp: Stamp,
  lines: Lines,
  more: readonly Nodes[],
  takes: readonly Nodes[],
): TimelineEntry {
  return {
    kind: 'event',
    event: {
      stamp,
      nodes: cutStart(nodes, stamp.length),
      more,
      lines,
      takes,
      shape: 'line',
      named: true,
    },
  };
}

/** A line that is nothing but a day, or two days one after the other. */
export function markOf(
  stamp: Stamp & { readonly days?: number },
  lines: Lines,
  takes: readonly Nodes[],
): Mark {
  const { date, untilDate, dayNumber, weekday, dayOfMonth, dayShift, zone, written } = stamp;
  return {
    days: stamp.days ?? 1,
    date,
    until: untilDate,
    ...{ dayNumber, weekday, dayOfMonth, dayShift },
    zone,
    year: date?.year ?? null,
    lines,
    written,
    takes,
  };
}

/** The day and the zone that a line names, where it is no event. */
export function markIn(
  nodes: readonly PhrasingContent[],
  lines: Lines,
  options: StampOptions,
  takes: readonly Nodes[],
): Mark | null {
  const text = line(nodes);
  // `A writes AEST; everything without a zone is UTC.`
  const zone = isOfRecords(text) ? null : (zoneOfRemark(text) ?? zoneIn(text));
  const whole = dayAlone(text, options);
  if (whole) return { ...markOf(whole, lines, takes), zone: whole.zone ?? zone, written: text };
  const { date, untilDate, dayNumber } = dayWordsIn(text, options);
  if (!date && !zone && dayNumber === null) return null;
  return {
    ...{
      date,
      until: untilDate,
      days: 1,
      dayNumber,
      weekday: null,
      dayOfMonth: null,
      dayShift: null,
    },
    ...{ zone, year: date?.year ?? yearIn(text), lines, written: text, takes },
  };
}

/** The day that a text is, and nothing else: `Tuesday`, `Day 2 (Friday)`, `The next morning`; of two days the first. */
export function dayAlone(text: string, options: StampOptions): DayAlone | null {
  const one = oneDay(text, options);
  if (one) return one;
  const [first, second, ...more] = text.length > SHORT ? [] : text.split(NEXT_DAY);
  if (first === undefined || second === undefined || more.length > 0) return null;
  const [from, to] = [oneDay(first, options), oneDay(second, options)];
  if (!from || !to) return null;
  const days = (to.weekday ?? 0) - (from.weekday ?? 0);
  return { ...from, length: text.length, written: text.trim(), days: 1 + ((days + 7) % 7 || 1) };
}

/** A moment without a clock, and how many days it names. */
export type DayAlone = Stamp & { readonly days: number };

function oneDay(text: string, options: StampOptions): DayAlone | null {
  const day = text.length > SHORT ? text : text.replace(PART_OF_DAY, '');
  const stamp = readStamp(day, options);
  return stamp && !stamp.time && !/[\p{L}\d]/u.test(day.slice(stamp.core))
    ? { ...stamp, length: Math.max(stamp.length, text.length), days: 1 }
    : null;
}

/** Between two days that stand alone: `Saturday and Sunday`, `Samstag/Sonntag`. */
const NEXT_DAY = new RegExp(
  String.raw`\s*[/&+,–—]\s*|\s+-\s+|(?<!\p{L})\s*(?:and|to|${oneOf([...timeWords('and'), ...timeWords('until')])})(?!\p{L})\s*`,
  'iu',
);

/** A longer text is no day alone. */
const SHORT = 80;

/** `Wednesday evening`, `3 May, late in the night`. */
const PART_OF_DAY = new RegExp(
  // `Friday evening`, `Freitagabend`.
  String.raw`(?:[\s,(–-]+(?:in the |late in the |am |in der |au |en |de la )?|(?<=tag|woch))(?:${oneOf(PARTS_OF_DAY)})\W*$`,
  'iu',
);

/** The first day and the first number of a day among other words. */
function dayWordsIn(
  text: string,
  options: StampOptions,
): Pick<Stamp, 'date' | 'untilDate' | 'dayNumber'> {
  const stamps = momentsIn(text, options).map(({ stamp }) => stamp);
  const { date = null, untilDate = null } = stamps.find((stamp) => stamp.date) ?? {};
  const { dayNumber = null } = stamps.find((stamp) => stamp.dayNumber !== null) ?? {};
  return { date, untilDate, dayNumber };
}

function yearIn(text: string): number | null {
  const year = /\b((?:19|20)\d{2})\b/.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}
