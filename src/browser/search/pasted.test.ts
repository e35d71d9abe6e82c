import { expect, test } from 'vitest';
import { isPaste, readPasted, writePaste } from './pasted.ts';

test.each([
  ['pool', false],
  ['connection pool exhausted on orders db', false],
  ['one two three four five six seven eight', false],
  ['one two three four five six seven eight nine', true],
  ['[FIRING:1] pool exhausted\npod x', true],
  ['pool\n', false],
  [`"${'words in quotes '.repeat(9)}"`, false],
  ['x'.repeat(121), true],
])('%j is a paste: %s', (text, expected) => {
  expect(isPaste(text)).toBe(expected);
});

test('stands in the address as it was, however it is written', () => {
  for (const text of ['a\nb & c=d#e?f', '100% 障害 "\\', '']) {
    expect(readPasted(writePaste(text))).toBe(text);
  }
  expect(readPasted('#event-1')).toBeNull();
  expect(readPasted('#ask=%E0%A4%A')).toBeNull();
  expect(readPasted(writePaste('x'.repeat(50_000)))).toHaveLength(20_000);
  expect(() => writePaste(`${'x'.repeat(19_999)}💥`)).not.toThrow();
});
