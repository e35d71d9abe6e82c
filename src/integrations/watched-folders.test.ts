import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { watchFolders } from './watched-folders.ts';

const place = mkdtempSync(join(tmpdir(), 'watched-'));
afterAll(() => rmSync(place, { recursive: true }));

test('each change below a folder is heard, in folders that are new and where the folder itself was away', async () => {
  const root = join(place, 'postmortems');
  mkdirSync(join(root, '2024'), { recursive: true });
  mkdirSync(join(root, '.hidden'));
  writeFileSync(join(root, '2024/a.mdx'), 'first');
  let times = 0;
  const watched = watchFolders([root], () => times++);
  /** Waits for what a step lets be heard, and for all that comes with it. */
  const hears = async (step: () => void): Promise<void> => {
    const before = times;
    step();
    await expect.poll(() => times, { timeout: 15_000 }).toBeGreaterThan(before);
    watched.look();
    await settled();
  };
  const settled = async (): Promise<void> => {
    for (let seen = -1; seen !== times; await sleep(100)) seen = times;
  };
  await hears(() => writeFileSync(join(root, '2024/a.mdx'), 'second'));
  await hears(() => writeFileSync(join(root, '2024/b.mdx'), 'new'));
  await hears(() => renameSync(join(root, '2024/b.mdx'), join(root, '2024/c.mdx')));
  await hears(() => rmSync(join(root, '2024/c.mdx')));
  await hears(() => mkdirSync(join(root, '2025/later'), { recursive: true }));
  await hears(() => writeFileSync(join(root, '2025/later/d.mdx'), 'deep'));
  await hears(() => renameSync(root, `${root}-away`));
  await hears(() => renameSync(`${root}-away`, root));
  await hears(() => writeFileSync(join(root, '2025/later/d.mdx'), 'deep again'));
  await hears(() => rmSync(join(root, '2025'), { recursive: true }));

  const before = times;
  writeFileSync(join(root, '.hidden/editor.swp'), 'not a report');
  writeFileSync(join(place, 'beside.txt'), 'not below');
  await sleep(300);
  expect(times).toBe(before);
  watched.close();
  writeFileSync(join(root, '2024/a.mdx'), 'third');
  await sleep(300);
  expect(times).toBe(before);
});
