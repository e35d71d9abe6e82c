// One action from what was found: its sentence without marks, and the facts that were written with it.
import type { Nodes, PhrasingContent } from 'mdast';
import type { ActionKind, ActionPriority, ActionStatus } from '../../report/kinds.ts';
import {
  DONE_BACK,
  DONE_FRONT,
  dayAfter,
  dayIn,
  doneMarks,
  linksIn,
  ownerOf,
  priorityOf,
  ticketOf,
} from './action-marks.ts';
import { fit } from '../sources/clip-text.ts';
import type { Lines } from '../sources/document.ts';
import { kindOfAction } from '../timeline/event-kinds.ts';
import type { Notebook } from '../sources/finding.ts';
import { clip } from '../sources/finding.ts';
import { inlineMarkdown, line } from '../sources/inline.ts';
import type { Rules } from '../sources/rules.ts';
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

export interface Context {
  readonly rules: Rules;
  readonly team: (written: string) => TeamMatch;
  readonly notes: Notebook;
  readonly actions: ActionDraft[];
  readonly used: Set<Nodes>;
}

export interface Found {
  readonly nodes: readonly PhrasingContent[];
  readonly more: readonly Nodes[];
  readonly lines: Lines;
  readonly takes: readonly Nodes[];
  readonly state: ActionStatus | null;
  readonly checked: boolean | null;
  readonly cells?: {
    owner?: string;
    due?: string;
    status?: string;
    priority?: string;
    ticket?: string;
    completed?: string;
  };
}

export function add(found: Found, context: Context): void {
  const { rules, team, notes, actions, used } = context;
  const pieces = [inlineMarkdown(unmarked(found.nodes))];
  const collect = (node: Nodes): void => {
    if (node.type === 'paragraph') pieces.push(inlineMarkdown(unmarked(node.children)));
    else if (node.type === 'list')
      for (const item of node.children) for (const child of item.children) collect(child);
  };
  for (const node of found.more) collect(node);
  const whole = pieces
    .filter(Boolean)
    .reduce(
      (sum, piece) =>
        sum === '' ? piece : /[.:;!?]$/.test(sum) ? `${sum} ${piece}` : `${sum}; ${piece}`,
      '',
    );
  const words = line([...found.nodes]);
  const marks = doneMarks(words, found);
  let body = whole.replace(DONE_FRONT, '').replace(DONE_BACK, '').trim();
  if (body === '' || !/[\p{L}]{3}/u.test(body)) {
    if (words !== '')
      notes.note(
        'doubt',
        found.lines,
        `“${clip(words, 40)}” under the actions is no action; it stays in the body.`,
      );
    return;
  }
  const owner = ownerOf(body, found.cells?.owner);
  const match = owner ? team(owner.name) : null;
  if (owner && match?.ok && owner.written)
    body = body
      .replace(owner.written, ' ')
      .replace(/\s{2,}/g, ' ')
      .replace(/\s+(?=[.,;])/g, '')
      .replace(/([.,;])(?:\s*[.,;])+/g, '$1')
      .trim();
  if (owner && !match?.ok && found.cells?.owner) body = `${body} (Owner: ${found.cells.owner})`;
  if (owner && !match?.ok)
    notes.note(
      'missing',
      found.lines,
      `\`${owner.name}\` owns an action but is no team of this archive; the name stays in the text. Map it under \`teams:\` in the rules, or add the team.`,
    );
  const due =
    dayIn(found.cells?.due ?? '', context) ??
    dayAfter(
      body,
      /\b(?:due|deadline|eta|target(?: date)?|by)\b(?: (?:date|by|on))?\s*[:=-]?\s*/i,
      context,
    );
  const closing = /[-–—|,(]\s*(\d{4}-\d{2}-\d{2})\s*[).]?\s*$/.exec(body)?.[1];
  const completed =
    dayIn(found.cells?.completed ?? '', context) ??
    dayAfter(
      body,
      /\b(?:done|completed|finished|closed|shipped|deployed)\b(?: (?:on|at))?\s*[:=-]?\s*/i,
      context,
    );
  const urls = linksIn([...found.nodes, ...found.more]);
  const ticket = ticketOf(found.cells?.ticket ?? '', urls, body, rules);
  const { text, cut } = fit(body.replace(/\s*[-–—,;:]\s*$/, ''), LONGEST);
  if (text.replace(/\W/g, '').length < 3) return;
  const status =
    marks ??
    (found.checked === true ? 'done' : null) ??
    (completed ? 'done' : null) ??
    (found.checked === false ? null : found.state);
  const priority = priorityOf(found.cells?.priority ?? '', body);
  const kind = kindOfAction(words);
  actions.push({
    do: text,
    words,
    kind,
    owner: match?.ok ? match.id : null,
    status,
    due:
      due !== null && completed === due
        ? null
        : (due ?? (found.checked === true ? null : dayIn(closing ?? '', context))),
    completed,
    priority,
    ticket,
    lines: found.lines,
  });
  notes.found(
    'actions',
    clip(text, 80),
    found.lines,
    words,
    'stated',
    [
      'an entry under the actions',
      `kind \`${kind}\` by its words`,
      status ? `state \`${status}\`` : '',
    ]
      .filter(Boolean)
      .join('; '),
  );
  if (cut)
    notes.note('doubt', found.lines, 'The action was shortened; its whole text is in the body.');
  else for (const node of found.takes) used.add(node);
}

/** Without bold and italics: an action is a sentence, not a heading and a text. */
const unmarked = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.flatMap((node) =>
    node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete'
      ? unmarked(node.children)
      : [node],
  );
