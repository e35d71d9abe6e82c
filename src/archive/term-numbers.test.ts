import { expect, test } from 'vitest';
import { TermNumbers } from './term-numbers.ts';
import { indexTexts } from './text-index.ts';

const numberIn = (numbers: TermNumbers, text: string) => numbers.number(text, new Set());

test('a term is one however it is written, and is told as each text writes it', () => {
  const numbers = new TermNumbers();
  const [one] = numberIn(numbers, 'Quorum lost.');
  const [two, times] = numberIn(numbers, 'Quorums, and quorums.');
  expect(times).toBe(2);
  expect(numbers.keyOf(two!)).toBe(numbers.keyOf(one!));
  expect([one, two].map((number) => numbers.term(number!).written)).toEqual(['quorum', 'quorums']);
  expect(numberIn(numbers, 'Quorum.')[0]).toBe(one);
  // Quorum, and quorum lost: lost alone says nothing.
  expect(numbers.keys).toBe(2);
});

test('a text tells each term once, as it writes it first, with how often it stands there', () => {
  const numbers = new TermNumbers();
  numberIn(numbers, 'Lost quorums. Quorum.');
  const told = (text: string) => {
    const numbered = numberIn(numbers, text);
    return [...numbered].flatMap((number, i) =>
      i % 2 === 0 ? [`${numbers.term(number).written} ${numbered[i + 1]}`] : [],
    );
  };
  expect(told("Quorum's leases: a lease, quorum lease, 'Quorums'.")).toEqual([
    'quorum 3',
    'leases 3',
    'quorum leases 2',
  ]);
  expect(told('Quorum leases.')).toEqual(['quorum 1', 'leases 1', 'quorum leases 1']);
});

test('texts that were numbered before others are compared as if they were alone', () => {
  const texts = ['Quorums lost a lease.', 'A lease of the quorum.', 'Printers jammed.'];
  const fresh = new TermNumbers();
  const used = new TermNumbers();
  for (const text of ['Paper, lease and quorum.', 'Leases of paper.']) numberIn(used, text);
  const [alone, after] = [fresh, used].map((numbers) =>
    indexTexts(
      texts.map((text) => numberIn(numbers, text)),
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
      yield numberIn(numbers, text);
    }
  }
  expect(
    indexTexts(documents(), numbers)
      .shared(1, 2)
      .map(({ written }) => written),
  ).toEqual(['lease', 'paper']);
});
