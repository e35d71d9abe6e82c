import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBody, walk } from './body-tree.ts';
import { maskSigns } from './mask-signs.ts';

/** The tree in one line: `strong(…)`, text in quotes. */
function shape(markdown: string): string {
  const one = (node: {
    type: string;
    value?: string;
    url?: string;
    children?: unknown[];
  }): string =>
    node.children
      ? `${node.type === 'root' || node.type === 'paragraph' ? '' : node.type}(${node.children.map((child) => one(child as never)).join(' ')})`
      : node.type === 'text'
        ? `"${node.value}"`
        : `${node.type}:${node.value ?? node.url}`;
  return one(parseBody(markdown) as never).replace(/^\(\((.*)\)\)$/, '$1');
}

test('one tilde is a sign, two strike out', () => {
  expect(shape('5~10 ms, then 20~30 ms')).toBe('"5~10 ms, then 20~30 ms"');
  expect(shape('10:00~10:30 and ~~gone~~')).toBe('"10:00~10:30 and " delete("gone")');
  expect(shape('~~5 ~ 6~~, \\~~7~, `~8~`')).toBe('delete("5 ~ 6") ", ~~7~, " inlineCode:~8~');
  expect(shape('[a](https://example.com/~b/~c)')).toBe('link("a")');
});

test.each([
  ['これは**「重要なこと」**です。', '"これは" strong("「重要なこと」") "です。"'],
  ['**마크다운(Markdown)**을 쓴다', 'strong("마크다운(Markdown)") "을 쓴다"'],
  ['他说**“重要”**的话', '"他说" strong("“重要”") "的话"'],
  [
    '**[リンク](https://a.example)**と**`code`**を',
    'strong(link("リンク")) "と" strong(inlineCode:code) "を"',
  ],
  ['これは~~「古い」~~です', '"これは" delete("「古い」") "です"'],
  ['**（全角）**が', 'strong("（全角）") "が"'],
  ['𠮷**(a)**𠮷', '"𠮷" strong("(a)") "𠮷"'],
  ['太郎は**「A」**と*『B』*を', '"太郎は" strong("「A」") "と" emphasis("『B』") "を"'],
])('emphasis beside CJK punctuation: %s', (markdown, expected) => {
  expect(shape(markdown)).toBe(expected);
});

test.each(['a**(b)**c', 'foo*(bar)*baz', '* 「a」', 'x **「a** b', '_「x」_', '2 * 3 * 4、**'])(
  'what is no emphasis of CJK is read as ever: %s',
  (markdown) => {
    expect(maskSigns(markdown).text).toBe(markdown);
  },
);

const soup = fc
  .array(
    fc.constantFrom(
      ...'aあ「」、。（）한𠮷“…”(). ~*_`[]!\\\n>#|-'.split(''),
      '**',
      '~~',
      '```\n',
      '](x)',
      '<Callout title="「',
      '">',
      '\uE000',
      '\u2801',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('a mask keeps every offset, and comes off without a trace', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const masked = maskSigns(text);
      expect(masked.text.length).toBe(text.length);
      expect(masked.unmask ? masked.unmask(masked.text) : masked.text).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test('code, addresses and attributes come back as they were written', () => {
  const written = '**「」**[^*~~*]~（**';
  const tree = parseBody(
    `\`${written}\` [a](</${written}>)\n\n\`\`\`${'x'} title="~「"\n${written}\n\`\`\`\n\n<Figure caption="${written}">\n\nあ**「**\n\n</Figure>\n`,
  );
  const found: unknown[] = [];
  walk(tree, (node) => {
    if (node.type === 'inlineCode' || node.type === 'code') found.push(node.value);
    if (node.type === 'code') found.push(node.meta);
    if (node.type === 'link') found.push(node.url);
    if (node.type === 'mdxJsxFlowElement') {
      found.push(...node.attributes.map(({ value }) => value));
    }
  });
  expect(found).toEqual([written, `/${written}`, written, 'title="~「"', written]);
});

test('text without signs is read as it stands, masked or not', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zあ-ん「」、。가-힣一-龠~]{1,40}$/u), (text) => {
      fc.pre(!text.includes('~~'));
      expect(shape(text)).toBe(`"${text}"`);
    }),
  );
});

test.each([
  ['no CJK beside the run', 'é**(a)**é'],
  ['a run at the beginning of the text', '**（a）** b'],
  ['a run beside a space', '日 **（a）** 日'],
  ['punctuation on both sides', '）**（a'],
  ['letters on both sides', '日**本**語'],
])('nothing is exchanged for %s', (_, text) => {
  expect(maskSigns(text)).toEqual({ text, unmask: null });
});

test('of a letter and punctuation the one that is not ASCII is exchanged', () => {
  const ascii = maskSigns('日**(a)**日');
  expect(ascii.text).toMatch(/^[^日]\*\*\(a\)\*\*[^日]$/);
  expect(ascii.unmask!(ascii.text)).toBe('日**(a)**日');
  const wide = maskSigns('日**（a）**日');
  expect(wide.text).toMatch(/^日\*\*[^（]a[^）]\*\*日$/);
  expect(wide.unmask!(wide.text)).toBe('日**（a）**日');
});
