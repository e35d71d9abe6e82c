import { decode, encode } from 'cborg';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCbor } from './cbor.ts';

const edges = [0, 23, 24, 255, 256, 65_535, 65_536, 2 ** 32 - 1, 2 ** 32, Number.MAX_SAFE_INTEGER];
const numbers = edges.flatMap((n) => [n, -n, -1 - n]).filter(Number.isSafeInteger);

test.each([...numbers, 1.5, -0.25, null, true, '', 'naïve 障害 💥', 'x'.repeat(70_000)])(
  'writes %j as the library does',
  (value) => {
    expect(Buffer.from(toCbor(value)).equals(Buffer.from(encode(value)))).toBe(true);
  },
);

test('writes any plain data as the library does', () => {
  const data = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.integer(),
      fc.nat(30),
      fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
      fc.boolean(),
      fc.dictionary(fc.string(), tie('value'), { maxKeys: 3 }),
      fc.array(tie('value'), { maxLength: 8 }),
    ),
  })).value;
  fc.assert(
    fc.property(data, (value) => {
      const bytes = toCbor(value);
      expect(Buffer.from(bytes).equals(Buffer.from(encode(value)))).toBe(true);
      expect(decode(bytes)).toEqual(decode(encode(value)));
    }),
    { numRuns: 150 },
  );
});

test('what was written stays as it is while more is written', () => {
  const first = toCbor([1, 'one']);
  toCbor([2, 'two']);
  expect(decode(first)).toEqual([1, 'one']);
});
