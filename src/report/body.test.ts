import { describe, expect, test } from 'vitest';
import { clip } from '../text/clip.ts';
import { readBody } from './body.ts';
import { proseOf } from './shown-tree.ts';

const validated = (body: string, allowCode = false) =>
  readBody(body, { events: 3, file: '2024/a.mdx', allowCode });
const rulesOf = (body: string): string[] => validated(body).faults.map(({ rule }) => rule);

/** What each attempt to run, load or break something is answered with. */
const REFUSED: Readonly<Record<string, readonly [rule: string, bodies: readonly string[]]>> = {
  'modules, wherever MDX sees one': [
    'body/code',
    [
      'import x from "./x.js"',
      'export const x = run()',
      '- a list\n\nexport const x = run()',
      '# A heading\nimport x from "./x.js"',
      'a\r\n\r\nimport x from "./x.js"\r\n',
      '\uFEFFimport x from "./x.js"',
      'a\r\rexport const x = run()',
      'export * from "./x.js"',
      'export default run()',
    ],
  ],
  'expressions, between comments as well': [
    'body/expression',
    [
      '{run()}',
      '{frontmatter.title}',
      '{/* a */ run() /* b */}',
      '{/* a */}{/**/run()/**/}',
      '{"/*" + run() + "*/"}',
      '{/* a *//x/}',
      '{// a\nrun()\n}',
      '| a |\n| - |\n| {run()} |',
      '[{run()}](https://example.com)',
      '## {run()}',
      '<Callout {...run()}>\n\na\n\n</Callout>',
      'a <kbd {...{onclick: 1}}>key</kbd>',
      '<Callout title={run()}>\n\na\n\n</Callout>',
      '<Callout title={"plain"}>\n\na\n\n</Callout>',
      '<Internal>\n\n{run()}\n\n</Internal>',
    ],
  ],
  'elements that are not listed': [
    'body/element',
    [
      '<script>run()</script>',
      '<style>a</style>',
      '<iframe src="https://example.com" />',
      '<svg:script>run()</svg:script>',
      '<Foo.Bar>\n\na\n\n</Foo.Bar>',
      '<Callout.x />',
      '<kbd.x />',
      '<this.x />',
      '<props.components.x />',
      '<__proto__ />',
      '<constructor />',
      '<toString>a</toString>',
      '<_Internal />',
      '<$x />',
      '<my-element />',
      '<>a</>',
      '<Fragment set:html="a" />',
      '<slot />',
      '| a |\n| - |\n| <img src="x" onerror="run()" /> |',
    ],
  ],
  'attributes that are not listed': [
    'body/attribute',
    [
      '<kbd onclick="run()">key</kbd>',
      '<details ontoggle="run()">a</details>',
      '<kbd set:html="a">key</kbd>',
      '<Callout set:html="a">a</Callout>',
      '<Callout client:load>a</Callout>',
      '<Callout slot="head">a</Callout>',
      '<kbd slot="head">key</kbd>',
      '<kbd is:raw>key</kbd>',
      '<kbd define:vars="a">key</kbd>',
      '<kbd class:list="a">key</kbd>',
      '<kbd style="a">key</kbd>',
      '<abbr xlink:href="a">key</abbr>',
      '<Callout __proto__="a">a</Callout>',
      '<kbd constructor="a">key</kbd>',
      '<Callout title>a</Callout>',
      '<Callout type="note" type="lesson">a</Callout>',
      '<Event />',
    ],
  ],
  'addresses that could run something': [
    'body/address',
    [
      '[a](javascript:run())',
      '[a](JaVaScRiPt:run())',
      '[a](java&#115;cript:run())',
      '[a](javascript&colon;run())',
      '[a](java&#10;script:run())',
      '[a](<java\tscript:run()>)',
      '[a](&#32;javascript:run())',
      '[a](vbscript:run())',
      '[a](data:text/html,a)',
      '[a](file:///etc/hosts)',
      '[a](blob:https://example.com/a)',
      '[a](//example.com/a)',
      '[a](\\\\\\\\example.com/a)',
      '[a](/\\\\example.com/a)',
      '[a][x]\n\n[x]: javascript:run()',
      '[x]\n\n[x]: <java&#x73;cript:run()> "title"',
      'a[^1]\n\n[^1]: [x](javascript:run())',
      '[![a](./a.png)](javascript:run())',
    ],
  ],
  'pictures that are no file of the archive': [
    'body/picture',
    [
      '![a](https://example.com/a.png)',
      '![a](//example.com/a.png)',
      '![a](\\\\\\\\example.com/a.png)',
      '![a](data:image/svg+xml;base64,PHN2Zz4=)',
      '![a](javascript:run())',
      '![a](/etc/a.png)',
      '![a](../../a.png)',
      '![a](../x/../../a.png)',
      '![a](%2e%2e/%2e%2e/a.png)',
      '![a](./a.js)',
      '![a](./a.png?raw)',
      '![a](./a.js?x=.png)',
      '![a](./a.png#b)',
      '![a](astro:content)',
      '![a](../node_modules/a/b.png)',
      '![a](./_drafts/a.png)',
      '![a](./.hidden/a.png)',
      '![a](virtual:a.png)',
      '![a][p]\n\n[p]: https://example.com/a.png',
    ],
  ],
  'what `<Internal>` would not hide': [
    'body/internal',
    [
      'See [a].\n\n<Internal>\n\n[a]: https://example.com/a\n\n</Internal>',
      '<Internal>\n\n> [a]: https://example.com/a\n\n</Internal>\n\nSee [text][a].',
      'A picture: ![a][p].\n\n<Internal>\n\n[p]: ./a.png\n\n</Internal>',
      'A note[^1].\n\n<Internal>\n\n[^1]: a\n\n</Internal>',
      '<Internal>\n\nA note[^1].\n\n</Internal>\n\n[^1]: a',
      '<Internal>\n\nSee [a].\n\n</Internal>\n\n[a]: https://example.com/a',
      '![A graph <Internal>of Example Ltd</Internal>](./a.png)',
      '[a](https://example.com "<Internal>b</Internal>")',
      '<Callout title="<Internal>a</Internal>">\n\nb\n\n</Callout>',
    ],
  ],
  'events that the timeline does not have': [
    'body/event',
    ['0', '4', '-1', '01', '1e0', ' 1', '1.0', '99999999999999999999', 'a', '__proto__'].map(
      (n) => `See <Event n="${n}" />.`,
    ),
  ],
  'text nested deeper than anybody writes': [
    'body/depth',
    [
      `${'>'.repeat(9_000)}a`,
      `${'- '.repeat(60)}a`,
      `${'*'.repeat(4_000)}a${'*'.repeat(4_000)}`,
      `${'<Callout>\n\n'.repeat(60)}a\n\n${'</Callout>\n\n'.repeat(60)}`,
      Array.from({ length: 60 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
    ],
  ],
  'what is not MDX': [
    'body/syntax',
    [
      '<javascript:run()>',
      '<img src=x onerror=run()>',
      '<!-- a -->',
      '<![CDATA[a]]>',
      '<?xml version="1.0"?>',
      '<Callout title=<b>a</b>>a</Callout>',
      '<Callout title="a" "b">a</Callout>',
      '## A heading {#id}',
      '{',
      '</Internal>',
      '<Internal>',
    ],
  ],
};

describe.each(Object.entries(REFUSED))('refuses %s', (what, [rule, bodies]) => {
  test('in these words', async () => {
    const told = bodies.map((body) =>
      [
        JSON.stringify(clip(body, 200)),
        ...validated(body).faults.map(({ rule: id, start, end, message, hint, fix }) => {
          const becomes = fix
            ? ` ⇒ ${JSON.stringify(fix.text)} from ${fix.start} to ${fix.end}`
            : '';
          return `  ${id} at ${start} to ${end}: ${message} ${hint}${becomes}`;
        }),
      ].join('\n'),
    );
    const file = `../../tests/diagnostics/refused/${what.replace(/\W+/g, '-')}.txt`;
    await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(file);
  });

  test.each(bodies)('%j', (body) => {
    const { faults } = validated(body);
    expect(faults.map((fault) => fault.rule)).toContain(rule);
    for (const { start, end, message, hint } of faults) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(body.length + 1);
      expect(message).not.toMatch(/undefined|\[object|\n\s+at /);
      expect(hint).toBeTruthy();
    }
  });
});

test.each([
  'A `{brace}`, a `<tag>` and \\{ \\< alone.',
  '{/* a comment */}',
  '{/* two */ /* of them */}',
  '{}',
  '```js {1} set:html="a"\nimport x from "./x.js"\n```',
  'An import of goods; `export` too.',
  '- a list\n  import of goods',
  '> export of goods',
  '[a](https://example.com "a \\" title")',
  'www.example.com and https://example.com',
  '[a](../b.png) [b](#c) [d](/postmortems/a/) [e](mailto:a@example.com) [f](tel:+44)',
  '![a](./a.png) ![b](../a.svg) ![c](a%20b.webp)',
  '<Callout type="lesson" title="He said &quot;no&quot;">\n\na\n\n</Callout>',
  '<details open>\n\n<summary>more</summary>\n\na\n\n</details>',
  'See <Event n="3" />, <abbr title="a">b</abbr> and H<sub>2</sub>O.',
  '[[javascript:run()]]',
  '<Internal>\n\nA note[^1] on [a].\n\n[^1]: b\n\n[a]: https://example.com/a\n\n</Internal>',
  'The tag `<Internal>`.',
])('is content with %j', (body) => {
  expect(rulesOf(body)).toEqual([]);
});

test('signs that are escaped stand in no program', () => {
  expect(validated('\\{ \\<b and \\<c\n\n'.repeat(20)).faults).toEqual([]);
  expect(rulesOf('\\{ <kbd>x</kbd>\n\n'.repeat(20))).toEqual([]);
  expect(rulesOf('<abbr title="a { <b">x</abbr>\n\n'.repeat(20))).toEqual([]);
  expect(rulesOf('{<a title="x">'.repeat(20))).toEqual(['body/depth']);
  expect(rulesOf('{<a> '.repeat(20))).toEqual(['body/depth']);
});

test('a report that is trusted may hold programs, and still no unsafe address', () => {
  expect(validated('import x from "./x.js"\n\n{x}\n\n<X.Y {...x} />', true).faults).toEqual([]);
  expect(validated('[a](javascript:run())', true).faults).toHaveLength(1);
});

test('a report that runs a comment beside a component is refused: it would become a module', () => {
  const body = '<Callout>\n\n{/* a */ run() /* b */}\n\n</Callout>';
  expect(validated(body).usesComponents).toBe(true);
  expect(rulesOf(body)).toEqual(['body/expression']);
});

test('the words of a body are those that its audience may read', () => {
  const { tree } = validated(
    'One <Internal>two</Internal>.\n\n<Internal>\n\nThree[^1], `four`, ![five](./a.png)\n\n[^1]: six\n\n</Internal>\n',
  );
  expect(proseOf(tree, 'internal')).toMatch(/one two.*three.*four.*five.*six/i);
  expect(proseOf(tree, 'public')).toBe('One .');
});

test('more tags and braces than any report has are not read', () => {
  expect(rulesOf('<b>x</b>\n'.repeat(5_000))).not.toContain('body/depth');
  const body = `${'<b>x</b>\n'.repeat(5_000)}{a}`;
  expect(validated(body)).toEqual({
    tree: null,
    usesComponents: false,
    faults: [
      {
        start: body.length - 3,
        end: body.length - 2,
        rule: 'body/depth',
        message: 'The body holds more than 5000 tags and pairs of braces.',
        hint: 'Link to the page or the dump instead of pasting it.',
      },
    ],
  });
});

test('only components and programs make a module of a body', () => {
  const asModule = ['<Callout>a</Callout>', '{run()}', 'import x from "./x.js"'];
  for (const body of asModule) expect(validated(body).usesComponents).toBe(true);
  const asHtml = ['{/* a */}', '<kbd>a</kbd>', '`<Callout>`', 'a', '<', '>'.repeat(60)];
  for (const body of asHtml) expect(validated(body).usesComponents).toBe(false);
});

describe('what the parser would try every way to read', () => {
  const rulesOf = (body: string, allowCode = false): string[] =>
    readBody(body, { events: 1, file: 'a.mdx', allowCode }).faults.map(({ rule }) => rule);

  test.each([
    '<a b={',
    '<a b={"}" ',
    '<a b={<a>',
    '{<a>',
    '<a b={x}>{',
    '<A b={1} c={',
    '<a b={{}',
  ])('%s, again and again, is refused before it is read', (piece) => {
    // Without the limit this takes longer than anybody waits.
    expect(rulesOf(piece.repeat(100))).toEqual(['body/depth']);
  });

  test('four times it is read, and five times it is not', () => {
    const read = (times: number) => rulesOf('{a <b> '.repeat(times)).includes('body/depth');
    expect([read(4), read(5)]).toEqual([false, true]);
  });

  test('code, comments and attributes of components may hold as many as they like', () => {
    const pieces = [
      '```jsx\n{a}{<b>\n```\n\n',
      'As `{<b>` and `<a b={c}>`.\n\n',
      '{/* < a <b> */}\n\n',
      'At <Event n="1" /> it rang.\n\n',
    ];
    expect(rulesOf(pieces.join('').repeat(20))).toEqual([]);
  });

  test('a slip is told that stands behind a crowd of such signs in code', () => {
    const code = `\`\`\`\n${'{ <b>\n'.repeat(30)}\`\`\`\n\n`;
    expect(rulesOf(`${code}a { b`)).toEqual(['body/syntax']);
    expect(rulesOf(`${code}a <b> c`)).toEqual(['body/syntax']);
  });
});
