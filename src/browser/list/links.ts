// What the links of the list ask for, and the addresses that they lead to while something is asked already.
import { toggled } from '../../list/filters.ts';
import { orderedBy, readOrder } from '../../list/order.ts';
import { writeListQuestion, type ListQuestion } from '../../list/question.ts';

/** The links to the values of facets, as they were built, get these values: they lead to pages of their own until then. */
export function nameValues(root: HTMLElement): void {
  for (const link of root.querySelectorAll<HTMLElement>('[data-facet] li:has(.number) a')) {
    link.dataset['value'] = link.textContent.trim();
  }
}

/** What a link of the list asks for, beside what is asked already; null for any other link. */
export function askedBy(link: HTMLElement, now: ListQuestion): ListQuestion | null {
  const { sort, view, value, pageNumber } = link.dataset;
  if (pageNumber !== undefined) return { ...now, page: Number(pageNumber) };
  const first = { ...now, page: 1 };
  if (sort !== undefined) {
    // A second click on the head of a column turns it round; a name of an order stays what it says.
    const order = link.closest('.orders') ? readOrder(sort) : orderedBy(sort, now.order);
    return { ...first, order };
  }
  if (view !== undefined) return { ...first, view: view === 'table' ? 'table' : 'list' };
  const facet = link.closest<HTMLElement>('[data-facet]')?.dataset['facet'];
  if (value === undefined || facet === undefined) return null;
  return { ...first, filters: toggled(now.filters, facet, value) };
}

/** The links to a question, rewritten when another one is asked. Those that nobody sees wait until they are shown. */
export function pointLinks(root: HTMLElement, now: ListQuestion): void {
  const address = root.dataset['list']!;
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a:not([hidden] a)')) {
    const asked = askedBy(link, now);
    if (asked) link.href = `${address}${writeListQuestion(asked)}`;
  }
}
