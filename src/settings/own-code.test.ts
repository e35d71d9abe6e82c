import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headerRules } from '../share/headers.ts';
import { ownPageFolders } from './own-code.ts';

test('the pages of an archive are framed by no other site, as ours are', () => {
  const root = mkdtempSync(join(tmpdir(), 'own-code-'));
  try {
    expect(ownPageFolders(root)).toEqual([]);
    mkdirSync(join(root, 'pages/teams-of-ours/on-call'), { recursive: true });
    for (const name of [
      'index.astro',
      '404.astro',
      'on-call.astro',
      '_part.astro',
      '[x].astro',
      'data.json.ts',
      'news.md',
    ])
      writeFileSync(join(root, 'pages', name), '');
    expect(ownPageFolders(root)).toEqual(['news', 'on-call', 'teams-of-ours']);
    const rules = headerRules('internal', ownPageFolders(root));
    const own = rules.find(({ path }) => path === '/on-call/*');
    expect(own?.headers).toEqual(rules.find(({ path }) => path === '/guide/*')?.headers);
    expect(rules.filter(({ path }) => path === '/on-call/*')).toHaveLength(1);
  } finally {
    rmSync(root, { recursive: true });
  }
});
