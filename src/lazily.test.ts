import { expect, test } from 'vitest';
import { lazily } from './lazily.ts';

test('a value is made when it is asked for, once, and may ask for others', () => {
  const made: string[] = [];
  const note = <T>(name: string, value: T): T => {
    made.push(name);
    return value;
  };
  const values = lazily<{ one: number; two: number; none: undefined }>({
    one: () => note('one', 1),
    two: ({ one }) => note('two', one + one),
    none: () => note('none', undefined),
  });
  expect(made).toEqual([]);
  expect(values.two).toBe(2);
  expect([values.one, values.two, values.none, values.none]).toEqual([1, 2, undefined, undefined]);
  expect(made).toEqual(['one', 'two', 'none']);
  expect(Object.keys(values)).toEqual(['one', 'two', 'none']);
});

test('a value that cannot be made is tried again', () => {
  let tries = 0;
  const values = lazily<{ one: number }>({
    one: () => {
      if (++tries === 1) throw new Error('not yet');
      return tries;
    },
  });
  expect(() => values.one).toThrow('not yet');
  expect(values.one).toBe(2);
});
