// The part of Pagefind 1.6.0 and its Component UI that the search page uses, as types. The code itself is
// written beside the index and loaded from there, so that the two are always of one version.

import type { Searched } from '../../ask/searched.ts';
import type { Counts } from '../../list/facet-table.ts';

export interface FoundPassage {
  readonly title: string;
  readonly url: string;
  /** HTML: text with `<` and `>` escaped and the matches in `<mark>`. */
  readonly excerpt: string;
  readonly locations: readonly number[];
}

/** A page that was found, fetched when it is shown. */
export interface FoundPage extends Omit<FoundPassage, 'title'> {
  readonly meta: Readonly<Record<string, string>>;
  /** The whole text, as it stands there. */
  readonly content?: string;
  /** What has an id, and the number of the word before which it stands. */
  readonly anchors?: readonly {
    readonly element: string;
    readonly id: string;
    readonly text: string;
    readonly location: number;
  }[];
  /** By heading; the part above the first heading with an id comes first and has the page's own address. */
  readonly sub_results: readonly FoundPassage[];
}

export interface Result {
  /** As the index names the page. */
  readonly id: string;
  data(): Promise<FoundPage>;
}

export interface Answer {
  readonly results: readonly Result[];
  /** How many results each value of each facet has under this query and these filters. */
  readonly filters: Counts;
  /** The same without the filters. */
  readonly totalFilters: Counts;
}

/** What was found, and which words of the query it is the answer to; null where none were asked. */
export interface Asked extends Answer {
  readonly searched: Searched | null;
}

export type Search = (
  term: string | null,
  options: {
    readonly filters?: Readonly<Record<string, unknown>>;
    readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
  },
) => Promise<Answer>;

type Filters = Record<string, string[]>;
interface Events {
  search: (term: string, filters: Filters) => void;
  results: (answer: Asked) => void;
  loading: () => void;
  error: () => void;
}

/** What the components share. */
export interface Instance {
  faceted: boolean;
  availableFilters: Counts | null;
  totalFilters: Counts | null;
  /** The loaded search; the Component UI passes no sort to it. */
  readonly __pagefind__: {
    search: Search;
    options(options: { readonly ranking: object }): Promise<void>;
  } | null;
  /** Who is called when something was found; see `on`. */
  readonly __hooks__: {
    readonly results: readonly (
      Events['results'] | { readonly callback: Events['results']; readonly owner: Element }
    )[];
  };
  triggerLoad(): Promise<void>;
  triggerSearch(term: string): void;
  triggerSearchWithFilters(term: string, filters: Filters): void;
  setTranslations(texts: Readonly<Record<string, string>>): void;
  /** A second callback of the same owner takes the place of the first. */
  on<E extends keyof Events>(event: E, callback: Events[E], owner?: Element): void;
}

export interface InputElement extends HTMLElement {
  readonly inputEl: HTMLInputElement;
  updateState(value: string): void;
}

export interface ResultsElement extends HTMLElement {
  readonly results: readonly { load(): Promise<void> }[];
}

/** Loads the Component UI, which defines the elements. Throws where there is no index. */
export async function loadComponents(bundle: string): Promise<Instance> {
  await import(/* @vite-ignore */ `${bundle}pagefind-component-ui.js`);
  const { PagefindComponents } = window as unknown as {
    PagefindComponents: { getInstanceManager(): { getInstance(name: string): Instance } };
  };
  return PagefindComponents.getInstanceManager().getInstance('default');
}
