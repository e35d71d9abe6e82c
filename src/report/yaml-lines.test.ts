import { expect, test } from 'vitest';
import { excerpt, valueOf, yamlLines } from './yaml-lines.ts';

test('an excerpt is on one line, and cut where it is too long', () => {
  expect(excerpt(' a\n  b ')).toBe('a b');
  expect(excerpt('x'.repeat(60))).toBe('x'.repeat(60));
  expect(excerpt('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`);
});

test.each([
  ['key: a b  ', 'a b', 'key: '],
  ['  - key: a', 'a', 'key: '],
  ['  - a b  ', 'a b', '- '],
  ['- - a', 'a', '- '],
  ['a b', '', '- '],
  ['key:', '', 'key: '],
])('of %j the value is %j', (text, value, before) => {
  expect(valueOf(yamlLines(text)[0]!)).toMatchObject({ value, before });
});
