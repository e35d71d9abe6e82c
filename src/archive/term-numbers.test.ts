import { expect, test } from 'vitest';
import { TermNumbers } from './term-numbers.ts';
import { indexTexts } from './text-index.ts';
import { topicTermsOf } from './topic-terms.ts';

const termsOf = (text: string) => topicTermsOf(text, new Set()).values();

test('a term is one however it is written, and is told as each text writes it', () => {
  const numbers = new TermNumbers();
  const [one] = numbers.number(termsOf('Quorum lost.'));
  const [two, times] = numbers.number(termsOf('Quorums, and quorums.'));
  expect(times).toBe(2);
  expect(numbers.keyOf(two!)).toBe(numbers.keyOf(one!));
  expect([one, two].map((number) => numbers.term(number!).written)).toEqual(['quorum', 'quorums']);
  expect(numbers.number(termsOf('Quorum.'))[0]).toBe(one);
  // Quorum, and quorum lost: lost alone says nothing.
  expect(numbers.keys).toBe(2);
});

test('texts that were numbered before others are compared as if they were alone', () => {
  const texts = ['Quorums lost a lease.', 'A lease of the quorum.', 'Printers jammed.'];
  const fresh = new TermNumbers();
  const used = new TermNumbers();
  for (const text of ['Paper, lease and quorum.', 'Leases of paper.']) used.number(termsOf(text));
  const [alone, after] = [fresh, used].map((numbers) =>
    indexTexts(
      texts.map((text) => numbers.number(termsOf(text))),
      numbers,
    ),
  );
  expect(after!.shared(0, 1)).toEqual(alone!.shared(0, 1));
  expect(after!.shared(0, 1).map(({ written }) => written)).toEqual(['lease', 'quorums']);
  expect(after!.matches(0, 9)).toEqual(alone!.matches(0, 9));
});

test('terms that are met while texts are looked at have a place, too', () => {
  const numbers = new TermNumbers();
  function* documents() {
    for (const text of ['Quorum.', 'Quorum lease paper.', 'Lease and paper.']) {
      yield numbers.number(termsOf(text));
    }
  }
  expect(
    indexTexts(documents(), numbers)
      .shared(1, 2)
      .map(({ written }) => written),
  ).toEqual(['lease', 'paper']);
});
