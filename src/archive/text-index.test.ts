import { expect, test } from 'vitest';
import { TermNumbers } from './term-numbers.ts';
import { indexTexts } from './text-index.ts';

const index = (...texts: readonly string[]) => {
  const numbers = new TermNumbers();
  const documents = texts.map((text) => numbers.number(text, new Set()));
  return indexTexts(documents, numbers);
};
const filler = (n: number): string[] =>
  Array.from({ length: n }, (_, i) => `Alpha${i}x beta${i}x gamma${i}x.`);

test('the same text is wholly alike, one without a word in common not at all', () => {
  const same = index('Quorum lost.', 'Quorum lost.', 'Printer jammed.');
  expect(same.likeness(0, 1)).toBeCloseTo(1, 9);
  expect(same.likeness(0, 2)).toBe(0);
  expect(same.matches(0, 9)).toEqual([{ doc: 1, likeness: expect.closeTo(1, 9) }]);
});

test('a phrase weighs 1.4 times a word, a rare term more than a common one, a repeated one more', () => {
  // Two words and their phrase of equal rarity: 1² + 1² + 1.4² of what both hold.
  const phrase = index('Quorum lease.', 'Quorum lease.', 'Quorum. Lease.', ...filler(3));
  expect(phrase.likeness(0, 2)).toBeLessThan(phrase.likeness(0, 1));
  expect(phrase.shared(0, 1).map(({ written }) => written)).toEqual([
    'quorum lease',
    'lease',
    'quorum',
  ]);
  const rare = index('Quorum. Lease.', 'Quorum. Lease.', 'Quorum.', 'Quorum.', ...filler(9));
  expect(rare.shared(0, 1).map(({ written, documents }) => [written, documents])).toEqual([
    ['lease', 2],
    ['quorum', 4],
  ]);
  const often = index('Lease. Quorum. Quorum. Quorum.', 'Lease. Quorum.', ...filler(3));
  expect(often.shared(0, 1)).toEqual([
    { written: 'quorum', phrase: false, documents: 2, times: 3 },
    { written: 'lease', phrase: false, documents: 2, times: 1 },
  ]);
});

test('what only one document holds counts for nothing, nor does what more than eight of a few hold', () => {
  const many = (n: number) =>
    index('Quorum. Lease.', 'Quorum. Lease.', ...Array.from({ length: n - 2 }, () => 'Quorum.'));
  expect(many(8).shared(0, 1)).toHaveLength(2);
  expect(
    many(9)
      .shared(0, 1)
      .map(({ written }) => written),
  ).toEqual(['lease']);
  // Six in a hundred of a larger archive.
  const large = (n: number) =>
    index(...Array.from({ length: n }, () => 'Quorum.'), ...filler(200 - n)).shared(0, 1);
  expect(large(12)).toHaveLength(1);
  expect(large(13)).toHaveLength(0);
});

test('the best matches come first, then those first in order, and no more than are wanted', () => {
  const docs = index(
    'Quorum. Lease. Tablet.',
    'Quorum.',
    'Quorum. Lease. Tablet.',
    'Quorum. Lease.',
    'Quorum. Lease.',
  );
  expect(docs.matches(0, 9).map(({ doc }) => doc)).toEqual([2, 3, 4, 1]);
  expect(docs.matches(0, 2).map(({ doc }) => doc)).toEqual([2, 3]);
  // Asking twice changes nothing.
  expect(docs.matches(0, 9).map(({ doc }) => doc)).toEqual([2, 3, 4, 1]);
});

test('the 64 most telling terms stand for a document; of equals those first in the alphabet', () => {
  const words = Array.from(
    { length: 70 },
    (_, i) => `q${'abcdefghij'[Math.floor(i / 10)]}${'abcdefghij'[i % 10]}z`,
  );
  const text = `${words.toReversed().join('. ')}.`;
  const shared = index(text, text).shared(0, 1);
  expect(shared.map(({ written }) => written)).toEqual(words.slice(0, 64));
});

test('terms in any order of either text are found, and none that only one of them holds', () => {
  const docs = index(
    'Alpha. Beta. Gamma. Delta.',
    'Delta. Omega. Alpha.',
    'Beta. Delta. Zeta.',
    'Zeta. Omega. Gamma.',
  );
  const shared = (a: number, b: number) =>
    docs
      .shared(a, b)
      .map(({ written }) => written)
      .toSorted();
  expect(shared(0, 1)).toEqual(['alpha', 'delta']);
  expect(shared(1, 0)).toEqual(['alpha', 'delta']);
  expect(shared(0, 2)).toEqual(['beta', 'delta']);
  expect(shared(2, 3)).toEqual(['zeta']);
  expect(shared(1, 3)).toEqual(['omega']);
  expect(shared(0, 3)).toEqual(['gamma']);
});

test('of a large archive a term that more than 256 documents hold is compared no more', () => {
  const said = (holders: number) => {
    const numbers = new TermNumbers();
    const term = numbers.number('Quorum.', new Set());
    const none = numbers.number('', new Set());
    const documents = Array.from({ length: 4_400 }, (_, i) => (i < holders ? term : none));
    return indexTexts(documents, numbers).shared(0, 1).length;
  };
  expect([said(256), said(257)]).toEqual([1, 0]);
});
