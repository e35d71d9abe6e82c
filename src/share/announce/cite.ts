// How a report is cited: who, when, what, where, and when it was read. The page fills in the day of
// reading; nothing here knows it.
import { publishedDay } from '../../report/moments.ts';
import type { Report } from '../../report/report.ts';
import { entryOf, type Vocabularies } from '../../report/vocabulary.ts';
import { CITATION } from '../../sentences/share.ts';
import { list } from '../../text/list.ts';
import { addressOf } from '../identity.ts';

export interface Citation {
  /** Up to and including "retrieved ". */
  readonly before: string;
  /** What stands where the day of reading belongs, until somebody reads. */
  readonly placeholder: string;
  readonly after: string;
}

/**
 * The citation, cut where the day of reading goes. By the authors, else by the first team, else by the archive.
 * @param archive its name
 */
export function citationOf(report: Report, vocabularies: Vocabularies, archive: string): Citation {
  const team = report.teams[0];
  const by =
    report.authors.length > 0
      ? list(report.authors, 'none')
      : team === undefined
        ? archive
        : entryOf(vocabularies.teams, team).name;
  const year = publishedDay(report)?.slice(0, 4) ?? CITATION.undated;
  const published = CITATION.published(report.published);
  return {
    before: CITATION.before(by, year, report.title, archive, published),
    placeholder: CITATION.placeholder,
    after: CITATION.after(addressOf(report)),
  };
}
