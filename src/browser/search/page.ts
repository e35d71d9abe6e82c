// The search page: Pagefind's components, one question, one address. Everything here runs only on that page,
// and nothing of Pagefind is loaded before it.
import { isEmpty, readQuestion, type Question } from './address.ts';
import { askWith, countWords, effectiveSort } from './ask.ts';
import type { SearchSort } from './facets.ts';
import { openHistory } from './history.ts';
import {
  loadComponents,
  type InputElement,
  type Instance,
  type ResultsElement,
} from './pagefind.ts';
import { loadSpellings, respell } from './spelling.ts';
import {
  showAdvice,
  showChosen,
  showLeftOut,
  showSummary,
  showView,
  viewOf,
  type Meant,
  type View,
  type WordCounts,
} from './view.ts';

/** Results that are drawn at once; those below come when they are scrolled to. */
const FIRST = 8;
/** Where more is found, its words are not asked one by one: each would bring as many results again. */
const FEW = 1000;

/**
 * A title stands in the page, with weight, and among what Pagefind keeps of it: it should not count twice. A
 * word that is what was typed comes before one that only begins so: `503` before `5030`.
 */
const RANKING = { termSimilarity: 3, metaWeights: { title: 1 } };

/**
 * What Pagefind says by itself. Its sentences are patterns, in which a query that looks like a part of one (`[COUNT]`)
 * would be filled in, and they count what is drawn; so they are left empty, and showSummary says what was found.
 */
const TEXTS = {
  search_label: 'Search the archive',
  clear_search: 'Clear',
  results_label: 'Reports found',
  zero_results: '',
  one_result: '',
  many_results: '',
  total_zero_results: '',
  total_one_result: '',
  total_many_results: '',
};

export async function startSearch(root: HTMLElement): Promise<void> {
  const part = <E extends HTMLElement>(selector: string): E => root.querySelector<E>(selector)!;
  const input = part<InputElement>('pagefind-input');
  const results = part<ResultsElement>('pagefind-results');
  const sort = part<HTMLSelectElement>('[data-sort]');
  const bundle = part('pagefind-config').getAttribute('bundle-path')!;

  let question = readQuestion(location.search);
  const waiting = part<HTMLInputElement>('[data-waiting] input');
  if (!waiting.value) waiting.value = question.query;
  if (isEmpty(question)) waiting.focus();
  showView(root, viewOf(question, 1));

  let instance: Instance;
  try {
    instance = await loadComponents(bundle);
    takeOver(waiting, input, instance);
    keepStill(instance, root);
    await instance.triggerLoad();
  } catch {
    return showView(root, 'broken');
  }
  const pagefind = instance.__pagefind__;
  if (!pagefind) return showView(root, 'broken');

  await pagefind.options({ ranking: RANKING });
  const bare = pagefind.search;
  const search = askWith(bare, {
    totals: instance.availableFilters ?? {},
    sort: () => question.sort,
  });
  pagefind.search = async (term, options) => {
    try {
      const answer = await search(term, options);
      await Promise.all(answer.results.slice(0, FIRST).map((result) => result.data()));
      return answer;
    } catch (error) {
      showView(root, 'broken');
      throw error;
    }
  };
  // Only now, so that the pane is drawn from the counts and in the order of `askWith`.
  const pane = document.createElement('pagefind-filter-pane');
  pane.setAttribute('open', 'severity,service');
  part('[data-facets]').append(pane);
  instance.faceted = true;

  const history = openHistory((next) => ask(next));
  const ask = (next: Question): void => {
    question = next;
    input.inputEl.value = next.query;
    input.updateState(next.query);
    instance.triggerSearchWithFilters(next.query, structuredClone(next.filters) as never);
  };
  const choose = (next: Question): void => {
    history.note(next, 'choice');
    ask(next);
    input.focus();
  };

  instance.on('search', (term, filters) => {
    const next = { ...question, query: term.trim(), filters: structuredClone(filters) };
    const chose = JSON.stringify(next.filters) !== JSON.stringify(question.filters);
    root.ariaBusy = 'true';
    question = next;
    history.note(next, chose ? 'choice' : 'typing');
    showChosen(part('[data-chosen]'), next, (chosen) => choose({ ...next, filters: chosen }));
    part('[data-chosen-count]').textContent = countChosen(next);
    sort.value = effectiveSort(next.query, next.sort);
    sort.options[0]!.disabled = next.query === '';
  });
  instance.on('results', (answer) => {
    for (const result of results.results.slice(0, FIRST)) void result.load();
    const found = answer.results.length;
    const view = viewOf(question, found);
    showSummary(part('[data-summary]'), question, found);
    if (found <= FEW) void explain(question, view);
    else showLeftOut(part('[data-left-out]'), [], null);
    part('[data-more]').hidden = found <= Number(results.getAttribute('max-results'));
    showView(root, view);
    root.ariaBusy = 'false';
  });
  const explain = async (asked: Question, view: View): Promise<void> => {
    const words = await countWords(bare, asked.query);
    const free = view === 'empty' ? await search(asked.query || null, { filters: {} }) : null;
    const meant = await meantBy(asked, words, free?.results.length ?? null);
    if (asked !== question) return;
    showLeftOut(part('[data-left-out]'), view === 'results' ? words : [], meant);
    if (!free) return;
    showAdvice(part('[data-empty]'), {
      question: asked,
      withoutFilters: free.results.length,
      words,
      meant,
      ask: choose,
    });
  };

  /** A single word is not counted alone: where it found nothing, it is unknown. */
  const meantBy = async (
    asked: Question,
    words: WordCounts,
    foundInAll: number | null,
  ): Promise<Meant | null> => {
    const { query } = asked;
    const unknown =
      words.length > 0
        ? words.filter(({ found }) => found === 0).map(({ word }) => word)
        : foundInAll === 0 && query !== ''
          ? [query]
          : [];
    if (unknown.length === 0) return null;
    const known = await loadSpellings(root.dataset['words']!);
    const mended = respell(query, unknown, known);
    return mended === null
      ? null
      : { query: mended, ask: () => choose({ ...asked, query: mended }) };
  };

  input.addEventListener('change', history.settle);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    if (input.inputEl.value.trim() !== question.query) instance.triggerSearch(input.inputEl.value);
    history.settle();
  });
  sort.addEventListener('change', () => {
    const next = { ...question, sort: sort.value as SearchSort };
    history.note(next, 'choice');
    ask(next);
  });
  const filters = part<HTMLButtonElement>('[data-filters]');
  filters.addEventListener('click', () => {
    filters.ariaExpanded = String(filters.ariaExpanded !== 'true');
  });

  ask({ ...question, query: input.inputEl.value.trim() });
}

/** Pagefind's field takes the place of the one that stood there while it was loaded, with what was typed. */
function takeOver(waiting: HTMLInputElement, input: InputElement, instance: Instance): void {
  const { value, placeholder, selectionStart, selectionEnd } = waiting;
  const focused = document.activeElement === waiting;
  instance.setTranslations({ ...TEXTS, placeholder });
  input.inputEl.value = value;
  input.updateState(value);
  input.hidden = false;
  if (focused) {
    input.focus();
    input.inputEl.setSelectionRange(selectionStart, selectionEnd);
  }
  waiting.closest('[data-waiting]')!.remove();
}

/** The last results stay until the next are there: the components would clear the page at every letter. */
function keepStill(instance: Instance, root: HTMLElement): void {
  for (const element of root.querySelectorAll('pagefind-results')) {
    instance.on('loading', () => {}, element);
  }
  // The page says once what is wrong; each component would say it again.
  for (const element of root.querySelectorAll('pagefind-results, pagefind-input')) {
    instance.on('error', () => {}, element);
  }
}

function countChosen({ filters }: Question): string {
  const count = Object.values(filters).flat().length;
  return count > 0 ? `(${count})` : '';
}
