// Finds what may be an event, in whatever shape a team writes its timeline: bullets, tables, a heading per event,
// bold lines, plain lines, numbered entries, terms with definitions. Says what was written and where; days and zones
// are settled afterwards (days.ts, zone.ts).
import type { Shape } from './entries.ts';
import type { CandidateContext } from './entries.ts';
import { withoutEarlier } from './earlier-incidents.ts';
import type { BaseDay } from './day-law.ts';
import { sureDay } from './day-law.ts';
import type { Code, Heading, Paragraph, RootContent } from 'mdast';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { Candidate, TimelineEntry, Run } from './entries.ts';
import { cutEnd, cutStart, line, plain } from '../sources/inline.ts';
import { labelOf } from '../sources/label.ts';
import { fieldNamed } from '../words/fields.ts';
import { areBareTimes } from './bare-times.ts';
import { areBoldDays } from './bold-days.ts';
import { dayAlone, markIn, trailingStamp } from './line-candidates.ts';
import { chatEntries, commentUnder } from './chat-candidates.ts';
import { codeEntries, isOutput, isStampedLog } from './code-candidates.ts';
import { headedEntries } from './head-candidates.ts';
import { listEntries } from './list-candidates.ts';
import type { Part } from '../sources/outline.ts';
import { paragraphEntries } from './paragraph-candidates.ts';
import { proseRuns, storyOf } from './prose-events.ts';
import { recordEntries } from './record-candidates.ts';
import type { Rules } from '../sources/rules.ts';
import type { StampOptions } from '../time/stamp-parts.ts';
import { readStamp } from '../time/stamp.ts';
import { tableEvents } from './table-candidates.ts';
import { underDays } from './untimed-lines.ts';
import type { Headed } from './update-candidates.ts';
import { headedUpdates, updateEntries } from './update-candidates.ts';
import { sideOfLabel } from '../words/window-words.ts';
import { beginsWithState, isUpdateState } from '../words/update-states.ts';

/** Parts whose times are not those of the incident. */
const SHUT = new Set(['appendix', 'links', 'actions']);

/** The runs of a document; `base` is the day of the incident, where it is known. */
export function findRuns(
  parts: readonly Part[],
  options: StampOptions,
  rules: Rules,
  base: BaseDay | null,
): Run[] {
  const day = sureDay(base);
  const runs: Run[] = [];
  const done = new Set<Part>();
  const headed = [...timedHeadings(parts, options), ...headedUpdates(parts, options)];
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
    // A heading between two days may be an event of its own, which has been read.
    const family = familyOf(part, parts, options).filter((one) => !done.has(one));
    if (family.length > 0) {
      const inside = family.flatMap((one) => {
        done.add(one);
        return [
          ...headingEntries(one, one === part, options),
          ...entriesOfFamily(one, part, { named: true, options, rules, base: day }),
        ];
      });
      const entries = [...aboveEntries(part, options), ...inside];
      if (entries.some(({ kind }) => kind === 'event')) runs.push({ part, entries, named: true });
      continue;
    }
    const entries = partEntries(part, { named: false, options, rules, base: day });
    if (entries.some(({ kind }) => kind === 'event')) {
      const above = [...aboveEntries(part, options), ...headingEntries(part, true, options)];
      runs.push({ part, entries: [...above, ...entries], named: false });
    }
  }
  const incident = base?.day ?? null;
  const told = withoutEarlier(withoutKeyTimes(withoutOutput(runs, parts)), incident);
  // Beside updates as they were posted, and where nothing else tells events, prose may tell the story.
  return told.flatMap(eventsOf).every(isPosted)
    ? withoutEarlier([...told, ...proseRuns(withoutTold(parts, told), options, base)], incident)
    : told;
}

/**
 * Without the lines of logs and of output, where somebody tells events beside them, in whichever part. Of whole moments a
 * person may be fond as well: those lines are a log beside a timeline, or beside a story of more moments.
 */
function withoutOutput(runs: readonly Run[], parts: readonly Part[]): readonly Run[] {
  const blocks = parts.flatMap(({ nodes }) => nodes).filter((node) => node.type === 'code');
  const told = outside(blocks.filter(isOutput), runs);
  const beside = outside(blocks.filter(isStampedLog), told);
  const count = (all: readonly Run[]): number => all.flatMap(eventsOf).length;
  const least = Math.max(1, count(told) - count(beside));
  if (beside.some((run) => eventsOf(run).length > (run.named ? 1 : least))) return beside;
  return told.length > 0 ? told : runs;
}

/** The runs without what stands in blocks. */
function outside(blocks: readonly Code[], runs: readonly Run[]): readonly Run[] {
  const spans = blocks.map(linesOf);
  const isTold = (entry: TimelineEntry): boolean => {
    const [at] = entry.kind === 'event' ? entry.event.lines : entry.mark.lines;
    return spans.every(([from, to]) => at < from || at > to);
  };
  return runs
    .map((run) => ({ ...run, entries: run.entries.filter(isTold) }))
    .filter((run) => eventsOf(run).length > 0);
}

/** The parts without the blocks that are events already. */
function withoutTold(parts: readonly Part[], runs: readonly Run[]): Part[] {
  const events = runs.flatMap(eventsOf);
  const isTold = (at: number): boolean => events.some(({ lines: [a, b] }) => at >= a && at <= b);
  return parts.map((part) => ({
    ...part,
    nodes: part.nodes.filter((node) => !isTold(linesOf(node)[0])),
  }));
}

/** The parts that are told as one run: a timeline and all that hangs under it, or days, a heading each. */
function familyOf(part: Part, parts: readonly Part[], options: StampOptions): readonly Part[] {
  if (part.name === 'timeline')
    return [
      part,
      ...parts.filter((other) => other.above.includes(part) && other.name === 'timeline'),
    ];
  if (!isDayHeading(part, options)) return [];
  const days = parts.filter(
    (other) =>
      other.depth === part.depth &&
      other.above[0] === part.above[0] &&
      isDayHeading(other, options),
  );
  if (days.length < 2) return [];
  // Between two days the story goes on.
  const [from, to] = [parts.indexOf(part), parts.indexOf(days.at(-1) as Part)];
  return parts.filter(
    (one, i) =>
      days.includes(one) ||
      one.above.some((above) => days.includes(above)) ||
      (i > from && i < to && one.name === null && one.depth === part.depth),
  );
}

/** A part that stands between two days and is none may be the story of the first, told in sentences. */
function entriesOfFamily(one: Part, first: Part, context: CandidateContext): TimelineEntry[] {
  const entries = partEntries(one, context);
  const between = first.name !== 'timeline' && !isDayHeading(one, context.options);
  if (!between || entries.length > 0) return entries;
  return one.nodes.flatMap((node) => (node.type === 'paragraph' ? storyOf(node, context) : []));
}

/** A heading that is nothing but a day: `### Tuesday, 3 May`. */
const isDayHeading = ({ heading }: Part, options: StampOptions): boolean =>
  heading !== null && heading.depth > 1 && dayAlone(plain(heading), options) !== null;

/** `Reported: …`, `Fixed: …` beside a timeline that tells the same at length: labels of the window, no events. */
function withoutKeyTimes(runs: readonly Run[]): Run[] {
  const told = runs.filter((run) => !isKeyTimes(run));
  const most = Math.max(0, ...told.map((run) => eventsOf(run).length));
  // Facts beside a timeline are none of its events, however many they are.
  const kept = (run: Run): boolean =>
    eventsOf(run).length > most && !(most > 1 && areFacts(eventsOf(run)));
  return runs.filter((run) => told.includes(run) || kept(run));
}

/** `Resolved: All invoices have been sent.` */
const isPosted = ({ nodes }: Candidate): boolean => beginsWithState(plain([...nodes]));

const eventsOf = ({ entries }: Run): readonly Candidate[] =>
  entries.flatMap((entry) => (entry.kind === 'event' ? [entry.event] : []));

function isKeyTimes(run: Run): boolean {
  const events = eventsOf(run);
  return (
    events.length > (events.every(({ shape }) => shape === 'table') ? 0 : 1) &&
    events.every(({ more }) => more.length === 0) &&
    (events.every(({ nodes }) => fieldNamed(line([...nodes])) !== null) || areFacts(events))
  );
}

/**
 * Whether rows of a few words each name ends of the impact or facts of reports: half the rows of a table, every item of a
 * list, because `First detected …`, `Incident declared …` tell events.
 */
function areFacts(events: readonly Candidate[]): boolean {
  const labels = events.map(({ nodes }) => line([...nodes]));
  const known = labels.filter((label) => fieldNamed(label) !== null || sideOfLabel(label) !== null);
  const inTable = events.every(({ shape }) => shape === 'table');
  return (
    (inTable || events.every(({ shape }) => shape === 'trailing')) &&
    labels.every((label) => label.split(' ').length <= 5) &&
    known.length * (inTable ? 2 : 1) >= labels.length
  );
}

/** Parts outside a timeline whose headings are moments, `## 2025-01-21T18:07:00`. */
function timedHeadings(parts: readonly Part[], options: StampOptions): Headed[] {
  return parts.flatMap((part) => {
    const { heading, name } = part;
    if (!heading || name === 'timeline' || name === 'actions' || name === 'appendix') return [];
    if (heading.depth === 1 && part === parts.find((one) => one.heading)) return [];
    const leads = readStamp(plain(heading), options);
    const closes = leads?.time ? null : trailingStamp(plain(heading), options);
    // `Investigating — 25 March, 09:12 UTC`.
    const state = closes !== null && isUpdateState(plain(heading).slice(0, closes.at));
    const entry =
      leads?.time || state ? headingEvent(part, heading, options) : commentUnder(part, options);
    return entry ? [{ part, entry }] : [];
  });
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

/** Shapes that take several blocks an event. */
const WHOLE_PARTS = [recordEntries, chatEntries, updateEntries, headedEntries];

function partEntries(part: Part, context: CandidateContext): TimelineEntry[] {
  if (context.named && isToldByHeading(part, context.options)) return [];
  for (const read of WHOLE_PARTS) {
    const whole = read(part.nodes, context);
    if (whole.length > 0) return withUpdates(part, whole, context);
  }
  const entries = blocksOf(part, context);
  if (context.named) return entries;
  const isStory = [areBareTimes, areBoldDays].some((are) => are(part.nodes, context.options));
  if (namesDays(entries) || isStory) {
    const told = blocksOf(part, { ...context, named: true });
    if (told.filter(({ kind }) => kind === 'event').length >= 2) return told;
  }
  // Outside a timeline a lone time is part of a sentence; several in a row are a timeline without a name.
  return entries.filter(({ kind }) => kind === 'event').length >= 2 &&
    mostlyEvents(part.nodes, entries)
    ? entries
    : entries.filter((entry) => entry.kind === 'event' && STANDS_ALONE.has(entry.event.shape));
}

/** Shapes that tell an event whatever stands beside them. */
const STANDS_ALONE: ReadonlySet<Shape> = new Set(['list', 'table']);

/** Updates that stand in front of comments or records, `**Update 18:20 UTC** – …`, and those. */
function withUpdates(
  part: Part,
  whole: TimelineEntry[],
  context: CandidateContext,
): TimelineEntry[] {
  const linesIn = (entry: TimelineEntry): Lines =>
    entry.kind === 'event' ? entry.event.lines : entry.mark.lines;
  const taken = whole.map(linesIn);
  const isFree = (at: number): boolean => taken.every(([from, to]) => at < from || at > to);
  const updates = blocksOf(part, context).filter(
    (entry) =>
      entry.kind === 'event' && entry.event.shape === 'update' && isFree(linesIn(entry)[0]),
  );
  return [...whole, ...updates].toSorted((a, b) => linesIn(a)[0] - linesIn(b)[0]);
}

const blocksOf = (part: Part, context: CandidateContext): TimelineEntry[] =>
  underDays(part.nodes, isDayHeading(part, context.options), context, (node, i, inside) =>
    nodeEntries(node, part.nodes, i, inside),
  );

/** Days that stand alone, two of them: with moments under them they are a timeline that has no name. */
const namesDays = (entries: readonly TimelineEntry[]): boolean =>
  entries.filter((entry) => entry.kind === 'mark' && entry.mark.takes.length > 0).length >= 2;

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

/** A label without a moment of its own, and a few words. */
function isFact(node: Paragraph): boolean {
  const label = plain(node).length <= 80 ? labelOf(node.children) : null;
  return label !== null && label.rest.length > 0 && !/\d/.test(label.text);
}

const IN_LINES: ReadonlySet<Shape> = new Set(['line', 'update']);

/** Lines that begin with a time outweigh those that do not. */
function mostlyEvents(nodes: readonly RootContent[], entries: readonly TimelineEntry[]): boolean {
  const lines = entries.filter(
    (entry) => entry.kind === 'event' && IN_LINES.has(entry.event.shape),
  ).length;
  // Facts with a label, as forms have them above their log, are no prose.
  const others = nodes.filter((node) => node.type === 'paragraph' && !isFact(node)).length;
  return lines === 0 || lines >= others * 0.5;
}
