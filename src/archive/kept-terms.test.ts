import { expect, test } from 'vitest';
import { KeptTerms } from './kept-terms.ts';
import { topicTermsOf } from './topic-terms.ts';

const TEXT = 'The connection pool ran dry, and the connection pools of others, too.';
const terms = [...topicTermsOf(TEXT, new Set()).values()];

test('terms are made once for a text, and again for what nobody asked for', () => {
  const kept = new KeptTerms();
  let made = 0;
  const ask = (digest: string): unknown => {
    const numbered = kept.of(digest, () => {
      made++;
      return terms;
    });
    return numbered.reduce<unknown[]>(
      (all, number, i) =>
        i % 2 === 0 ? [...all, { ...kept.numbers.term(number), n: numbered[i + 1] }] : all,
      [],
    );
  };
  expect(ask('a')).toEqual(terms);
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
