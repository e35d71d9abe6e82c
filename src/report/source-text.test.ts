import { expect, test } from 'vitest';
import { validateText } from './source-text.ts';

test('a paragraph of references is refused where it begins; a report of many paragraphs is not', () => {
  const many = `---\n\n${'&amp; '.repeat(20_000)}`;
  expect(validateText(many.replaceAll('&amp; ', '&amp;\n'))).toBeNull();
  expect(validateText(`${many.replaceAll('&amp; ', '&#38;\n')}&copy;`)).toMatchObject({
    at: 5,
    rule: 'file/size',
    message: expect.stringContaining('20000 references'),
  });
  expect(validateText('&amp; &amp;\n\n'.repeat(30_000))).toBeNull();
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
