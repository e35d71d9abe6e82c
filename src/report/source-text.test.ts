import { expect, test } from 'vitest';
import { judgeText } from './source-text.ts';

test('a paragraph of references is refused where it begins; a report of many paragraphs is not', () => {
  const many = `---\n\n${'&amp; '.repeat(20_000)}`;
  expect(judgeText(many.replaceAll('&amp; ', '&amp;\n'))).toBeNull();
  expect(judgeText(`${many.replaceAll('&amp; ', '&#38;\n')}&copy;`)).toMatchObject({
    at: 5,
    rule: 'file/size',
    message: expect.stringContaining('20000 references'),
  });
  expect(judgeText('&amp; &amp;\n\n'.repeat(30_000))).toBeNull();
});
