// The list in the browser: fetches the rows once, narrows and sorts them, and draws what is asked for.
import {
  facetTable,
  filtersInTheWay,
  narrow,
  orderFacets,
  totalsOf,
} from '../../list/facet-table.ts';
import { columnNamed, FILE_COLUMNS } from '../../list/columns.ts';
import { inOrder, rankRows, type ListOrder } from '../../list/order.ts';
import type { Meanings } from '../../list/filters.ts';
import { meaningsIn, readPart, type ListPart } from '../../list/parts.ts';
import { PAGE_SIZE } from '../../archive/slices.ts';
import type { ListQuestion } from '../../list/question.ts';
import type { ListRow } from '../../list/row.ts';
import { LIST, listSummary } from '../../sentences/list.ts';
import { toCsv } from '../../text/csv.ts';
import { inTurns } from '../in-turns.ts';
import { adviceItems, showChosen } from '../search/view.ts';
import { drawPages, drawRows, drawTable } from './draw.ts';
import { openFacets } from './facets.ts';
import { pointLinks } from './links.ts';

export interface OpenList {
  /** @param built whether the page that was built is what is asked for */
  show(question: ListQuestion, built: boolean): Promise<void>;
  /** Saves what is shown as a table, on all pages. @param address whose file name it gets */
  save(address: string): void;
}

export async function openList(
  root: HTMLElement,
  ask: (question: ListQuestion) => void,
): Promise<OpenList> {
  const part = <E extends HTMLElement>(selector: string): E => root.querySelector<E>(selector)!;
  root.ariaBusy = 'true';
  const meanings: Meanings[] = [];
  const rows = await loadRows(root.dataset['rows']!, Number(root.dataset['size']), meanings);
  const all = [...rows.keys()];
  const table = facetTable(await inTurns(carriersOf(rows)), rows.length);
  const facets = openFacets(
    part('.facet-links'),
    orderFacets(totalsOf(table)),
    (facet, value) =>
      meanings.map((of) => of.get(facet)?.get(value)).find((text) => text !== undefined),
    () => pointLinks(root, asked),
  );
  const built = part('[data-built]');
  const made = part('[data-made]');
  const summary = part('[data-summary]');
  const strip = root.querySelector<HTMLElement>('.strip');
  const summaryBuilt = summary.textContent;
  const ranks = new Map<string, Int32Array>();
  /** All reports by the order in which they were asked for last. */
  let sorted: { readonly order: ListOrder; readonly reports: readonly number[] } | undefined;
  let shown: readonly number[] = all;
  let asked: ListQuestion;

  return {
    async show(question, isBuilt) {
      asked = question;
      const { filters, view, order } = question;
      let places = ranks.get(order.column);
      if (!places) {
        root.ariaBusy = 'true';
        places = await inTurns(rankRows(rows, columnNamed(order.column)!));
        ranks.set(order.column, places);
        // Somebody has asked for something else meanwhile, which is shown or will be.
        if (asked !== question) return;
      }
      if (sorted?.order !== order) sorted = { order, reports: inOrder(all, order, places) };
      const { kept, counts } = narrow(table, sorted.reports, filters);
      shown = kept;
      const pages = Math.max(1, Math.ceil(shown.length / PAGE_SIZE));
      const page = Math.min(question.page, pages);
      const now = { ...question, page };
      built.hidden = !isBuilt;
      made.hidden = isBuilt;
      root.dataset['view'] = view;
      if (!isBuilt) {
        const here = shown.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((n) => rows[n]!);
        const list =
          here.length === 0
            ? advice(question)
            : view === 'table'
              ? drawTable(here, question.order)
              : drawRows(
                  part<HTMLTemplateElement>('template[data-row]'),
                  here,
                  part('.heads'),
                  question.order,
                );
        made.replaceChildren(...list, ...drawPages(page, pages));
      }
      facets.show(filters, counts);
      // It counts every report of the archive, which are not those below it.
      if (strip) strip.hidden = kept.length < rows.length;
      markCurrent(root, now);
      showChosen(part('[data-chosen]'), filters, (rest) => ask({ ...now, filters: rest, page: 1 }));
      summary.textContent = isBuilt
        ? summaryBuilt
        : listSummary(now, { kept: kept.length, size: rows.length, pages });
      pointLinks(root, now);
      root.ariaBusy = 'false';
    },
    save(address) {
      const text = toCsv(
        FILE_COLUMNS,
        shown.map((n) => rows[n]!),
      );
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
      link.download = address.split('/').at(-1)!;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    },
  };

  function advice(question: ListQuestion): HTMLElement[] {
    const title = document.createElement('h2');
    title.textContent = LIST.noneLeft;
    const list = document.createElement('ul');
    const inTheWay = filtersInTheWay(table, all, question.filters);
    list.append(
      ...adviceItems(question.filters, inTheWay, rows.length, (filters) =>
        ask({ ...question, filters, page: 1 }),
      ),
    );
    const section = document.createElement('section');
    section.className = 'filter-advice';
    section.append(title, list);
    return [section];
  }
}

/** One file after the other, so that the browser can do something else in between. */
async function loadRows(
  address: string,
  size: number,
  meanings: Meanings[],
): Promise<readonly ListRow[]> {
  const rows: ListRow[] = [];
  for (let n = 0; rows.length < size; n += 1) {
    const response = await fetch(`${address}${n}.json`);
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    const part = (await response.json()) as ListPart;
    const read = readPart(part, rows.length, size);
    if (read.length === 0) break;
    rows.push(...read);
    meanings.push(meaningsIn(part));
  }
  return rows;
}

/** Values in the order in which they are offered: severities by rank, the rest as the newest reports name them. */
function* carriersOf(
  rows: readonly ListRow[],
): Generator<undefined, Map<string, Map<string, Set<number>>>> {
  const carriers = new Map<string, Map<string, Set<number>>>();
  const worst = [...rows.keys()].toSorted(
    (a, b) => (rows[a]!.rank ?? Infinity) - (rows[b]!.rank ?? Infinity),
  );
  for (const [i, n] of worst.entries()) {
    if (i % 500 === 499) yield;
    for (const [facet, values] of rows[n]!.filed) {
      const of = carriers.get(facet) ?? new Map<string, Set<number>>();
      carriers.set(facet, of);
      for (const { name } of values) of.set(name, (of.get(name) ?? new Set()).add(n));
    }
  }
  return carriers;
}

/** Marks the order and the view that are shown among those that are offered. */
function markCurrent(root: HTMLElement, { order, view }: ListQuestion): void {
  for (const link of root.querySelectorAll<HTMLElement>('.orders [data-sort], [data-view]')) {
    if (link === root) continue;
    const { sort } = link.dataset;
    const current =
      sort === undefined ? link.dataset['view'] === view : sort === order.column && !order.reversed;
    if (current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}
