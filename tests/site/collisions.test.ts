import { expect, test } from 'vitest';
import { collide } from './collisions.ts';

test('builds that meet, some of them killed, leave every site whole and nothing internal in public', async () => {
  // Two rounds of three builds: in each two of one site meet, one of them killed, and beside them one of another site; both
  // audiences, and the site on another disk.
  const { faults, builds, killed } = await collide(0, 55);
  expect(faults).toEqual([]);
  expect(builds).toBe(6);
  expect(killed).toBe(2);
});
