import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test.each([
  ['Plain words stay.', 'Plain words stay.'],
  ['**Rollback** of `api 2.41` *done*', 'Rollback of api 2.41 done'],
  ['**bold *and italic***', 'bold and italic'],
  ['__strong__ and _soft_ but snake_case_name', 'strong and soft but snake_case_name'],
  ['2 * 3 * 4 and 5*6', '2 * 3 * 4 and 5*6'],
  ['~~wrong~~ right', 'wrong right'],
  ['see [the graph](https://example.org/a_(b) "title")', 'see the graph'],
  ['[![alt text](a.png)](b)', 'alt text'],
  ['paged <https://example.org/x>', 'paged https://example.org/x'],
  ['`*not emphasis*` and ``a ` b``', '*not emphasis* and a ` b'],
  ['\\*stars\\* and C\\+\\+', '*stars* and C++'],
  ['a &amp; b &lt; c &#39;d&#x27; &unknown;', "a & b < c 'd' &unknown;"],
  ['one<br>two <b>three</b>', 'one two three'],
  ['p99 < 3 s > 1 s', 'p99 < 3 s > 1 s'],
  ['two\n lines\r\nand more', 'two lines and more'],
  ['control \u0000\u0001\u0007 characters', 'control characters'],
  ['&#0; &#xD800;', '\ufffd \ufffd'],
  ['&constructor; 𝒳 障害', '&constructor; 𝒳 障害'],
  ['', ''],
])('%j reads %j', (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});

test('long unbalanced markup takes no noticeable time', () => {
  const begin = performance.now();
  plainText('*a '.repeat(3000) + '['.repeat(3000) + '`'.repeat(3000) + '_a '.repeat(2000));
  expect(performance.now() - begin).toBeLessThan(500);
});
