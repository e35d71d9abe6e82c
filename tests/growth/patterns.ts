// Texts that grow, each a kind of input that a parser, a pattern or a loop could take the square of the time for. A pattern
// is a piece that is repeated in one place of a report; lines are broken where no line of a report may be longer.

/** Where in a report the piece is repeated. */
export type Place =
  /** In the body, lines broken inside one paragraph. */
  | 'body'
  /** In the body, with an empty line where the line would be too long. */
  | 'blocks'
  /** In the frontmatter, as whole lines behind the fields. */
  | 'fields'
  /** In the summary, as the lines of a block of text. */
  | 'summary'
  /** As further events, actions, measures or links. */
  | 'timeline'
  | 'actions'
  | 'measures'
  | 'links'
  /** As the whole file. */
  | 'file';

export interface Pattern {
  readonly place: Place;
  /** The nth piece. */
  readonly piece: (n: number) => string;
  /** Written once before the pieces. */
  readonly head?: string;
  /** Written once behind them. */
  readonly tail?: string;
  /** How many times the usual limit it may take: known, linear, and not worth refusing. */
  readonly dear?: number;
}

const MAX_LINE = 9_000;

/** The text of a report in which a pattern fills about `size` characters. */
export function reportOf(pattern: Pattern, size: number): string {
  const filled = `${pattern.head ?? ''}${fill(pattern, size)}${pattern.tail ?? ''}`;
  if (pattern.place === 'file') return filled;
  const at = (place: Place): string => (pattern.place === place ? filled : '');
  return `---
title: Checkout refused every card for half an hour
summary: |
  Nobody could pay by card, because a certificate had expired.
${at('summary')}
severity: sev1
services: [checkout]
trigger: expiry-or-time
rootCauses: [expired-certificate]
timezone: Europe/London
impact:
  from: 2024-07-01 14:00
  to: 2024-07-01 14:30
  users: 100%
  measures:
    - { label: Orders, value: 12 }
${at('measures')}
timeline:
  - { at: 2024-07-01 14:05, kind: detection, text: The alert fires. }
${at('timeline')}
actions:
  - { do: Renew certificates a month before they expire., kind: prevent }
${at('actions')}
links:
  - { label: Board, url: 'https://example.com/board' }
${at('links')}
${at('fields')}
---

## What happened

${at('body')}${at('blocks')}
`;
}

function fill({ place, piece }: Pattern, size: number): string {
  const pieces: string[] = [];
  const broken = place === 'blocks' ? '\n\n' : place === 'summary' ? '\n  ' : '\n';
  if (place === 'summary') pieces.push('  ');
  let written = 0;
  let line = 0;
  for (let n = 0; written < size; n++) {
    const text = piece(n);
    if (line + text.length > MAX_LINE) {
      pieces.push(broken);
      line = 0;
    }
    pieces.push(text);
    written += text.length;
    const newline = text.lastIndexOf('\n');
    line = newline === -1 ? line + text.length : text.length - newline - 1;
  }
  return pieces.join('');
}

const body = (text: string, more: Partial<Pattern> = {}): Pattern => ({
  place: 'body',
  piece: () => text,
  ...more,
});
const blocks = (text: string, more: Partial<Pattern> = {}): Pattern => ({
  ...body(text, more),
  place: 'blocks',
});
const fields = (text: string, more: Partial<Pattern> = {}): Pattern => ({
  ...body(text, more),
  place: 'fields',
});
const at = (place: Place, piece: (n: number) => string): Pattern => ({ place, piece });
const time = (n: number): string =>
  `2024-07-01 14:${String(Math.floor(n / 60) % 30).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`;

export const PATTERNS: Readonly<Record<string, Pattern>> = {
  // YAML
  'yaml: quotes': fields("'"),
  'yaml: double quotes': fields('"a" '),
  'yaml: an open quote': fields('a ', { head: 'note: "' }),
  'yaml: anchors': at('fields', (n) => `a${n}: &b${n} c\n`),
  'yaml: aliases': at('fields', () => '*a : *b\n'),
  'yaml: open lists': fields('['),
  'yaml: open maps': fields('{a: '),
  'yaml: closed lists': fields(']', { dear: 2 }),
  'yaml: flow lists': fields('[a], ', { head: 'tags: [', tail: ']' }),
  'yaml: tags': fields('a, ', { head: 'tags: [', tail: ']' }),
  'yaml: many different tags': at('fields', (n) => `${n === 0 ? 'tags:\n' : ''}  - tag-${n}\n`),
  'yaml: one long key': fields('a'),
  'yaml: many keys': at('fields', (n) => `key${n}: 1\n`),
  'yaml: one key, again and again': fields('severity: sev1\n'),
  'yaml: comments': fields('# a\n'),
  'yaml: comment signs': fields(' #'),
  'yaml: line breaks of Windows': fields('\r\n'),
  'yaml: tabs': fields('\t'),
  'yaml: tabs at the beginnings of lines': fields('\ta: b\n'),
  'yaml: blank lines': fields('\n'),
  'yaml: colons': fields(':'),
  'yaml: colons with blanks': fields('a: '),
  'yaml: dashes': fields('- '),
  'yaml: lines of dashes': fields('-\n', { dear: 2 }),
  'yaml: documents': fields('--- \n'),
  'yaml: question marks': fields('? '),
  'yaml: tags of types': fields('!!str '),
  'yaml: percent signs': fields('%YAML 1.2\n'),
  'yaml: escapes': fields('\\u0041', { head: 'note: "', tail: '"' }),
  'yaml: folded lines': fields('  a\n', { head: 'note: >\n' }),
  'yaml: plain lines': fields('  a b\n', { head: 'note: a\n' }),
  'yaml: deeper and deeper': at('fields', (n) => `${' '.repeat(n % 800)}a:\n`),
  'yaml: signs that stop it': fields('@`|>&*!%'),
  'a frontmatter that never ends': { place: 'file', piece: () => 'a: b\n', head: '---\n' },
  'no frontmatter': { place: 'file', piece: () => 'a b\n' },
  'marks of a merge': at('file', (n) => `<<<<<<< a\n${n}\n=======\nb\n>>>>>>> c\n`),
  'marks of a merge that never ends': at('file', () => '<<<<<<< a\n'),
  // Lists of the frontmatter
  events: at('timeline', (n) => `  - { at: ${time(n)}, kind: action, text: Step ${n}. }\n`),
  'events without a time': at('timeline', (n) => `  - { kind: action, text: Step ${n}. }\n`),
  'events out of order': at(
    'timeline',
    (n) => `  - { at: ${time(100_000 - n)}, text: 'It [is](https://x.example/${n}).' }\n`,
  ),
  actions: at('actions', (n) => `  - { do: Renew certificate ${n}, kind: prevent }\n`),
  'actions with owners nobody knows': at(
    'actions',
    (n) => `  - { do: Renew, kind: prevent, owner: team-${n}, due: 2024-08-01 }\n`,
  ),
  measures: at('measures', (n) => `    - { label: Orders ${n}, value: ${n} }\n`),
  links: at('links', (n) => `  - { label: Board ${n}, url: 'https://example.com/${n}' }\n`),
  'links to reports': at('links', (n) => `  - { label: B, url: '/postmortems/report-${n}/' }\n`),
  aliases: at('fields', (n) => `${n === 0 ? 'aliases:\n' : ''}  - alias-${n}\n`),
  related: at('fields', (n) => `${n === 0 ? 'related:\n' : ''}  - report-${n}\n`),
  'allowances of nothing': at(
    'fields',
    (n) =>
      `${n === 0 ? 'allow:\n' : ''}  - { rule: prose/rule-${n}, reason: long enough to stand }\n`,
  ),
  authors: at('fields', (n) => `${n === 0 ? 'authors:\n' : ''}  - Ada Example ${n}\n`),
  'a summary of stars': at('summary', () => '*a **b'),
  'a summary of links': at('summary', () => '[a](b '),
  // Markdown
  stars: body('*'),
  'stars and words': body('*a '),
  'stars of three lengths': body('*a **b ***c '),
  underscores: body('_a '),
  'underscores inside words': body('a_b'),
  'emphasis that closes': body('**a** *b* '),
  'emphasis that opens and closes': body('a**b'),
  'stars beside Chinese': body('**「あ」**い'),
  tildes: body('~~a '),
  'single tildes': body('5~10 '),
  'open brackets': body('['),
  'open brackets of pictures': body('!['),
  'closed brackets': body(']'),
  'brackets in pairs': body('[]'),
  'brackets that call nothing': body('[a] '),
  'links of the body': at('body', (n) => `[a](https://example.com/${n}) `),
  'links that do not end': body('[a](<b'),
  'links with open titles': body('[a](b "c '),
  'brackets in addresses': body('[a](((('),
  addresses: at('body', (n) => `https://example.com/${n} `),
  'beginnings of addresses': body('http://'),
  'addresses of mail': body('a@b.c '),
  'signs of mail': body('a@'),
  www: body('www.a.'),
  definitions: at('body', (n) => `[a${n}]: https://example.com/${n}\n`),
  'definitions of one name': body('[a]: b\n'),
  'references and definitions': at(
    'blocks',
    (n) => `[x][a${n}]\n\n[a${n}]: https://example.com/${n}\n\n`,
  ),
  footnotes: at('blocks', (n) => `Text[^a${n}].\n\n[^a${n}]: Note.\n\n`),
  'a footnote that is called again and again': body('a[^1] ', {
    tail: '\n\n[^1]: Note.\n',
    dear: 3,
  }),
  'footnotes that nothing calls': at('blocks', (n) => `[^a${n}]: Note.\n\n`),
  'beginnings of footnotes': body('[^'),
  tables: blocks('| a | b |\n', { head: '| a | b |\n| - | - |\n' }),
  'tables of one cell': blocks('| a |\n| - |\n\n'),
  'a wide table': blocks('| a ', { head: `${'| a '.repeat(2_000)}|\n${'| - '.repeat(2_000)}|\n` }),
  bars: body('|'),
  'bars and dashes': body('|-'),
  'dashes of tables': body('| - |\n'),
  headings: at('blocks', (n) => `## Heading ${n}\n\n`),
  'headings of one name': blocks('## a\n\n'),
  'signs of headings': body('# '),
  'underlined headings': blocks('a\n=\n\n'),
  'list items': blocks('- a\n'),
  'list items apart': blocks('- a\n\n', { dear: 2 }),
  'numbered items': at('blocks', (n) => `${n + 1}. a\n`),
  'signs of lists': blocks('- '),
  'lists of tasks': blocks('- [ ] a\n'),
  quotes: blocks('> a\n'),
  'signs of quotes': blocks('>'),
  'quotes of lists': blocks('> - a\n'),
  callouts: blocks('> [!NOTE]\n> a\n\n', { dear: 2 }),
  fences: blocks('```\na\n```\n\n'),
  'a fence that never ends': blocks('a\n', { head: '```\n' }),
  'signs of fences': body('```'),
  code: body('`a` '),
  'backticks of all lengths': at('body', (n) => `${'`'.repeat((n % 300) + 1)}a `),
  backticks: body('`'),
  'lines across': blocks('---\n\n'),
  entities: body('&amp; '),
  'beginnings of entities': body('&'),
  'entities that do not end': body('&#x41'),
  slashes: body('\\'),
  'escaped signs': body('\\*'),
  blanks: body(' '),
  tabs: body('\t'),
  'blank lines of the body': blocks('\n'),
  'line breaks of Windows in the body': blocks('a\r\n'),
  'hard breaks': body('a  \n'),
  'indented lines': blocks('    a\n'),
  // MDX
  'open tags': body('<a>'),
  'beginnings of tags': body('<a '),
  'open tags on lines': body('<b>\n'),
  'open components': blocks('<Callout>\n\n'),
  'components that close': blocks('<Callout>\n\na\n\n</Callout>\n\n'),
  'closing tags': body('</a>'),
  'tags of scripts': body('<script>'),
  'closing tags of scripts': body('</script> '),
  'tags of another name each': at('body', (n) => `<a${n}> `),
  elements: body('<kbd>a</kbd> '),
  'elements of what is internal': body('<Internal>a</Internal> '),
  'blocks of what is internal': blocks('<Internal>\n\na\n\n</Internal>\n\n'),
  'events of the timeline': body('<Event n={1} /> '),
  'comments of MDX': body('{/* a */} '),
  'comments of HTML': body('<!-- a --> '),
  'beginnings of comments': body('<!--'),
  'open braces': body('{'),
  'braces in pairs': body('{}'),
  'braces around a word': body('{a} '),
  'braces with words': body('{{a}} '),
  'closed braces': body('}'),
  'open attributes': body('<a b="'),
  attributes: body('b="c" ', { head: '<a ', tail: '>a</a>' }),
  'attributes of braces': body('<a b={c} '),
  'less and more': body('a < b > c '),
  'beginnings of programs': blocks('import a\n\n'),
  'words that export': blocks('export const a = 1\n\n'),
  // Words that the rules read
  'words with hyphens': body('a-'),
  'one long word': body('a'),
  words: body('word '),
  lines: body('a\n'),
  paragraphs: blocks('a b c\n\n'),
  dates: body('2024-07-01 '),
  'dates in words': body('1 July 2024, '),
  'days of the week': body('on Monday the '),
  figures: body('1'),
  'figures and dots': body('1.'),
  'figures and colons': body('1:'),
  times: body('14:05 '),
  'times of half a day': body('2:05 pm, '),
  'times with zones': body('14:05 EST '),
  'ranges of times': body('14:05-14:06-'),
  durations: body('2 hours 5 minutes '),
  'durations in words': body('half an hour and '),
  shares: body('12% of '),
  'shares in words': body('one third of users and '),
  'abbreviations of zones': body('EST CET '),
  capitals: body('A'),
  abbreviations: body('A.B.C. '),
  people: body('Bob forgot to '),
  names: body('John Smith '),
  'what should have been': body('we should have '),
  sentences: body('It failed. '),
  'full stops': body('. '),
  apostrophes: body("it's "),
  'addresses of networks': body('10.0.0.1 '),
  'addresses of networks in parts': body('10.'),
  'addresses of version 6': body('fe80::1 '),
  'colons of addresses': body('a:'),
  passwords: at('body', (n) => `PASSWORD=correct${n}horse `),
  'beginnings of passwords': body('password='),
  bearers: at('body', (n) => `Authorization: Bearer ab${n}cdEFgh1234567890 `),
  'beginnings of keys': body('-----BEGIN RSA PRIVATE KEY-----\n'),
  'beginnings of tokens': body('eyJ'),
  tokens: body('eyJhbGciOi.'),
  'users of addresses': body('https://a:'),
  'letters of a digest': body('0123456789abcdef'),
  'one line of base 64': body('QUJD+/'),
  'sentences with times of zones': body('It rang at 14:05 EST. '),
  'sentences with times': body('It rang at 14:05. '),
  'sentences with days': body('It rang on 1 July. '),
  'sentences with shares': body('It hit 12% of users. '),
  'sentences with durations': body('It took 5 minutes. '),
  'abbreviations that end no sentence': body('at 2:05 p.m. e.g. approx. '),
  'a summary of sentences with times': at('summary', () => 'It rang at 14:05 EST. '),
  'sentences with signs by their names': body('&copy; at 14:05 EST. '),
  'people in quotation marks': body('"Bob forgot to" '),
  'shares of everybody': body('almost all users, 12% of '),
  'names of picture signs': body(':rocket: '),
  'links of a wiki': body('[[a]] '),
  'boxes of another tool': blocks('!!! note\n\n'),
  highlights: body('==a== '),
  'signs of mathematics': body('$$a$$ '),
  'beginnings of highlights': body('==a '),
  'beginnings of links of a wiki': body('[[a '),
  emoji: body('👩‍👩‍👧'),
  'marks on letters': body('a\u0301'),
  Chinese: body('漢字'),
  Arabic: body('انتهت '),
  'signs of diagrams': body('```mermaid\n'),
};
