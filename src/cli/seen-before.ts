// What the archive already holds that is like a report of which only the beginning is written: as the check tells it, and
// by the words of its title.
import { formatDay } from '../report/format.ts';
import { dayOf } from '../report/moments.ts';
import { inFull, type Diagnostic } from '../report/diagnostic.ts';
import type { Report } from '../report/report.ts';
import { clipWords } from '../text/clip.ts';
import { readAskedArchive, type AskedArchive } from './asked-archive.ts';
import { validateArchive } from './validate-archive.ts';

/** A title of a few words has this much in common with a line of another report where both tell of one thing. */
const ALIKE = { score: 2.3, words: 3 };
const MOST_NAMED = 3;

/** A sentence about earlier reports, and their ids. */
export interface SeenBefore {
  readonly text: string;
  readonly reports: readonly string[];
}

/** What is like it among earlier reports, the surest first; empty where none is. */
export async function seenBefore(
  folder: string,
  report: { readonly file: string; readonly id: string; readonly title: string },
): Promise<readonly SeenBefore[]> {
  const { diagnostics } = await validateArchive(folder, [report.file]);
  return likeReport(readAskedArchive(folder, { except: report.id }), report, diagnostics);
}

/** The same of findings that are known already. */
export function likeReport(
  { asking }: AskedArchive,
  { id, title }: { readonly id: string; readonly title: string },
  diagnostics: readonly Diagnostic[],
): readonly SeenBefore[] {
  const told = diagnostics
    .filter(({ rule }) => rule === 'recurrence/unnamed' || rule === 'recurrence/resembles')
    .map((one) => {
      const text = inFull(one);
      const ids = [...text.matchAll(/\[([\w-]+(?:, [\w-]+)*)\]/g)].flatMap(([, named = '']) => named.split(', ')); // prettier-ignore
      return { text, reports: [...new Set(ids)] };
    });
  const byWords = asking
    .ask(title)
    .matches.filter(({ score, terms }) => score >= ALIKE.score && terms.length >= ALIKE.words)
    .filter(({ report }) => report.id !== id)
    .filter(({ report }) => !told.some(({ reports }) => reports.includes(report.id)))
    .map(({ report, matched }) => ({
      text: `${titled(report)} says: “${clipWords(matched[0]!.text, 160)}” If it is the same failure, add \`repeats: [${report.id}]\`; if it is only like it, \`related: [${report.id}]\`.`,
      reports: [report.id],
    }));
  return [...told, ...byWords].slice(0, MOST_NAMED);
}

function titled(report: Report): string {
  const day = dayOf(report);
  return `“${report.title}”${day === null ? '' : ` (${formatDay(day)})`}`;
}
