// Actions set as a table: which column is the sentence, which are facts about it.
import type { PhrasingContent, Table, TableRow } from 'mdast';
import type { Cells, ActionCandidate } from './action-candidate.ts';
import type { Group } from './action-group.ts';
import { candidate } from './action-group.ts';
import { linksIn } from './action-marks.ts';
import { isNone } from './no-actions.ts';
import { linesOf } from '../sources/document.ts';
import { line } from '../sources/inline.ts';
import type { Rules } from '../sources/rules.ts';
import { gridOf } from '../sources/tables.ts';
import type { ColumnFact } from '../words/action-words.ts';
import { namesColumn } from '../words/action-words.ts';
import { headingWords } from '../words/sections.ts';

type Fact = keyof Cells;

interface Columns {
  readonly facts: Readonly<Record<Fact, number>>;
  readonly text: number;
  /** Columns that say more about the action: neither its sentence, nor a fact, nor a number. */
  readonly others: readonly number[];
}

/** The actions of a table, a row each. */
export function tableActions(table: Table, group: Group): ActionCandidate[] {
  const grid = gridOf(table);
  if (!grid) return [];
  const { header, rows, blank } = grid;
  const heads = header.children.map((cell) => headingWords(line(cell)));
  const columns = columnsOf(heads, rows);
  return rows.flatMap((row, i) => {
    const words = line(row.children[columns.text]?.children ?? []);
    if (words === '' || isNone(words)) return [];
    return [
      candidate(
        group,
        sentenceOf(row, header, columns, group.rules),
        linesOf(row),
        i === rows.length - 1 ? [row, ...blank] : [row],
        { under: header, cells: cellsOf(row, columns) },
      ),
    ];
  });
}

/** Facts in the order in which they take their columns; a column is one thing. */
const FACTS: readonly Fact[] = ['status', 'completed', 'owner', 'due', 'priority', 'ticket'];
const HEADS: Readonly<Record<Fact, ColumnFact>> = {
  status: 'statusHeads',
  completed: 'completed',
  owner: 'owner',
  due: 'due',
  priority: 'priorityHeads',
  ticket: 'ticketHeads',
};

function columnsOf(heads: readonly string[], rows: readonly TableRow[]): Columns {
  const taken = new Set<number>();
  const take = (test: (head: string, k: number) => boolean): number => {
    const k = heads.findIndex((head, i) => !taken.has(i) && test(head, i));
    taken.add(k);
    return k;
  };
  // What begins like the sentence of an action is it: `Action owner` and `Issue` are not.
  const named = heads.findIndex((head) =>
    /^(?:actions?|action items?|what|tasks?|measures?)$/.test(head),
  );
  if (named !== -1) taken.add(named);
  const facts = Object.fromEntries(
    FACTS.map((fact) => [fact, take((head) => namesColumn(head, HEADS[fact]))]),
  ) as Record<Fact, number>;
  // A column of signs needs no name: a tick is done.
  if (facts.status === -1)
    facts.status = take(
      (head, k) =>
        head === '' && rows.every((row) => isSign(line(row.children[k]?.children ?? []))),
    );
  take((head) => /^(?:type|kind|category)$/.test(head));
  take((head) => /^(?:#|no\.?|nr\.?|id|number|n°|)$/.test(head));
  const free = [...heads.keys()].filter((k) => !taken.has(k));
  const size = (k: number): number =>
    rows.reduce((sum, row) => sum + line(row.children[k]?.children ?? []).length, 0);
  const text =
    (named === -1 ? undefined : named) ??
    free.find((k) => namesColumn(heads[k] ?? '', 'actionHeads')) ??
    free.toSorted((a, b) => size(b) - size(a) || a - b)[0] ??
    facts.ticket;
  return { facts, text, others: free.filter((k) => k !== text) };
}

const isSign = (cell: string): boolean => /^[^\p{L}\p{N}]{0,3}$/u.test(cell);

function cellsOf(row: TableRow, { facts, text }: Columns): Cells {
  const cells = Object.fromEntries(
    (Object.entries(facts) as [Fact, number][]).flatMap(([fact, k]) =>
      k === -1 || k === text ? [] : [[fact, written(row, k)]],
    ),
  ) as Cells;
  const [link] = facts.ticket === -1 ? [] : linksIn(row.children[facts.ticket]?.children ?? []);
  return link ? { ...cells, ticket: link.url } : cells;
}

/** A day that was struck out stands no longer. */
const written = (row: TableRow, k: number): string =>
  line(
    (row.children[k]?.children ?? []).map((node) =>
      node.type === 'delete' ? { type: 'text' as const, value: `~~${line(node)}~~` } : node,
    ),
  );

/** The sentence, with what the other columns say in brackets behind it. */
function sentenceOf(
  row: TableRow,
  header: TableRow,
  { facts, text, others }: Columns,
  rules: Rules,
): PhrasingContent[] {
  const named = (k: number, nodes: readonly PhrasingContent[]): PhrasingContent[] => {
    const head = line(header.children[k]?.children ?? []);
    return [
      { type: 'text', value: ` (${head === '' ? '' : `${head}: `}` },
      ...nodes,
      { type: 'text', value: ')' },
    ];
  };
  const more = others.flatMap((k) => {
    const nodes = row.children[k]?.children ?? [];
    return line(nodes) === '' ? [] : named(k, nodes);
  });
  // A ticket without an address stays in the words.
  const ticket = facts.ticket === -1 ? [] : (row.children[facts.ticket]?.children ?? []);
  const key = line(ticket);
  const known = [...rules.tickets.keys()].some((prefix) => key.includes(prefix));
  const kept = key !== '' && facts.ticket !== text && linksIn(ticket).length === 0 && !known;
  return [
    ...(row.children[text]?.children ?? []),
    ...more,
    ...(kept ? named(facts.ticket, ticket) : []),
  ];
}
