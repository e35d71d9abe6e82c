// What Pagefind keeps of a report for its result. Read by a build from what Pagefind wrote, and by the search page.

export interface Fragment {
  /** Below the site. */
  readonly url: string;
  /** The whole text, as it stands there. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly FragmentAnchor[];
}

/** What has an id, and the number of the word before which it stands. */
export interface FragmentAnchor {
  readonly element: string;
  readonly id: string;
  readonly text: string;
  readonly location: number;
}

/** Stands in front of what Pagefind packs. */
export const PAGEFIND_MARK = 'pagefind_dcd';
