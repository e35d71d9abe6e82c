import { expect, test } from 'vitest';
import { openRarity, writeRarity } from './rarity.ts';

const COUNTS = Array.from({ length: 5000 }, (_, i) => [`held${i}`, 1 + (i % 7) ** 4] as const);
const rarity = openRarity(writeRarity(COUNTS));

test('never says fewer than there are: what is held is never said to be in none', () => {
  for (const [key, count] of COUNTS) expect(rarity.atMost(key)).toBeGreaterThanOrEqual(count);
});

test('of words that nothing holds most are known to be in none', () => {
  const absent = Array.from({ length: 1000 }, (_, i) => `absent${i}`);
  const looked = absent.filter((key) => rarity.atMost(key) > 0).length;
  expect(looked).toBeLessThan(350);
});

test('costs two letters a term, or three, and no more than a page loads gladly', () => {
  expect(writeRarity(COUNTS).length).toBeLessThan(COUNTS.length * 2);
  const many = Array.from({ length: 300_000 }, (_, i) => [`t${i}`, 1] as const);
  expect(writeRarity(many).length).toBe(2 ** 17);
});

test('an empty archive holds nothing', () => {
  expect(openRarity(writeRarity([])).atMost('anything')).toBe(0);
});
