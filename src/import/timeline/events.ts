// From what was found to the timeline of a draft: texts that fit, kinds by their words, doubles joined, in order.
import type { Nodes, PhrasingContent } from 'mdast';
import type { EventKind } from '../../report/kinds.ts';
import type { DraftClock } from '../time/calendar.ts';
import { offsetAt, offsetText, spell, timeText } from '../time/calendar.ts';
import { fit } from '../sources/clip-text.ts';
import type { Placed } from './days.ts';
import type { Lines } from '../sources/document.ts';
import { kindOfEvent } from './event-kinds.ts';
import type { Notebook } from '../sources/finding.ts';
import { clip } from '../sources/finding.ts';
import { inlineMarkdown, line } from '../sources/inline.ts';
import type { Rules } from '../sources/rules.ts';

export interface EventDraft {
  readonly at: string;
  readonly until: string | null;
  readonly approximate: boolean;
  readonly kind: EventKind;
  readonly text: string;
  /** The text without marks. */
  readonly words: string;
  readonly t: number;
  readonly lines: Lines;
  readonly placed: Placed;
}

const LONGEST = 600;

export function draftEvents(
  placed: readonly Placed[],
  clock: DraftClock,
  rules: Rules,
  approximateAll: boolean,
  notes: Notebook,
): { events: EventDraft[]; used: Set<Nodes> } {
  const used = new Set<Nodes>();
  const kept = new Set<Nodes>();
  const drafts: EventDraft[] = [];
  for (const one of placed) {
    const { event, wall } = one;
    const whole = eventText(event.nodes, event.more);
    const { text, cut } = fit(whole.text, LONGEST);
    const words = line([...event.nodes]) || whole.words;
    if (text === '') {
      notes.note(
        'doubt',
        event.lines,
        `\`${event.stamp.written}\` has no text; it was left in the body.`,
      );
      for (const node of event.takes) kept.add(node);
      continue;
    }
    const at = spell(wall, clock);
    if (!at.ok) {
      notes.note(
        'doubt',
        event.lines,
        `\`${event.stamp.written}\` (“${clip(words, 60)}”) could not be placed: ${at.why} It stays in the body.`,
      );
      for (const node of event.takes) kept.add(node);
      continue;
    }
    const until = one.until ? spell(one.until, clock) : null;
    compareClocks(one, clock, notes);
    const { kind, word } = kindOfEvent(words, rules.kinds);
    drafts.push({
      at: at.text,
      until: until?.ok && until.t >= at.t ? until.text : null,
      approximate: event.stamp.approximate || approximateAll,
      kind,
      text,
      words,
      t: at.t,
      lines: event.lines,
      placed: one,
    });
    notes.found(
      'timeline',
      `${at.text} ${kind}`,
      event.lines,
      `${event.stamp.written} ${words}`,
      one.sure,
      [
        one.how,
        word === '' ? 'kind: no word of a kind, so a note' : `kind by “${word.toLowerCase()}”`,
      ]
        .filter(Boolean)
        .join('; '),
    );
    // What was shortened, or holds what a field cannot, stays in the body too.
    for (const node of event.takes) (cut || whole.lossy ? kept : used).add(node);
    if (cut)
      notes.note(
        'doubt',
        event.lines,
        `The event at \`${at.text}\` was shortened; its whole text is in the body.`,
      );
  }
  for (const node of kept) used.delete(node);
  noteStrays(drafts, notes);
  const joined = joinDoubles(settleKinds(drafts), notes);
  return { events: joined.toSorted((a, b) => a.t - b.t), used };
}

/** A line whose date lies months from all others often holds a slip of the pen; it is taken as written, and told. */
function noteStrays(drafts: readonly EventDraft[], notes: Notebook): void {
  if (drafts.length < 3) return;
  const middle =
    drafts.map(({ t }) => t).toSorted((a, b) => a - b)[Math.floor(drafts.length / 2)] ?? 0;
  for (const { at, t, lines } of drafts) {
    const days = Math.round(Math.abs(t - middle) / 86_400_000);
    if (days < 50) continue;
    notes.note(
      'doubt',
      lines,
      `\`${at}\` lies ${days} days from the middle of the timeline; the date may be a slip.`,
    );
  }
}

/** The text of an event with what hangs below it, as one line. */
function eventText(
  nodes: readonly PhrasingContent[],
  more: readonly Nodes[],
): { text: string; words: string; lossy: boolean } {
  const pieces = [tidy(inlineMarkdown(nodes))];
  let lossy = false;
  const collect = (node: Nodes): void => {
    if (node.type === 'paragraph') pieces.push(inlineMarkdown(node.children));
    else if (node.type === 'list')
      for (const item of node.children) for (const child of item.children) collect(child);
    else lossy = true;
  };
  for (const node of more) collect(node);
  const parts = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
  const text = parts.reduce(
    (sum, piece) =>
      sum === '' ? piece : /[.:;!?]$/.test(sum) ? `${sum} ${piece}` : `${sum}; ${piece}`,
    '',
  );
  return { text, words: text, lossy };
}

/** Without what a cut left over in front: `**`, a dash, a colon. */
const tidy = (text: string): string =>
  text.replace(/^(?:\*\*\s*\*\*|[-–—:|,;]|&#x20;)+\s*/, '').trim();

/** Two clocks on one line must agree. */
function compareClocks(one: Placed, clock: DraftClock, notes: Notebook): void {
  const { second } = one.event.stamp;
  if (!second) return;
  const zone =
    one.wall.zone ?? (clock.zone ? { written: clock.zone, iana: clock.zone, offset: null } : null);
  if (!zone) return;
  const first = offsetAt(zone, one.wall.date, one.wall.time);
  const other = offsetAt(second.zone, one.wall.date, second.time);
  if (first === null || other === null) return;
  const difference =
    ((((one.wall.time.hour - second.time.hour) * 60 +
      one.wall.time.minute -
      second.time.minute -
      (first - other)) %
      720) +
      720) %
    720;
  if (difference !== 0) {
    notes.note(
      'contradiction',
      one.event.lines,
      `\`${timeText(one.wall.time)}\` (${zone.written}, ${offsetText(first)}) and \`${timeText(second.time)} ${second.zone.written}\` are not one moment; the first was taken.`,
    );
  }
}

/**
 * What came before anything was noticed or hurt was no mitigation, but a change; a change after it mends. What was
 * noticed after the first detection is part of the search.
 */
function settleKinds(drafts: readonly EventDraft[]): EventDraft[] {
  const inOrder = drafts.toSorted((a, b) => a.t - b.t);
  const trouble = inOrder.find(({ kind }) => TROUBLE.has(kind))?.t;
  const detected = inOrder.find(({ kind }) => kind === 'detection')?.t;
  return drafts.map((draft) => {
    const kind = inItsPlace(draft, trouble, detected);
    return kind === draft.kind ? draft : { ...draft, kind };
  });
}

function inItsPlace(
  { kind, t, words }: EventDraft,
  trouble: number | undefined,
  detected: number | undefined,
): EventKind {
  if (trouble === undefined) return kind;
  if (kind === 'mitigation' && t < trouble && !MENDED.test(words)) return 'change';
  if (kind === 'change' && t > trouble && MENDS.test(words)) return 'mitigation';
  const later = detected !== undefined && t > detected;
  return kind === 'detection' && later && NOTICED.test(words) ? 'investigation' : kind;
}

const TROUBLE: ReadonlySet<EventKind> = new Set([
  'impact',
  'detection',
  'acknowledgement',
  'escalation',
  'investigation',
  'identification',
  'dead-end',
]);
const MENDED = /\b(?:mitigat\w*|fix\w*|rolled back|rollback|revert\w*|workaround)\b/i;
const MENDS =
  /\b(?:deploy|releas|remov|renam|install|mov|switch|publish|goes live|went live|rolled out)\w*/i;
const NOTICED = /^[^,.;]{0,40}\b(?:notic(?:ed|es|e)|observ\w+)\b/i;

/** One event told twice, in a list of key times and in the timeline: the fuller text stays. */
function joinDoubles(drafts: readonly EventDraft[], notes: Notebook): EventDraft[] {
  const out: EventDraft[] = [];
  for (const draft of drafts) {
    const twin = out.findIndex(
      (other) =>
        other.t === draft.t && other.lines[0] !== draft.lines[0] && sameEvent(other, draft),
    );
    const other = out[twin];
    if (!other) {
      out.push(draft);
      continue;
    }
    const fuller = draft.words.length > other.words.length ? draft : other;
    const lesser = fuller === draft ? other : draft;
    out[twin] = fuller;
    notes.note(
      'doubt',
      lesser.lines,
      `“${clip(lesser.words, 60)}” is the event of line ${fuller.lines[0]} again; it was joined with it.`,
    );
  }
  return out;
}

const SMALL = new Set([
  'the',
  'a',
  'an',
  'is',
  'was',
  'are',
  'were',
  'has',
  'been',
  'incident',
  'issue',
  'as',
  'and',
  'of',
  'to',
  'at',
  'on',
]);
const stems = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])
    .filter((word) => !SMALL.has(word))
    .map((word) => word.replace(/(?:ed|es|s|ing)$/, ''));

function sameEvent(a: EventDraft, b: EventDraft): boolean {
  const [x, y] = [stems(a.words), stems(b.words)].toSorted((p, q) => p.length - q.length) as [
    string[],
    string[],
  ];
  if (x.length === 0) return a.words.toLowerCase() === b.words.toLowerCase();
  return x.length <= 6 && x.every((word) => y.includes(word));
}
