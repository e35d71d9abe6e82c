// What a change does to an archive, as Markdown for the page of a pull request: of each report that it touches the head, the
// timeline, what was found, and what the archive has seen before.
import { timelineToMermaid } from '../diagram/timeline-mermaid.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Report } from '../report/report.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import { counted } from '../text/count.ts';
import { escapeMarkdown } from '../text/escape.ts';
import { factsOf, keyFacts } from './facts.ts';
import { markdownTable } from './markdown-table.ts';

export interface ChangedReport {
  /** Path of the file, as the reader of the change knows it. */
  readonly file: string;
  /** Null where it has faults that keep it from being shown. */
  readonly report: Report | null;
  readonly findings: readonly Diagnostic[];
  /** Sentences about earlier reports like it. */
  readonly seenBefore: readonly string[];
}

export interface ChangeSummaryOptions {
  readonly vocabularies: Vocabularies;
  /** One line on all that was found. */
  readonly counts: string;
  /** Findings in files that are no report of the change. */
  readonly elsewhere: readonly Diagnostic[];
  /** Address of a rule's page; null where the site has no address yet. */
  readonly helpOf: ((rule: string) => string) | null;
}

/** GitHub shows a summary of a mebibyte, and none that is longer. */
const MOST_BYTES = 900_000;

/** The whole summary; reports that no longer fit are named. */
export function changeSummary(
  reports: readonly ChangedReport[],
  options: ChangeSummaryOptions,
): string {
  const head = `## Postmortems\n\n${escapeMarkdown(options.counts)}\n`;
  const elsewhere =
    options.elsewhere.length === 0
      ? ''
      : `\n### Elsewhere\n\n${findingsTable(options.elsewhere, options, true)}\n`;
  let text = reports.length === 0 ? `${head}\nNo report is touched.\n` : head;
  const left: string[] = [];
  for (const one of reports) {
    const part = `\n${ofReport(one, options)}\n`;
    const fits = Buffer.byteLength(text + part + elsewhere) <= MOST_BYTES;
    if (fits && left.length === 0) text += part;
    else left.push(one.file);
  }
  if (left.length > 0) {
    text += `\n${counted(left.length, 'more report')}, of which there is no room to tell: ${left
      .slice(0, 100)
      .map((file) => code(file))
      .join(', ')}${left.length > 100 ? ', …' : ''}\n`;
  }
  return text + elsewhere;
}

function ofReport(
  { file, report, findings, seenBefore }: ChangedReport,
  options: ChangeSummaryOptions,
): string {
  const found =
    findings.length === 0 ? 'Nothing to mend.' : findingsTable(findings, options, false);
  if (report === null) {
    return `### ${code(file)}\n\nIt has faults, and cannot be shown until they are mended.\n\n${found}`;
  }
  const facts = keyFacts(factsOf(report, options.vocabularies))
    .map(({ label, value }) => `**${escapeMarkdown(label)}:** ${escapeMarkdown(value)}`)
    .join(' · ');
  const timeline = timelineToMermaid(report);
  return [
    `### ${escapeMarkdown(report.title)}`,
    code(file),
    escapeMarkdown(report.summary),
    facts,
    ...(timeline === '' ? [] : [`\`\`\`mermaid\n${timeline}\`\`\``]),
    ...(seenBefore.length === 0
      ? []
      : [`#### Seen before?\n\n${seenBefore.map((text) => `- ${withCode(text)}`).join('\n')}`]),
    `#### What was found\n\n${found}`,
  ].join('\n\n');
}

function findingsTable(
  findings: readonly Diagnostic[],
  { helpOf }: ChangeSummaryOptions,
  isElsewhere: boolean,
): string {
  const rows = findings.map(({ file, level, where, message, hint, rule }) => [
    level,
    isElsewhere ? `${code(file)} ${where.line}` : String(where.line),
    withCode(`${message} ${hint ?? ''}`.trim()),
    helpOf === null ? code(rule) : `[${code(rule)}](${helpOf(rule)})`,
  ]);
  return markdownTable(['', isElsewhere ? 'Where' : 'Line', 'What', 'Rule'], rows);
}

/** Text as code, whatever backticks it holds. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const line = text.replace(/\s+/g, ' ');
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

/** A message as Markdown: what stands between backticks is code, and nothing else is markup. */
const withCode = (message: string): string =>
  message
    .split(/(`[^`]+`)/)
    .map((part) => (/^`[^`]+`$/.test(part) ? part.replace(/\s+/g, ' ') : keepSpaces(part)))
    .join('');

/** Escaped, with the blanks around it, which set it off from code. */
const keepSpaces = (text: string): string =>
  (/^\s/.test(text) ? ' ' : '') + escapeMarkdown(text) + (/\S\s+$/.test(text) ? ' ' : '');
