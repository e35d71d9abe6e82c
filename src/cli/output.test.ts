import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { publishSite, recoverSite } from './output.ts';
import { SITE_MARK } from './targets.ts';

let root: string;
let site: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'output-'));
  site = join(root, 'dist');
});
afterEach(() => rmSync(root, { recursive: true }));

function fill(name: string, file: string): string {
  const folder = join(root, name);
  mkdirSync(folder);
  writeFileSync(join(folder, file), name);
  return folder;
}

test.each(['.dist-last', '.dist-next'])(
  'somebody’s folder %s is neither deleted nor made the site',
  (name) => {
    const file = join(fill(name, 'notes.txt'), 'notes.txt');
    expect(() => recoverSite(site)).toThrow(
      /-(?:last|next)` was not written by a build.*Rename it/,
    );
    expect(readFileSync(file, 'utf8')).toBe(name);
    expect(readdirSync(root)).toEqual([name]);
  },
);

test('somebody’s file of that name is kept, too', () => {
  writeFileSync(join(root, '.dist-last'), 'notes');
  expect(() => recoverSite(site)).toThrow('Rename it');
  expect(readFileSync(join(root, '.dist-last'), 'utf8')).toBe('notes');
});

test('an empty folder of that name is nobody’s, and goes', () => {
  mkdirSync(join(root, '.dist-next'));
  recoverSite(site);
  expect(readdirSync(root)).toEqual([]);
});

test('the last site comes back, and what was half copied goes', () => {
  for (const name of ['.dist-last', '.dist-next']) {
    writeFileSync(join(fill(name, 'index.html'), SITE_MARK), '');
  }
  recoverSite(site);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('.dist-last');
  expect(readdirSync(root)).toEqual(['dist']);
});

test('a site without the mark can be told for ours once it was set aside', async () => {
  fill('dist', 'index.html');
  const built = fill('built', 'index.html');
  await publishSite(built, site);
  expect(readdirSync(root)).toEqual(['dist']);
  expect(readdirSync(site)).toEqual([SITE_MARK, 'index.html']);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('built');
});

test('the last site is put where the next build finds it, in place of the one before', async () => {
  const spare = join(root, 'cache', 'spare', 'dist');
  const publish = async (text: string): Promise<void> => {
    const built = fill('built', 'index.html');
    writeFileSync(join(built, text), '');
    await publishSite(built, site, { spare });
  };
  await publish('first');
  expect(existsSync(spare)).toBe(false);
  await publish('second');
  expect(readdirSync(spare)).toEqual([SITE_MARK, 'first', 'index.html']);
  await publish('third');
  expect(readdirSync(spare)).toEqual([SITE_MARK, 'index.html', 'second']);
  expect(readdirSync(site)).toEqual([SITE_MARK, 'index.html', 'third']);
  expect(readdirSync(root).toSorted()).toEqual(['cache', 'dist']);
});

describe('a build that was taken for dead and wakes while it publishes', () => {
  const taken = new Error('taken');
  /** What the build does that took the site. */
  const takeOver = (from = root): Promise<void> => {
    recoverSite(site);
    const built = join(from, 'other');
    mkdirSync(built);
    writeFileSync(join(built, 'other.html'), 'other');
    return publishSite(built, site);
  };
  const expectOther = (): void => {
    expect(readdirSync(site)).toEqual([SITE_MARK, 'other.html']);
    expect(readdirSync(root)).toEqual(['dist']);
  };

  test('finds out, and leaves the site of the other', async () => {
    fill('dist', 'index.html');
    const check = (): void => {
      void takeOver();
      throw taken;
    };
    await expect(publishSite(fill('built', 'index.html'), site, { check })).rejects.toThrow(taken);
    expectOther();
  });

  test('puts back the site of the other where it found out too late', async () => {
    fill('dist', 'index.html');
    let asked = 0;
    const check = (): void => void (asked++ === 0 && takeOver());
    const late = publishSite(fill('built', 'index.html'), site, { check });
    await expect(late).rejects.toThrow('ENOENT');
    expectOther();
  });

  const disk = '/dev/shm';
  const isApart = existsSync(disk) && statSync(disk).dev !== statSync(tmpdir()).dev;
  test.skipIf(!isApart)('copies nothing from another disk into what the other copies', async () => {
    const elsewhere = mkdtempSync(join(disk, 'output-'));
    try {
      const built = join(elsewhere, 'built');
      mkdirSync(built);
      for (let i = 0; i < 50; i++) writeFileSync(join(built, `${i}.html`), 'mine');
      const check = (): never => {
        throw taken;
      };
      const mine = publishSite(built, site, { check });
      const other = takeOver(elsewhere);
      await expect(mine).rejects.toThrow(/taken|ENOENT/);
      await other;
      expectOther();
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });
});
