import { expect, test } from 'vitest';
import { archiveOf, incident } from './fixture.ts';
import { declarations } from './declared.ts';

const repeating = (n: number) =>
  archiveOf(
    incident('head', '2020-01-01'),
    ...Array.from({ length: n }, (_, i) => incident(`r${i}`, '2021-01-01', { repeats: ['head'] })),
  );

test('what repeats the same report is known to each other, and not to itself', () => {
  const found = declarations(repeating(3));
  expect([...found.get('r0')!].map(([id, { kind }]) => [id, kind])).toEqual([
    ['head', 'repeats'],
    ['r1', 'repeats-the-same'],
    ['r2', 'repeats-the-same'],
  ]);
  expect([...found.get('head')!].map(([id, { kind }]) => [id, kind])).toEqual([
    ['r0', 'repeated-by'],
    ['r1', 'repeated-by'],
    ['r2', 'repeated-by'],
  ]);
});

test('of more than 24 each knows the first alone', () => {
  expect(declarations(repeating(24)).get('r0')?.size).toBe(24);
  expect(declarations(repeating(25)).get('r0')?.size).toBe(1);
});
