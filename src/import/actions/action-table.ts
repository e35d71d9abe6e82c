// Actions set as a table: which column is the sentence, which are facts about it.
import type { PhrasingContent, Table } from 'mdast';
import type { ActionStatus } from '../../report/kinds.ts';
import type { Context, Found } from './action-entry.ts';
import { add } from './action-entry.ts';
import { linksIn } from './action-marks.ts';
import { NONE } from './actions.ts';
import { linesOf } from '../sources/document.ts';
import { line } from '../sources/inline.ts';
import { headingWords } from '../words/sections.ts';

export function tableActions(table: Table, state: ActionStatus | null, context: Context): void {
  const [header, ...rows] = table.children;
  if (!header) return;
  const heads = header.children.map((cell) => headingWords(line(cell)));
  const column = (pattern: RegExp): number => heads.findIndex((head) => pattern.test(head));
  const columns = {
    owner: column(/\bowner|\bassign|\bresponsible|\bwho\b|\bdri\b|\bteam\b|\blead\b|\bperson/),
    due: column(/\bdue|\bdeadline|\beta\b|\btarget|\bby when|^when$|^date$/),
    completed: column(/\bcompleted (?:on|date)|\bdone on|\bfinish|\bclosed on/),
    status: column(/\bstatus|\bstate|\bdone\b|\bprogress/),
    priority: column(/\bpriority|\bprio\b|\burgency/),
    ticket: column(/\bticket|\bissue|\bjira|\blink|\bbug\b|\btracking|\burl|\bpr\b/),
  };
  const kind = column(/^(?:type|kind|category)$/);
  const taken = new Set([...Object.values(columns), kind, column(/^(?:#|no|nr|id|number)$/)]);
  const main = heads.findIndex(
    (head, k) =>
      !taken.has(k) &&
      /\baction|\bitem|\btask|\bwhat|\bdescription|\bmeasure|\btodo|\bimprovement|\brecommend|\bsummary|\bfollow/.test(
        head,
      ),
  );
  const text =
    main !== -1
      ? main
      : ([...heads.keys()]
          .filter((k) => !taken.has(k))
          .toSorted((a, b) => size(b) - size(a) || a - b)[0] ?? columns.ticket);
  function size(k: number): number {
    return rows.reduce((sum, row) => sum + line(row.children[k]?.children ?? []).length, 0);
  }
  let all = rows.length > 0;
  for (const row of rows) {
    const nodes = row.children[text]?.children ?? [];
    const words = line(nodes);
    if (words === '' || NONE.test(words)) {
      all = false;
      continue;
    }
    const cell = (k: number): string | undefined =>
      k === -1 || k === text ? undefined : line(row.children[k]?.children ?? []);
    const cells = Object.fromEntries(
      Object.entries(columns).flatMap(([name, k]) =>
        cell(k) === undefined ? [] : [[name, cell(k)]],
      ),
    ) as Found['cells'];
    const ticketNodes = columns.ticket === -1 ? [] : (row.children[columns.ticket]?.children ?? []);
    const urls = linksIn(ticketNodes);
    const extra = [...row.children.keys()].filter(
      (k) => k !== text && !taken.has(k) && line(row.children[k]?.children ?? []) !== '',
    );
    const suffix: PhrasingContent[] = extra.flatMap((k) => [
      {
        type: 'text' as const,
        value: ` (${heads[k] ? `${line(header.children[k]?.children ?? [])}: ` : ''}`,
      },
      ...(row.children[k]?.children ?? []),
      { type: 'text' as const, value: ')' },
    ]);
    const before = context.actions.length;
    const ticketText =
      cells?.ticket &&
      urls.length === 0 &&
      ![...context.rules.tickets.keys()].some((prefix) => cells.ticket?.includes(prefix))
        ? [
            {
              type: 'text' as const,
              value: ` (${line(header.children[columns.ticket]?.children ?? [])}: ${cells.ticket})`,
            },
          ]
        : [];
    add(
      {
        nodes: [...nodes, ...suffix, ...ticketText],
        more: [],
        lines: linesOf(row),
        takes: [row],
        state,
        checked: null,
        cells: { ...cells, ...(urls[0] ? { ticket: urls[0].url } : {}) },
      },
      context,
    );
    if (context.actions.length === before) all = false;
  }
  if (all) context.used.add(header);
}
