// The words around an action: how far it is, who owns it, by when it is due. English first, then every listed language.
import type { ActionStatus } from '../../report/kinds.ts';
import type { Words } from './language-words.ts';
import { LANGUAGES, folded } from './words.ts';

type List = 'done' | 'underWay' | 'dropped' | 'open' | 'owner' | 'due';
type Heads = 'statusHeads' | 'actionHeads' | 'priorityHeads' | 'ticketHeads' | 'owner' | 'due';

const ENGLISH: Readonly<Record<List, readonly string[]>> = {
  done: [
    'done',
    'completed',
    'complete',
    'fixed',
    'merged',
    'shipped',
    'finished',
    'closed',
    'resolved',
    'implemented',
    'deployed',
    'live',
  ],
  underWay: ['in progress', 'in-progress', 'wip', 'ongoing', 'started', 'doing', 'in review'],
  dropped: [
    "won't do",
    "won't fix",
    'wontfix',
    'wont do',
    'dropped',
    'cancelled',
    'canceled',
    'rejected',
    'declined',
    'obsolete',
    'abandoned',
  ],
  open: ['open', 'to do', 'todo', 'not started', 'pending', 'new', 'backlog', 'planned', 'tbd'],
  owner: ['owner', 'assignee', 'assigned to', 'owned by', 'responsible', 'dri', 'lead', 'who'],
  due: ['due date', 'due by', 'due on', 'due', 'deadline', 'eta', 'target date', 'target', 'by'],
};

const HEADS: Readonly<Record<Heads, RegExp>> = {
  owner: /\bowner|\bassign|\bresponsible|\bwho\b|\bdri\b|\bteam\b|\blead\b|\bperson/,
  due: /\bdue|\bdeadline|\beta\b|\btarget|\bby when|^when$|^date$/,
  statusHeads: /\bstatus|\bstate|\bdone\b|\bprogress/,
  priorityHeads: /\bpriority|\bprio\b|\burgency/,
  ticketHeads: /\bticket|\bissue|\bjira|\blink|\bbug\b|\btracking|\burl|\bpr\b/,
  actionHeads:
    /\bactions?\b|\bitem|\btask|\bwhat|\bdescription|\bmeasure|\btodo|\bimprovement|\brecommend|\bsummary|\bfollow/,
};

/** The words of a list in every language, without accents, the longer first. */
export const actionWords = (list: List): readonly string[] =>
  [...ENGLISH[list], ...LANGUAGES.flatMap((words: Words) => words[list])]
    .map(folded)
    .toSorted((a, b) => b.length - a.length);

const STATES: readonly (readonly [ActionStatus, ReadonlySet<string>])[] = [
  ['done', new Set(actionWords('done'))],
  ['in-progress', new Set(actionWords('underWay'))],
  ['dropped', new Set(actionWords('dropped'))],
  ['open', new Set(actionWords('open'))],
];

/** The state that a text names by itself: `Done`, `in Arbeit`; null where it says anything else. */
export function stateNamed(text: string): ActionStatus | null {
  const word = folded(text)
    .replace(/[’‘]/g, "'")
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    .replace(/\s+/g, ' ');
  return STATES.find(([, words]) => words.has(word))?.[0] ?? null;
}

/** Whether the head of a column, without accents and in lower case, names a fact about an action. */
export function namesColumn(head: string, fact: Heads): boolean {
  const words = folded(head);
  return (
    HEADS[fact].test(words) ||
    LANGUAGES.some((language) => language[fact].some((word) => words === word))
  );
}
