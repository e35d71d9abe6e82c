// The archive for language models: `/llms.txt` says what there is and where (https://llmstxt.org), `/llms-full.txt` is
// the text of the latest reports itself.
import type { Archive } from '../../archive/archive.ts';
import { absolute, routes } from '../../routes.ts';
import { LLMS } from '../../sentences/share.ts';
import { escapeMarkdown } from '../../text/escape.ts';
import { factsOf } from '../facts.ts';

/** More reports than these are listed in `/postmortems.json` only: no model reads ten thousand. */
export const LLMS_LENGTH = 200;
export const LLMS_FULL_LENGTH = 200;

export interface LlmsOptions {
  readonly archive: Archive;
  readonly name: string;
  readonly description: string;
}

/** The text of `/llms.txt`: the latest reports, a line each, and how many more there are. */
export function toLlms({ archive, name, description }: LlmsOptions): string {
  const { reports, vocabularies } = archive;
  const items = reports.slice(0, LLMS_LENGTH).map((report) => {
    const { severity, day, duration } = factsOf(report, vocabularies);
    const address = absolute(routes.reportMarkdown(report.id));
    const about = LLMS.about(severity, day, duration);
    return `- [${escapeMarkdown(report.title)}](${address}): ${escapeMarkdown(`${about} ${report.summary}`)}`;
  });
  const rest = reports.length - items.length;
  return [
    `# ${name}`,
    `> ${description}`,
    LLMS.lead(reports.length),
    `## ${LLMS.data}`,
    [
      `- [JSON](${absolute(routes.reportsJson())}): ${LLMS.json}`,
      `- [CSV](${absolute(routes.reportsCsv())}): ${LLMS.csv}`,
      `- [${LLMS.full}](${absolute(routes.llmsFull())}): ${LLMS.fullOf(Math.min(LLMS_FULL_LENGTH, reports.length))}`,
      `- [${LLMS.how}](${absolute(routes.machines())})`,
    ].join('\n'),
    `## ${LLMS.reports}`,
    items.length > 0 ? items.join('\n') : LLMS.none,
    ...(rest > 0 ? [LLMS.rest(rest)] : []),
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
      ? LLMS.latestOf(latest.length, archive.reports.length, absolute(routes.reportsJson()))
      : LLMS.all(latest.length),
  ].join('\n\n');
  return [`${head}\n`, ...latest.map(({ id }) => markdownOf(id))].join('\n\n');
}
