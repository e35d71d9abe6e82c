import { expect, test } from 'vitest';
import { isPlainText, validateText } from './source-text.ts';

test('a paragraph of references is refused where it begins; a report of many paragraphs is not', () => {
  const many = `---\n\n${'&amp; '.repeat(4082)}`;
  expect(validateText(many.replaceAll('&amp; ', '&amp;\n'))).toBeNull();
  expect(validateText(`${many.replaceAll('&amp; ', '&#38;\n')}&copy;`)).toMatchObject({
    at: 5,
    rule: 'file/size',
    message: expect.stringContaining('4083 references'),
  });
  expect(validateText('&amp; &amp;\n\n'.repeat(30_000))).toBeNull();
  expect(validateText(`&amp;\n${'words '.repeat(1000)}\n`.repeat(100))).toBeNull();
});

test('a text of two million characters is read, and one more is refused before any parser sees it', () => {
  const most = 'words\n'.repeat(333_333) + 'ab';
  expect(validateText(most)).toBeNull();
  expect(validateText(`${most}c`)).toMatchObject({ at: 0, rule: 'file/size' });
});

test('a line of ten thousand characters is read, and a longer one is told where it begins', () => {
  expect(validateText(`a\n${'b'.repeat(10_000)}\n`)).toBeNull();
  expect(validateText(`a\n${'b'.repeat(10_001)}\n`)).toMatchObject({ at: 2, rule: 'file/size' });
});

const LFS =
  'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n';

test.each([
  ['a pointer', LFS, 0, 'file/unreadable', /^The file is a pointer of Git LFS, not the report itself\.$/, /lfs/], // prettier-ignore
  ['a control character', 'a\u0007b', 1, 'file/characters', /holds the control character U\+0007: it is not plain text\.$/, /^Remove the character, or save the file again as UTF-8\.$/], // prettier-ignore
  ['the last of them', 'ab\u007f', 2, 'file/characters', /U\+007F/, /UTF-8/],
  ['bytes of another encoding', 'caf\uFFFD', 3, 'file/characters', /^The file holds bytes that are not UTF-8 text\.$/, /^Save it as UTF-8, and correct the characters shown as “\uFFFD”\.$/], // prettier-ignore
  ['half a character', 'ab\uD83D!', 2, 'file/characters', /not UTF-8/, /Save it as UTF-8/],
  ['a line too long', `a\nb\n${'c'.repeat(10_001)}`, 4, 'file/size', /^A line holds more than 10000 characters\.$/, /^Break the line, or link to the log or dump instead of pasting it\.$/], // prettier-ignore
  ['too many of them', 'words\n'.repeat(400_000), 0, 'file/size', /^The file holds 2\.4 million characters, more than the 2 million that a report may hold\.$/, /^Link to logs and dumps instead of pasting them\.$/], // prettier-ignore
  ['references in the last paragraph', `&amp;\n \t\r\n${'&amp;\n'.repeat(4083)}`, 10, 'file/size', /^A paragraph of 24498 characters holds 4083 references such as `&amp;`, more than can be read in good time\.$/, /^Write the signs themselves, put an empty line between paragraphs, or link to the dump\.$/], // prettier-ignore
])('%s', (_, text, at, rule, message, hint) => {
  expect(validateText(text)).toEqual({
    at,
    rule,
    message: expect.stringMatching(message) as string,
    hint: expect.stringMatching(hint) as string,
  });
});

test.each(['a\tb\r\nc', 'é 😀 \u0080', ''])('%j is plain text', (text) => {
  expect(validateText(text)).toBeNull();
  expect(isPlainText(text)).toBe(true);
});

test.each(['a\u0000', '\u000bb', '\uFFFE', '\uD83D'])('%j is none', (text) => {
  expect(isPlainText(text)).toBe(false);
});
