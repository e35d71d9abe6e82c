// What the frame of every page says: its head and foot, the way through pages, the page that is missing.
import { counted, formatCount } from '../text/count.ts';
import { joined, linked, said, typed, type Said } from '../text/said.ts';

/** The parts of the site, as every page names them. */
export const PARTS = {
  reports: 'Reports',
  trends: 'Trends',
  actions: 'Actions',
  search: 'Search',
} as const;

export const FRAME = {
  skip: 'Skip to content',
  navigation: 'Site',
  menu: 'Menu',
  theme: 'Switch theme',
  lightTheme: 'Switch to the light theme',
  darkTheme: 'Switch to the dark theme',
  readGuide: 'How to read a report',
  writeGuide: 'How to write a report',
  feeds: 'Feeds and data',
  breadcrumb: 'Breadcrumb',
  calendar: 'Incidents',
} as const;

export const PAGING = {
  label: 'Pages of the list',
  previous: 'Previous',
  next: 'Next',
  page: 'Page ',
  /** The title of a later page of something. */
  numbered: (title: string, page: number) =>
    page === 1 ? title : `${title}, page ${formatCount(page)}`,
} as const;

/** Copying a text, from wherever it stands. */
export const COPY = {
  copy: 'Copy',
  of: (what: string) => `Copy: ${what}`,
  copied: 'Copied',
  failed: 'Select the text and copy it',
} as const;

/** Of the dev server: what is wrong in one report. */
export const BROKEN = {
  title: (id: string) => `${id} cannot be shown`,
  description: 'This report has faults.',
  shown: 'A build would stop here',
  notShown: 'This report cannot be shown yet',
  faults: (n: number) => `has ${counted(n, 'fault')}`,
  untilShown: 'This note goes away once they are fixed.',
  untilNotShown: 'The page comes back once they are fixed.',
} as const;

export const MISSING = {
  eyebrow: '404',
  title: 'Page not found',
  head: 'There is no page at this address',
  lead: 'The address of a report never changes, so the link was probably cut short or mistyped. A word from the title will find it.',
  /** "Or browse all reports, or by service, root cause or year." */
  browse: (all: string, by: readonly { readonly href: string; readonly name: string }[]): Said =>
    said`Or browse ${linked(all, 'all reports')}, by ${joined(
      by.map(({ href, name }) => linked(href, name.toLowerCase())),
      'or',
    )}.`,
} as const;

const chord = (...keys: readonly string[]): Said => ({
  html: keys.map((key) => typed(key).html).join(' '),
});

/** The keys of the site: of each thing those of which any will do. */
export const PRESS = {
  slash: chord('/'),
  search: joined([chord('/'), chord('Ctrl', 'K')], 'or'),
  results: chord('↓'),
  move: joined([chord('↓'), chord('↑')], 'or'),
  marks: joined([chord('←'), chord('→')], 'or'),
  enter: chord('Enter'),
  newLine: chord('Shift', 'Enter'),
  clear: chord('Esc'),
  help: chord('?'),
} as const;

/** `?` lists them; the search page names those that matter there. */
export const KEYS = {
  title: 'Keyboard shortcuts',
  close: 'Close',
  list: [
    { keys: PRESS.search, does: 'Search, from any page' },
    { keys: PRESS.move, does: 'Move between search results' },
    { keys: PRESS.enter, does: 'Open a result, or search for a pasted alert' },
    { keys: PRESS.newLine, does: 'Start a new line in a pasted alert' },
    { keys: PRESS.marks, does: 'Move between the marks of a timeline or a chart' },
    { keys: PRESS.clear, does: 'Clear the search, or close what is open' },
    { keys: PRESS.help, does: 'Show these shortcuts' },
  ],
} as const;

/** What a term means, beside it. */
export const MEANING = {
  sign: '?',
  of: (term: string) => `What “${term}” means`,
} as const;
