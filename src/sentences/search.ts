// What the search says: its page, its results and the answer to an alert.
import { coded, joined, linked, said, sentences, type Said } from '../text/said.ts';

interface Way {
  readonly href: string;
  readonly name: string;
}

/** What stands in place of the search where it cannot run. */
export const NO_SEARCH = {
  /** "Search needs JavaScript, which does not run here. Browse all reports, or by tag, cause …" */
  words: (
    to: {
      readonly reports: string;
      readonly facets: readonly Way[];
    },
    /** Of a copy that is opened from files: where the archive is. */
    online: Way | null,
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
