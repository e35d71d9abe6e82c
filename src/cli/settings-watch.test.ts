import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AGAIN } from './again.ts';

let folder: string;
let child: ChildProcess;
let printed: string;
const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);

/** A process that watches the settings of the folder, as `npm run dev` does; it says when it does, and when it stops. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'settings-watch-'));
  write('hindsight.config.ts', `import { name } from './name.ts';\nexport default { name };\n`);
  write('name.ts', `export const name: string = 'Ours';\n`);
  mkdirSync(join(folder, 'engine/part'), { recursive: true });
  const code = `
    import { restartOnChange } from ${JSON.stringify(join(import.meta.dirname, 'settings-watch.ts'))};
    const engine = { folder: process.cwd() + '/engine', files: () => [process.cwd() + '/engine/part/loaded.ts'] };
    restartOnChange(process.cwd(), async () => console.log('stopped'), engine);
    console.log('watching');
    setInterval(() => {}, 1000);`;
  const { HINDSIGHT_CONFIG: _, ...env } = process.env;
  child = spawn(process.execPath, ['--input-type=module-typescript', '-e', code], {
    cwd: folder,
    env,
  });
  printed = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on('data', (part) => (printed += String(part)));
  }
  await says('watching');
});
afterEach(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

const says = (text: string): Promise<void> =>
  expect.poll(() => printed, { timeout: 120_000 }).toContain(text);
const ends = (): Promise<void> =>
  expect.poll(() => child.exitCode, { timeout: 120_000 }).toBe(AGAIN);

test('a change of what the settings import starts the server again, once it has stopped', async () => {
  write('name.ts', `export const name: string = 'Theirs';\n`);
  await ends();
  expect(printed).toContain('stopped');
});

test('settings with a fault are told of, the server goes on, and their repair starts it again', async () => {
  write('hindsight.config.ts', `export default { nmae: 'Ours' };\n`);
  await says('what is shown is of the settings before');
  expect(printed).toContain('`nmae` is no setting. Did you mean `name`?');
  expect(child.exitCode).toBeNull();
  write('hindsight.config.ts', `export default { name: 'Ours too' };\n`);
  await ends();
});

test('a change of code that was loaded starts it again, and no other', async () => {
  write('engine/part/other.ts', '');
  // Longer than it takes to hear of one.
  await sleep(1000);
  expect(printed).toBe('watching\n');
  expect(child.exitCode).toBeNull();
  write('engine/part/loaded.ts', '');
  await ends();
  expect(printed).toContain('stopped');
});
