import { expect, test } from 'vitest';
import { LineIndex } from './diagnostic.ts';
import { readYaml } from './frontmatter.ts';
import { tooDeepAt } from './yaml-depth.ts';

const stairs = (n: number): string =>
  Array.from({ length: n }, (_, i) => `${' '.repeat(i)}a:\n`).join('');

test.each([
  ['dashes', (n: number) => '- '.repeat(n)],
  ['question marks', (n: number) => '? '.repeat(n)],
  ['fields', (n: number) => 'a: '.repeat(n)],
  ['lists', (n: number) => `tags: ${'['.repeat(n)}`],
  ['maps', (n: number) => `tags: ${'{a: '.repeat(n)}`],
  ['maps on lines of their own', (n: number) => 'a: {\n'.repeat(n)],
  ['lines further and further in', stairs],
])('%s without end are refused before the parser calls itself for each', (_, of) => {
  expect(tooDeepAt(of(290))).toBeNull();
  expect(tooDeepAt(of(310))).not.toBeNull();
  const yaml = of(1_000);
  const { faults } = readYaml(yaml, 0, new LineIndex(yaml));
  expect(faults.map(({ message }) => message)).toEqual([
    'Values are nested deeper than 300 levels.',
  ]);
});

test('what stands in words or side by side is not deep', () => {
  expect(tooDeepAt('tags: [a, [b], {c: d}]\n'.repeat(1_000))).toBeNull();
  expect(tooDeepAt(`summary: ${'from [1, 2) to x[3 '.repeat(1_000)}`)).toBeNull();
  expect(
    tooDeepAt(`summary: "${'{'.repeat(1_000)}"\nscope: 'it''s ${'- '.repeat(1_000)}'`),
  ).toBeNull();
  expect(tooDeepAt(`title: x # left out: ${'['.repeat(1_000)}`)).toBeNull();
  expect(tooDeepAt(`it's: ${'['.repeat(1_000)} '`)).not.toBeNull();
  expect(tooDeepAt('timeline:\n  - at: 14:05\n    text: It rings.\n'.repeat(1_000))).toBeNull();
});
