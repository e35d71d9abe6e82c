// Finds what may be an event, in whatever shape a team writes its timeline: bullets, tables, a heading per event,
// bold lines, plain lines, numbered entries, terms with definitions. Says what was written and where; days and zones
// are settled afterwards (place.ts).
import type {
  Heading,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast';
import type { Lines } from './document.ts';
import { linesOf } from './document.ts';
import { cutEnd, cutStart, line, plain } from './inline.ts';
import { labelOf } from './label.ts';
import type { Part } from './outline.ts';
import type { Rules } from './rules.ts';
import { fieldNamed } from './sections.ts';
import { splitParagraph } from './shape-tree.ts';
import type { DatePart, Stamp, StampOptions } from './stamp.ts';
import { readStamp, stampAt } from './stamp.ts';
import { tableEvents } from './table-candidates.ts';
import type { ZoneWord } from './zone-words.ts';
import { zoneIn } from './zone-words.ts';

export interface Candidate {
  readonly stamp: Stamp;
  /** What happened. */
  readonly nodes: readonly PhrasingContent[];
  /** Blocks below it that say more: sub-lists, paragraphs. */
  readonly more: readonly Nodes[];
  readonly lines: Lines;
  /** Nodes that are used up when the event is taken; empty where something of them must stay. */
  readonly takes: readonly Nodes[];
  readonly shape: Shape;
  /** It stands in a part that calls itself a timeline. */
  readonly named: boolean;
}

export type Shape = 'list' | 'table' | 'heading' | 'line' | 'sentence' | 'trailing';

/** A line that sets the day, or the zone, of what follows. */
export interface Mark {
  readonly date: DatePart | null;
  readonly until: DatePart | null;
  readonly dayNumber: number | null;
  readonly zone: ZoneWord | null;
  readonly year: number | null;
  readonly lines: Lines;
  readonly written: string;
  /** The node, where it holds nothing else and can go. */
  readonly takes: readonly Nodes[];
  /** A heading: what follows belongs to it, wherever it stands. */
  readonly heading?: boolean;
}

export type Entry =
  | { readonly kind: 'event'; readonly event: Candidate }
  | { readonly kind: 'mark'; readonly mark: Mark };

/** Events of one run: one clock, days that follow each other. */
export interface Run {
  readonly part: Part;
  readonly entries: readonly Entry[];
  readonly named: boolean;
}

/** Parts whose times are not those of the incident. */
const SHUT = new Set(['appendix', 'links', 'actions']);

export function findRuns(parts: readonly Part[], options: StampOptions, rules: Rules): Run[] {
  const runs: Run[] = [];
  const done = new Set<Part>();
  for (const part of parts) {
    if (done.has(part) || (part.name !== null && SHUT.has(part.name))) continue;
    if (part.name === 'timeline') {
      // A timeline and all that hangs under it are one run.
      const family = [
        part,
        ...parts.filter((other) => other.above.includes(part) && other.name === 'timeline'),
      ];
      const inside = family.flatMap((one) => {
        done.add(one);
        return [
          ...headingEntries(one, one === part, options),
          ...partEntries(one, { named: true, options, rules }),
        ];
      });
      const entries = [...aboveEntries(part, options), ...inside];
      if (entries.some(({ kind }) => kind === 'event')) runs.push({ part, entries, named: true });
      continue;
    }
    const entries = partEntries(part, { named: false, options, rules });
    if (entries.some(({ kind }) => kind === 'event')) {
      const above = [...aboveEntries(part, options), ...headingEntries(part, true, options)];
      runs.push({ part, entries: [...above, ...entries], named: false });
    }
  }
  return runs;
}

interface Context {
  readonly named: boolean;
  readonly options: StampOptions;
  readonly rules: Rules;
}

/** What a heading says: an event of its own, a day, a zone. */
function headingEntries(part: Part, first: boolean, options: StampOptions): Entry[] {
  const { heading } = part;
  if (!heading) return [];
  if (!first) {
    const event = headingEvent(part, heading, options);
    if (event) return [event];
  }
  const mark = markIn(heading.children, linesOf(heading), options, []);
  return mark ? [{ kind: 'mark', mark: { ...mark, heading: true } }] : [];
}

/** Days in the headings that a run stands under; the title of the report says less than a line of its own. */
function aboveEntries(part: Part, options: StampOptions): Entry[] {
  return part.above
    .toReversed()
    .flatMap((one) => (one.heading && one.depth > 1 ? headingEntries(one, true, options) : []));
}

function headingEvent(part: Part, heading: Heading, options: StampOptions): Entry | null {
  const text = plain(heading);
  const stamp = readStamp(text, options) ?? trailingStamp(text, options)?.stamp ?? null;
  if (!stamp?.time) return null;
  const leading = readStamp(text, options);
  const nodes = leading
    ? cutStart(heading.children, leading.length)
    : cutEnd(heading.children, trailingStamp(text, options)?.at ?? 0);
  const more = part.nodes;
  const prose = more.every((node) => node.type === 'paragraph' || node.type === 'list');
  const last = more.at(-1);
  return {
    kind: 'event',
    event: {
      stamp,
      nodes,
      more,
      lines: [linesOf(heading)[0], last ? linesOf(last)[1] : linesOf(heading)[1]],
      takes: prose ? [heading, ...more] : [],
      shape: 'heading',
      named: true,
    },
  };
}

function partEntries(part: Part, context: Context): Entry[] {
  // Under a heading that is an event, the text belongs to the event.
  if (context.named && part.heading && part.own !== 'timeline') {
    const stamp = readStamp(plain(part.heading), context.options);
    if (stamp?.time) return [];
  }
  const entries: Entry[] = [];
  for (let i = 0; i < part.nodes.length; i++) {
    const node = part.nodes[i];
    if (!node) continue;
    if (node.type === 'list') entries.push(...listEntries(node, context));
    else if (node.type === 'table') {
      for (const found of tableEvents(node, context.named, context.options)) entries.push(found);
    } else if (node.type === 'paragraph') {
      const found = paragraphEntries(node, part.nodes, i, context);
      entries.push(...found);
    } else if (node.type === 'blockquote' && context.named) {
      for (const inner of node.children)
        if (inner.type === 'list') entries.push(...listEntries(inner, context));
    }
  }
  if (context.named) return entries;
  // Outside a timeline a lone time is part of a sentence; several in a row are a timeline without a name.
  return entries.filter(({ kind }) => kind === 'event').length >= 2 &&
    mostlyEvents(part.nodes, entries)
    ? entries
    : entries.filter(
        (entry) =>
          entry.kind === 'event' && (entry.event.shape === 'list' || entry.event.shape === 'table'),
      );
}

/** Lines that begin with a time outweigh those that do not. */
function mostlyEvents(nodes: readonly RootContent[], entries: readonly Entry[]): boolean {
  const lines = entries.filter(
    (entry) => entry.kind === 'event' && entry.event.shape === 'line',
  ).length;
  const others = nodes.filter((node) => node.type === 'paragraph').length;
  return lines === 0 || lines >= others * 0.5;
}

function listEntries(list: List, context: Context): Entry[] {
  const loose = { ...context.options, loose: true };
  const read = (
    item: ListItem,
  ): { strict: Stamp | null; loose: Stamp | null; first: Paragraph | null } => {
    const [first] = item.children;
    if (first?.type !== 'paragraph') return { strict: null, loose: null, first: null };
    const text = plain(first);
    return { strict: readStamp(text, context.options), loose: readStamp(text, loose), first };
  };
  const items = list.children.map((item) => ({ item, ...read(item) }));
  const timed = items.filter(({ strict }) => strict?.time).length;
  const looseTimed = items.filter((one) => one.loose?.time).length;
  const useLoose = looseTimed > timed && looseTimed >= 2 && looseTimed >= items.length * 0.6;
  const enough =
    context.named || Math.max(timed, useLoose ? looseTimed : 0) >= Math.max(2, items.length * 0.5);
  const entries: Entry[] = [];
  for (const { item, strict, loose: wide, first } of items) {
    const stamp =
      useLoose || (context.named && timed > 0) ? (strict?.time ? strict : wide) : strict;
    const nested = item.children.slice(1).filter((child): child is List => child.type === 'list');
    const inside = nested.flatMap((child) => listEntries(child, { ...context, named: false }));
    const insideEvents = inside.filter(({ kind }) => kind === 'event').length;
    const lineParts = stamp?.time && first && enough ? stampedLines(first, context) : [];
    if (lineParts.length > 1) {
      lineParts.forEach((part, i) => {
        const inner = readStamp(plain(part), context.options);
        if (!inner) return;
        const entry = itemEvent(
          { ...item, children: i === 0 ? [part, ...item.children.slice(1)] : [part] },
          part,
          inner,
          context,
          [],
        );
        if (entry.kind === 'event')
          entries.push({
            kind: 'event',
            event: { ...entry.event, lines: linesOf(part), takes: [item] },
          });
      });
      continue;
    }
    if (stamp?.time && first && enough) {
      entries.push(itemEvent(item, first, stamp, context, insideEvents >= 2 ? inside : []));
      if (insideEvents >= 2) entries.push(...inside);
      continue;
    }
    if (insideEvents >= 1 && (context.named || insideEvents >= 2)) {
      const mark = first ? markIn(first.children, linesOf(first), context.options, []) : null;
      if (mark) entries.push({ kind: 'mark', mark });
      entries.push(...inside);
      continue;
    }
    if (!context.named || !first) {
      if (context.named) for (const child of nested) entries.push(...listEntries(child, context));
      continue;
    }
    const other = lineEvent(first, item, context);
    if (other) entries.push(other);
    else if (stamp && !stamp.time) {
      // A day without a time of day: it sets the day of what follows only where it stands alone.
      if (stamp.length >= plain(first).trim().length) {
        entries.push({
          kind: 'mark',
          mark: markOf(stamp, linesOf(first), item.children.length === 1 ? [item] : [first]),
        });
        for (const child of nested) entries.push(...listEntries(child, context));
      } else entries.push(dayOnly(first.children, stamp, linesOf(item), item.children.slice(1)));
    }
  }
  return entries;
}

/** An entry that swallowed the next one, since its dash was none: the lines that begin with a time, apart. */
function stampedLines(first: Paragraph, context: Context): Paragraph[] {
  const parts = splitParagraph(first, true, context.rules);
  const timed = parts.filter((part) => readStamp(plain(part), context.options)?.time);
  return timed.length === parts.length ? parts : [];
}

function itemEvent(
  item: ListItem,
  first: Paragraph,
  stamp: Stamp,
  context: Context,
  inside: readonly Entry[],
): Entry {
  const more = inside.length > 0 ? [] : item.children.slice(1);
  const prose = more.every((node) => node.type === 'paragraph' || node.type === 'list');
  return {
    kind: 'event',
    event: {
      stamp,
      nodes: cutStart(first.children, stamp.length),
      more: more.filter((node) => node.type === 'paragraph' || node.type === 'list'),
      lines: inside.length > 0 ? linesOf(first) : linesOf(item),
      takes: inside.length > 0 ? [first] : prose ? [item] : [],
      shape: 'list',
      named: context.named,
    },
  };
}

/** A time at the end of a line, or behind a word or two in front: `Resolved 12:07`, `Detected: 10:05 – alert fired`. */
function lineEvent(first: Paragraph, holder: Nodes, context: Context): Entry | null {
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
  context: Context,
  shape: Shape,
): Entry {
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

function paragraphEntries(
  node: Paragraph,
  siblings: readonly RootContent[],
  index: number,
  context: Context,
): Entry[] {
  const text = plain(node);
  const lines = linesOf(node);
  const loose = context.named && neighboursTimed(siblings, index, context.options);
  const stamp = readStamp(text, loose ? { ...context.options, loose: true } : context.options);
  if (stamp?.time) {
    const sentences = context.named ? sentenceEvents(node, context) : [];
    if (sentences.length >= 2) return sentences;
    // In prose outside a timeline, `At 14:05 UTC we …` tells a story; a bare time in front is an entry.
    if (
      !context.named &&
      /^\W*(?:at|on|from|between|by|around|about|since|just|shortly)\b/i.test(text)
    )
      return [];
    const rest = cutStart(node.children, stamp.length);
    if (plain(rest).trim() !== '') {
      return [
        {
          kind: 'event',
          event: {
            stamp,
            nodes: rest,
            more: [],
            lines,
            takes: [node],
            shape: 'line',
            named: context.named,
          },
        },
      ];
    }
    // The time stands alone; what happened stands below it.
    const below: RootContent[] = [];
    for (let i = index + 1; i < siblings.length; i++) {
      const next = siblings[i];
      if (!next || (next.type !== 'paragraph' && next.type !== 'list')) break;
      if (
        next.type === 'paragraph' &&
        (readStamp(plain(next), context.options) || labelOf(next.children)?.marked)
      )
        break;
      if (below.length > 0 && next.type === 'paragraph') break;
      below.push(next);
    }
    const [head, ...more] = below;
    if (!head) return [];
    const nodes = head.type === 'paragraph' ? head.children : [];
    const last = below.at(-1) ?? node;
    return [
      {
        kind: 'event',
        event: {
          stamp,
          nodes: nodes.map(stripDefinition),
          more: head.type === 'paragraph' ? more : below,
          lines: [lines[0], linesOf(last)[1]],
          takes: [node, ...below],
          shape: 'line',
          named: context.named,
        },
      },
    ];
  }
  const closing = stamp ? null : closingStamp(node, context.options);
  if (closing) {
    return [
      {
        kind: 'event',
        event: {
          stamp: closing.stamp,
          nodes: closing.nodes,
          more: [],
          lines,
          takes: [node],
          shape: 'line',
          named: context.named,
        },
      },
    ];
  }
  if (!context.named) {
    const alone = stamp && (stamp.date || stamp.dayNumber !== null) && stamp.length >= text.trim().length;
    return alone ? [{ kind: 'mark', mark: markOf(stamp, lines, [node]) }] : [];
  }
  if (stamp) {
    if (stamp.length >= text.trim().length)
      return [{ kind: 'mark', mark: markOf(stamp, lines, [node]) }];
    if (stamp.date || stamp.unreadable) {
      const rest = plain(cutStart(node.children, stamp.length));
      // `2024-06-01 (all times UTC)`: a day, and whose clock.
      if (rest.length <= 48 && /\btimes?\b/i.test(rest)) {
        const zone = stamp.zone ?? zoneIn(rest);
        return [{ kind: 'mark', mark: { ...markOf(stamp, lines, [node]), zone } }];
      }
      // `01/16/2024 - …` is an event of a day; `On June 28 …` is prose.
      if (!/^\W*(?:on|in|by|between|from|since|after|before)\b/i.test(text) || rest.length === 0)
        return [dayOnly(node.children, stamp, lines, [])];
    }
  }
  const sentences = sentenceEvents(node, context);
  if (sentences.length >= 2) return sentences;
  const other = text.length <= 140 ? lineEvent(node, node, context) : null;
  if (other) return [other];
  const mark = text.length <= 160 ? markIn(node.children, lines, context.options, []) : null;
  return mark?.zone || mark?.date ? [{ kind: 'mark', mark }] : [];
}

const stripDefinition = (node: PhrasingContent, i: number): PhrasingContent =>
  i === 0 && node.type === 'text' ? { ...node, value: node.value.replace(/^\s*:\s+/, '') } : node;

function neighboursTimed(
  siblings: readonly RootContent[],
  index: number,
  options: StampOptions,
): boolean {
  return [siblings[index - 1], siblings[index + 1]].some(
    (node) =>
      node?.type === 'paragraph' && readStamp(plain(node), { ...options, loose: true })?.time,
  );
}

/** A paragraph whose last line is its moment, as status pages write it. */
function closingStamp(
  node: Paragraph,
  options: StampOptions,
): { stamp: Stamp; nodes: PhrasingContent[] } | null {
  const text = plain(node);
  const at = text.trimEnd().lastIndexOf('\n');
  if (at < 8) return null;
  const last = text.slice(at + 1).trim();
  const stamp = readStamp(last, options);
  return stamp?.time && stamp.length >= last.length
    ? { stamp, nodes: cutEnd(node.children, at) }
    : null;
}

/** A paragraph that tells its times sentence by sentence. */
function sentenceEvents(node: Paragraph, context: Context): Entry[] {
  const text = plain(node);
  const starts = [
    0,
    ...[...text.matchAll(/(?<=[.!?]["”)]?)\s+(?=[A-Z\d~[(])/g)].map(
      (match) => match.index + match[0].length,
    ),
  ];
  const events: { stamp: Stamp; from: number }[] = [];
  for (const from of starts) {
    const stamp = readStamp(text.slice(from), context.options);
    if (stamp?.time) events.push({ stamp, from });
  }
  if (events.length < 2 || events[0]?.from !== 0) return [];
  const lines = linesOf(node);
  return events.map(({ stamp, from }, i): Entry => {
    const to = events[i + 1]?.from ?? text.length;
    return {
      kind: 'event',
      event: {
        stamp,
        nodes: cutStart(cutEnd(node.children, to), from + stamp.length),
        more: [],
        lines,
        takes: [node],
        shape: 'sentence',
        named: context.named,
      },
    };
  });
}

function dayOnly(
  nodes: readonly PhrasingContent[],
  stamp: Stamp,
  lines: Lines,
  more: readonly Nodes[],
): Entry {
  return {
    kind: 'event',
    event: {
      stamp,
      nodes: cutStart(nodes, stamp.length),
      more,
      lines,
      takes: [],
      shape: 'line',
      named: true,
    },
  };
}

/** A line that is nothing but a day. */
function markOf(stamp: Stamp, lines: Lines, takes: readonly Nodes[]): Mark {
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
