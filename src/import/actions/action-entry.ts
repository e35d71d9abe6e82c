// One action from what was found: its sentence without marks, and the facts that were written with it.
import type { Nodes, PhrasingContent } from 'mdast';
import type { ActionKind, ActionPriority, ActionStatus } from '../../report/kinds.ts';
import { kindOfAction } from './action-kinds.ts';
import { doneMarks, linksIn, priorityOf, ticketOf, withoutMarks } from './action-marks.ts';
import type { ActionOwner } from './action-owner.ts';
import { ownerOf } from './action-owner.ts';
import { writtenFacts } from './written-facts.ts';
import { fit } from '../sources/clip-text.ts';
import type { Lines } from '../sources/document.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { clipLine, foundOut, noted, together } from '../sources/finding.ts';
import { writeInline, line } from '../sources/inline.ts';
import type { Rules } from '../sources/rules.ts';
import type { Day } from '../time/calendar.ts';
import { readDay } from '../time/read-whole-day.ts';
import type { StampOptions } from '../time/stamp-parts.ts';
import { stateNamed } from '../words/action-words.ts';
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
}

const LONGEST = 300;

export interface ActionContext {
  readonly rules: Rules;
  readonly stamps: StampOptions;
  /** The day of the incident. */
  readonly near: Day | null;
  readonly team: (written: string) => TeamMatch;
}

/** What may be an action, as it stands in the document. */
export interface ActionCandidate {
  readonly nodes: readonly PhrasingContent[];
  /** Blocks below it that say more. */
  readonly more: readonly Nodes[];
  readonly lines: Lines;
  /** Nodes that are used up when the action is taken. */
  readonly takes: readonly Nodes[];
  /** The head of a table, which goes when all its rows have gone. */
  readonly under?: Nodes;
  readonly state: ActionStatus | null;
  readonly checked: boolean | null;
  readonly cells?: Cells;
}

export interface Cells {
  readonly owner?: string;
  readonly due?: string;
  readonly status?: string;
  readonly priority?: string;
  readonly ticket?: string;
  readonly completed?: string;
}

export interface Drafted {
  readonly action: ActionDraft | null;
  /** Its whole text is in the action. */
  readonly whole: boolean;
  readonly told: ReadingNotes;
}

/** Drafts the action that was found; null where its words are none. */
export function draftAction(found: ActionCandidate, context: ActionContext): Drafted {
  const words = line([...found.nodes]);
  const sentence = withoutMarks(sentenceOf(found));
  if (!/\p{L}{3}|[\u3040-\u9fff]{2}/u.test(sentence))
    return { action: null, whole: false, told: noAction(found, words) };
  const owner = ownerOf(sentence, found.cells?.owner);
  const match = owner ? context.team(owner.name) : null;
  const body = withOwner(sentence, owner, match?.ok === true);
  const facts = writtenFacts(body, { ...context.stamps, near: context.near });
  const day = (text: string | undefined): string | null =>
    text ? readDay(text.replace(/~~[^~]*~~/g, ' '), context.stamps.order) : null;
  const completed = day(found.cells?.completed) ?? facts.completed;
  const { text, cut } = fit(body.replace(/\s*[-–—,;:]\s*$/, ''), LONGEST);
  const action: ActionDraft = {
    do: text,
    words,
    kind: kindOfAction(words),
    owner: match?.ok ? match.id : null,
    status: stateOfAction(found, words, facts.status, completed),
    due: day(found.cells?.due) ?? (found.cells?.due ? null : facts.due),
    completed,
    priority: priorityOf(found.cells?.priority ?? '', body),
    ticket: ticketOf(
      found.cells?.ticket ?? '',
      linksIn([...found.nodes, ...found.more]),
      body,
      context.rules,
    ),
    lines: found.lines,
  };
  const told = [evidenceOf(action)];
  if (owner && !match?.ok) told.push(noTeam(owner, found.lines));
  if (cut)
    told.push(
      noted('doubt', found.lines, 'The action was shortened; its whole text is in the body.'),
    );
  return { action, whole: !cut, told: together(...told) };
}

/** Its text and what hangs below it, as one sentence. */
function sentenceOf({ nodes, more }: ActionCandidate): string {
  const pieces = (node: Nodes): string[] =>
    node.type === 'paragraph'
      ? [writeInline(unmarked(node.children))]
      : node.type === 'list'
        ? node.children.flatMap((item) => item.children.flatMap(pieces))
        : [];
  return [writeInline(unmarked(nodes)), ...more.flatMap(pieces)]
    .filter(Boolean)
    .reduce(
      (sum, piece) =>
        sum === '' ? piece : /[.:;!?]$/.test(sum) ? `${sum} ${piece}` : `${sum}; ${piece}`,
      '',
    );
}

/** The sentence without an owner that has a field, or with one that has none. */
function withOwner(sentence: string, owner: ActionOwner | null, known: boolean): string {
  if (!owner) return sentence;
  if (!known) return owner.written === null ? `${sentence} (Owner: ${owner.name})` : sentence;
  if (owner.written === null) return sentence;
  return sentence
    .replace(owner.written, ' ')
    .replace(/\s{2,}/g, ' ')
    .replace(/\s+(?=[.,;])/g, '')
    .replace(/([.,;])(?:\s*[.,;])+/g, '$1')
    .trim();
}

/** What is written with the action counts before the box, the box before the heading above it. */
function stateOfAction(
  found: ActionCandidate,
  words: string,
  written: ActionStatus | null,
  completed: string | null,
): ActionStatus | null {
  const cell = found.cells?.status;
  const cells = cell ? (stateNamed(cell) ?? doneMarks(cell)) : null;
  const due = found.cells?.due?.replace(/~~[^~]*~~/g, '');
  return (
    cells ??
    doneMarks(words) ??
    written ??
    (due ? stateNamed(due) : null) ??
    (found.checked === true || completed ? 'done' : null) ??
    (found.checked === false || cell ? null : found.state)
  );
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

const evidenceOf = (action: ActionDraft): ReadingNotes =>
  foundOut(
    'actions',
    clipLine(action.do, 80),
    action.lines,
    action.words,
    'stated',
    [
      'an entry under the actions',
      `kind \`${action.kind}\` by its words`,
      action.status ? `state \`${action.status}\`` : '',
    ]
      .filter(Boolean)
      .join('; '),
  );

/** Without bold and italics: an action is a sentence, not a heading and a text. */
const unmarked = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.flatMap((node) =>
    node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete'
      ? unmarked(node.children)
      : [node],
  );
