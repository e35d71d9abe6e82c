// What the page of the search says before anything is asked, and where nothing can be.
import { coded, joined, linked, said, sentences, type Said } from '../text/said.ts';
import { PRESS } from './site.ts';

interface PageLink {
  readonly href: string;
  readonly name: string;
}

/** What stands in place of the search where it cannot run. */
export const NO_SEARCH = {
  /** "Search needs JavaScript, which does not run here. Browse all reports, or by tag, cause …" */
  words: (
    to: {
      readonly reports: string;
      readonly facets: readonly PageLink[];
    },
    /** Of a copy that is opened from files: where the archive is. */
    online: PageLink | null,
  ): Said =>
    sentences(
      online
        ? said`This copy of the archive is opened from files, and browsers do not let a file read a search index. You can search the archive at ${linked(online.href, online.name)}.`
        : 'Search needs JavaScript, which does not run here.',
      said`You can browse ${linked(to.reports, 'all reports')}, or by ${joined(
        to.facets.map(({ href, name }) => linked(href, name.toLowerCase())),
        'or',
      )}.`,
      said`In a checkout of the archive, ${coded('npm run ask')} searches it for an alert or a log.`,
    ),
} as const;

/** Below the field that an alert was pasted into. */
export const PASTE_HELP = said`${PRESS.enter} searches, ${PRESS.newLine} starts a new line, ${PRESS.clear} clears. What you paste here is not sent anywhere.`;

export const TEACH = {
  title: 'What you can search for',
  happened: 'What happened',
  beginnings: 'Beginnings of words',
  exact: 'An exact phrase, in quotes',
  quoted: (words: string) => `“${words}”`,
  codes: 'Codes, versions, paths, names',
  codesHow: 'as a log shows them: ECONNRESET, 503, v2.41.0, C++, /checkout, user_id',
  alerts: 'An alert: “have we had this before?”',
  alertsHow:
    'Paste an alert, a log or a stack trace as it is. Times, addresses and counts are ignored.',
  browse: 'Or browse',
  allReports: 'All reports',
  keys: said`${PRESS.search} brings you here from any page; ${PRESS.results} goes to the results and ${PRESS.clear} clears.`,
  slash: said`Search with ${PRESS.slash} on this device`,
} as const;

/** Where there is no index to search. */
export const NO_INDEX = {
  title: (dev: boolean) => `${dev ? 'Searching for words' : 'Search'} needs a build`,
  dev: said`The dev server has no search index: what you type here is searched for as a whole, like an alert. To search for words, run ${coded('npm run build')} and then ${coded('npm run preview')}.`,
  site: said`The search index could not be loaded. Reload the page; if that does not help, whoever runs this site can create the index with ${coded('npm run build')}.`,
  meanwhile: (reports: string): Said =>
    said`Until then you can browse ${linked(reports, 'all reports')} and the indexes in the header.`,
} as const;
