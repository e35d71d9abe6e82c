// A story told by the clock, in a document without a timeline: `At 07:15 the disk was full. Olu acknowledged it at 07:58,
// and at 09:02 saving worked again.` Each clause with a time is an event; the prose stays in the body.
import type { Paragraph } from 'mdast';
import type { BaseDay } from './day-law.ts';
import { sureDay } from './day-law.ts';
import { tellsEarlierStory, tellsOfAnotherTime } from './earlier-incidents.ts';
import { sentencesOf } from '../sources/clip-text.ts';
import { linesOf } from '../sources/document.ts';
import { plain } from '../sources/inline.ts';
import { labelOf } from '../sources/label.ts';
import type { Part } from '../sources/outline.ts';
import { isCaption } from './captions.ts';
import { isInMailHead } from './mail-head.ts';
import { markOf } from './line-candidates.ts';
import type { Stamp, StampOptions } from '../time/stamp-parts.ts';
import type { MomentIn } from '../time/moments-in.ts';
import { momentsIn } from '../time/moments-in.ts';
import { readStamp } from '../time/stamp.ts';
import { anyOf } from '../words/any-of.ts';
import type { CandidateContext, TimelineEntry, Run } from './entries.ts';

/** Parts that tell of other times than those of the incident. */
const OTHER_TIMES = new Set(['appendix', 'links', 'actions', 'lessons']);

/** As many times in one paragraph make a story; fewer are facts about it. */
const STORY = 3;
/** Over several paragraphs, from the first to the last with a time, where few of them have none. */
const LONG_STORY = { times: 4, aParagraph: 0.75 };

/** The runs of a document whose only timeline is its prose; `base` is the day of the incident, where it is known. */
export function proseRuns(
  parts: readonly Part[],
  options: StampOptions,
  base: BaseDay | null,
): Run[] {
  const day = sureDay(base);
  const found = parts
    .filter(({ name }) => name === null || !OTHER_TIMES.has(name))
    .flatMap((part) =>
      part.nodes
        .filter(
          (node, i, siblings): node is Paragraph =>
            node.type === 'paragraph' &&
            !isInMailHead(siblings, i) &&
            !isCaption(node, siblings, i),
        )
        // `Date: Tue, 4 Jun 2024 16:20` above a mail tells no story.
        .filter((node) => !isMomentAlone(node, options))
        .filter((node) => !tellsEarlierStory(plain(node), options, base?.day ?? null))
        .map((node) => ({ part, entries: storyOf(node, { options, base: day }, true) })),
    );
  const whole = found.flatMap(({ entries }) => entries);
  const leads = new Set(whole.filter((entry, i) => isLead(entry, whole[i + 1])));
  const told = found.map((one) => ({
    ...one,
    entries: one.entries.map((entry) => (leads.has(entry) ? asMark(entry) : entry)),
  }));
  const from = told.findIndex(({ entries }) => times(entries) > 0);
  const span = told.slice(from, told.findLastIndex(({ entries }) => times(entries) > 0) + 1);
  const entries = span.flatMap((one) => one.entries);
  const [first] = span;
  const long =
    times(entries) >= LONG_STORY.times && times(entries) >= span.length * LONG_STORY.aParagraph;
  if (first && long) return [{ part: first.part, entries, named: false }];
  return told.filter((one) => times(one.entries) >= STORY).map((one) => ({ ...one, named: false }));
}

/** A day that the times behind it belong to: the sentence sums up what they tell. */
function isLead(entry: TimelineEntry, next: TimelineEntry | undefined): boolean {
  if (entry.kind === 'mark' || entry.event.stamp.time || next?.kind !== 'event') return false;
  const [{ date }, { date: other, time }] = [entry.event.stamp, next.event.stamp];
  return time !== null && (!other || (date?.month === other.month && date.day === other.day));
}

const asMark = (entry: TimelineEntry): TimelineEntry =>
  entry.kind === 'mark'
    ? entry
    : {
        kind: 'mark',
        mark: { ...markOf(entry.event.stamp, entry.event.lines, []), heading: true },
      };

/** The moments of entries; days that they set are none. */
const times = (entries: readonly TimelineEntry[]): number =>
  entries.filter(({ kind }) => kind === 'event').length;

/** A label, and behind it a moment and nothing else. */
function isMomentAlone({ children }: Paragraph, options: StampOptions): boolean {
  const text = plain(labelOf(children)?.rest ?? []).replace(/[\s.]+$/, '');
  const stamp = text === '' ? null : readStamp(text, options);
  return stamp !== null && stamp.length >= text.length;
}

/** The events of a paragraph that tells its times inside its sentences; `days`: and days without a time in front. */
export const storyOf = (
  node: Paragraph,
  { options, base }: Pick<CandidateContext, 'options' | 'base'>,
  days = false,
): TimelineEntry[] =>
  sentencesOf(plain(node).replace(/\s+/g, ' ')).flatMap((sentence, i) => {
    if (tellsOfAnotherTime(sentence, base)) return [];
    const timed = clausesOf(sentence, options).flatMap((clause) =>
      entryOf(clause, node, i === 0, options),
    );
    const whole = days && timed.length === 0 ? onItsDay(sentence, node, options) : [];
    return whole.length > 0 ? whole : [...dayOf(sentence, node, options), ...timed];
  });

/** `On 8 April the image was built by hand.`: what happened on the day in front of it. */
function onItsDay(sentence: string, node: Paragraph, options: StampOptions): TimelineEntry[] {
  const stamp = readStamp(sentence, options);
  if (!stamp?.date || stamp.time || stamp.untilDate || timesIn(sentence, options).length > 0)
    return [];
  const words = sentence.slice(stamp.length);
  if (AHEAD.test(sentence) || !/\p{L}+\P{L}+\p{L}{2}/u.test(words)) return [];
  return [sentenceEvent(stamp, words, node)];
}

/** `On Friday, 8 March, …`, `The next morning …`: a day in front of a sentence is that of what follows. */
function dayOf(sentence: string, node: Paragraph, options: StampOptions): TimelineEntry[] {
  const stamp = readStamp(sentence, options);
  // `The next morning at 09:05` is a moment with its day, which is not counted twice.
  if (stamp?.time && namesDay(stamp)) return [];
  const words = stamp && !stamp.time ? stamp : dayWordsAt(sentence, options);
  if (!words || !namesDay(words) || words.untilDate) return [];
  return [{ kind: 'mark', mark: { ...markOf(words, linesOf(node), []), heading: true } }];
}

const namesDay = ({ date, weekday, dayShift, dayOfMonth, dayNumber }: Stamp): boolean =>
  (date ?? weekday ?? dayShift ?? dayOfMonth ?? dayNumber) !== null;

/** A weekday or `the next day`, and behind it the sentence. */
function dayWordsAt(sentence: string, options: StampOptions): Stamp | null {
  const [lead = ''] = /^(?:(?:on|am|le|el|in der|em|na|no) )?/i.exec(sentence) ?? [];
  const [, words = ''] =
    /^([^,.;:]{3,32}?)(?:,|:|\s(?=at\b|um\b|à\b|a las\b|às\b))/u.exec(
      sentence.slice(lead.length),
    ) ?? [];
  const stamp = words === '' ? null : readStamp(words, options);
  return stamp && !stamp.time && stamp.length >= words.length ? stamp : null;
}

/** What is promised has not happened. */
export const AHEAD = anyOf(
  /\b(?:will|shall|plan(?:ned|s)? to|next update|going to)\b/iu,
  /\b(?:planned|scheduled|set|due) (?:for|at)\b|(?<!\p{L})(?:geplant|angesetzt|prévue?s?|previst[oa]s?)(?!\p{L})/iu,
  /\b(?:programad[oa]s?|planejad[oa]s?|planead[oa]s?|agendad[oa]s?)\b|予定/iu,
  /\b(?:is|are) (?:scheduled|supposed|meant)\b|\b(?:each|every) (?:day|night|morning|evening)\b/iu,
  /\b(?:soll|sollte|sollen|jede Nacht|jeden Tag|debe|deben|cada noche|deve|devem|doit|doivent|chaque nuit)\b/iu,
);

const HARM =
  /\b(?:down|outage|unavailable|broke|broken|fail\w*|affected|impact\w*|errors?|nobody|could not|slow)\b/i;

/** The moments inside a text that have a time, with the weekday or the date in front of it, a range counted as one. */
const timesIn = (text: string, options: StampOptions): MomentIn[] =>
  momentsIn(text, options).filter(({ stamp }) => stamp.time);

const JOINS = /(?:[,;:]\s*(?:and|but|then|und|et|y|e)?|\s(?:and|but|then|und|et|y|e))\s+/g;

/** A sentence with several times, cut where the clause of each begins. */
function clausesOf(sentence: string, options: StampOptions): string[] {
  const times = timesIn(sentence, options);
  const cuts = times.slice(1).flatMap(({ from: at }, i) => {
    const from = times[i]?.to ?? 0;
    const join = [...sentence.slice(from, at).matchAll(JOINS)].at(-1);
    return join ? [{ end: from + join.index, start: from + join.index + join[0].length }] : [];
  });
  return [{ start: 0, end: 0 }, ...cuts].map(({ start }, i) =>
    sentence.slice(start, cuts[i]?.end ?? sentence.length),
  );
}

function entryOf(
  clause: string,
  node: Paragraph,
  opens: boolean,
  options: StampOptions,
): TimelineEntry[] {
  const [timed] = timesIn(clause, options);
  // `From 14:00 to 14:20` in front of a paragraph, or of harm, states a window, not an event.
  const range = timed?.stamp.until != null && (opens || HARM.test(clause));
  if (!timed || range || AHEAD.test(clause)) return [];
  const fact = clause.replace(/^[\p{L}\s]{2,24}:\s+/u, '').replace(/[\s.]+$/, '');
  // `Start: 07:15 UTC` is a fact about the whole.
  if (fact.length <= (readStamp(fact, options)?.length ?? 0)) return [];
  const text = clause.replace(/^[\p{L}\s]{2,24}:\s+(?=\p{Ll})/u, '').trim();
  const leading = readStamp(text, options);
  const words = leading?.time ? text.slice(leading.length) : text;
  if (!/\p{L}{3}/u.test(words)) return [];
  return [sentenceEvent(leading?.time ? leading : timed.stamp, words, node)];
}

const sentenceEvent = (stamp: Stamp, words: string, node: Paragraph): TimelineEntry => ({
  kind: 'event',
  event: {
    stamp,
    nodes: [{ type: 'text', value: capital(words.replace(/^[\s,]+/, '')) }],
    more: [],
    lines: linesOf(node),
    takes: [],
    shape: 'sentence',
    named: false,
  },
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
