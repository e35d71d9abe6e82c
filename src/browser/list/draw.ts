// What the list draws: rows as the built list has them, the table of all measures, the pages. Writes text only as text.
import { COLUMNS, columnNamed, type ListColumn } from '../../list/columns.ts';
import { ascends, type ListOrder } from '../../list/order.ts';
import { rowWords, type Told } from '../../sentences/row-words.ts';
import { meaningOf } from './meaning-of.ts';
import { severityIn, type ListRow } from '../../list/row.ts';
import { pagesNamed } from '../../list/paging.ts';
import { columnMeaning, LIST } from '../../sentences/list.ts';
import { PAGING } from '../../sentences/site.ts';
import { durationAttribute } from '../../report/format.ts';
import { unbroken } from '../../text/unbroken.ts';
import { severityStep, type SeverityStep } from '../../report/severity-step.ts';

/** @param copy of a row that holds everything @param heads of the columns, as they were built */
export function drawRows(
  copy: HTMLTemplateElement,
  rows: readonly ListRow[],
  heads: HTMLElement,
  order: ListOrder,
): HTMLElement[] {
  const above = heads.cloneNode(true) as HTMLElement;
  for (const head of above.querySelectorAll<HTMLElement>('[data-sort]')) {
    const current = head.dataset['sort'] === order.column;
    if (!current) head.removeAttribute('aria-current');
    else head.setAttribute('aria-current', 'true');
    head.append(current ? turned(order) : '');
  }
  const list = copy.parentElement!.querySelector('ol')!.cloneNode() as HTMLElement;
  list.append(...rows.map((row) => rowOf(copy, row)));
  const box = copy.parentElement!.cloneNode() as HTMLElement;
  box.append(above, list);
  return [box];
}

/** The copy of a row leads to the list, below which its reports lie. */
const addressIn = (link: HTMLAnchorElement, id: string): string =>
  `${link.getAttribute('href')}${id}/`;

function rowOf(copy: HTMLTemplateElement, row: ListRow): HTMLElement {
  const item = copy.content.firstElementChild!.cloneNode(true) as HTMLElement;
  const words = rowWords(row);
  const link = item.querySelector<HTMLAnchorElement>('.title a')!;
  link.href = addressIn(link, row.id);
  link.textContent = row.title;
  const severity = item.querySelector('.severity')!;
  severity.classList.replace('rank-1', `rank-${stepOfRow(row)}`);
  severity.textContent = words.severity;
  const [status, repeat] = item.querySelectorAll('.status');
  status!.textContent = words.status;
  if (words.status === null) status!.remove();
  if (!row.repeat) repeat!.remove();
  const cause = item.querySelector('.cause')!;
  cause.parentElement!.replaceChildren(words.services, cause);
  cause.textContent = ` · ${words.cause}`;
  if (words.cause === null) cause.remove();
  const [began, impact, users] = item.querySelectorAll('dd');
  const [time, window] = [item.querySelector('time')!, item.querySelector('.window')!];
  const tell = (to: Element, { text, known }: Told, datetime: string | null): void => {
    to.classList.toggle('unknown', !known);
    const made = time.cloneNode() as HTMLTimeElement;
    made.dateTime = datetime ?? '';
    made.textContent = text;
    to.replaceChildren(datetime === null ? text : made);
  };
  const ms = row.metrics.impactTime;
  tell(began!, words.day, row.day);
  tell(impact!, words.impact, ms === null ? null : durationAttribute(ms));
  tell(users!, words.users, null);
  window.textContent = unbroken(row.window ?? '');
  if (row.window !== null) began!.append(window);
  return item;
}

const stepOfRow = (row: ListRow): SeverityStep =>
  severityStep({ id: severityIn(row).id, rank: row.rank });

/** The table of all measures. */
export function drawTable(rows: readonly ListRow[], order: ListOrder): HTMLElement[] {
  const box = Object.assign(document.createElement('div'), {
    className: 'list-table',
    tabIndex: 0,
  });
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', LIST.tableLabel);
  const table = Object.assign(document.createElement('table'), { className: 'figures' });
  const head = table.createTHead().insertRow();
  for (const column of COLUMNS) head.append(headOf(column, order));
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    line.append(...COLUMNS.map((column) => cellOf(column, row)));
  }
  // A column of words begins where its head does, also where a row has none.
  for (const [i, column] of COLUMNS.entries()) {
    if (!rows.some((row) => typeof column.value(row) === 'string')) continue;
    for (const line of table.rows) line.cells[i]!.classList.add('text');
  }
  box.append(table);
  const note = Object.assign(document.createElement('p'), {
    className: 'small quiet',
    textContent: LIST.dash,
  });
  return [box, note];
}

function headOf(column: ListColumn, order: ListOrder): HTMLElement {
  const head = Object.assign(document.createElement('th'), { scope: 'col' });
  const link = Object.assign(document.createElement('a'), { href: '' });
  link.append(...inTwoLines(column.title));
  link.dataset['sort'] = column.name;
  if (column.name === order.column) {
    head.ariaSort = ascends(column, order) ? 'ascending' : 'descending';
    link.append(turned(order));
  }
  head.append(
    link,
    ...meaningOf(`column-${column.name}`, column.title, columnMeaning(column.name)),
  );
  return head;
}

/** What stands in a column decides how wide it is: its name may break once, before the word beside which its meaning stands. */
function inTwoLines(title: string): (Node | string)[] {
  const last = title.lastIndexOf(' ') + 1;
  if (last === 0) return [title];
  return [title.slice(0, last), document.createElement('wbr'), title.slice(last)];
}

/** An arrow for the eye; readers of the screen are told by the head. */
function turned(order: ListOrder): HTMLElement {
  const arrow = document.createElement('span');
  arrow.ariaHidden = 'true';
  arrow.textContent = ascends(columnNamed(order.column)!, order) ? ' ↑' : ' ↓';
  return arrow;
}

function cellOf(column: ListColumn, row: ListRow): HTMLElement {
  const text = column.shown(row);
  if (column.name === 'title') {
    const head = Object.assign(document.createElement('th'), { scope: 'row', dir: 'auto' });
    const link = document.createElement('a');
    const copy = document.querySelector<HTMLTemplateElement>('template[data-row]')!;
    link.href = addressIn(copy.content.querySelector('a')!, row.id);
    link.textContent = text;
    head.append(link);
    return head;
  }
  const cell = document.createElement('td');
  if (text === null) {
    const dash = Object.assign(document.createElement('span'), { textContent: '–' });
    dash.ariaHidden = 'true';
    const said = Object.assign(document.createElement('span'), {
      className: 'visually-hidden',
      textContent: LIST.notRecorded,
    });
    cell.className = 'unknown';
    cell.append(dash, said);
  } else if (column.name === 'severity') {
    cell.append(
      Object.assign(document.createElement('span'), {
        className: ['severity', `rank-${stepOfRow(row)}`].join(' '),
        textContent: text,
      }),
    );
  } else {
    cell.textContent = unbroken(text);
  }
  return cell;
}

/** Links to the pages of what is shown; none where it is one page. */
export function drawPages(page: number, pages: number): HTMLElement[] {
  if (pages === 1) return [];
  const nav = Object.assign(document.createElement('nav'), { className: 'pages' });
  nav.ariaLabel = PAGING.label;
  const list = Object.assign(document.createElement('ul'), { className: 'plain-list' });
  const item = (...content: (Node | string)[]): void => {
    const made = document.createElement('li');
    made.append(...content);
    list.append(made);
  };
  const link = (n: number, text: string): HTMLAnchorElement => {
    const made = Object.assign(document.createElement('a'), { href: '', textContent: text });
    made.dataset['pageNumber'] = String(n);
    return made;
  };
  if (page > 1) item(link(page - 1, PAGING.previous));
  for (const n of pagesNamed(page, pages)) {
    if (n === null) {
      item('…');
      continue;
    }
    const made = link(n, String(n));
    made.ariaLabel = LIST.page(n);
    if (n === page) made.setAttribute('aria-current', 'page');
    item(made);
  }
  if (page < pages) item(link(page + 1, PAGING.next));
  nav.append(list);
  return [nav];
}
