import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asSpelt, realPath } from './folders.ts';

describe('a path on a disk that knows no capitals', () => {
  const disk: Readonly<Record<string, string[]>> = {
    '/': ['Volumes'],
    '/Volumes': ['Work', 'work-2'],
    '/Volumes/Work': ['Postmortems', 'caf\u00e9', 'Dist', 'dist'],
  };
  const spelt = (path: string): string => asSpelt(path, (folder) => disk[folder] ?? []);

  test.each([
    ['/volumes/WORK/postmortems', '/Volumes/Work/Postmortems'],
    ['/Volumes/Work/Postmortems', '/Volumes/Work/Postmortems'],
    ['/Volumes/Work/cafe\u0301', '/Volumes/Work/caf\u00e9'],
  ])('%s is spelt as its folders spell it', (path, expected) => {
    expect(spelt(path)).toBe(expected);
  });

  test('where capitals part two folders, each is itself', () => {
    expect(spelt('/Volumes/Work/dist')).toBe('/Volumes/Work/dist');
    expect(spelt('/Volumes/Work/Dist')).toBe('/Volumes/Work/Dist');
  });

  test('a folder that may not be listed takes the name as it was written', () => {
    expect(spelt('/Volumes/Work/Postmortems/Deep')).toBe('/Volumes/Work/Postmortems/Deep');
  });
});

test('a path whose end does not exist leads where the rest of it leads', () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'folders-')));
  try {
    mkdirSync(join(root, 'web'));
    symlinkSync(join(root, 'web'), join(root, 'link'));
    symlinkSync(join(root, 'link/later'), join(root, 'ahead'));
    expect(realPath(join(root, 'link/new/site'))).toBe(join(root, 'web/new/site'));
    expect(realPath(join(root, 'ahead'))).toBe(join(root, 'web/later'));
    // Such a disk finds `web` where the folder says `Web`.
    const list = (folder: string): string[] => (folder === root ? ['Web'] : []);
    expect(realPath(join(root, 'link/new'), list)).toBe(join(root, 'Web/new'));
  } finally {
    rmSync(root, { recursive: true });
  }
});
