// The search page: one question, one address, one answer. Everything here runs only on that page, and nothing of Pagefind
// is loaded before it.
import { isEmpty, readQuestion, type Question } from './address.ts';
import type { Searched } from '../../ask/searched.ts';
import {
  openReportTable,
  type ReportTable,
  type SearchedReports,
} from '../../ask/searched-reports.ts';
import type { WordFile } from '../../ask/word-list.ts';
import { filtersInTheWay, orderFacets, totalsOf } from '../../list/facet-table.ts';
import {
  FILTERS,
  readMeanings,
  toggled,
  type Filters,
  type WrittenMeanings,
} from '../../list/filters.ts';
import { askWith, effectiveSort, type Ask } from './ask.ts';
import type { SearchSort } from './facets.ts';
import { openField } from './field.ts';
import { openFilterPane } from './filter-pane.ts';
import { openFragments } from './fragments.ts';
import { openHistory } from './history.ts';
import { openPasteBox } from './paste-box.ts';
import { presentFound, type Found } from './present.ts';
import { openRanking } from './ranking.ts';
import { openResults } from './results.ts';
import { reasonsOf, type OtherWord } from '../../sentences/search-words.ts';
import { respell } from '../../ask/respell.ts';
import { loadSpellings } from './spelling.ts';
import {
  isPasted,
  showAdvice,
  showChosen,
  showNotes,
  showSummary,
  showView,
  viewOf,
  type Meant,
} from './view.ts';

export async function startSearch(root: HTMLElement): Promise<void> {
  const part = <E extends HTMLElement>(selector: string): E => root.querySelector<E>(selector)!;
  const sort = part<HTMLSelectElement>('[data-sort]');
  const list = part('[data-results]');
  const most = Number(list.dataset['most']);
  const others = JSON.parse(root.dataset['others'] ?? '[]') as OtherWord[];
  openPasteBox(root);
  let question = readQuestion(location.search);
  /** Whether the last word may go on: until Enter is pressed, or another question is asked. */
  let typing = false;
  /** What is typed before the search is there waits for it. */
  let isReady = false;

  const field = openField(part('[data-field]'), {
    ask: (query, goesOn) => {
      if (query === question.query && goesOn === typing) return;
      typing = goesOn;
      ask({ ...question, query }, 'typing');
    },
    settle: () => history.settle(),
    leave: () => results.enter(),
  });
  const results = openResults(list, most, field.input);
  if (!field.input.value) field.put(question.query);
  else question = { ...question, query: field.input.value.trim() };
  if (isEmpty(question) && !isPasted(root)) field.input.focus();
  showView(root, viewOf(question, 1));

  const history = openHistory((next) => {
    move(next);
    void answer();
  });
  /** A question that came from elsewhere than the field. */
  const move = (next: Question): void => {
    typing = false;
    question = next;
    field.put(next.query);
  };
  const ask = (next: Question, how: 'typing' | 'choice'): void => {
    question = next;
    if (!isPasted(root)) history.note(next, how);
    void answer();
  };
  const choose = (next: Question): void => {
    move(next);
    ask(next, 'choice');
    field.input.focus();
  };
  sort.addEventListener('change', () =>
    ask({ ...question, sort: sort.value as SearchSort }, 'choice'),
  );
  const filters = part<HTMLButtonElement>('[data-filters]');
  filters.addEventListener('click', () => {
    filters.ariaExpanded = String(filters.ariaExpanded !== 'true');
  });

  let table: ReportTable;
  let search: Ask;
  try {
    const rank = openRanking(root.dataset['ranking']!);
    const loading = loadTable(root.dataset['index']!);
    // Until it is awaited nobody would hear of a fault.
    loading.catch(() => {});
    await rank('');
    table = await loading;
    search = askWith(rank, table);
  } catch {
    return showView(root, 'broken');
  }
  const presented = new WeakMap<Searched, Map<number, Found>>();
  const fragmentOf = openFragments(root.dataset['bundle']!, table.fragments);
  const pane = openFilterPane(
    part('[data-facets]'),
    orderFacets(totalsOf(table)),
    [FILTERS.severity, FILTERS.service],
    readMeanings(JSON.parse(root.dataset['meanings'] ?? '[]') as WrittenMeanings),
    (facet, value) =>
      ask({ ...question, filters: toggled(question.filters, facet, value) }, 'choice'),
  );
  isReady = true;
  await answer();

  async function answer(): Promise<void> {
    if (!isReady) return;
    const asked = question;
    const isAsked = (): boolean => asked === question;
    const { query } = asked;
    root.ariaBusy = 'true';
    showChosen(part('[data-chosen]'), asked.filters, (chosen) =>
      choose({ ...question, filters: chosen }),
    );
    part('[data-chosen-count]').textContent = countChosen(asked.filters);
    sort.value = effectiveSort(query, asked.sort);
    sort.options[0]!.disabled = query === '';
    try {
      const found = await search(asked, typing);
      if (!isAsked()) return;
      const { reports, counts, searched } = found;
      const isQuoted = query.includes('"');
      await results.draw(found, (report) => present(report, searched, isQuoted), isAsked);
      if (!isAsked()) return;
      pane.show(asked.filters, counts);
      showSummary(part('[data-summary]'), asked, reports.length);
      part('[data-more]').hidden = reports.length <= most;
      const view = viewOf(asked, reports.length);
      const noted = view === 'results' ? searched : null;
      const reasons = reasonsOf(query, others);
      showNotes(part('[data-left-out]'), noted, reasons, null);
      showView(root, view);
      const meant = await meantBy(asked, searched);
      if (!isAsked()) return;
      if (meant) showNotes(part('[data-left-out]'), noted, reasons, meant);
      if (view === 'empty') await advise(asked, searched, meant);
    } catch {
      if (isAsked()) showView(root, 'broken');
    }
    // At rest when the answer is whole: its titles, and the words about what no report holds.
    if (isAsked()) root.ariaBusy = 'false';
  }

  /** Filters and sorts show the same reports of the same words again; to find the words in them is what takes long. */
  function present(
    report: number,
    searched: Searched | null,
    isQuoted: boolean,
  ): Promise<Found> | Found {
    const known = searched && presented.get(searched)?.get(report);
    return (
      known ??
      fragmentOf(report).then((fragment) => {
        const found = presentFound(fragment, searched, isQuoted);
        if (!searched) return found;
        const of = presented.get(searched) ?? new Map<number, Found>();
        presented.set(searched, of.set(report, found));
        return found;
      })
    );
  }

  async function advise(
    asked: Question,
    searched: Searched | null,
    meant: Meant | null,
  ): Promise<void> {
    const filtered = Object.keys(asked.filters).length > 0;
    const free = filtered && asked.query ? await search({ ...asked, filters: {} }, typing) : null;
    if (asked !== question) return;
    const all = Array.from({ length: table.size }, (_, report) => report);
    const among = filtered ? (free?.reports ?? all) : [];
    showAdvice(part('[data-empty]'), {
      question: asked,
      withoutFilters: among.length,
      inTheWay: filtersInTheWay(table, among, asked.filters),
      searched,
      meant,
      ask: choose,
    });
  }

  async function meantBy(asked: Question, searched: Searched | null): Promise<Meant | null> {
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
  }
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

function countChosen(filters: Filters): string {
  const count = Object.values(filters).flat().length;
  return count > 0 ? `(${count})` : '';
}
