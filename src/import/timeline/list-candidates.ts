// Timelines set as lists, nested or flat, and entries that swallowed the next.
import type { List, ListItem, Paragraph } from 'mdast';
import type { CandidateContext } from './entries.ts';
import { linesOf } from '../sources/document.ts';
import type { TimelineEntry } from './entries.ts';
import { cutStart, plain } from '../sources/inline.ts';
import { labelOf } from '../sources/label.ts';
import { dayAlone, dayOnly, lineEvent, markIn, markOf } from './line-candidates.ts';
import { splitParagraph } from '../sources/shape-tree.ts';
import type { Stamp, StampOptions } from '../time/stamp-parts.ts';
import { readStamp } from '../time/stamp.ts';
import { onThatDay } from './untimed-lines.ts';

/** An entry of a list that begins with text. */
interface TimedEntry {
  readonly item: ListItem;
  readonly first: Paragraph;
  /** The moment in front of it. */
  readonly stamp: Stamp | null;
  /** What the lists below it say. */
  readonly inside: readonly TimelineEntry[];
}

/** The events of a list, and the days that entries of it set for those below them. */
export function listEntries(list: List, given: CandidateContext): TimelineEntry[] {
  const context = groupsByDay(list, given) ? { ...given, named: true } : given;
  const stampOf = stampReader(list, context);
  const timed = list.children.filter((item) => stampOf(item)?.time).length;
  const enough = context.named || timed >= Math.max(2, list.children.length * 0.5);
  const days = isListOfDays(list, context);
  return list.children.flatMap((item): TimelineEntry[] => {
    const [first] = item.children;
    const nested = item.children.slice(1).filter((child): child is List => child.type === 'list');
    if (first?.type !== 'paragraph') return withoutText(item, context);
    const underDay = dayAlone(plain(first), context.options) !== null;
    const inside = nested.flatMap((child) =>
      listEntries(child, {
        ...{ ...context, underDay },
        named: context.named && (underDay || isTimed(child, context)),
      }),
    );
    const entry: TimedEntry = { item, first, stamp: stampOf(item), inside };
    return (
      (enough || days ? timedEntry(entry, context) : null) ??
      dayAbove(entry, context) ??
      (context.named || days ? untimedEntry(entry, context) : [])
    );
  });
}

/** Entries that are days alone, two or more, each with a list below it: a timeline, whatever stands above. */
const groupsByDay = ({ children }: List, { options }: CandidateContext): boolean =>
  children.length > 1 &&
  children.every(
    ({ children: [first, ...more] }) =>
      first?.type === 'paragraph' &&
      dayAlone(plain(first), options) !== null &&
      more.some(({ type }) => type === 'list'),
  );

/** Every entry begins with a time. */
const isTimed = ({ children }: List, { options }: CandidateContext): boolean =>
  children.every(
    ({ children: [first] }) =>
      first?.type === 'paragraph' && readStamp(plain(first), options)?.time != null,
  );

/** `2023-11-06: the shop opens`: each entry a whole day, a colon or a dash, and what happened on it. */
const isListOfDays = ({ children }: List, { options }: CandidateContext): boolean =>
  children.length >= 2 &&
  children.every(({ children: [first] }) => {
    const text = first?.type === 'paragraph' ? plain(first) : '';
    const stamp = readStamp(text, options);
    const apart = stamp?.time || /^\s*(?:[:：]|[-–—|]\s)/.test(text.slice(stamp?.core ?? 0));
    return stamp?.date && apart && stamp.length < text.length;
  }) &&
  (children.some(({ children: [first] }) => /\b(?:19|20)\d{2}\b/.test(first ? plain(first) : '')) ||
    runsOn(children, options));

/** Days without a year tell a story where there are three, one behind the other: `14 May: …`, `16 May: …`. */
function runsOn(items: readonly ListItem[], options: StampOptions): boolean {
  const days = items.map(({ children: [first] }) => {
    const date = first?.type === 'paragraph' ? readStamp(plain(first), options)?.date : null;
    return date ? date.month * 31 + date.day : 0;
  });
  return days.length >= 3 && days.every((day, i) => i === 0 || day >= (days[i - 1] ?? 0));
}

/** An entry that begins with a list or a block of its own. */
const withoutText = ({ children }: ListItem, context: CandidateContext): TimelineEntry[] =>
  children.flatMap((child) => (child.type === 'list' ? listEntries(child, context) : []));

/** How the moments of a list are read: numbers such as `1605` count where most entries begin with times. */
function stampReader(
  { children }: List,
  { options, named }: CandidateContext,
): (item: ListItem) => Stamp | null {
  const read = (item: ListItem, loose: boolean): Stamp | null =>
    item.children[0]?.type === 'paragraph'
      ? readStamp(plain(item.children[0]), { ...options, loose })
      : null;
  const count = (loose: boolean): number =>
    children.filter((item) => read(item, loose)?.time).length;
  const [strict, loose] = [count(false), count(true)];
  const most = loose > strict && loose >= 2 && loose >= children.length * 0.6;
  return (item) => {
    const stamp = read(item, false);
    return !stamp?.time && (most || (named && strict > 0)) ? read(item, true) : stamp;
  };
}

/** An entry that begins with a time: one event, with those below it where they have times of their own. */
function timedEntry(entry: TimedEntry, context: CandidateContext): TimelineEntry[] | null {
  const { item, first, stamp, inside } = entry;
  if (!stamp?.time) return null;
  const lines = stampedLines(first, context);
  if (lines.length > 1) return lines.flatMap((line, i) => lineOf(line, i, item, context));
  // What hangs below with a time of its own is an event of its own.
  const below = inside.some(({ kind }) => kind === 'event') ? inside : [];
  return [itemEvent(entry, stamp, context, below), ...below];
}

/** An entry that swallowed the next one, since its dash was none: the lines that begin with a time, apart. */
function stampedLines(first: Paragraph, context: CandidateContext): Paragraph[] {
  const parts = splitParagraph(first, true, context.rules);
  const timed = parts.filter((part) => readStamp(plain(part), context.options)?.time);
  return timed.length === parts.length ? parts : [];
}

function lineOf(
  line: Paragraph,
  i: number,
  item: ListItem,
  context: CandidateContext,
): TimelineEntry[] {
  const stamp = readStamp(plain(line), context.options);
  if (!stamp) return [];
  const children = i === 0 ? [line, ...item.children.slice(1)] : [line];
  const part = { item: { ...item, children }, first: line };
  const entry = itemEvent(part, stamp, context, []);
  return entry.kind === 'event'
    ? [{ kind: 'event', event: { ...entry.event, lines: linesOf(line), takes: [item] } }]
    : [];
}

/** An entry without a time above those that have one: it may set their day. */
function dayAbove(
  { first, inside, stamp }: TimedEntry,
  { named, options }: CandidateContext,
): TimelineEntry[] | null {
  const events = inside.filter(({ kind }) => kind === 'event').length;
  if (stamp?.time || events < (named ? 1 : 2)) return null;
  const mark = markIn(first.children, linesOf(first), options, []);
  const heading = stamp !== null && stamp.length >= plain(first).trim().length;
  return mark ? [{ kind: 'mark', mark: { ...mark, heading } }, ...inside] : [...inside];
}

/** An entry whose time stands behind its text, or that has no more than a day. */
function untimedEntry(entry: TimedEntry, context: CandidateContext): TimelineEntry[] {
  const { item, first, stamp } = entry;
  const other = lineEvent(first, item, context);
  if (other) return [other];
  const more = item.children.slice(1);
  if (!stamp && context.underDay && !labelOf(first.children)?.marked)
    return [onThatDay(first, more)];
  if (!stamp || stamp.time) return [];
  if (stamp.length < plain(first).trim().length)
    return [dayOnly(first.children, stamp, linesOf(item), more, [item])];
  // A day without a time of day sets the day of what follows only where it stands alone.
  const takes = more.length === 0 ? [item] : [first];
  return [{ kind: 'mark', mark: markOf(stamp, linesOf(first), takes) }, ...entry.inside];
}

function itemEvent(
  { item, first }: Pick<TimedEntry, 'item' | 'first'>,
  stamp: Stamp,
  { named }: CandidateContext,
  below: readonly TimelineEntry[],
): TimelineEntry {
  const own = below.length === 0;
  const more = own ? item.children.slice(1) : [];
  const prose = more.filter((node) => node.type === 'paragraph' || node.type === 'list');
  return {
    kind: 'event',
    event: {
      stamp,
      nodes: cutStart(first.children, stamp.length),
      more: prose,
      lines: own ? linesOf(item) : linesOf(first),
      takes: !own ? [first] : prose.length === more.length ? [item] : [],
      shape: 'list',
      named,
    },
  };
}
