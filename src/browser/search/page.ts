// The search page: Pagefind's components, one question, one address. Everything here runs only on that page,
// and nothing of Pagefind is loaded before it.
import { isEmpty, readQuestion, type Question } from './address.ts';
import type { Searched } from '../../ask/searched.ts';
import {
  openReportTable,
  type ReportTable,
  type SearchedReports,
} from '../../ask/searched-reports.ts';
import type { WordFile } from '../../ask/word-list.ts';
import { filtersInTheWay, totalsOf } from '../../list/facet-table.ts';
import { askWith, effectiveSort } from './ask.ts';
import type { SearchSort } from './facets.ts';
import { drawWhatChanged, FIRST } from './redraw.ts';
import { openPasteBox } from './paste-box.ts';
import { openHistory } from './history.ts';
import {
  loadComponents,
  type InputElement,
  type Instance,
  type ResultsElement,
} from './pagefind.ts';
import { PASTE, SEARCH } from '../../sentences/search.ts';
import { reasonsOf, type OtherWord } from '../../sentences/search-words.ts';
import { loadSpellings, respell } from './spelling.ts';
import {
  isPasted,
  showAdvice,
  showChosen,
  showNotes,
  showSummary,
  showView,
  viewOf,
  type Meant,
  type View,
} from './view.ts';

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
  search_label: SEARCH.label,
  clear_search: PASTE.clear,
  results_label: SEARCH.results,
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

  const others = JSON.parse(root.dataset['others'] ?? '[]') as OtherWord[];
  openPasteBox(root);
  let question = readQuestion(location.search);
  const waiting = part<HTMLInputElement>('[data-waiting] input');
  if (!waiting.value) waiting.value = question.query;
  if (isEmpty(question) && !isPasted(root)) waiting.focus();
  showView(root, viewOf(question, 1));

  let instance: Instance;
  let table: ReportTable;
  try {
    const loading = loadTable(root.dataset['index']!);
    // Until it is awaited nobody would hear of a fault.
    loading.catch(() => {});
    instance = await loadComponents(bundle);
    takeOver(waiting, input, instance);
    keepStill(instance, root);
    await instance.triggerLoad();
    table = await loading;
  } catch {
    return showView(root, 'broken');
  }
  const pagefind = instance.__pagefind__;
  if (!pagefind) return showView(root, 'broken');

  await pagefind.options({ ranking: RANKING });
  /** Whether the last word may go on: until Enter is pressed, or something else is chosen. */
  let typing = false;
  const search = askWith(pagefind.search, {
    table,
    sort: () => question.sort,
    typing: () => typing,
  });
  instance.availableFilters = instance.totalFilters = totalsOf(table);
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
    typing = false;
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
    if (!isPasted(root)) history.note(next, chose ? 'choice' : 'typing');
    showChosen(part('[data-chosen]'), next.filters, (chosen) =>
      choose({ ...next, filters: chosen }),
    );
    part('[data-chosen-count]').textContent = countChosen(next);
    sort.value = effectiveSort(next.query, next.sort);
    sort.options[0]!.disabled = next.query === '';
  });
  instance.on('results', (answer) => {
    const asked = question;
    const drawn = results.results.slice(0, FIRST).map((result) => result.load());
    const found = answer.results.length;
    const view = viewOf(question, found);
    showSummary(part('[data-summary]'), question, found);
    const explained = explain(asked, view, answer.searched);
    part('[data-more]').hidden = found <= Number(results.getAttribute('max-results'));
    showView(root, view);
    // At rest when the answer is whole: its titles, and the words about what no report holds.
    void Promise.allSettled([explained, ...drawn]).then(() => {
      if (asked === question) root.ariaBusy = 'false';
    });
  });
  const explain = async (asked: Question, view: View, searched: Searched | null): Promise<void> => {
    const note = part('[data-left-out]');
    const reasons = reasonsOf(asked.query, others);
    showNotes(note, view === 'results' ? searched : null, reasons, null);
    const filtered = Object.keys(asked.filters).length > 0;
    const free =
      view === 'empty' && filtered ? await search(asked.query || null, { filters: {} }) : null;
    const meant = await meantBy(asked, searched);
    if (asked !== question) return;
    showNotes(note, view === 'results' ? searched : null, reasons, meant);
    if (view !== 'empty') return;
    showAdvice(part('[data-empty]'), {
      question: asked,
      withoutFilters: free?.results.length ?? 0,
      inTheWay: filtersInTheWay(
        table,
        (free?.results ?? []).map(({ id }) => table.numberOf.get(id)!),
        asked.filters,
      ),
      searched,
      meant,
      ask: choose,
    });
  };

  const meantBy = async (asked: Question, searched: Searched | null): Promise<Meant | null> => {
    const { query } = asked;
    const unknown = searched?.words.filter(({ as }) => as === 'none') ?? [];
    if (unknown.length === 0) return null;
    const known = await loadSpellings(root.dataset['words']!);
    const mended = respell(
      query,
      unknown.map(({ written }) => written),
      known,
    );
    return mended === null
      ? null
      : { query: mended, ask: () => choose({ ...asked, query: mended }) };
  };

  input.addEventListener('input', () => (typing = true));
  input.addEventListener('change', history.settle);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    const typed = typing;
    typing = false;
    if (typed || input.inputEl.value.trim() !== question.query) {
      instance.triggerSearch(input.inputEl.value);
    }
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

async function loadTable(address: string): Promise<ReportTable> {
  async function get<T>(url: string): Promise<T> {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return (await response.json()) as T;
  }
  const searched = await get<SearchedReports>(address);
  function beside<T>(path: string): Promise<T> {
    return get(address.replace(/index\.json$/, path));
  }
  return openReportTable(searched, {
    words: (file) => beside<WordFile>(`words/${file}.json`),
    order: (file) => beside<string>(`sorts/${file}.json`),
  });
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
  for (const element of root.querySelectorAll<ResultsElement>('pagefind-results')) {
    instance.on('loading', () => {}, element);
    for (const hook of instance.__hooks__.results) {
      if (typeof hook !== 'object' || hook.owner !== element) continue;
      instance.on('results', drawWhatChanged(element, hook.callback), element);
    }
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
