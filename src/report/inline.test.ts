import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { inlineMarkdown } from './inline-markdown.ts';
import { addressesIn, inlineHtml, inlineText, partsWithoutWords } from './inline.ts';
import { slowness } from '../../tests/slowness.ts';

const same = (url: string): string => url;
const html = (text: string): string => inlineHtml(text, same);
const markdown = (text: string): string => inlineMarkdown(text, same);

/** What a browser shows of HTML. */
function shown(markup: string): string {
  const words: string[] = [];
  const visit = (node: object): void => {
    if ('value' in node && 'type' in node && node.type === 'text') words.push(String(node.value));
    if ('children' in node) (node.children as object[]).forEach(visit);
  };
  visit(fromHtml(markup, { fragment: true }));
  return words.join('').trim();
}

describe('what would begin a block is text', () => {
  test.each([
    'Alert fires for pod <name> in <region>.',
    '+ 3 nodes are added',
    '- 3 nodes are lost',
    '* 3 nodes, perhaps',
    '5. August',
    '1) first',
    '# of pods',
    '####### of pods',
    '> 5 %',
    '---',
    '===',
    '***',
    '```js',
    '~~~',
    '[x]: y',
    '[ ] to do',
    '[^1]: a note',
    '| a | b |',
    '| a |\n|---|\n| b |',
    'one\n- two',
    'one\n===',
    '<details>',
    '<!-- a comment -->',
    '<script>alert(1)</script>',
    'a {b} <Callout>',
    '2 * 3 * 4 and 5*6',
    'p99 < 3 s > 1 s',
    'C #',
    '#',
    'x',
    'x x',
  ])('%j', (text) => {
    const line = text.replace(/\s+/g, ' ');
    expect(inlineText(text)).toBe(line);
    expect(shown(html(text))).toBe(line);
    expect(inlineText(markdown(text))).toBe(line);
  });
});

test.each([
  ['**Rollback** of `api 2.41` *done*', 'Rollback of api 2.41 done'],
  ['**bold *and italic***', 'bold and italic'],
  ['__strong__ and _soft_ but snake_case_name', 'strong and soft but snake_case_name'],
  ['~~wrong~~ right', 'wrong right'],
  ['5~10 ms, then 20~30 ms', '5~10 ms, then 20~30 ms'],
  ['10:00~10:30 and 11:00~11:20', '10:00~10:30 and 11:00~11:20'],
  ['see [the graph](https://example.org/a_(b) "title")', 'see the graph'],
  ['[![alt text](a.png)](b)', 'alt text'],
  ['paged <https://example.org/x>', 'paged https://example.org/x'],
  ['`*not emphasis*` and ``a ` b``', '*not emphasis* and a ` b'],
  ['\\*stars\\* and C\\+\\+', '*stars* and C++'],
  ['a &amp; b &lt; c &#39;d&#x27; &unknown;', "a & b < c 'd' &unknown;"],
  ['これは**「重要なこと」**です。', 'これは「重要なこと」です。'],
  ['5&micro;s', '5µs'],
  ['10&nbsp;000 and 10\u00a0000', '10\u00a0000 and 10\u00a0000'],
  ['two\n lines\r\nand more', 'two lines and more'],
  ['control \u0000\u0001\u0007 characters', 'control  characters'],
  ['[here](javascript:alert)', 'here'],
  ['&constructor; 𝒳 障害', '&constructor; 𝒳 障害'],
  ['', ''],
  [' \n ', ''],
])('%j reads %j', (text, words) => {
  expect(inlineText(text)).toBe(words);
  expect(shown(html(text)).replace(/ +/g, ' ')).toBe(words.replace(/ +/g, ' '));
});

test('HTML is links, code and emphasis, and nothing that runs', () => {
  expect(html('**a** *b* ~~c~~ `d` [e](/x/?a=1&b=2) <b>')).toBe(
    '<strong>a</strong> <em>b</em> <del>c</del> <code>d</code> <a href="/x/?a=1&amp;b=2">e</a> &lt;b&gt;',
  );
  expect(html('[a](javascript:x) [b](<java script:x>) [c](//evil.example)')).toBe('a b c');
});

test('each printer is told what an address becomes', () => {
  const lifted = (url: string): string => `/base${url}`;
  expect(inlineHtml('[a](/x/)', lifted)).toBe('<a href="/base/x/">a</a>');
  expect(inlineMarkdown('Like [**a**](/x/) `b`.', lifted)).toBe('Like [**a**](/base/x/) `b`.');
  expect(addressesIn('[a](/x/) **[b](/y/)** ![c](/z.png) `[d](/no/)` https://e.example/')).toEqual([
    '/x/',
    '/y/',
    'https://e.example/',
  ]);
});

const PIECES = [
  ...'*_~`[]()<>!#+-|\\&.:"\'{}$=@^1a Z漢。 ',
  '**',
  '~~',
  '``',
  '[a](/b/)',
  '![a](b.png)',
  '<b>',
  '</b>',
  'www.example.com',
  'https://example.com/a_b',
  'a@b.example',
  '&amp;',
  '&micro;',
  '1. ',
  '> ',
  'word',
  'snake_case',
  '\n',
  '\u00a0',
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((all) => all.join(''));

test('whatever stands in a field, the words are the same in every form', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const words = inlineText(text);
      expect(shown(html(text))).toBe(words);
      // A form for use elsewhere reads there as it reads here.
      expect(inlineText(markdown(text))).toBe(words);
    }),
    { seed: 20240701, numRuns: 4_000 },
  );
});

test('text without signs of Markdown comes out letter by letter', () => {
  const plain = fc
    .array(fc.constantFrom(...'abcXYZ 0189#+->.)(|=%$^{}[]!?,;\'"/漢字。é\u00a0'), {
      maxLength: 30,
    })
    .map((all) => all.join(''))
    .filter((text) => !/\]\(/.test(text));
  fc.assert(
    fc.property(plain, (text) => {
      expect(inlineText(text)).toBe(text.replace(/ +/g, ' ').replace(/^ | $/g, '').trim());
    }),
    { seed: 20240701, numRuns: 2_000 },
  );
});

test('long unbalanced markup takes no noticeable time', () => {
  const begin = performance.now();
  html('*a '.repeat(3000) + '['.repeat(3000) + '`'.repeat(3000) + '_a '.repeat(2000));
  expect(performance.now() - begin).toBeLessThan(500 * slowness());
});

test.each([
  ['Run `kubectl get 10:00` at noon', ['`kubectl get 10:00`']],
  ['See [the 3 graphs](https://x.example/5-june) now', ['](https://x.example/5-june)']],
  ['See https://x.example/2024-06-01 now', ['https://x.example/2024-06-01']],
  ['![10 errors](./g 5.png) and ``a ` b``', ['``a ` b``']],
  ['これは**「`x`」**です', ['`x`']],
  ['Nothing [here] (at all) `open', []],
  ['two\n  lines with `code`', ['`code`']],
])('%j holds code and addresses where they stand', (text, parts) => {
  expect(partsWithoutWords(text).map(([start, end]) => text.slice(start, end))).toEqual(parts);
});
