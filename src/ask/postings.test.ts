import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSequence, readPostings, writeSequence, writePostings } from './postings.ts';

test('what is written is read again, whatever it is', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 40_000 }), { maxLength: 300 }), (numbers) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      expect(readPostings(writePostings(sorted))).toEqual(sorted);
    }),
  );
  expect(readPostings(writePostings([]))).toEqual([]);
});

test('a word of most reports costs a bit of each, a rare one a few letters', () => {
  const most = Array.from({ length: 9000 }, (_, i) => i + Math.floor(i / 9));
  expect(writePostings(most).length).toBeLessThan(1700);
  expect(readPostings(writePostings(most))).toEqual(most);
  expect(writePostings([9999]).length).toBeLessThanOrEqual(3);
});

test('an order is read again as it is, and costs a letter where it is nearly that of the numbers', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 40_000 }), { maxLength: 300 }), (numbers) => {
      expect(readSequence(writeSequence(numbers))).toEqual(numbers);
    }),
  );
  const downwards = Array.from({ length: 9000 }, (_, i) => 8999 - (i % 90 === 7 ? i - 3 : i));
  expect(readSequence(writeSequence(downwards))).toEqual(downwards);
  expect(writeSequence(downwards).length).toBeLessThan(9100);
});

test('a damaged text is refused', () => {
  expect(() => readPostings('A!')).toThrow('`!`');
  expect(() => readPostings('g')).toThrow();
});
