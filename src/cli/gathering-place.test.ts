import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takePlace } from './gathering-place.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'places-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(root, { recursive: true });
});

test('each has a place of its own while it lives, and the next finds the one that was left', async () => {
  // Two may be taken within one millisecond.
  vi.useFakeTimers({ toFake: ['Date'] });
  const first = await takePlace(root);
  const second = await takePlace(root);
  expect([first.name, second.name]).toEqual(['1', '2']);
  first.release();
  expect((await takePlace(root)).name).toBe('1');
});

test('a process that was killed leaves its place to others', async () => {
  const code = `
    import { takePlace } from ${JSON.stringify(join(import.meta.dirname, 'gathering-place.ts'))};
    console.log((await takePlace(${JSON.stringify(root)})).name);
    setTimeout(() => {}, 600_000);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', code]);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(String(said).trim()).toBe('1');
  const beside = await takePlace(root);
  expect(beside.name).toBe('2');
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  expect((await takePlace(root)).name).toBe('1');
});
