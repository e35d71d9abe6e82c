// What the author of a body is told who writes a tag in any wrong way, one line a tag, and who writes other signs that
// MDX does not take for words. The tags are put in by rule, so that none is an example that was fitted.
import { expect, test } from 'vitest';
import { COMPONENTS, HTML_ELEMENTS } from '../../src/report/components.ts';
import { parseReport } from '../../src/report/parse.ts';
import { EMPTY_VOCABULARIES } from '../../src/report/vocabulary.ts';
import { toldInShort } from './told-in-short.ts';

const FRONTMATTER = `---
title: Checkout returned errors
summary: Most shoppers could not pay, since a limit on connections was set too low.
severity: sev2
services: [checkout]
rootCauses: [connection-limit]
timezone: UTC
impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30 }
timeline:
  - { at: 2024-06-01 14:05, kind: detection, text: The alert fired. }
---
`;

const NAMES = [
  ...Object.keys(COMPONENTS),
  ...Object.keys(HTML_ELEMENTS),
  ...['a', 'b', 'code', 'div', 'p', 'ul', 'table', 'td', 'hr', 'img', 'input', 's'],
  ...['callout', 'Calout', 'Vector', 'id', 'details.x', ''],
];

const FORMS: Readonly<Record<string, (name: string) => string>> = {
  'in a line': (n) => `It was <${n}>slow</${n}> there.`,
  'around a paragraph': (n) => `<${n}>\n\nIt was slow.\n\n</${n}>`,
  'closed in another line': (n) => `<${n}>It was slow.\n\nAnd then fast.\n</${n}> The end.`,
  'closed behind text': (n) => `<${n}>\n\nIt was slow.</${n}>`,
  'closed in a list': (n) => `- <${n}>\n\n  It was slow.</${n}>\n- next`,
  'closed in a quotation': (n) => `> <${n}>\n>\n> It was slow.</${n}>`,
  'closed behind text, indented': (n) => `1. It was:\n\n   <${n}>\n\n   slow.</${n}> And {fast.`,
  'closed behind an entry': (n) => `<${n}>\n\n12. It was slow.</${n}>`,
  'not closed': (n) => `It was <${n}>slow there.\n\nThe end.`,
  'not closed, alone': (n) => `<${n}>\n\nIt was slow.\n\n## The end\n\nNothing.`,
  'not opened': (n) => `It was slow</${n}> there.`,
  'closed with other capitals': (n) => `<${n}>\n\nIt was slow.\n\n</${n.toUpperCase()}>`,
  'without an end': (n) => `It was <${n} /> slow.`,
  'with attributes': (n) =>
    `<${n} type="nte" titel="a" n="7" n="2" href>\n\nIt was slow.\n\n</${n}>`,
  'with loose attributes': (n) => `<${n} type=note title=“a b”>\n\nIt was slow.\n\n</${n}>`,
};

const SIGNS: readonly string[] = [
  '<!-- a note -->',
  'It was <!-- a\nnote --> slow.',
  '<!-- -->',
  '<!-- a */ b -->',
  '<!-- never closed',
  '<!-- one --> and <!-- two',
  '`<!-- code -->`',
  'See <https://status.example/a>.',
  'See <http://status.example/a?b=c&d=e>.',
  'Write to <ana@shop.example>.',
  'Write to <mailto:ana@shop.example>.',
  '[log](<./my app.log>)',
  '[log]: <./app.log>',
  'Below <5 ms, above >5 ms.',
  'a <- b, c <= d',
  'At \\<5 ms.',
  'At \\\\<5 ms.',
  'A list<string> of it',
  'It said <unknown host> and stopped.',
  'It said <your name>.\n\nThe end.',
  '<br>',
  'one<br>two',
  'one<BR clear="all">two',
  'one<wbr>two',
  'one<hr>two',
  'one\n\n<hr>\n\ntwo',
  '<img src="a.png" alt=\'Load\'>',
  '<input type="text">',
  '<meta charset="utf-8">',
  'It took {minutes} minutes.',
  'It took {{minutes}} minutes.',
  'It took {a b} minutes.',
  'It said {',
  'It said }',
  'It said \\{.',
  'A map { "a": { "b": 1 } } of it',
  '{% include graph.html %}',
  '{{< figure src="a.png" >}}',
  '{{% note %}}',
  '{% image graph.png %}',
  '<Callout type=note>\n\nIt was slow.\n\n</Callout>',
  '<Callout type="note>\n\nIt was slow.\n\n</Callout>',
  '<Callout type=“note”>\n\nIt was slow.\n\n</Callout>',
  '<Callout type="note"\n\nIt was slow.\n\n</Callout>',
  '<Callout type="note"\n\nIt was <b>slow</b> and\n\n</Callout>',
  '<Callout type="note"\n\nIt was slow and\n\n</Callout>',
  '<Callout\n\nIt was slow and\n\n</Callout>',
  '<Callout type="note" title="5 > 4"\n\nIt was slow.\n\n</Callout>',
  'It began at <Event n="1" and ended.',
  'It began at <Event n="1"',
  '<details\n\n<summary>Log</summary>\n\nIt was slow.\n\n</details>',
  'a <mark and c.',
  '<Vector type="a"\n\nIt was slow.',
  '<Callout {...x}>\n\nIt was slow.\n\n</Callout>',
  '<Event n="0" />',
  '<Event n="one" />',
  '<Event />',
  'import x from "./x.js"',
  ...['nte', 'lessn', 'Warning', 'zzz'].map((type) => `<Callout type="${type}">a</Callout>`),
  'It <code>ran\n\ndry</code> there.',
  'It <i>ran\n\n</i> dry.',
  'It <s></s> <b> </b> ran.',
  '- <em>It ran',
  'It <strong>ran dry\nand then</strong> on.',
  'It <B>ran</b> dry.',
  'It <B>ran\nand then</b> dry.',
  'It <b>ran<br /> dry</B>.',
  'It <Kbd>ran</kbd> dry.',
  'It <Vector>ran</vector> dry.',
  '<kbd>a',
  '<details>a\n\nb\n\n</details>',
  '<details><summary>a</summary>\n\nb</details>',
  '<Callout>a\n\nb',
  '<Callout>\n\na',
  '<Callout>a',
  '<details>\n\na\n\n# Not\n\n## End\n\nb',
  '</kbd> a',
  '</ a',
  '<a.b:c d>',
  '\u200b<Calout>a</Calout>',
  '   <Callout>\n\n   a</Callout>',
  '\t<Callout>\n\n\ta</Callout>',
  '12) <Callout>\n\n    a</Callout>',
  '+ <Callout>\n\n  a</Callout>',
  '{} {a} {{b}} {c d} \\\\{e f}',
  'a { b\n\nc } d',
  '{{{ a }}}',
  '{{ "a": {b} }} {',
  '{% img /a/b.png %} {{< x >}} {{% y',
  "{{< figure image='a b.png' >}}",
  '{{< figure src=a.png alt=b >}}',
  '<!-- a --> b <!-- c --> <!-- {d} <e> -->',
  '<!-- a\n\nb */ c -->',
  `<!-- ${'long '.repeat(30)}-->`,
  'a <3 b <- c <=d <4',
  '<https://a.example/<b>',
  '<HTTPS://a.example>',
  '<mailto:a>',
  '<a@b>',
  `<https://a.example/${'x'.repeat(120)}>`,
  '[a](<b c>) [d]:<e f> ](  <g h>',
  '<hr>',
  '<hr/>',
  'a\n<hr>\nb',
  '<col span="2"> <link rel="a"> <input>',
  "<img src='a.png' alt=b title=c>",
  '<IMG SRC="a.png" ALT="b">',
  '<Event n=1 />',
  '<Event n=1>',
  "<Callout type='note' title = a>\n\nb\n\n</Callout>",
  '<Callout title=a/b>\n\nc\n\n</Callout>',
  '<Callout type=note\n\nb\n\n</Callout>',
  '<Callout title="a"b>\n\nc\n\n</Callout>',
  '<kbd title=a>b</kbd>',
  '<Callout type=note>a',
  '{/* a',
  'a */} b',
  '```\n{ <b> <5',
  '~~~js\na\n\n## b\n\nc',
  '> ```\n> a\n\nb',
  '- ````\n  a\n  ```\n  b',
  '```',
  '## a {#b}',
  '![a](b.gif) ![c](/d.png) ![e](f.png?g) [h](i:j) [k](//l)',
];

function toldOf(body: string): string[] {
  const text = `${FRONTMATTER}\n${body}\n`;
  const source = { id: 'a', file: 'a.mdx', text };
  const options = { vocabularies: EMPTY_VOCABULARIES, allowCode: false };
  const told = parseReport(source, options).diagnostics.map((one) => toldInShort(one, text));
  return told.length > 0 ? told : ['  is right'];
}

const tableOf = (bodies: readonly string[]): string =>
  bodies.map((body) => `${[JSON.stringify(body), ...toldOf(body)].join('\n')}\n`).join('');

test.each(Object.entries(FORMS))('tags %s', async (form, write) => {
  const file = `wrong-markup/${form.replace(/\W+/g, '-')}.txt`;
  await expect(tableOf(NAMES.map(write))).toMatchFileSnapshot(file);
});

test('other signs', async () => {
  await expect(tableOf(SIGNS)).toMatchFileSnapshot('wrong-markup/signs.txt');
});
