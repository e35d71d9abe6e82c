// What a change does to an archive, as Markdown for the page of a pull request: of each report that it touches the head, the
// timeline, what was found, and what the archive has seen before.
import { timelineToMermaid } from '../diagram/timeline-mermaid.ts';
import { inFull, type Diagnostic } from '../report/diagnostic.ts';
import type { Report } from '../report/report.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import { ANNOUNCEMENT, CHANGE } from '../sentences/share.ts';
import { escapeMarkdown, markdownCode } from '../text/escape.ts';
import { list } from '../text/list.ts';
import { factsOf, keyFacts } from './facts.ts';
import { markdownTable } from './markdown-table.ts';

export interface ChangedReport {
  /** Path of the file, as the reader of the change knows it. */
  readonly file: string;
  /** Null where it has faults that keep it from being shown. */
  readonly report: Report | null;
  readonly findings: readonly Diagnostic[];
  /** Sentences about earlier reports like it, with the ids of those. */
  readonly seenBefore: readonly { readonly text: string; readonly reports: readonly string[] }[];
}

export interface ChangeSummaryOptions {
  readonly vocabularies: Vocabularies;
  /** One line on all that was found. */
  readonly counts: string;
  /** Findings in files that are no report of the change. */
  readonly elsewhere: readonly Diagnostic[];
  /** Address of a rule's page; null where the site has no address yet. */
  readonly helpOf: ((rule: string) => string) | null;
  /** Address of a report's page, by its id; null likewise. */
  readonly addressOf: ((id: string) => string) | null;
}

/** GitHub shows a summary of a mebibyte, and none that is longer. */
const MOST_BYTES = 900_000;

/** The whole summary; reports that no longer fit are named. */
export function changeSummary(
  reports: readonly ChangedReport[],
  options: ChangeSummaryOptions,
): string {
  const head = `## ${CHANGE.title}\n\n${escapeMarkdown(options.counts)}\n`;
  const elsewhere =
    options.elsewhere.length === 0
      ? ''
      : `\n### ${CHANGE.elsewhere}\n\n${findingsTable(options.elsewhere, options, true)}\n`;
  let text = reports.length === 0 ? `${head}\n${CHANGE.none}\n` : head;
  const left: string[] = [];
  for (const one of reports) {
    const part = `\n${ofReport(one, options)}\n`;
    const fits = Buffer.byteLength(text + part + elsewhere) <= MOST_BYTES;
    if (fits && left.length === 0) text += part;
    else left.push(one.file);
  }
  if (left.length > 0) {
    const named = list(
      [...left.slice(0, 100).map(markdownCode), ...(left.length > 100 ? ['…'] : [])],
      'none',
    );
    text += `\n${CHANGE.left(left.length, named)}\n`;
  }
  return text + elsewhere;
}

function ofReport(
  { file, report, findings, seenBefore }: ChangedReport,
  options: ChangeSummaryOptions,
): string {
  const found = findings.length === 0 ? CHANGE.clean : findingsTable(findings, options, false);
  if (report === null) {
    return `### ${markdownCode(file)}\n\n${CHANGE.faulty}\n\n${found}`;
  }
  const facts = keyFacts(factsOf(report, options.vocabularies))
    .map(
      ({ label, value }) =>
        `**${ANNOUNCEMENT.label(escapeMarkdown(label))}** ${escapeMarkdown(value)}`,
    )
    .join(' · ');
  const timeline = timelineToMermaid(report);
  return [
    `### ${escapeMarkdown(report.title)}`,
    markdownCode(file),
    escapeMarkdown(report.summary),
    facts,
    ...(timeline === '' ? [] : [`\`\`\`mermaid\n${timeline}\`\`\``]),
    ...(seenBefore.length === 0
      ? []
      : [
          `#### ${CHANGE.seenBefore}\n\n${seenBefore.map((one) => earlier(one, options)).join('\n')}`,
        ]),
    `#### ${CHANGE.found}\n\n${found}`,
  ].join('\n\n');
}

/** One sentence about earlier reports, which leads to them. */
function earlier(
  { text, reports }: ChangedReport['seenBefore'][number],
  { addressOf }: ChangeSummaryOptions,
): string {
  const links =
    addressOf === null ? [] : reports.map((id) => `[${markdownCode(id)}](${addressOf(id)})`);
  return `- ${[withCode(text), ...links].join(' ')}`;
}

function findingsTable(
  findings: readonly Diagnostic[],
  { helpOf }: ChangeSummaryOptions,
  isElsewhere: boolean,
): string {
  const rows = findings.map(({ file, level, where, message, hint, rule }) => [
    level,
    isElsewhere ? `${markdownCode(file)} ${where.line}` : String(where.line),
    withCode(inFull({ message, hint })),
    helpOf === null ? markdownCode(rule) : `[${markdownCode(rule)}](${helpOf(rule)})`,
  ]);
  return markdownTable(
    ['', isElsewhere ? CHANGE.where : CHANGE.line, CHANGE.message, CHANGE.rule],
    rows,
  );
}

/** Between so many backticks and as many again, as `markdownCode` writes it. */
const CODE = /(?<!`)(`+)(?!`)[^]+?(?<!`)\1(?!`)/g;

/** A message as Markdown: what stands between backticks is code, and nothing else is markup. */
function withCode(message: string): string {
  let end = 0;
  let written = '';
  for (const { 0: code, index } of message.matchAll(CODE)) {
    written += keepSpaces(message.slice(end, index)) + code.replace(/\s+/g, ' ');
    end = index + code.length;
  }
  return written + keepSpaces(message.slice(end));
}

/** Escaped, with the blanks around it, which set it off from code. */
const keepSpaces = (text: string): string =>
  (/^\s/.test(text) ? ' ' : '') + escapeMarkdown(text) + (/\S\s+$/.test(text) ? ' ' : '');
