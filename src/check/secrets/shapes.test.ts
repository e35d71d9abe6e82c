import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayHold } from '../../text/may-match.ts';
import { neededLetters } from '../../text/needed-letters.ts';
import { SHAPES } from './shapes.ts';

const signed = SHAPES.filter(({ sign }) => sign !== undefined);

/** What a pattern finds, without its boundaries, which a generator of texts does not know. */
const bare = ({ source, flags }: RegExp): RegExp =>
  new RegExp(source.replaceAll('\\b', '').replaceAll('\\k<quote>', '"').replace(/\(\?<?!(?:[^()[\]\\]|\\.|\[[^\]]*\])*\)/g, ''), flags.replace(/[dgiy]/g, '')); // prettier-ignore

test('a few shapes are looked for by a sign, and nearly all others by their own letters', () => {
  expect(signed.length).toBeGreaterThanOrEqual(5);
  const slow = SHAPES.filter(({ pattern, sign }) => !sign && neededLetters(pattern) === null);
  expect(slow.map(({ what }) => what)).toEqual(['a password', 'a Discord token']);
});

test.each(SHAPES.map(({ what, pattern }) => [what, pattern] as const))(
  '%s is found nowhere without its letters',
  (_, pattern) => {
    fc.assert(
      fc.property(fc.stringMatching(bare(pattern)), (text) => mayHold(pattern, text)),
      { seed: 5, numRuns: 15 },
    );
  },
);

test.each(signed.map(({ what, pattern, sign }) => [what, pattern, sign!] as const))(
  '%s is found nowhere without its sign',
  (_, pattern, sign) => {
    let found = 0;
    fc.assert(
      fc.property(fc.stringMatching(bare(pattern)), (text) => {
        if (text.search(pattern) === -1) return;
        found += 1;
        expect(sign.test(text)).toBe(true);
      }),
      { seed: 5, numRuns: 60 },
    );
    expect(found).toBeGreaterThan(5);
  },
);
