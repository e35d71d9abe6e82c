// One action from what was found: its sentence without marks, and the facts that were written with it.
import type { ActionKind, ActionPriority, ActionStatus } from '../../report/kinds.ts';
import { kindNamed, kindOfAction } from './action-kinds.ts';
import { doneMarks, linksIn, priorityOf, ticketOf, withoutMarks } from './action-marks.ts';
import type { ActionCandidate, ActionOwner, Cells } from './action-candidate.ts';
import { ownerOf, teamNames } from './action-owner.ts';
import { isStruck, sentenceOf, stateBehindStruck, struckIn, withOwner } from './action-text.ts';
import type { DayRead } from './written-facts.ts';
import { dayIn, writtenFacts } from './written-facts.ts';
import { fit } from '../sources/clip-text.ts';
import type { Lines } from '../sources/document.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { NOTHING_TOLD, clipLine, foundOut, noted, together } from '../sources/finding.ts';
import { line } from '../sources/inline.ts';
import type { Rules } from '../sources/rules.ts';
import type { Day } from '../time/calendar.ts';
import type { StampOptions } from '../time/stamp-parts.ts';
import { stateAnswered, stateBeforeReason, stateNamed } from '../words/action-words.ts';
import type { TeamMatch } from '../words/vocabulary-match.ts';

export interface ActionDraft {
  readonly do: string;
  readonly words: string;
  readonly kind: ActionKind;
  readonly owner: string | null;
  readonly status: ActionStatus | null;
  readonly due: string | null;
  readonly completed: string | null;
  readonly priority: ActionPriority | null;
  readonly ticket: string | null;
  readonly lines: Lines;
  /** What the document does not say in so many words, and how it was read. */
  readonly guessed: readonly { readonly field: 'do' | 'due' | 'completed'; readonly how: string }[];
}

const LONGEST = 300;

export interface ActionContext {
  readonly rules: Rules;
  readonly stamps: StampOptions;
  /** The day of the incident. */
  readonly near: Day | null;
  readonly team: (written: string) => TeamMatch;
  /** Whether the document knows a person by that name. */
  readonly isPerson?: (name: string) => boolean;
}

/** The words of what was found, as its owner is looked for in them. */
export const wordsOf = (found: ActionCandidate): string => withoutMarks(sentenceOf(found));

/** Who owns what was found, by its cells and its words alone. */
export const ownerBeyondDoubt = (found: ActionCandidate, context: ActionContext): string | null =>
  ownerOf(wordsOf(found), found.cells?.owner, isListedTeam(context))?.name ?? null;

export interface Drafted {
  readonly action: ActionDraft | null;
  /** Its whole text is in the action. */
  readonly whole: boolean;
  readonly told: ReadingNotes;
}

/** Whether the archive lists a name; in an open vocabulary any word could be an id, which says nothing. */
export const isListedTeam =
  ({ team }: ActionContext) =>
  (written: string): boolean => {
    const match = team(written);
    return match.ok && match.how !== 'as an id';
  };

/** Drafts the action that was found; null where its words are none. */
export function draftAction(found: ActionCandidate, context: ActionContext): Drafted {
  const words = line([...found.nodes]);
  const sentence = wordsOf(found);
  if (!/\p{L}{3}|[\u3040-\u9fff]{2}/u.test(sentence))
    return { action: null, whole: false, told: noAction(found, words) };
  const { owner, match } = ownerIn(found, sentence, context);
  const body = withOwner(sentence, owner, match?.ok === true);
  const { due, completed, status } = factsOf(found, [body, sentence], words, context);
  const { text, cut } = fit(
    withTicket(body, found, context).replace(/\s*[-–—,;:/|]\s*$/, ''),
    LONGEST,
  );
  const action: ActionDraft = {
    do: text,
    words,
    kind: kindNamed(found.cells?.kind ?? '') ?? kindOfAction(words),
    owner: match?.ok ? match.id : null,
    status,
    due: due?.day ?? null,
    completed: completed?.day ?? null,
    priority: priorityOf(found.cells?.priority, body),
    ticket: ticketIn(found, body, context),
    lines: found.lines,
    guessed: guessesOf(found, due, completed),
  };
  return {
    action,
    whole: !cut,
    told: together(evidenceOf(action, found), ownerless(owner, match, found), ...cuts(found, cut)),
  };
}

/** Who owns an action, in its own words before those of its group, and the team that this means. */
function ownerIn(
  found: ActionCandidate,
  sentence: string,
  context: ActionContext,
): { owner: ActionOwner | null; match: TeamMatch | null } {
  const owner =
    ownerOf(sentence, found.cells?.owner, isListedTeam(context), context.isPerson) ??
    groupOf(found);
  return { owner, match: owner ? matchOf(owner, context) : null };
}

/** The team of the archive that a name means, with or without `team` around it; a listed one before a new id. */
function matchOf({ name }: ActionOwner, context: ActionContext): TeamMatch {
  const known = teamNames(name).find(isListedTeam(context));
  return context.team(known ?? name);
}

/** An owner that the archive does not know. */
const ownerless = (
  owner: ActionOwner | null,
  match: TeamMatch | null,
  { lines }: ActionCandidate,
): ReadingNotes => (owner && match && !match.ok ? noTeam(owner, lines) : NOTHING_TOLD);

/** What was left out of the sentence. */
function cuts({ nodes, lines }: ActionCandidate, cut: boolean): ReadingNotes[] {
  const struck = struckIn(nodes);
  return [
    struck === null
      ? NOTHING_TOLD
      : noted('left-out', lines, `Struck out, and left out: “~~${struck}~~”.`),
    cut
      ? noted('doubt', lines, 'The action was shortened; its whole text is in the body.')
      : NOTHING_TOLD,
  ];
}

const groupOf = ({ groupOwner }: ActionCandidate): ActionOwner | null =>
  groupOwner ? { name: groupOwner, written: null } : null;

interface StatedProgress {
  readonly due: DayRead | null;
  readonly completed: DayRead | null;
  readonly status: ActionStatus | null;
}

/** The days and the state: what cells hold counts before what stands in the sentence. */
function factsOf(
  found: ActionCandidate,
  texts: readonly string[],
  words: string,
  context: ActionContext,
): StatedProgress {
  const options = { ...context.stamps, near: context.near };
  // Without the owner first; where a fact stood beside the name, it is found beside it only.
  const written = texts
    .map((text) => writtenFacts(text, options))
    .reduce((sum, one) => ({
      due: sum.due ?? one.due,
      completed: sum.completed ?? one.completed,
      status: sum.status ?? one.status,
    }));
  const { cells } = found;
  const completed =
    (cells?.completed ? dayIn(cells.completed, options) : null) ?? written.completed;
  const inCell = cells?.due ? dayIn(cells.due, options) : null;
  const status = stateOfAction(found, words, written.status, completed !== null);
  const due = inCell ?? (cells?.due ? null : written.due);
  return { due, completed, status };
}

/** What is written with the action counts before the box, the box before the heading above it. */
function stateOfAction(
  { cells, checked, state, nodes }: ActionCandidate,
  words: string,
  written: ActionStatus | null,
  completed: boolean,
): ActionStatus | null {
  const cell = cells?.status;
  return (
    (cell ? stateInCell(cell) : null) ??
    doneMarks(words) ??
    stateBehindStruck(nodes) ??
    written ??
    stateBeside(cells) ??
    (checked === true || completed ? 'done' : isStruck(nodes) ? 'dropped' : null) ??
    (checked === false || cell ? null : state)
  );
}

/** What a cell for the state says, with a reason behind it or without. */
const stateInCell = (cell: string): ActionStatus | null =>
  stateAnswered(cell) ?? doneMarks(cell) ?? stateBeforeReason(cell);

/** A state where a day or a ticket is asked for: `Bug: n/a, done`. */
const stateBeside = (cells: Cells | undefined): ActionStatus | null =>
  [cells?.due?.replace(/~~[^~]*~~/g, ''), cells?.ticket]
    .map((cell) => (cell ? (stateNamed(cell) ?? doneMarks(cell) ?? stateBehind(cell)) : null))
    .find(Boolean) ?? null;

/** `b/731911 WIP`: a ticket, and how far it is. */
const stateBehind = (cell: string): ActionStatus | null =>
  stateNamed(/^\S*\d\S*\s+(\D+)$/.exec(cell.trim())?.[1] ?? '');

const ticketIn = (found: ActionCandidate, body: string, { rules }: ActionContext): string | null =>
  ticketOf(found.cells?.ticket ?? '', linksIn([...found.nodes, ...found.more]), body, rules);

/** A ticket without an address has no field, and stays in the words. */
function withTicket(body: string, found: ActionCandidate, context: ActionContext): string {
  const cell = found.under ? '' : (found.cells?.ticket?.trim() ?? '');
  return cell === '' || ticketIn(found, body, context) !== null
    ? body
    : `${body} (Ticket: ${cell})`;
}

function guessesOf(
  { guess }: ActionCandidate,
  due: DayRead | null,
  completed: DayRead | null,
): ActionDraft['guessed'] {
  return [
    ...(guess ? [{ field: 'do', how: guess } as const] : []),
    ...(due?.guess ? [{ field: 'due', how: due.guess } as const] : []),
    ...(completed?.guess ? [{ field: 'completed', how: completed.guess } as const] : []),
  ];
}

function noAction({ lines }: ActionCandidate, words: string): ReadingNotes {
  return words === ''
    ? together()
    : noted(
        'doubt',
        lines,
        `“${clipLine(words, 40)}” under the actions is no action; it stays in the body.`,
      );
}

const noTeam = ({ name }: ActionOwner, lines: Lines): ReadingNotes =>
  noted(
    'missing',
    lines,
    `\`${name}\` owns an action but is no team of this archive; the name stays in the text. Map it under \`teams:\` in the rules, or add the team.`,
  );

const evidenceOf = (action: ActionDraft, { guess, cells }: ActionCandidate): ReadingNotes =>
  foundOut(
    'actions',
    clipLine(action.do, 80),
    action.lines,
    action.words,
    guess ? 'guess' : 'stated',
    [
      guess ?? 'an entry under the actions',
      `kind \`${action.kind}\` by ${kindNamed(cells?.kind ?? '') ? 'its column' : 'its words'}`,
      action.status ? `state \`${action.status}\`` : '',
    ]
      .filter(Boolean)
      .join('; '),
  );
