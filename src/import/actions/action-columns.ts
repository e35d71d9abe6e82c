// Which column of a table of actions is what: by its head, and where no head says it, by what stands in it.
import type { TableRow } from 'mdast';
import type { Fact } from './action-facts.ts';
import { kindNamed } from './action-kinds.ts';
import { beginsLikeOrder } from './verbs.ts';
import { line } from '../sources/inline.ts';
import type { ColumnFact } from '../words/action-words.ts';
import { asksForState, namesColumn, stateAnswered, stateNamed } from '../words/action-words.ts';

export interface ActionColumns {
  readonly facts: Readonly<Record<Fact, number>>;
  readonly text: number;
  /** ActionColumns that say more about the action: neither its sentence, nor a fact, nor a number. */
  readonly others: readonly number[];
}

/** Facts in the order in which they take their columns; a column is one thing. */
const FACTS = ['status', 'completed', 'owner', 'due', 'priority', 'ticket'] as const;
const HEADS: Readonly<Record<(typeof FACTS)[number], ColumnFact>> = {
  status: 'statusHeads',
  completed: 'completed',
  owner: 'owner',
  due: 'due',
  priority: 'priorityHeads',
  ticket: 'ticketHeads',
};

/** What begins like the sentence of an action is it: `Action owner` and `Issue` are not. */
const SENTENCE = /^(?:actions?|action items?|what|tasks?|measures?)$/;
const DAY =
  /^\W*(?:\d{4}[-/]\d\d?[-/]\d\d?|\d\d?[./]\d\d?[./]\d{2,4}|\d\d?\.? \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9} \d\d?,? \d{4})\W*$/u;
const TICKET = /^\W*(?:[A-Z][A-Z\d]+-\d+|#\d+|https?:\S+)\W*$/;

/** A tick, a cross, a dash. */
const SIGN = /^[^\p{L}\p{N}]{1,3}$/u;

const TYPE = /^(?:type|kind|category|art|tipo|type d'action|categor[ií]a|種別|分類)$/;
const isKind = (cell: string): boolean => kindNamed(cell) !== null;

/** What the words of a column alone show that it holds. */
const BY_CONTENT: readonly (readonly [Fact, (cell: string) => boolean])[] = [
  ['kind', isKind],
  ['status', (cell) => stateNamed(cell) !== null || SIGN.test(cell)],
  ['due', (cell) => DAY.test(cell)],
  ['ticket', (cell) => TICKET.test(cell)],
];

const answers = (cell: string): boolean => stateAnswered(cell) !== null || SIGN.test(cell);

/** The columns of a table by their heads in lower case. */
export function actionColumns(heads: readonly string[], rows: readonly TableRow[]): ActionColumns {
  const taken = new Set<number>();
  const take = (test: (head: string, k: number) => boolean): number => {
    const k = heads.findIndex((head, i) => !taken.has(i) && test(head, i));
    taken.add(k);
    return k;
  };
  const named = take((head) => SENTENCE.test(head));
  const facts = Object.fromEntries([
    ['kind', -1],
    ...FACTS.map((fact) => [
      fact,
      firstOf(
        take((head) => namesColumn(head, HEADS[fact], 'surely')),
        () => take((head, k) => namesColumn(head, HEADS[fact]) && mayHold(fact, rows, k)),
      ),
    ]),
  ]) as Record<Fact, number>;
  if (facts.status === -1)
    facts.status = take((head, k) => asksForState(head) && cellsAre(rows, k, answers));
  facts.kind = take((head, k) => TYPE.test(head) && cellsOf(rows, k).some(isKind));
  for (const [fact, holds] of BY_CONTENT)
    if (facts[fact] === -1) facts[fact] = take((_, k) => cellsAre(rows, k, holds));
  take((head) => /^(?:#|no\.?|nr\.?|id|number|n°|)$/.test(head));
  const free = [...heads.keys()].filter((k) => !taken.has(k));
  const size = (k: number): number => cellsOf(rows, k).join('').length;
  const text =
    (named === -1 ? undefined : named) ??
    free.find((k) => namesColumn(heads[k] ?? '', 'actionHeads')) ??
    free.toSorted((a, b) => size(b) - size(a) || a - b)[0] ??
    facts.ticket;
  return { facts, text, others: free.filter((k) => k !== text) };
}

const firstOf = (k: number, other: () => number): number => (k === -1 ? other() : k);

/** `Name` and `Contact` are who does it only where names stand below; sentences of actions are none. */
const mayHold = (fact: Fact, rows: readonly TableRow[], k: number): boolean =>
  fact !== 'owner' ||
  cellsOf(rows, k).every((cell) => cell.split(/\s+/).length <= 4 && !beginsLikeOrder(cell));

const cellsOf = (rows: readonly TableRow[], k: number): string[] =>
  rows.map((row) => line(row.children[k]?.children ?? []));

function cellsAre(rows: readonly TableRow[], k: number, holds: (cell: string) => boolean): boolean {
  const filled = cellsOf(rows, k).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every(holds);
}

/** Scripts that set no spaces between words. */
const WIDE = /[\u3040-\u30ff\u4e00-\u9fff]/;
const CLOCK = /\b\d{1,2}[:h]\d{2}\b/;

/** Whether a table plans something, whatever stands above it: sentences with who, by when, how far or where tracked. */
export function isPlan(heads: readonly string[], rows: readonly TableRow[]): boolean {
  const { facts, text } = actionColumns(heads, rows);
  if (rows.length === 0 || rows.some((row) => CLOCK.test(line(row.children.slice(0, 2)))))
    return false;
  const words = cellsOf(rows, text).map(
    (cell) => cell.split(/\s+/).length + (WIDE.test(cell) ? cell.length / 4 : 0),
  );
  const sentences = words.reduce((sum, n) => sum + n, 0) / rows.length >= 2.5;
  const due = facts.due !== -1 && !/^(?:date|when|on)$/.test(heads[facts.due] ?? '');
  const told = [facts.status !== -1, due, facts.ticket !== -1, facts.kind !== -1];
  const known = [...told, facts.owner !== -1, facts.priority !== -1].filter(Boolean).length;
  return sentences && told.some(Boolean) && known >= 2;
}
