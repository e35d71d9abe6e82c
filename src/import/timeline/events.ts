// From what was found to the timeline of a draft: texts that fit, kinds by their words, doubles joined, in order.
import type { EventDraft } from './event-draft.ts';
import type { Nodes } from 'mdast';
import type { DraftClock } from '../time/calendar.ts';
import { spell } from '../time/calendar.ts';
import { fit } from '../sources/clip-text.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { NOTHING_TOLD, clipLine, foundOut, noted, together } from '../sources/finding.ts';
import { line } from '../sources/inline.ts';
import type { Rules } from '../sources/rules.ts';
import type { Words } from '../words/language-words.ts';
import type { Placed } from './days.ts';
import { withoutDoubles } from './doubles.ts';
import type { Kind } from './event-kinds.ts';
import { kindOfEvent } from './event-kinds.ts';
import { eventText } from './event-text.ts';
import { resolveKinds } from './kinds-in-order.ts';
import { secondClock } from './second-clock.ts';
import { strays } from './strays.ts';

const LONGEST = 600;

export interface Context {
  readonly clock: DraftClock;
  readonly rules: Rules;
  /** The language of the document, where it is a listed one. */
  readonly language: Words | null;
  /** The document says that all its times are approximate. */
  readonly approximate: boolean;
}

export interface Events {
  readonly events: readonly EventDraft[];
  /** Nodes whose whole text is in the events. */
  readonly used: ReadonlySet<Nodes>;
  readonly told: ReadingNotes;
}

/** The events of a draft, oldest first. */
export function draftEvents(placed: readonly Placed[], context: Context): Events {
  const drafted = placed.map((one) => draftEvent(one, context));
  const used = new Set(drafted.flatMap(({ one, whole }) => (whole ? one.event.takes : [])));
  for (const { one, whole } of drafted)
    if (!whole) for (const node of one.event.takes) used.delete(node);
  const drafts = drafted.flatMap(({ draft }) => draft ?? []);
  const joined = withoutDoubles(resolveKinds(drafts));
  return {
    events: joined.events.toSorted((a, b) => a.t - b.t),
    used,
    told: together(...drafted.map(({ told }) => told), strays(drafts), joined.told),
  };
}

interface DraftedEvent {
  readonly one: Placed;
  readonly draft: EventDraft | null;
  /** The draft holds all of its text. */
  readonly whole: boolean;
  readonly told: ReadingNotes;
}

function draftEvent(one: Placed, context: Context): DraftedEvent {
  const { event, wall } = one;
  const all = eventText(event.nodes, event.more);
  const { text, cut } = fit(all.text, LONGEST);
  const words = line([...event.nodes]) || all.words;
  const left = (why: string): DraftedEvent => ({
    one,
    draft: null,
    whole: false,
    told: noted('doubt', event.lines, `\`${event.stamp.written}\` ${why}`),
  });
  if (text === '') return left('has no text; it was left in the body.');
  const at = spell(wall, context.clock);
  if (!at.ok)
    return left(`(“${clipLine(words, 60)}”) could not be placed: ${at.why} It stays in the body.`);
  const until = one.until ? spell(one.until, context.clock) : null;
  const kind = kindOfEvent(words, context.rules.kinds, context.language);
  const draft: EventDraft = {
    at: at.text,
    until: until?.ok && until.t >= at.t ? until.text : null,
    approximate: event.stamp.approximate || context.approximate,
    kind: kind.kind,
    text,
    words,
    t: at.t,
    lines: event.lines,
    placed: one,
  };
  const shortened = cut
    ? noted(
        'doubt',
        event.lines,
        `The event at \`${at.text}\` was shortened; its whole text is in the body.`,
      )
    : NOTHING_TOLD;
  return {
    one,
    draft,
    // What was shortened, or holds what a field cannot, stays in the body too.
    whole: !cut && !all.lossy,
    told: together(secondClock(one, context.clock), evidenceOf(draft, kind), shortened),
  };
}

const evidenceOf = ({ at, words, lines, placed }: EventDraft, { kind, word }: Kind): ReadingNotes =>
  foundOut(
    'timeline',
    `${at} ${kind}`,
    lines,
    `${placed.event.stamp.written} ${words}`,
    placed.sure,
    [
      placed.how,
      word === '' ? 'kind: no word of a kind, so a note' : `kind by “${word.toLowerCase()}”`,
    ]
      .filter(Boolean)
      .join('; '),
  );
