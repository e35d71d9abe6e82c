import { expect, test } from 'vitest';
import { compareDiagnostics, inFull, LineIndex, type Diagnostic } from './diagnostic.ts';

const at = (file: string, line: number, column: number, rule = 'b'): Diagnostic => ({
  file,
  where: { line, column, endLine: line, endColumn: column + 1 },
  rule,
  level: 'error',
  message: 'It is.',
  hint: null,
});

test('diagnostics stand by file, line, column and rule', () => {
  const sorted = [
    at('a', 1, 1),
    at('a', 1, 2, 'a'),
    at('a', 1, 2, 'b'),
    at('a', 2, 1),
    at('a', 10, 1),
    at('b', 1, 1),
    at('c', 1, 1),
  ];
  for (const shuffled of [sorted.toReversed(), [3, 0, 6, 2, 5, 1, 4].map((i) => sorted[i]!)]) {
    expect(shuffled.toSorted(compareDiagnostics)).toEqual(sorted);
  }
  expect(compareDiagnostics(at('b', 1, 1), at('a', 1, 1))).toBe(1);
  expect(compareDiagnostics(at('a', 1, 1), at('b', 1, 1))).toBe(-1);
});

test('a message is said with its hint, where it has one', () => {
  expect(inFull({ message: 'It is.', hint: 'Mend it.' })).toBe('It is. Mend it.');
  expect(inFull({ message: 'It is.', hint: null })).toBe('It is.');
});

test.each([
  ['ab\ncd\n', 0, 2, [1, 1, 1, 3]],
  ['ab\ncd\n', 3, 5, [2, 1, 2, 3]],
  ['ab\ncd\n', 3, undefined, [2, 1, 2, 2]],
  ['ab\ncd\n', 4, 4, [2, 2, 2, 2]],
  ['ab\ncd\n', 4, 2, [2, 2, 2, 2]],
  ['ab\ncd\n', -3, 2, [1, 1, 1, 3]],
  ['ab\ncd\n', 5, 99, [2, 3, 3, 1]],
  ['ab\ncd\n', 99, undefined, [3, 1, 3, 1]],
  // A range to the end of a line of Windows ends before both signs; one that is the sign itself does not.
  ['ab\r\ncd', 0, 3, [1, 1, 1, 3]],
  ['ab\r\ncd', 2, 3, [1, 3, 1, 4]],
  ['ab\r\ncd', 0, 4, [1, 1, 2, 1]],
])('of %j, %s to %s is %j', (text, start, end, [line, column, endLine, endColumn]) => {
  const lines = new LineIndex(text);
  const where = lines.where(start, end);
  expect(where).toEqual({ line, column, endLine, endColumn });
});

test('the way back from a place', () => {
  const lines = new LineIndex('ab\ncd\n\nefg');
  for (const [start, end] of [
    [0, 2],
    [3, 5],
    [7, 10],
    [1, 9],
  ] as const) {
    expect(lines.range(lines.where(start, end))).toEqual({ start, end });
  }
  expect(lines.offset(9, 1)).toBe(10);
});
