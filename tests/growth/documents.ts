// Documents of other tools that grow, for the importer: the same kinds of input as in patterns.ts, in each format.
import { docxOf } from '../import/docx.ts';
import type { SourceFile } from '../../src/import/sources/document.ts';

export interface GrowingDocument {
  /** Ending of the file's name. */
  readonly format: 'md' | 'txt' | 'html' | 'rst' | 'adoc' | 'jira' | 'json' | 'docx';
  /** The nth piece; in JSON an update of the incident, in Word a paragraph. */
  readonly piece: (n: number) => string;
  /** Written once before the pieces, and behind them. */
  readonly head?: string;
  readonly tail?: string;
}

const HEAD = 'Checkout refused every card';

/** A document in which the pieces fill about `size` characters. */
export function documentOf(
  { format, piece, head, tail = '' }: GrowingDocument,
  size: number,
): SourceFile {
  const pieces: string[] = [];
  for (let n = 0, written = 0; written < size; n++) {
    pieces.push(piece(n));
    written += pieces[n]!.length;
  }
  const path = `incident.${format}`;
  if (format === 'docx') return { path, bytes: docxOf(pieces.map((text) => ({ text }))) };
  const text =
    format === 'json'
      ? `{"incident":{"name":"${HEAD}","created_at":"2024-07-01T14:00:00Z","status":"resolved","incident_updates":[${pieces.join(',')}]}}`
      : `${head ?? HEADS[format]}${pieces.join('')}${tail}`;
  return { path, bytes: Buffer.from(text) };
}

const HEADS: Readonly<Record<Exclude<GrowingDocument['format'], 'json' | 'docx'>, string>> = {
  md: `# ${HEAD}\n\nDate: 2024-07-01\n\n## Timeline\n\n`,
  txt: `${HEAD}\n\nDate: 2024-07-01\n\nTimeline\n\n`,
  html: `<h1>${HEAD}</h1><p>Date: 2024-07-01</p><h2>Timeline</h2>`,
  rst: `${HEAD}\n===========================\n\nDate: 2024-07-01\n\nTimeline\n--------\n\n`,
  adoc: `= ${HEAD}\n\nDate: 2024-07-01\n\n== Timeline\n\n`,
  jira: `h1. ${HEAD}\n\nDate: 2024-07-01\n\nh2. Timeline\n\n`,
};

const time = (n: number): string =>
  `${String(Math.floor(n / 60) % 24).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`;
const of = (format: GrowingDocument['format'], piece: string | ((n: number) => string), more: Partial<GrowingDocument> = {}): GrowingDocument => ({ format, piece: typeof piece === 'string' ? () => piece : piece, ...more }); // prettier-ignore
const actions = (format: 'md'): Partial<GrowingDocument> => ({
  head: `${HEADS[format]}- 14:05 It rang.\n\n## Action items\n\n`,
});

export const DOCUMENTS: Readonly<Record<string, GrowingDocument>> = {
  'events as items': of('md', (n) => `- ${time(n)} UTC Step ${n} was tried.\n`),
  'events as paragraphs': of('md', (n) => `${time(n)} UTC: Step ${n} was tried.\n\n`),
  'events as lines': of('md', (n) => `${time(n)} UTC: Step ${n} was tried.\n`),
  'events in a table': of('md', (n) => `| ${time(n)} | Step ${n} |\n`, {
    head: `${HEADS.md}| Time | What |\n| - | - |\n`,
  }),
  'events under headings': of('md', (n) => `### ${time(n)} UTC\n\nStep ${n} was tried.\n\n`),
  'events of whole dates': of('md', (n) => `- 2024-07-01 ${time(n)} Step ${n} was tried.\n`),
  'events under days': of('md', (n) => `### 2 July 2024\n\n- ${time(n)} Step ${n} was tried.\n\n`),
  'events out of order': of('md', (n) => `- ${time(100_000 - n)} Step ${n} was tried.\n`),
  'actions as items': of('md', (n) => `- [ ] Renew certificate ${n} (@ada, due 2024-08-01)\n`, actions('md')), // prettier-ignore
  'actions in a table': of('md', (n) => `| Renew certificate ${n} | Ada | OPS-${n} | open |\n`, {
    head: `${HEADS.md}- 14:05 It rang.\n\n## Action items\n\n| Action | Owner | Ticket | Status |\n| - | - | - | - |\n`,
  }),
  'actions in prose': of('md', 'We will renew the certificate, and should alert on it. ', actions('md')), // prettier-ignore
  'headings of an import': of('md', (n) => `## Heading ${n}\n\nWords.\n\n`),
  'headings of one name in an import': of('md', '## Impact\n\nUsers were hit from 14:05 to 14:30.\n\n'), // prettier-ignore
  'summaries of an import': of('md', '## Summary\n\nNobody could pay.\n\n'),
  'labels of an import': of('md', (n) => `**Label ${n}:** words\n\n`),
  'labels on lines': of('md', 'Severity: SEV-1\n'),
  'words of an import': of('md', 'word '),
  'sentences of an import': of('md', 'It failed at 14:05 UTC for 12% of users for 5 minutes. '),
  'times of an import': of('md', '14:05 '),
  'times with zones of an import': of('md', '14:05 EST '),
  'ranges of an import': of('md', '14:05 - 14:30, '),
  'dates of an import': of('md', '1 July 2024, '),
  'durations of an import': of('md', '2 hours 5 minutes '),
  'people of an import': of('md', '@ada and Bob Smith '),
  'links of an import': of('md', (n) => `[a](https://example.com/${n}) `),
  'pictures of an import': of('md', (n) => `![a](g${n}.png) `),
  'emphasis of an import': of('md', '**a** *b* '),
  'open emphasis of an import': of('md', '*a **b '),
  'open brackets of an import': of('md', '['),
  'code of an import': of('md', '```\na\n```\n\n'),
  'quotes of an import': of('md', '> a\n'),
  'deep quotes of an import': of('md', '>'),
  'tags in Markdown': of('md', '<b>'),
  'comments in Markdown': of('md', '<!-- a --> '),
  'beginnings of comments in Markdown': of('md', '<!-- '),
  'braces of an import': of('md', '{a} '),
  'fields of an import': of('md', (n) => `key${n}: value\n`, { head: '---\n', tail: '---\n' }),
  'a frontmatter without an end in an import': of('md', 'a: b\n', { head: '---\n' }),
  'dots of an import': of('md', '.'),
  'hyphens of an import': of('md', 'a-'),
  'one long word of an import': of('md', 'a'),
  'blanks of an import': of('md', ' '),
  'blank lines of an import': of('md', '\n'),
  'figures of an import': of('md', '1'),
  'shortcodes of an import': of('md', '{{< a >}} '),
  'footnotes of an import': of('md', (n) => `a[^${n}] `),
  'lines of text': of('txt', (n) => `${time(n)} Step ${n} was tried.\n`),
  'a log': of('txt', (n) => `2024-07-01T${time(n)}:00Z ERROR step ${n} failed\n`),
  'a chat': of('txt', (n) => `[${time(n)}] ada: step ${n}?\n`),
  'underlined lines of text': of('txt', 'Impact\n------\n\n'),
  'signs of text': of('txt', '=\n'),
  'elements of HTML': of('html', '<b>a</b> '),
  'paragraphs of HTML': of('html', (n) => `<p>${time(n)} Step ${n}</p>`),
  'items of HTML': of('html', (n) => `<li>${time(n)} Step ${n}</li>`, {
    head: `${HEADS.html}<ul>`,
  }),
  'rows of HTML': of('html', (n) => `<tr><td>${time(n)}</td><td>Step ${n}</td></tr>`, {
    head: `${HEADS.html}<table>`,
  }),
  'open tags of HTML': of('html', '<div>'),
  'open bold of HTML': of('html', '<b>'),
  'bold in bold of HTML': of('html', '<b>a '.repeat(400) + '</b>'.repeat(400)),
  'open links of HTML': of('html', '<a href="b">'),
  'open tables of HTML': of('html', '<table><tr><td>'),
  'beginnings of tags of HTML': of('html', '<a '),
  'attributes of HTML': of('html', (n) => `b${n}="c" `, { head: `${HEADS.html}<a ` }),
  'entities of HTML': of('html', '&amp;'),
  'comments of HTML': of('html', '<!-- a -->'),
  'open comments of HTML': of('html', '<!-- '),
  'line breaks of HTML': of('html', 'a<br>'),
  'macros of Confluence': of('html', '<ac:structured-macro ac:name="info"><ac:rich-text-body>a</ac:rich-text-body></ac:structured-macro>'), // prettier-ignore
  'closing tags of HTML': of('html', '</div>'),
  'events of reStructuredText': of('rst', (n) => `- ${time(n)} Step ${n} was tried.\n`),
  'directives of reStructuredText': of('rst', '.. note::\n\n   a\n\n'),
  'roles of reStructuredText': of('rst', ':ref:`a` '),
  'open roles of reStructuredText': of('rst', ':ref:`a '),
  'underlines of reStructuredText': of('rst', 'a\n=\n\n'),
  'backticks of reStructuredText': of('rst', '``a'),
  'links of reStructuredText': of('rst', '`a <b>`_ '),
  'tables of reStructuredText': of('rst', '+---+---+\n| a | b |\n'),
  'events of AsciiDoc': of('adoc', (n) => `* ${time(n)} Step ${n} was tried.\n`),
  'blocks of AsciiDoc': of('adoc', '[NOTE]\n====\na\n====\n\n'),
  'open blocks of AsciiDoc': of('adoc', '====\n'),
  'rows of AsciiDoc': of('adoc', (n) => `|${time(n)} |Step\n`, { head: `${HEADS.adoc}|===\n` }),
  'macros of AsciiDoc': of('adoc', 'link:a[b] '),
  'open macros of AsciiDoc': of('adoc', 'link:a['),
  'stars of AsciiDoc': of('adoc', '*a _b '),
  'attributes of AsciiDoc': of('adoc', ':a: b\n', { head: `= ${HEAD}\n` }),
  'events of JIRA': of('jira', (n) => `* ${time(n)} Step ${n} was tried.\n`),
  'macros of JIRA': of('jira', '{code}\na\n{code}\n'),
  'open macros of JIRA': of('jira', '{code}\n'),
  'braces of JIRA': of('jira', '{{a}} '),
  'open braces of JIRA': of('jira', '{{a '),
  'links of JIRA': of('jira', '[a|b] '),
  'open links of JIRA': of('jira', '[a|'),
  'rows of JIRA': of('jira', '|a|b|\n'),
  'stars of JIRA': of('jira', '*a _b '),
  'updates of a status page': of('json', (n) => `{"status":"identified","body":"Step ${n} was tried.","created_at":"2024-07-01T${time(n)}:00Z"}`), // prettier-ignore
  'long updates of a status page': of('json', () => `{"status":"identified","body":"${'a <b> '.repeat(800)}","created_at":"2024-07-01T14:05:00Z"}`), // prettier-ignore
  'paragraphs of Word': of('docx', (n) => `${time(n)} Step ${n} was tried.`),
};
