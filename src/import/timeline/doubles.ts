// One event told twice, in a list of key times and in the timeline: the fuller text stays.
import type { ReadingNotes } from '../sources/finding.ts';
import { clipLine, noted, together } from '../sources/finding.ts';
import type { EventDraft } from './event-draft.ts';

/** The events, each once, and which were joined. */
export function withoutDoubles(drafts: readonly EventDraft[]): {
  events: readonly EventDraft[];
  told: ReadingNotes;
} {
  const events: EventDraft[] = [];
  const told: ReadingNotes[] = [];
  for (const draft of drafts) {
    const twin = events.findIndex((other) => isTwin(other, draft));
    const other = events[twin];
    if (!other) {
      events.push(draft);
      continue;
    }
    const [fuller, lesser] =
      draft.words.length > other.words.length ? [draft, other] : [other, draft];
    events[twin] = fuller;
    told.push(
      noted(
        'doubt',
        lesser.lines,
        `“${clipLine(lesser.words, 60)}” is the event of line ${fuller.lines[0]} again; it was joined with it.`,
      ),
    );
  }
  return { events, told: together(...told) };
}

const isTwin = (a: EventDraft, b: EventDraft): boolean =>
  a.t === b.t && a.lines[0] !== b.lines[0] && sameWords(a, b);

const SMALL = new Set(
  'the a an is was are were has been incident issue as and of to at on'.split(' '),
);

const stems = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])
    .filter((word) => !SMALL.has(word))
    .map((word) => word.replace(/(?:ed|es|s|ing)$/, ''));

/** The shorter has only words of the longer. */
function sameWords(a: EventDraft, b: EventDraft): boolean {
  const [x = [], y = []] = [stems(a.words), stems(b.words)].toSorted((p, q) => p.length - q.length);
  if (x.length === 0) return a.words.toLowerCase() === b.words.toLowerCase();
  return x.length <= 6 && x.every((word) => y.includes(word));
}
