import { expect, test } from 'vitest';
import { markdownCode } from './escape.ts';

test.each([
  ['down', '`down`'],
  ['down`', '`` down` ``'],
  ['``down', '``` ``down ```'],
  ['a\n  b', '`a b`'],
])('%j is code in Markdown as %s', (text, written) => {
  expect(markdownCode(text)).toBe(written);
});
