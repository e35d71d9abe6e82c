import { expect, test } from 'vitest';
import { collide } from './collisions.ts';

test('builds that meet, some of them killed, leave every site whole and nothing internal in public', async () => {
  const { faults, builds } = await collide(20, 13);
  expect(faults).toEqual([]);
  expect(builds).toBeGreaterThan(5);
});
