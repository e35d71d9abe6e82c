// Finds what may be an event, in whatever shape a team writes its timeline: bullets, tables, a heading per event,
// bold lines, plain lines, numbered entries, terms with definitions. Says what was written and where; days and zones
// are settled afterwards (days.ts, zone.ts).
import { isUpdateState, withoutPosted } from '../words/update-states.ts';
import type { Heading, RootContent } from 'mdast';
import { linesOf } from '../sources/document.ts';
import type { TimelineEntry, Run } from './entries.ts';
import { cutEnd, cutStart, line, plain } from '../sources/inline.ts';
import { fieldNamed } from '../words/fields.ts';
import { markIn, trailingStamp } from './line-candidates.ts';
import { codeEntries } from './code-candidates.ts';
import { listEntries } from './list-candidates.ts';
import type { Part } from '../sources/outline.ts';
import { paragraphEntries } from './paragraph-candidates.ts';
import { proseRuns } from './prose-events.ts';
import { recordEntries } from './record-candidates.ts';
import type { Rules } from '../sources/rules.ts';
import type { Stamp, StampOptions } from '../time/stamp.ts';
import { readStamp } from '../time/stamp.ts';
import { tableEvents } from './table-candidates.ts';

/** Parts whose times are not those of the incident. */
const SHUT = new Set(['appendix', 'links', 'actions']);

export function findRuns(parts: readonly Part[], options: StampOptions, rules: Rules): Run[] {
  const runs: Run[] = [];
  const done = new Set<Part>();
  const headed = [...timedHeadings(parts, options), ...statusUpdates(parts, options)];
  if (headed.length >= 2) {
    const entries = headed.map(({ entry }) => entry);
    const [first] = headed;
    for (const { part } of headed) done.add(part);
    if (first)
      runs.push({
        part: first.part,
        entries: [...aboveEntries(first.part, options), ...entries],
        named: true,
      });
  }
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
  const told = withoutKeyTimes(runs);
  return told.some(({ entries }) => entries.some(({ kind }) => kind === 'event'))
    ? told
    : [...told, ...proseRuns(parts, options)];
}

/** `Reported: …`, `Fixed: …` beside a timeline that tells the same at length: labels of the window, no events. */
function withoutKeyTimes(runs: readonly Run[]): Run[] {
  const events = ({ entries }: Run): number =>
    entries.filter(({ kind }) => kind === 'event').length;
  const told = runs.filter((run) => !isKeyTimes(run));
  const most = Math.max(0, ...told.map(events));
  return runs.filter((run) => told.includes(run) || events(run) > most);
}

const isKeyTimes = ({ entries }: Run): boolean => {
  const events = entries.flatMap((entry) => (entry.kind === 'event' ? [entry.event] : []));
  return (
    events.length > 1 &&
    events.every(({ nodes, more }) => more.length === 0 && fieldNamed(line([...nodes])) !== null)
  );
};

export interface CandidateContext {
  readonly named: boolean;
  readonly options: StampOptions;
  readonly rules: Rules;
}

/** Parts outside a timeline whose headings are moments, `## 2025-01-21T18:07:00`. */
function timedHeadings(parts: readonly Part[], options: StampOptions): Headed[] {
  return parts.flatMap((part) => {
    const { heading, name } = part;
    if (!heading || name === 'timeline' || name === 'actions' || name === 'appendix') return [];
    if (heading.depth === 1 && part === parts.find((one) => one.heading)) return [];
    const leads = readStamp(plain(heading), options);
    const entry = leads?.time ? headingEvent(part, heading, options) : null;
    return entry ? [{ part, entry }] : [];
  });
}

/** Updates of a status page: a state as heading, the text, the moment in a line of its own. */
function statusUpdates(parts: readonly Part[], options: StampOptions): Headed[] {
  return parts.flatMap((part): Headed[] => {
    const { heading, title } = part;
    if (!heading || !isUpdateState(title)) return [];
    const at = part.nodes.findIndex((node) => postedAt(node, options) !== null);
    const [closing] = part.nodes.slice(at);
    const [first, ...more] = part.nodes.slice(0, Math.max(at, 0));
    const stamp = closing ? postedAt(closing, options) : null;
    if (!closing || !stamp || first?.type !== 'paragraph') return [];
    const event = {
      stamp,
      nodes: [{ type: 'text' as const, value: `${title.trim()}: ` }, ...first.children],
      more,
      lines: [linesOf(heading)[0], linesOf(closing)[1]] as const,
      takes: [heading, first, ...more, closing],
      shape: 'heading' as const,
      named: true,
    };
    return [{ part, entry: { kind: 'event', event } }];
  });
}

/** The moment that a paragraph is, and nothing else. */
function postedAt(node: RootContent, options: StampOptions): Stamp | null {
  if (node.type !== 'paragraph') return null;
  const text = withoutPosted(plain(node));
  const stamp = readStamp(text, options);
  return stamp?.time && stamp.length >= text.length ? stamp : null;
}

interface Headed {
  readonly part: Part;
  readonly entry: TimelineEntry;
}

/** What a heading says: an event of its own, a day, a zone. */
function headingEntries(part: Part, first: boolean, options: StampOptions): TimelineEntry[] {
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
function aboveEntries(part: Part, options: StampOptions): TimelineEntry[] {
  return part.above
    .toReversed()
    .flatMap((one) => (one.heading && one.depth > 1 ? headingEntries(one, true, options) : []));
}

function headingEvent(part: Part, heading: Heading, options: StampOptions): TimelineEntry | null {
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

function partEntries(part: Part, context: CandidateContext): TimelineEntry[] {
  if (context.named && isToldByHeading(part, context.options)) return [];
  const records = recordEntries(part.nodes, context);
  if (records.length > 0) return records;
  const entries = part.nodes.flatMap((node, i) => nodeEntries(node, part.nodes, i, context));
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

/** Under a heading that is an event, the text belongs to the event. */
const isToldByHeading = ({ heading, own }: Part, options: StampOptions): boolean =>
  heading !== null && own !== 'timeline' && readStamp(plain(heading), options)?.time != null;

function nodeEntries(
  node: RootContent,
  siblings: readonly RootContent[],
  index: number,
  context: CandidateContext,
): TimelineEntry[] {
  if (node.type === 'list') return listEntries(node, context);
  if (node.type === 'table') return tableEvents(node, context.named, context.options);
  if (node.type === 'paragraph') return paragraphEntries(node, siblings, index, context);
  if (!context.named) return [];
  if (node.type === 'code') return codeEntries(node, context);
  return node.type === 'blockquote'
    ? node.children.flatMap((inner, i) =>
        nodeEntries(inner as RootContent, node.children as RootContent[], i, context),
      )
    : [];
}

/** Lines that begin with a time outweigh those that do not. */
function mostlyEvents(nodes: readonly RootContent[], entries: readonly TimelineEntry[]): boolean {
  const lines = entries.filter(
    (entry) => entry.kind === 'event' && entry.event.shape === 'line',
  ).length;
  const others = nodes.filter((node) => node.type === 'paragraph').length;
  return lines === 0 || lines >= others * 0.5;
}
