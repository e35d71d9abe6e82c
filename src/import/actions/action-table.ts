// Actions set as a table: which column is the sentence, which are facts about it.
import type { PhrasingContent, Table, TableRow } from 'mdast';
import type { ActionStatus } from '../../report/kinds.ts';
import type { Cells, ActionCandidate } from './action-entry.ts';
import { linksIn } from './action-marks.ts';
import { isNone } from './no-actions.ts';
import { linesOf } from '../sources/document.ts';
import { line } from '../sources/inline.ts';
import type { Rules } from '../sources/rules.ts';
import { gridOf } from '../sources/tables.ts';
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
export function tableActions(
  table: Table,
  state: ActionStatus | null,
  rules: Rules,
): ActionCandidate[] {
  const grid = gridOf(table);
  if (!grid) return [];
  const { header, rows, blank } = grid;
  const heads = header.children.map((cell) => headingWords(line(cell)));
  const columns = columnsOf(heads, rows);
  return rows.flatMap((row, i) => {
    const words = line(row.children[columns.text]?.children ?? []);
    if (words === '' || isNone(words)) return [];
    return [
      {
        nodes: sentenceOf(row, header, columns, rules),
        more: [],
        lines: linesOf(row),
        takes: i === rows.length - 1 ? [row, ...blank] : [row],
        under: header,
        state,
        checked: null,
        cells: cellsOf(row, columns),
      },
    ];
  });
}

function columnsOf(heads: readonly string[], rows: readonly TableRow[]): Columns {
  const column = (test: (head: string) => boolean): number => heads.findIndex(test);
  const facts = {
    owner: column((head) => namesColumn(head, 'owner')),
    due: column((head) => namesColumn(head, 'due')),
    completed: column((head) =>
      /\bcompleted (?:on|date)|\bdone on|\bfinish|\bclosed on/.test(head),
    ),
    status: column((head) => namesColumn(head, 'statusHeads')),
    priority: column((head) => namesColumn(head, 'priorityHeads')),
    ticket: column((head) => namesColumn(head, 'ticketHeads')),
  };
  const taken = new Set([
    ...Object.values(facts),
    column((head) => /^(?:type|kind|category)$/.test(head)),
    column((head) => /^(?:#|no\.?|nr\.?|id|number|n°|)$/.test(head)),
  ]);
  const free = [...heads.keys()].filter((k) => !taken.has(k));
  const size = (k: number): number =>
    rows.reduce((sum, row) => sum + line(row.children[k]?.children ?? []).length, 0);
  const text =
    free.find((k) => namesColumn(heads[k] ?? '', 'actionHeads')) ??
    free.toSorted((a, b) => size(b) - size(a) || a - b)[0] ??
    facts.ticket;
  return { facts, text, others: free.filter((k) => k !== text) };
}

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
