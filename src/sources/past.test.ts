import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ArchiveSource } from '../report/origins.ts';
import { pastOf } from './past.ts';
import type { Choices } from './state.ts';

const root = mkdtempSync(join(tmpdir(), 'past-'));
const folder = join(root, 'payments');
const choices = { postmortems: join(root, 'postmortems') } as Choices;
const source = {
  name: 'payments',
  folder,
  editable: true,
  known: true,
  fault: null,
} as ArchiveSource;

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'a.mdx'), 'text');
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], {
      cwd: root,
      stdio: 'pipe',
    });
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'one');
});
afterAll(() => rmSync(root, { recursive: true }));

const NOTHING = { known: false, why: null };

test('git knows what a folder held', () => {
  const { known } = pastOf(choices, source, null);
  expect(known).toBe(true);
});

test('of a folder that cannot be read, is not there or was never shown nothing is asked', () => {
  expect(pastOf(choices, { ...source, fault: 'It cannot be read.' }, null)).toEqual(NOTHING);
  expect(pastOf(choices, { ...source, folder: join(root, 'none') }, null)).toEqual(NOTHING);
  expect(pastOf(choices, { ...source, known: false }, null)).toEqual(NOTHING);
});

test('without git the record alone counts, which is said', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'past-'));
  expect(pastOf(choices, { ...source, folder: elsewhere }, null)).toMatchObject({
    known: false,
    why: expect.stringContaining('Without git'),
  });
  rmSync(elsewhere, { recursive: true });
});
