// Events whose time does not stand first, and lines that only set the day or the clock.
import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import type { CandidateContext } from './candidates.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { TimelineEntry, Mark, Shape } from './entries.ts';
import { cutEnd, cutStart, line, plain } from '../sources/inline.ts';
import { labelOf } from '../sources/label.ts';
import { fieldNamed } from '../words/fields.ts';
import type { DatePart, Stamp, StampOptions } from '../time/stamp.ts';
import { readStamp, stampAt } from '../time/stamp.ts';
import { zoneIn } from '../time/zone-words.ts';

/** A time at the end of a line, or behind a word or two in front: `Resolved 12:07`, `Detected: 10:05 – alert fired`. */
export function lineEvent(
  first: Paragraph,
  holder: Nodes,
  context: CandidateContext,
): TimelineEntry | null {
  const text = plain(first);
  const label = labelOf(first.children);
  const field = label ? fieldNamed(label.text, context.rules.fields) : null;
  if (
    field === 'duration' ||
    field === 'date' ||
    /^status$/i.test(label?.text ?? '') ||
    field === 'zone' ||
    /\btime\b/i.test(label?.text ?? '') ||
    /^(?:start|end)(?:ed)?$/i.test(label?.text ?? '')
  )
    return null;
  if (label && label.rest.length > 0) {
    const inner = readStamp(plain(label.rest), context.options);
    if (inner?.time) {
      const rest = cutStart(label.rest, inner.length);
      const nodes: PhrasingContent[] =
        plain(rest).trim() === ''
          ? [{ type: 'text', value: label.text }]
          : [{ type: 'text', value: `${label.text}: ` }, ...rest];
      return made(inner, nodes, holder, first, context, 'trailing');
    }
  }
  const trailing = trailingStamp(text, context.options);
  if (!trailing || text.length > 140 || /[.!?]\s+\S/.test(text.slice(0, trailing.at))) return null;
  return made(
    trailing.stamp,
    cutEnd(first.children, trailing.at),
    holder,
    first,
    context,
    'trailing',
  );
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

/** The moment at the end of a text, and where the words before it end. */
export function trailingStamp(
  text: string,
  options: StampOptions,
): { stamp: Stamp; at: number } | null {
  const whole = text.replace(/[\s.;)\]]+$/, '');
  for (const match of text.matchAll(
    /(?<![\w:.\-/])(?=[\d~]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d)/gi,
  )) {
    const stamp = stampAt(text, match.index, options);
    if (!stamp?.time || match.index + stamp.core < whole.length) continue;
    const before = text.slice(0, match.index);
    const at = before.replace(
      /(?:[\s:(–—,-]|\b(?:at|on|by|approx(?:imately|\.)?|around|about|~|since)\b)+$/i,
      '',
    ).length;
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

/** A line that is nothing but a day. */
export function markOf(stamp: Stamp, lines: Lines, takes: readonly Nodes[]): Mark {
  const { date, untilDate, dayNumber, zone, written } = stamp;
  return {
    date,
    until: untilDate,
    dayNumber,
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
  let date: DatePart | null = null;
  let until: DatePart | null = null;
  let dayNumber: number | null = null;
  for (const match of text.matchAll(
    /(?<![\w:.\-/])(?=\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|day\s+\d)/gi,
  )) {
    const stamp = stampAt(text, match.index, options);
    if (!stamp) continue;
    if (stamp.date && !date) {
      date = stamp.date;
      until = stamp.untilDate;
    }
    if (stamp.dayNumber !== null) dayNumber ??= stamp.dayNumber;
  }
  const zone = zoneIn(text);
  const year = date?.year ?? Number(/\b((?:19|20)\d{2})\b/.exec(text)?.[1] ?? NaN);
  if (!date && !zone && dayNumber === null) return null;
  return {
    date,
    until,
    dayNumber,
    zone,
    year: Number.isNaN(year) ? null : year,
    lines,
    written: text,
    takes,
  };
}
