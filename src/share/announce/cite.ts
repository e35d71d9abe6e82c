// How a report is cited: who, when, what, where, and when it was read. The page fills in the day of
// reading; nothing here knows it.
import { formatDay } from '../../report/format.ts';
import { publishedDay } from '../../report/moments.ts';
import type { Report } from '../../report/report.ts';
import { entryOf, type Vocabularies } from '../../report/vocabulary.ts';
import { addressOf } from '../identity.ts';

export interface Citation {
  /** Up to and including "retrieved ". */
  readonly before: string;
  /** What stands where the day of reading belongs, until somebody reads. */
  readonly placeholder: string;
  readonly after: string;
}

/** "Web platform (2024). Checkout failed for two hours. Hindsight. Published 7 June 2024, retrieved 3 July 2025. https://…" */
export function citationOf(report: Report, vocabularies: Vocabularies, archive: string): Citation {
  const team = report.teams[0];
  const by =
    report.authors.length > 0
      ? report.authors.join(', ')
      : team === undefined
        ? archive
        : entryOf(vocabularies.teams, team).name;
  const year = publishedDay(report)?.slice(0, 4) ?? 'undated';
  const published =
    report.published === null
      ? 'Day of publication not recorded'
      : `Published ${formatDay(report.published)}`;
  const title = /[.?!]$/.test(report.title) ? report.title : `${report.title}.`;
  return {
    before: `${by} (${year}). ${title} ${archive}. ${published}, retrieved `,
    placeholder: '[day of reading]',
    after: `. ${addressOf(report)}`,
  };
}
