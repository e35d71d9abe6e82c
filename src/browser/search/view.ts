// The parts of the search page that are not Pagefind's: which of its panels is shown, the chosen filters, and
// what to try when nothing was found. Writes text only as text.
import { isEmpty, type Question } from './address.ts';
import type { Searched } from '../../ask/searched.ts';
import { LIST } from '../../sentences/list.ts';
import { FOUND, NOTHING_FOUND } from '../../sentences/search.ts';
import { searchSentences } from '../../sentences/search-words.ts';
import type { InTheWay } from '../../list/facet-table.ts';
import { toggled, type Filters } from '../../list/filters.ts';

export type View = 'teach' | 'results' | 'empty' | 'broken';

export function showView(root: HTMLElement, view: View): void {
  root.dataset['under'] = view;
  if (!isPasted(root)) root.dataset['view'] = view;
}

/** Whether a pasted alert is answered in place of a query; what the query shows waits under it. */
export const isPasted = (root: HTMLElement): boolean => root.dataset['pasted'] !== undefined;

/** Answers a paste in place of the query, or goes back to the query. */
export function showPasted(root: HTMLElement, pasted: boolean): void {
  if (pasted) root.dataset['pasted'] = '';
  else delete root.dataset['pasted'];
  root.dataset['view'] = pasted ? 'answer' : (root.dataset['under'] ?? 'none');
}

export function viewOf(question: Question, found: number): View {
  if (isEmpty(question)) return 'teach';
  return found > 0 ? 'results' : 'empty';
}

/** Says how many reports were found, to eyes and to screen readers. */
export function showSummary(note: HTMLElement, question: Question, found: number): void {
  note.textContent = FOUND.summary(question.query, found);
}

/** The chosen filters as buttons that take them away again. */
export function showChosen(
  items: HTMLElement,
  filters: Filters,
  choose: (filters: Filters) => void,
): void {
  const chosen = Object.entries(filters).flatMap(([facet, values]) =>
    values.map((value) => ({ facet, value })),
  );
  const buttons = chosen.map(({ facet, value }) =>
    button(FOUND.filter(facet, value), FOUND.removeFilter(facet, value), () =>
      choose(toggled(filters, facet, value)),
    ),
  );
  if (chosen.length > 1) {
    buttons.push(button(FOUND.removeAll, FOUND.removeAllFilters, () => choose({})));
  }
  items.hidden = chosen.length === 0;
  items.replaceChildren(...buttons.map((one) => inItem(one)));
}

/** A query that was probably meant, and what to do when it is taken. */
export interface Meant {
  readonly query: string;
  readonly ask: () => void;
}

/** What has to be said of the words that were asked for, above what they found. */
export function showNotes(
  note: HTMLElement,
  searched: Searched | null,
  reasons: readonly string[],
  meant: Meant | null,
): void {
  const sentences = searched ? [...reasons, ...searchSentences(searched)] : [];
  note.hidden = sentences.length === 0;
  note.replaceChildren(sentences.join(' '), ...(meant ? [' ', ...didYouMean(meant)] : []));
}

function didYouMean({ query, ask }: Meant): (Node | string)[] {
  return FOUND.didYouMean(button(query, FOUND.searchFor(query), ask));
}

/** Which filter to remove where all together leave nothing: each on its own, and all of them. */
function filterAdvice(
  filters: Filters,
  inTheWay: readonly InTheWay[],
  without: number,
  choose: (filters: Filters) => void,
): (Node | string)[][] {
  const single = inTheWay.map(({ facet, values, left: n }) => {
    const { [facet]: _, ...others } = filters;
    const remove = button(NOTHING_FOUND.removeFilter(facet, values), '', () => choose(others));
    return NOTHING_FOUND.without(remove, n);
  });
  if (Object.keys(filters).length === 1 && single.length === 1) return single;
  const all = button(NOTHING_FOUND.removeFilters, '', () => choose({}));
  return [...single, NOTHING_FOUND.without(all, without)];
}

/** The same as the items of a list. @param all how many reports there are without the filters */
export const adviceItems = (
  filters: Filters,
  inTheWay: readonly InTheWay[],
  all: number,
  choose: (filters: Filters) => void,
): HTMLLIElement[] => filterAdvice(filters, inTheWay, all, choose).map((nodes) => inItem(...nodes));

export interface Advice {
  readonly question: Question;
  /** How many reports the query finds without the filters. */
  readonly withoutFilters: number;
  /** The filters without which it finds some. */
  readonly inTheWay: readonly InTheWay[];
  readonly searched: Searched | null;
  readonly meant: Meant | null;
  readonly ask: (question: Question) => void;
}

/** Says that nothing was found, and what to try. */
export function showAdvice(
  panel: HTMLElement,
  { question, withoutFilters, inTheWay, searched, meant, ask }: Advice,
): void {
  const { query } = question;
  const filtered = Object.keys(question.filters).length > 0;
  const words = searched?.words ?? [];
  const known = words.length > 1 ? words.filter(({ as }) => as === 'whole') : [];
  const unknown = searched ? searchSentences(searched) : [];
  const tries: (Node | string)[][] = [
    ...unknown.map((sentence) => [sentence]),
    ...(meant ? [didYouMean(meant)] : []),
  ];
  if (filtered && withoutFilters > 0) {
    tries.push(
      ...filterAdvice(question.filters, inTheWay, withoutFilters, (filters) =>
        ask({ ...question, filters }),
      ),
    );
  }
  const unquoted = query.replaceAll('"', ' ').trim();
  if (unquoted !== query) {
    const leaveOut = button(NOTHING_FOUND.leaveOutQuotes, '', () =>
      ask({ ...question, query: unquoted }),
    );
    tries.push(NOTHING_FOUND.withoutQuotes(leaveOut));
  } else if (known.length > 0) {
    const words = known.map(({ written, reports }) => ({
      word: button(written, FOUND.searchFor(written), () => ask({ ...question, query: written })),
      n: reports?.size ?? null,
    }));
    tries.push(NOTHING_FOUND.fewerWords(words));
  }
  // Where only the filters are in the way the words are right.
  if (query && withoutFilters === 0) {
    tries.push([NOTHING_FOUND.spelling]);
  }
  panel.querySelector('[data-title]')!.textContent = query
    ? NOTHING_FOUND.title(query, filtered)
    : LIST.noneLeft;
  panel.querySelector('[data-tries]')!.replaceChildren(...tries.map((nodes) => inItem(...nodes)));
}

function button(text: string, label: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  if (label) element.setAttribute('aria-label', label);
  element.addEventListener('click', press);
  return element;
}

function inItem(...nodes: (Node | string)[]): HTMLLIElement {
  const item = document.createElement('li');
  item.append(...nodes);
  return item;
}
