// What is asked of the list of reports, and how it stands in the address, so that it can be shared and gone back to.
import { readFilters, writeFilters, type Filters } from './filters.ts';
import { NEWEST, readOrder, writeOrder, type ListOrder } from './order.ts';

export interface ListQuestion {
  readonly filters: Filters;
  readonly order: ListOrder;
  readonly view: 'list' | 'table';
  /** From 1. */
  readonly page: number;
}

/** Reads `?service=Checkout&sort=-impact-time&view=table&page=2`. What it does not know is left out. */
export function readListQuestion(search: string): ListQuestion {
  const parameters = new URLSearchParams(search);
  const page = Number(parameters.get('page') ?? 1);
  return {
    filters: readFilters(parameters),
    order: readOrder(parameters.get('sort') ?? ''),
    view: parameters.get('view') === 'table' ? 'table' : 'list',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** The inverse; empty for the whole list, the newest first. */
export function writeListQuestion({ filters, order, view, page }: ListQuestion): string {
  const parameters = new URLSearchParams();
  writeFilters(filters, parameters);
  const sort = writeOrder(order);
  if (sort !== '') parameters.set('sort', sort);
  if (view === 'table') parameters.set('view', 'table');
  if (page > 1) parameters.set('page', String(page));
  const text = parameters.toString();
  return text && `?${text}`;
}

export const WHOLE_LIST: ListQuestion = { filters: {}, order: NEWEST, view: 'list', page: 1 };
