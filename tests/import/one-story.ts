// One story in every dress: the same moments and words, written in each shape of time, each form and each format in
// which people set timelines. What is read must be the same, whatever the dress.

/** What happened, by minutes of one day in UTC. */
export interface Told {
  readonly hour: number;
  readonly minute: number;
  readonly text: string;
}

export const STORY: readonly Told[] = [
  { hour: 9, minute: 12, text: 'Alert for failed logins fires' },
  { hour: 9, minute: 20, text: 'Ines acknowledges the page and opens the dashboards' },
  { hour: 10, minute: 5, text: 'The cause is found in the new token cache' },
  { hour: 13, minute: 40, text: 'The release is rolled back on all nodes' },
  { hour: 14, minute: 5, text: 'Logins work again for every customer' },
];

const two = (n: number): string => String(n).padStart(2, '0');
const twelve = ({ hour }: Told): string => String(hour % 12 || 12);
const half = ({ hour }: Told): string => (hour < 12 ? 'AM' : 'PM');
const hm = ({ hour, minute }: Told): string => `${two(hour)}:${two(minute)}`;

/** The ways to write 13 June 2024 with a time, and those to write a time whose day stands elsewhere. */
export const STAMPS: Readonly<Record<string, (told: Told) => string>> = {
  time: hm,
  'time and zone': (told) => `${hm(told)} UTC`,
  'zone in brackets': (told) => `${hm(told)} (UTC)`,
  zulu: (told) => `${hm(told)}Z`,
  brackets: (told) => `[${hm(told)}]`,
  'twelve hours': (told) => `${twelve(told)}:${two(told.minute)} ${half(told)}`,
  'twelve hours, small': (told) => `${twelve(told)}:${two(told.minute)}${half(told).toLowerCase()}`,
  'twelve hours, dots': (told) =>
    `${twelve(told)}:${two(told.minute)} ${half(told) === 'AM' ? 'a.m.' : 'p.m.'}`,
  hours: (told) => `${hm(told)} hrs`,
  'letter h': (told) => `${two(told.hour)}h${two(told.minute)}`,
  seconds: (told) => `${hm(told)}:00`,
  iso: (told) => `2024-06-13 ${hm(told)}`,
  'iso with T': (told) => `2024-06-13T${hm(told)}Z`,
  'iso, comma': (told) => `2024-06-13, ${hm(told)} UTC`,
  'iso, compact': (told) => `20240613T${hm(told).replace(':', '')}Z`,
  slashes: (told) => `2024/06/13 ${hm(told)}`,
  dots: (told) => `13.06.2024 ${hm(told)}`,
  'dots, short': (told) => `13.06. ${hm(told)}`,
  'us slashes': (told) => `6/13/2024 ${twelve(told)}:${two(told.minute)} ${half(told)}`,
  'us slashes, short': (told) => `6/13 ${hm(told)}`,
  'month first': (told) => `June 13, ${hm(told)}`,
  'month first, at': (told) =>
    `June 13th, 2024 at ${twelve(told)}:${two(told.minute)} ${half(told)}`,
  'month, short': (told) => `Jun 13 ${hm(told)} UTC`,
  'day first': (told) => `13 June 2024, ${hm(told)}`,
  'day first, short': (told) => `13-Jun-2024 ${hm(told)}`,
  weekday: (told) => `Thu 13 June, ${hm(told)}`,
  'iso with weekday': (told) => `2024-06-13 (Thu) ${hm(told)}`,
  'time first': (told) => `${hm(told)}, 13 June 2024`,
  offset: (told) => `2024-06-13T${hm(told)}:00+00:00`,
  'second clock': (told) => `${hm(told)} UTC (${two(told.hour - 7)}:${two(told.minute)} PDT)`,
};

/** A way to set a timeline: the name of the file and its whole text. */
export type Form = (stamps: readonly (readonly [stamp: string, text: string])[]) => {
  readonly path: string;
  readonly text: string;
};

const HEAD = '# Customers could not log in\n\nOn 13 June 2024 nobody could log in.\n\n';
const TAIL = '\n\n## Root cause\n\nThe cache gave out tokens of other people.\n';

const markdown =
  (line: (stamp: string, text: string, i: number) => string, joint = '\n', before = ''): Form =>
  (rows) => ({
    path: 'login.md',
    text: `${HEAD}## Timeline\n\n${before}${rows.map(([stamp, text], i) => line(stamp, text, i)).join(joint)}${TAIL}`,
  });

const plain =
  (line: (stamp: string, text: string, i: number) => string, joint = '\n'): Form =>
  (rows) => ({
    path: 'login.txt',
    text: `Customers could not log in\n\nOn 13 June 2024 nobody could log in.\n\nTimeline\n\n${rows.map(([stamp, text], i) => line(stamp, text, i)).join(joint)}\n\nRoot cause\n\nThe cache gave out tokens of other people.\n`,
  });

const html =
  (open: string, line: (stamp: string, text: string) => string, close: string): Form =>
  (rows) => ({
    path: 'login.html',
    text: `<html><body><h1>Customers could not log in</h1><p>On 13 June 2024 nobody could log in.</p><h2>Timeline</h2>${open}\n${rows.map(([stamp, text]) => line(stamp, text)).join('\n')}\n${close}<h2>Root cause</h2><p>The cache gave out tokens.</p></body></html>`,
  });

const adoc =
  (open: string, line: (stamp: string, text: string) => string, close: string): Form =>
  (rows) => ({
    path: 'login.adoc',
    text: `= Customers could not log in\n\nOn 13 June 2024 nobody could log in.\n\n== Timeline\n\n${open}${rows.map(([stamp, text]) => line(stamp, text)).join('\n')}${close}\n\n== Root cause\n\nThe cache gave out tokens.\n`,
  });

const jira =
  (open: string, line: (stamp: string, text: string) => string): Form =>
  (rows) => ({
    path: 'login.jira',
    text: `h1. Customers could not log in\n\nOn 13 June 2024 nobody could log in.\n\nh2. Timeline\n\n${open}${rows.map(([stamp, text]) => line(stamp, text)).join('\n')}\n\nh2. Root cause\n\nThe cache gave out tokens, see {{cache.go}}.\n`,
  });

const wiki =
  (open: string, line: (stamp: string, text: string) => string, close = ''): Form =>
  (rows) => ({
    path: 'login.wiki',
    text: `= Customers could not log in =\n\nOn 13 June 2024 nobody could [[log in]].\n\n== Timeline ==\n\n${open}${rows.map(([stamp, text]) => line(stamp, text)).join('\n')}${close}\n\n== Root cause ==\n\nThe cache gave out tokens.\n`,
  });

const rst =
  (lines: (rows: readonly (readonly [string, string])[]) => string): Form =>
  (rows) => ({
    path: 'login.rst',
    text: `Customers could not log in\n==========================\n\nOn 13 June 2024 nobody could log in.\n\nTimeline\n--------\n\n${lines(rows)}\n\nRoot cause\n----------\n\nThe cache gave out tokens.\n`,
  });

export const FORMS: Readonly<Record<string, Form>> = {
  bullets: markdown((stamp, text) => `- ${stamp} ${text}`),
  'bullets, colon': markdown((stamp, text) => `- ${stamp}: ${text}`),
  'bullets, dash': markdown((stamp, text) => `* ${stamp} - ${text}`),
  'bullets, long dash': markdown((stamp, text) => `* ${stamp} — ${text}`),
  'bullets, arrow': markdown((stamp, text) => `- ${stamp} → ${text}`),
  'bullets, bold': markdown((stamp, text) => `- **${stamp}** ${text}`),
  'bullets, bold with colon': markdown((stamp, text) => `- **${stamp}:** ${text}`),
  'bullets, italics': markdown((stamp, text) => `- _${stamp}_ – ${text}`),
  'bullets, code': markdown((stamp, text) => `- \`${stamp}\` ${text}`),
  'bullets, apart': markdown((stamp, text) => `- ${stamp} ${text}`, '\n\n'),
  'bullets, emoji': markdown((stamp, text) => `- 🔥 ${stamp} ${text}`),
  boxes: markdown((stamp, text) => `- [x] ${stamp} ${text}`),
  numbers: markdown((stamp, text, i) => `${i + 1}. ${stamp} ${text}`),
  'time above text': markdown((stamp, text) => `- ${stamp}\n\n  ${text}`, '\n\n'),
  'time above a list': markdown((stamp, text) => `- ${stamp}\n  - ${text}`),
  'lines with breaks': markdown((stamp, text) => `${stamp} ${text}`, '  \n'),
  lines: markdown((stamp, text) => `${stamp} - ${text}`),
  paragraphs: markdown((stamp, text) => `${stamp}: ${text}.`, '\n\n'),
  'bold paragraphs': markdown((stamp, text) => `**${stamp}** ${text}.`, '\n\n'),
  'bold line above': markdown((stamp, text) => `**${stamp}**\n${text}.`, '\n\n'),
  'bold paragraph above': markdown((stamp, text) => `**${stamp}**\n\n${text}.`, '\n\n'),
  headings: markdown((stamp, text) => `### ${stamp} ${text}`, '\n\n'),
  'headings, dash': markdown((stamp, text) => `### ${stamp} – ${text}`, '\n\n'),
  'headings above text': markdown((stamp, text) => `### ${stamp}\n\n${text}.`, '\n\n'),
  'numbered headings': markdown((stamp, text, i) => `### ${i + 1}. ${stamp} ${text}`, '\n\n'),
  quotes: markdown((stamp, text) => `> - ${stamp} ${text}`),
  'quoted lines': markdown((stamp, text) => `> ${stamp} ${text}  `),
  code: markdown((stamp, text) => `${stamp} ${text}`, '\n', '```\n'),
  table: markdown((stamp, text) => `| ${stamp} | ${text} |`, '\n', '| Time | Event |\n|---|---|\n'),
  'table with who': markdown(
    (stamp, text) => `| ${stamp} | Ines | ${text} |`,
    '\n',
    '| When | Who | What happened |\n|---|---|---|\n',
  ),
  'table with numbers': markdown(
    (stamp, text, i) => `| ${i + 1} | ${stamp} | ${text} |`,
    '\n',
    '| # | Time | Description |\n|---|---|---|\n',
  ),
  'table, text first': markdown(
    (stamp, text) => `| ${text} | ${stamp} |`,
    '\n',
    '| Event | Time |\n|---|---|\n',
  ),
  'table without head': markdown(
    (stamp, text) => `| ${stamp} | ${text} |`,
    '\n',
    '| | |\n|---|---|\n',
  ),
  'table, bold': markdown(
    (stamp, text) => `| **${stamp}** | ${text} |`,
    '\n',
    '| Timestamp | Details |\n|---|---|\n',
  ),
  bars: markdown((stamp, text) => `${stamp} | ${text}`, '\n\n'),
  'text first, brackets': markdown((stamp, text) => `- ${text} (${stamp})`),
  'text first, dash': markdown((stamp, text) => `- ${text} – ${stamp}`),
  'text first, at': markdown((stamp, text) => `- ${text} at ${stamp}`),
  records: markdown((stamp, text) => `Time: ${stamp}\nEvent: ${text}`, '\n\n'),
  'records, bold': markdown((stamp, text) => `**Time:** ${stamp}  \n**Event:** ${text}`, '\n\n'),
  definitions: markdown((stamp, text) => `${stamp}\n: ${text}`, '\n\n'),
  'html in markdown': markdown((stamp, text) => `<li>${stamp} ${text}</li>`, '\n', '<ul>\n'),
  details: markdown(
    (stamp, text) => `- ${stamp} ${text}`,
    '\n',
    '<details>\n<summary>All of it</summary>\n\n',
  ),
  'plain lines': plain((stamp, text) => `${stamp} ${text}`),
  'plain lines, two spaces': plain((stamp, text) => `${stamp}  ${text}`),
  'plain lines, dash': plain((stamp, text) => `${stamp} - ${text}`),
  'plain lines, indented': plain((stamp, text) => `  ${stamp}  ${text}`),
  'plain lines, bullets': plain((stamp, text) => `• ${stamp} ${text}`),
  'plain lines, numbers': plain((stamp, text, i) => `${i + 1}) ${stamp} ${text}`),
  'plain lines, tab': plain((stamp, text) => `${stamp}\t${text}`),
  'plain blocks': plain((stamp, text) => `${stamp}\n${text}.`, '\n\n'),
  'plain blocks, indented': plain((stamp, text) => `${stamp}\n    ${text}.`, '\n\n'),
  'html list': html('<ul>', (stamp, text) => `<li>${stamp} ${text}</li>`, '</ul>'),
  'html list, strong': html(
    '<ul>',
    (stamp, text) => `<li><strong>${stamp}</strong>: ${text}</li>`,
    '</ul>',
  ),
  'html list, time': html(
    '<ol>',
    (stamp, text) => `<li><time>${stamp}</time> <span>${text}</span></li>`,
    '</ol>',
  ),
  'html paragraphs': html('', (stamp, text) => `<p>${stamp} – ${text}</p>`, ''),
  'html breaks': html('<p>', (stamp, text) => `${stamp} – ${text}<br>`, '</p>'),
  'html table': html(
    '<table><tr><th>Time</th><th>Event</th></tr>',
    (stamp, text) => `<tr><td>${stamp}</td><td>${text}</td></tr>`,
    '</table>',
  ),
  'confluence table': html(
    '<div class="table-wrap"><table class="confluenceTable"><tbody><tr><th class="confluenceTh"><p>Time</p></th><th class="confluenceTh"><p>Event</p></th></tr>',
    (stamp, text) =>
      `<tr><td class="confluenceTd"><p>${stamp}</p></td><td class="confluenceTd"><p>${text}</p></td></tr>`,
    '</tbody></table></div>',
  ),
  'html definitions': html('<dl>', (stamp, text) => `<dt>${stamp}</dt><dd>${text}</dd>`, '</dl>'),
  'html headings': html('', (stamp, text) => `<h3>${stamp}</h3><p>${text}.</p>`, ''),
  'html blocks': html(
    '<div class="events">',
    (stamp, text) => `<div class="event"><span>${stamp}</span> <span>${text}</span></div>`,
    '</div>',
  ),
  'asciidoc list': adoc('', (stamp, text) => `* ${stamp} ${text}`, ''),
  'asciidoc list, bold': adoc('', (stamp, text) => `* *${stamp}* ${text}`, ''),
  'asciidoc numbers': adoc('', (stamp, text) => `. ${stamp} ${text}`, ''),
  'asciidoc definitions': adoc('', (stamp, text) => `${stamp}:: ${text}`, ''),
  'asciidoc definitions below': adoc('', (stamp, text) => `${stamp}::\n  ${text}`, ''),
  'asciidoc table': adoc(
    '[cols="1,3",options="header"]\n|===\n|Time |Event\n\n',
    (stamp, text) => `|${stamp} |${text}`,
    '\n|===',
  ),
  'asciidoc table, a cell a line': adoc(
    '[cols="1,3"]\n|===\n|Time\n|Event\n\n',
    (stamp, text) => `|${stamp}\n|${text}\n`,
    '|===',
  ),
  'asciidoc headings': adoc('', (stamp, text) => `=== ${stamp} ${text}\n`, ''),
  'jira list': jira('', (stamp, text) => `* ${stamp} ${text}`),
  'jira list, bold': jira('', (stamp, text) => `* *${stamp}* - ${text}`),
  'jira numbers': jira('', (stamp, text) => `# ${stamp} ${text}`),
  'jira table': jira('||Time||Event||\n', (stamp, text) => `|${stamp}|${text}|`),
  'jira headings': jira('', (stamp, text) => `h3. ${stamp} ${text}\n`),
  'wiki list': wiki('', (stamp, text) => `* ${stamp} ${text}`),
  'wiki list, bold': wiki('', (stamp, text) => `* '''${stamp}''' ${text}`),
  'wiki definitions': wiki('', (stamp, text) => `; ${stamp}\n: ${text}`),
  'wiki table': wiki(
    '{| class="wikitable"\n! Time !! Event\n',
    (stamp, text) => `|-\n| ${stamp} || ${text}`,
    '\n|}',
  ),
  'wiki table, a cell a line': wiki(
    '{| class="wikitable"\n! Time\n! Event\n',
    (stamp, text) => `|-\n| ${stamp}\n| ${text}`,
    '\n|}',
  ),
  'wiki headings': wiki('', (stamp, text) => `=== ${stamp} ${text} ===\n`),
  'rst list': rst((rows) => rows.map(([stamp, text]) => `- ${stamp} ${text}`).join('\n')),
  'rst list, bold': rst((rows) =>
    rows.map(([stamp, text]) => `* **${stamp}** -- ${text}`).join('\n'),
  ),
  'rst numbers': rst((rows) => rows.map(([stamp, text]) => `#. ${stamp} ${text}`).join('\n')),
  'rst definitions': rst((rows) =>
    rows.map(([stamp, text]) => `${stamp}\n    ${text}`).join('\n\n'),
  ),
  'rst lines': rst((rows) => rows.map(([stamp, text]) => `| ${stamp} ${text}`).join('\n')),
  'rst list table': rst(
    (rows) =>
      `.. list-table::\n   :header-rows: 1\n\n   * - Time\n     - Event\n${rows.map(([stamp, text]) => `   * - ${stamp}\n     - ${text}`).join('\n')}`,
  ),
  'rst csv table': rst(
    (rows) =>
      `.. csv-table::\n   :header: "Time", "Event"\n\n${rows.map(([stamp, text]) => `   "${stamp}", "${text}"`).join('\n')}`,
  ),
  'rst grid table': rst((rows) => {
    const wide = Math.max(...rows.map(([stamp]) => stamp.length), 4);
    const broad = Math.max(...rows.map(([, text]) => text.length));
    const rule = (sign: string): string => `+${sign.repeat(wide + 2)}+${sign.repeat(broad + 2)}+`;
    const row = (a: string, b: string): string => `| ${a.padEnd(wide)} | ${b.padEnd(broad)} |`;
    return [
      rule('-'),
      row('Time', 'Event'),
      rule('='),
      ...rows.flatMap(([stamp, text]) => [row(stamp, text), rule('-')]),
    ].join('\n');
  }),
  'rst simple table': rst((rows) => {
    const wide = Math.max(...rows.map(([stamp]) => stamp.length), 4);
    const broad = Math.max(...rows.map(([, text]) => text.length));
    const rule = `${'='.repeat(wide)}  ${'='.repeat(broad)}`;
    const row = (a: string, b: string): string => `${a.padEnd(wide)}  ${b}`;
    return [rule, row('Time', 'Event'), rule, ...rows.map(([a, b]) => row(a, b)), rule].join('\n');
  }),
};
