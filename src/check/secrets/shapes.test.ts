import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SHAPES } from './shapes.ts';

const signed = SHAPES.filter(({ sign }) => sign !== undefined);

/** What a pattern finds, without its boundaries, which a generator of texts does not know. */
const bare = ({ source, flags }: RegExp): RegExp =>
  new RegExp(source.replaceAll('\\b', '').replace(/\(\?<?!(?:[^()[\]\\]|\\.|\[[^\]]*\])*\)/g, ''), flags.replace(/[dgiy]/g, '')); // prettier-ignore

test('eight shapes and more are looked for by a sign', () => {
  expect(signed.length).toBeGreaterThanOrEqual(8);
});

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
