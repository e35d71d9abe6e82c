// Actions set as a table: which column is the sentence, which are facts about it.
import type { PhrasingContent, Table, TableRow } from 'mdast';
import type { Cells, ActionCandidate } from './action-candidate.ts';
import type { Group } from './action-group.ts';
import { candidate } from './action-group.ts';
import type { ActionColumns } from './action-columns.ts';
import { actionColumns } from './action-columns.ts';
import type { Fact } from './action-facts.ts';
import { kindNamed } from './action-kinds.ts';
import { linksIn } from './action-marks.ts';
import { isNone } from './no-actions.ts';
import { linesOf } from '../sources/document.ts';
import { line } from '../sources/inline.ts';
import type { Rules } from '../sources/rules.ts';
import { gridOf } from '../sources/tables.ts';
import { stateAnswered, stateBeforeReason } from '../words/action-words.ts';
import { headingWords } from '../words/sections.ts';

/** The actions of a table, a row each. */
export function tableActions(table: Table, group: Group): ActionCandidate[] {
  const grid = gridOf(table);
  if (!grid) return [];
  const { header, rows, blank } = grid;
  const heads = header.children.map((cell) => headingWords(line(cell)));
  const columns = actionColumns(heads, rows);
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

function cellsOf(row: TableRow, { facts, text }: ActionColumns): Cells {
  const cells = Object.fromEntries(
    (Object.entries(facts) as [Fact, number][]).flatMap(([fact, k]) =>
      k === -1 || k === text ? [] : [[fact, written(row, k)]],
    ),
  ) as Cells;
  const [link] = facts.ticket === -1 ? [] : linksIn(row.children[facts.ticket]?.children ?? []);
  if (!link) return cells;
  const beside = besideLink(row.children[facts.ticket]?.children ?? []);
  const state = cells.status === undefined && beside !== '' && stateAnswered(beside) !== null;
  return { ...cells, ticket: link.url, ...(state ? { status: beside } : {}) };
}

/** What a cell says beside its link: `DATA-12 In progress`. */
const besideLink = (nodes: readonly PhrasingContent[]): string =>
  line(nodes.filter(({ type }) => type !== 'link')).replace(/^\W+|\W+$/gu, '');

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
  { facts, text, others }: ActionColumns,
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
  const beside = others.filter((k) => line(cellAt(row, k)) !== '');
  return [
    ...cellAt(row, text),
    ...[
      ...saidByKind(row, facts.kind),
      ...beside,
      ...ticketInWords(row, facts.ticket, text, rules),
      ...stateWithReason(row, facts.status, text),
    ].flatMap((k) => named(k, cellAt(row, k))),
  ];
}

const cellAt = (row: TableRow, k: number): readonly PhrasingContent[] =>
  row.children[k]?.children ?? [];

/** A column of kinds that calls it in words of its own. */
function saidByKind(row: TableRow, k: number): number[] {
  const words = line(cellAt(row, k));
  return words !== '' && kindNamed(words) === null ? [k] : [];
}

/** A ticket without an address stays in the words. */
function ticketInWords(row: TableRow, k: number, text: number, rules: Rules): number[] {
  const nodes = cellAt(row, k);
  const key = line(nodes);
  const known = [...rules.tickets.keys()].some((prefix) => key.includes(prefix));
  return key !== '' && k !== text && linksIn(nodes).length === 0 && !known ? [k] : [];
}

/** So does the reason beside a state: `dropped: too dear`. */
const stateWithReason = (row: TableRow, k: number, text: number): number[] =>
  k !== text && stateBeforeReason(line(cellAt(row, k))) !== null ? [k] : [];
