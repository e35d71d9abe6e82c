// The archive for language models: `/llms.txt` says what there is and where (https://llmstxt.org), `/llms-full.txt` is
// the text of the latest reports itself.
import type { Archive } from '../../archive/archive.ts';
import { absolute, routes } from '../../routes.ts';
import { escapeMarkdown } from '../../text/escape.ts';
import { factsOf } from '../facts.ts';
import { counted } from '../../text/count.ts';

/** More reports than these are listed in `/postmortems.json` only: no model reads ten thousand. */
export const LLMS_LENGTH = 200;
export const LLMS_FULL_LENGTH = 200;

export interface LlmsOptions {
  readonly archive: Archive;
  readonly name: string;
  readonly description: string;
}

export function toLlms({ archive, name, description }: LlmsOptions): string {
  const { reports, vocabularies } = archive;
  const items = reports.slice(0, LLMS_LENGTH).map((report) => {
    const { severity, day, duration } = factsOf(report, vocabularies);
    const address = absolute(routes.reportMarkdown(report.id));
    const about = `${severity}, ${day}, impact time: ${duration}.`;
    return `- [${escapeMarkdown(report.title)}](${address}): ${escapeMarkdown(`${about} ${report.summary}`)}`;
  });
  const rest = reports.length - items.length;
  return [
    `# ${name}`,
    `> ${description}`,
    `An archive of ${counted(reports.length, 'postmortem')}: what failed, whom it hit, for how long, why, and what was promised to change. Unknown values are said to be not recorded; none is a zero.`,
    '## All reports as data',
    [
      `- [JSON](${absolute(routes.reportsJson())}): every report in short; each names the address of its whole text`,
      `- [CSV](${absolute(routes.reportsCsv())}): one row for each report, with every figure`,
      `- [Full text](${absolute(routes.llmsFull())}): the latest ${LLMS_FULL_LENGTH} reports in one file`,
      `- [How to read them](${absolute(routes.machines())})`,
    ].join('\n'),
    '## Reports',
    items.length > 0 ? items.join('\n') : 'None yet.',
    ...(rest > 0 ? [`${rest} older reports are listed in the JSON and the CSV.`] : []),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** The texts of the latest reports, each as its own Markdown copy. */
export function toLlmsFull(
  { archive, name, description }: LlmsOptions,
  markdownOf: (id: string) => string,
): string {
  const latest = archive.reports.slice(0, LLMS_FULL_LENGTH);
  const rest = archive.reports.length - latest.length;
  const head = [
    `# ${name}`,
    `> ${description}`,
    rest > 0
      ? `The latest ${latest.length} of ${archive.reports.length} postmortems; all are listed in ${absolute(routes.reportsJson())}.`
      : `All ${latest.length} postmortems.`,
  ].join('\n\n');
  return [`${head}\n`, ...latest.map(({ id }) => markdownOf(id))].join('\n\n');
}
