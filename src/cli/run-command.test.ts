import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

test('what `npm run` starts in a checkout keeps its first file already', () => {
  const { NODE_COMPILE_CACHE: _, HINDSIGHT_CONFIG: __, ...env } = process.env;
  const place = mkdtempSync(join(tmpdir(), 'hindsight-run-'));
  try {
    const file = join(import.meta.dirname, 'hindsight.mjs');
    const run = (): void => {
      const { status, stdout } = spawnSync(process.execPath, [file, '--version'], {
        cwd: place,
        env,
        encoding: 'utf8',
      });
      expect([status, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
    };
    run();
    expect(readdirSync(place)).toEqual([]);
    mkdirSync(join(place, 'node_modules'));
    run();
    expect(readdirSync(join(place, 'node_modules', '.cache', 'hindsight'))).not.toEqual([]);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});

test('what a command compiles is kept with the packages, and nowhere else', () => {
  // Set for the commands of the tests: it goes before what a command would choose.
  const { NODE_COMPILE_CACHE: _, HINDSIGHT_CONFIG: __, ...env } = process.env;
  const place = mkdtempSync(join(tmpdir(), 'hindsight-run-'));
  try {
    const file = join(import.meta.dirname, 'hindsight.ts');
    const run = (): void => {
      const { status, stderr } = spawnSync(process.execPath, [file, 'new', '--help'], {
        cwd: place,
        env,
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([0, '']);
    };
    run();
    expect(readdirSync(place)).toEqual([]);
    mkdirSync(join(place, 'node_modules'));
    run();
    expect(readdirSync(join(place, 'node_modules'))).toEqual(['.cache']);
    const kept = join(place, 'node_modules', '.cache', 'hindsight');
    expect(readdirSync(kept)).not.toEqual([]);
    // A thread of a command keeps it there as well.
    const { href } = pathToFileURL(join(import.meta.dirname, 'run-command.ts'));
    const program = `process.on('exit', () => console.error(process.env.NODE_COMPILE_CACHE));
      await (await import('${href}')).runCommand('new', ['--help']);`;
    const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: place,
      env,
      encoding: 'utf8',
    });
    expect(stderr.trim()).toBe(realpathSync(kept));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
