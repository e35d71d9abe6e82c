// Timelines set as paragraphs: a line each, the time above the text, the time below it, a story told by the clock.
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { CandidateContext } from './entries.ts';
import { linesOf } from '../sources/document.ts';
import type { Lines } from '../sources/document.ts';
import type { Candidate, TimelineEntry } from './entries.ts';
import { cutEnd, cutStart, plain } from '../sources/inline.ts';
import { labelOf } from '../sources/label.ts';
import { dayAlone, dayOnly, lineEvent, markIn, markOf } from './line-candidates.ts';
import type { Stamp, StampOptions } from '../time/stamp-parts.ts';
import { minuteOfDay } from '../time/calendar.ts';
import { momentsIn } from '../time/moments-in.ts';
import { readStamp } from '../time/stamp.ts';
import { sentenceStarts } from '../sources/clip-text.ts';
import { BETWEEN } from '../time/stamp-patterns.ts';
import { zoneIn } from '../time/zone-words.ts';
import { ADDED_LATER, isUpdateState, withoutPosted } from '../words/update-states.ts';
import { isCaption } from './captions.ts';
import { isInMailHead } from './mail-head.ts';
import { isName } from './chat-candidates.ts';
import { timeWords } from '../words/time-words.ts';
import { anyOf } from '../words/any-of.ts';
import { oneOf } from '../words/words.ts';
import { AHEAD } from './prose-events.ts';

const ABROAD = [...timeWords('leads'), ...timeWords('between')];

/** What a paragraph of a timeline says: events, or a line that sets the day or the clock. */
export function paragraphEntries(
  node: Paragraph,
  siblings: readonly RootContent[],
  index: number,
  context: CandidateContext,
): TimelineEntry[] {
  if (isInMailHead(siblings, index) || TELLS_AGAIN.test(plain(node))) return [];
  if (isCaption(node, siblings, index)) return [];
  const loose = context.named && neighboursTimed(siblings, index, context.options);
  const options = loose ? { ...context.options, loose: true } : context.options;
  const update = updateEntry(node, context);
  if (update) return [update];
  const stamp = readStamp(plain(node), options);
  if (stamp?.time) return timedEntries(node, stamp, siblings, index, context);
  const closing = stamp ? null : closingStamp(node, context.options);
  if (closing) return [eventOf(node, closing.stamp, { nodes: closing.nodes }, context.named)];
  if (!context.named) return loneDay(node, stamp);
  return (
    (stamp && dayEntries(node, stamp)) ?? storyEntries(node, context) ?? otherEntries(node, context)
  );
}

/** A line that sums the story up: `In short: 55 minutes, from …`. */
const TELLS_AGAIN = anyOf(
  /^\W*(?:in short|in sum|to sum up|kurz(?: gesagt)?|zusammengefasst|en bref|en résumé)\s*[:,]/iu,
  /^\W*(?:en resumen|en total|em resumo|resumindo|まとめると|要するに)\s*[:,：、]/iu,
);

/** `**Update 18:20 Uhr:** …`: a bold label that ends with a time. */
function updateEntry(node: Paragraph, { named, options }: CandidateContext): TimelineEntry | null {
  const label = labelOf(node.children);
  if (!label?.marked || label.rest.length === 0 || !ADDED_LATER.test(label.text)) return null;
  const words = label.text.replace(ADDED_LATER, '').replace(NUMBER_OF_IT, '');
  const stamp = readStamp(words, options);
  if (!stamp?.time) return null;
  const { event } = eventOf(node, stamp, { nodes: label.rest }, named);
  return { kind: 'event', event: { ...event, shape: 'update' } };
}

const NUMBER_OF_IT = /^\s*(?:#?\d{1,2}(?![\d:.])\s*)?[:,(–-]*\s*/;

const eventOf = (
  node: Paragraph,
  stamp: Stamp,
  { nodes, more = [], lines = linesOf(node), takes = [node] }: Partial<Candidate>,
  named: boolean,
): Extract<TimelineEntry, { kind: 'event' }> => ({
  kind: 'event',
  event: { stamp, nodes: nodes ?? [], more, lines, takes, shape: 'line', named },
});

/** A paragraph that begins with a time. */
function timedEntries(
  node: Paragraph,
  stamp: Stamp,
  siblings: readonly RootContent[],
  index: number,
  context: CandidateContext,
): TimelineEntry[] {
  // `Between 14:00 and 14:20 …` states a window.
  if (stamp.until && BETWEEN.test(plain(node).slice(0, stamp.length))) return [];
  const story = context.named ? storyEntries(node, context) : null;
  if (story) return story;
  // In prose outside a timeline, `At 14:05 UTC we …` tells a story; a bare time in front is an entry.
  if (!context.named && TELLS.test(plain(node))) return [];
  const rest = cutStart(node.children, stamp.length);
  const following = siblings.slice(index + 1);
  const headed = headEntries(node, stamp, rest, following, context);
  if (headed.length > 0) return headed;
  if (plain(rest).trim() !== '') return [eventOf(node, stamp, { nodes: rest }, context.named)];
  return belowEntries(node, stamp, following, context);
}

/** How a sentence leads to its time: `At 14:05 UTC we …` tells a story, a bare time in front is an entry. */
export const TELLS = new RegExp(
  `^\\W*(?:at|on|from|between|by|around|about|since|just|shortly|${oneOf(ABROAD)})(?!\\p{L})`,
  'iu',
);

/** The time stands alone; what happened stands below it. */
function belowEntries(
  node: Paragraph,
  stamp: Stamp,
  following: readonly RootContent[],
  context: CandidateContext,
): TimelineEntry[] {
  const below: RootContent[] = [];
  for (const next of following) {
    const text = next.type === 'paragraph';
    const own =
      text &&
      (below.length > 0 ||
        readStamp(plain(next), context.options) !== null ||
        labelOf(next.children)?.marked === true);
    if ((!text && next.type !== 'list') || own) break;
    below.push(next);
  }
  const [head, ...more] = below;
  const last = below.at(-1);
  if (!head || !last) return [];
  const lines: Lines = [linesOf(node)[0], linesOf(last)[1]];
  const found =
    head.type === 'paragraph'
      ? { nodes: head.children.map(stripDefinition), more }
      : { nodes: [], more: below };
  return [eventOf(node, stamp, { ...found, lines, takes: [node, ...below] }, context.named)];
}

/** A line in bold with a moment and a name or a state, and below it what was said: `**09:12 – Ines Sommer**`. */
function headEntries(
  node: Paragraph,
  stamp: Stamp,
  rest: readonly PhrasingContent[],
  following: readonly RootContent[],
  context: CandidateContext,
): TimelineEntry[] {
  const [only, ...more] = node.children;
  const who = plain(rest)
    .trim()
    .replace(/[:：]$/, '');
  if (only?.type !== 'strong' || more.length > 0 || !(isName(who) || isUpdateState(who))) return [];
  return belowEntries(node, stamp, following, context).map((entry) =>
    entry.kind === 'event'
      ? {
          kind: 'event',
          event: {
            ...entry.event,
            nodes: [{ type: 'text', value: `${who}: ` }, ...entry.event.nodes],
          },
        }
      : entry,
  );
}

const stripDefinition = (node: PhrasingContent, i: number): PhrasingContent =>
  i === 0 && node.type === 'text' ? { ...node, value: node.value.replace(/^\s*:\s+/, '') } : node;

/** Outside a timeline a day that stands alone sets the day of what follows. */
function loneDay(node: Paragraph, stamp: Stamp | null): TimelineEntry[] {
  const whole = stamp !== null && stamp.length >= plain(node).trim().length;
  return whole && (stamp.date || (stamp.dayNumber ?? stamp.dayOfMonth ?? stamp.weekday) !== null)
    ? [{ kind: 'mark', mark: markOf(stamp, linesOf(node), [node]) }]
    : [];
}

/** A paragraph that begins with a day: it stands alone, names a clock, or is an event of that day. */
function dayEntries(node: Paragraph, stamp: Stamp): TimelineEntry[] | null {
  const text = plain(node);
  const lines = linesOf(node);
  const mark = markOf(stamp, lines, [node]);
  if (stamp.length >= text.trim().length) return [{ kind: 'mark', mark }];
  if (!stamp.date && !stamp.unreadable) return null;
  const rest = plain(cutStart(node.children, stamp.length));
  // `2024-06-01 (all times UTC)`, `2024-06-01 (CEST)`: a day, and whose clock.
  const clock = /^\W*[A-Z]{2,5}\W*$/.test(rest) && zoneIn(rest) !== null;
  if (rest.length <= 48 && (clock || /\btimes?\b/i.test(rest)))
    return [{ kind: 'mark', mark: { ...mark, zone: stamp.zone ?? zoneIn(rest) } }];
  // `01/16/2024 - …` is an event of a day; `On June 28 …` is prose.
  const prose = /^\W*(?:on|in|by|between|from|since|after|before)\b/i.test(text);
  return prose && rest.length > 0 ? null : [dayOnly(node.children, stamp, lines, [], [node])];
}

/** A time behind the text, or a line that only sets the day or the clock. */
function otherEntries(node: Paragraph, context: CandidateContext): TimelineEntry[] {
  const text = plain(node);
  const other = text.length <= 140 ? lineEvent(node, node, context) : null;
  if (other) return [other];
  const mark =
    text.length <= 160 ? markIn(node.children, linesOf(node), context.options, []) : null;
  return mark?.zone || mark?.date ? [{ kind: 'mark', mark }] : [];
}

function neighboursTimed(
  siblings: readonly RootContent[],
  index: number,
  options: StampOptions,
): boolean {
  return [-1, 1].some((way) => {
    const node = nextLine(siblings, index, way, options);
    return node !== null && readStamp(plain(node), { ...options, loose: true })?.time;
  });
}

/** The paragraph beside one; a day that stands alone between them parts no timeline. */
function nextLine(
  siblings: readonly RootContent[],
  index: number,
  way: number,
  options: StampOptions,
): Paragraph | null {
  const node = siblings[index + way];
  if (node?.type !== 'paragraph') return null;
  return dayAlone(plain(node), options) ? nextLine(siblings, index + way, way, options) : node;
}

/** A paragraph whose last line is its moment, as status pages write it. */
export function closingStamp(
  node: Paragraph,
  options: StampOptions,
): { stamp: Stamp; nodes: PhrasingContent[] } | null {
  const text = plain(node);
  const at = text.trimEnd().lastIndexOf('\n');
  if (at < 8) return null;
  const last = withoutPosted(text.slice(at + 1));
  const stamp = readStamp(last, options);
  return stamp?.time && stamp.length >= last.length
    ? { stamp, nodes: cutEnd(node.children, at) }
    : null;
}

/** A paragraph that tells its times sentence by sentence; null where it has fewer than two. */
function storyEntries(node: Paragraph, context: CandidateContext): TimelineEntry[] | null {
  const text = plain(node);
  const events = toldIn(text, context.options);
  if (events.length < 2 || events[0]?.from !== 0) return null;
  return events.map(({ stamp, from, cut }, i): TimelineEntry => {
    const to = events[i + 1]?.from ?? text.length;
    const nodes = cutStart(cutEnd(node.children, to), from + cut);
    const [entry] = [eventOf(node, stamp, { nodes }, context.named)];
    return entry.kind === 'event'
      ? { kind: 'event', event: { ...entry.event, shape: 'sentence' } }
      : entry;
  });
}

interface ToldSentence {
  readonly stamp: Stamp;
  readonly from: number;
  /** What the moment takes in front of the sentence; nothing where it stands inside. */
  readonly cut: number;
}

/** The sentences with a time; inside of one it counts in prose, and where it goes on from the one before. */
function toldIn(text: string, options: StampOptions): ToldSentence[] {
  const prose = TELLS.test(text) || TELLS_CJK.test(text);
  const events: ToldSentence[] = [];
  const starts = sentenceStarts(text);
  for (const [i, from] of starts.entries()) {
    const before = events.at(-1);
    // `13.06. 09:12` holds a full stop, and is one moment.
    if (before && from < before.from + before.cut) continue;
    const sentence = text.slice(from, starts[i + 1]);
    const leading = readStamp(text.slice(from), options);
    if (leading?.time) events.push({ stamp: leading, from, cut: leading.length });
    else if (prose && before) {
      const inside = timeInside(sentence, options);
      if (inside && goesOn(before.stamp, inside)) events.push({ stamp: inside, from, cut: 0 });
    }
  }
  return events;
}

/** `10時05分に公開しました`. */
const TELLS_CJK =
  /^\W*(?:午[前後]\s?)?\d{1,2}(?:時(?:\d{1,2}分|半)?|:\d{2})(?:頃|ごろ)?(?:に|、|から)/u;

/** The one time that a sentence tells, after its first words; of two it tells something about them. */
function timeInside(sentence: string, options: StampOptions): Stamp | null {
  const [first, ...others] = momentsIn(sentence, options).filter(({ stamp }) => stamp.time);
  return first && others.length === 0 && !first.stamp.until && !AHEAD.test(sentence)
    ? first.stamp
    : null;
}

/** Whether a clock stands at or after one before; what is told of earlier was not next. */
const goesOn = ({ time: before }: Stamp, { time, date }: Stamp): boolean =>
  before !== null && time !== null && date === null && minuteOfDay(time) >= minuteOfDay(before);
