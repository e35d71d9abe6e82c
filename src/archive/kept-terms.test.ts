import { expect, test } from 'vitest';
import { KeptTerms } from './kept-terms.ts';
import type { NumberedTerms } from './term-numbers.ts';

const TEXT = 'The connection pool ran dry, and the connection pools of others, too.';

test('terms are made once for a text, and again for what nobody asked for', () => {
  const kept = new KeptTerms();
  let made = 0;
  const ask = (digest: string): NumberedTerms =>
    kept.of(digest, () => {
      made++;
      return kept.numbers.number(TEXT, new Set());
    });
  const terms = ask('a');
  expect(terms.length).toBeGreaterThan(4);
  kept.forgetOthers();
  expect(ask('a')).toEqual(terms);
  expect(made).toBe(1);
  ask('b');
  kept.forgetOthers();
  ask('b');
  kept.forgetOthers();
  expect(made).toBe(2);
  ask('a');
  expect(made).toBe(3);
});
