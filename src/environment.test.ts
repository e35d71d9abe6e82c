import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readEnvironment, VARIABLES } from './environment.ts';

test('variables that are sound are read; empty ones are not set', () => {
  const set = {
    SITE: 'https://Docs.example.com/',
    BASE: '/archive/',
    AUDIENCE: 'public',
    DRAFTS: 'true',
    CARDS: 'false',
    SOURCE_DIR: 'payments=../pay ments',
    POSTMORTEMS_DIR: 'my reports',
    OUT_DIR: '',
    CACHE_DIR: undefined,
    SOURCE_DATE_EPOCH: '1717200000',
    UNKNOWN: 'x',
  };
  expect(readEnvironment(set)).toEqual({
    values: {
      SITE: 'https://docs.example.com',
      BASE: '/archive',
      AUDIENCE: 'public',
      DRAFTS: true,
      CARDS: false,
      SOURCE_DIR: { name: 'payments', path: '../pay ments' },
      POSTMORTEMS_DIR: 'my reports',
      SOURCE_DATE_EPOCH: 1717200000,
    },
    faults: [],
  });
  for (const BASE of ['/', '/a/b', '/~team/v1.2_x-y']) {
    expect(readEnvironment({ BASE })).toEqual({ values: { BASE }, faults: [] });
  }
});

// [variable, what it holds, what the sentence must say]
const WRONG: readonly (readonly [string, string, RegExp])[] = [
  [
    'AUDIENCE',
    'pubic',
    /is `pubic`, expected `internal` or `public`\. Did you mean `AUDIENCE=public`\?/,
  ],
  ['AUDIENCE', 'public ', /`AUDIENCE=public`/],
  ['AUDIENCE', 'Public', /`AUDIENCE=public`/],
  ['AUDIENCE', 'everyone', /expected `internal` or `public`\.$/],
  ['DRAFTS', '1', /Write `DRAFTS=true`/],
  ['DRAFTS', 'TRUE', /Write `DRAFTS=true`/],
  ['SOURCE_DIR', '../payments', /Write `SOURCE_DIR=payments=\.\.\/payments`/],
  ['SOURCE_DIR', 'payments=', /expected the name of a source/],
  ['CARDS', 'no', /Write `CARDS=false`/],
  ['CARDS', 'maybe', /expected `true` or `false`\.$/],
  ['SITE', 'docs.example.com', /Write `SITE=https:\/\/docs\.example\.com`/],
  ['SITE', 'javascript:alert(1)', /expected an address/],
  ['SITE', 'https://', /expected an address/],
  ['SITE', 'https://a b', /expected an address/],
  ['SITE', 'https://docs.example.com\n', /expected an address/],
  ['SITE', 'https://docs.example.com/pm/', /Write `SITE=https:\/\/docs\.example\.com BASE=\/pm`/],
  ['SITE', 'https://docs.example.com/?a', /Write `SITE=https:\/\/docs\.example\.com`/],
  ['BASE', 'archive', /Write `BASE=\/archive`/],
  ['BASE', 'a//b', /Write `BASE=\/a\/b`/],
  ['BASE', '//evil.example.com', /Write `BASE=\/evil\.example\.com`/],
  ['BASE', '/a/../b', /expected a path/],
  ['BASE', '/a\u0007', /expected a path/],
  ['BASE', '/a b', /expected a path/],
  ['BASE', '/a?b', /expected a path/],
  ['BASE', '/a%2fb', /expected a path/],
  ['BASE', 'https://docs.example.com/a', /expected a path/],
  ['BASE', 'C:/Program Files/Git/archive', /MSYS_NO_PATHCONV=1/],
  ['OUT_DIR', ' dist', /Write `OUT_DIR=dist`/],
  ['OUT_DIR', 'dist\n', /Write `OUT_DIR=dist`/],
  ['CACHE_DIR', '\t', /Name a folder, or leave it out/],
  ['POSTMORTEMS_DIR', 'post\u001b[31mmortems', /control characters/],
  ['SOURCE_DATE_EPOCH', '2024-06-01', /expected seconds since 1970\. Write/],
  ['SOURCE_DATE_EPOCH', '-1', /expected seconds/],
  ['SOURCE_DATE_EPOCH', '1e9', /expected seconds/],
  ['SOURCE_DATE_EPOCH', '999999999999', /expected seconds/],
];

test.each(WRONG)('%s=%j is told with the edit', (name, text, told) => {
  const { values, faults } = readEnvironment({ [name]: text });
  expect(values).toEqual({});
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(told);
  expect(faults[0]).toMatch(new RegExp(`^${name} `));
  expect(faults[0]).not.toMatch(/\p{Cc}/u);
});

test('every fault is told at once, a long value clipped, and a password not shown', () => {
  const { faults } = readEnvironment({
    AUDIENCE: 'x'.repeat(5000),
    SITE: 'https://me:hunter2@a.example',
  });
  expect(faults).toHaveLength(2);
  expect(faults.join(' ').length).toBeLessThan(300);
  expect(faults.join(' ')).toContain('Write `SITE=https://a.example`');
  expect(faults.join(' ')).not.toContain('hunter2');
});

test('the README lists every variable', () => {
  const readme = readFileSync('README.md', 'utf8');
  for (const name of VARIABLES) expect(readme).toMatch(new RegExp(`^\\| .*\`${name}\``, 'm'));
});

test('nobody else reads these variables', () => {
  const names = VARIABLES.join('|');
  const own = new RegExp(
    `\\benv(?:\\.|\\[['"])(?:${names})\\b|\\b(?:${names})\\b[^}]*\\} = process\\.env`,
  );
  const readers = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|astro)$/.test(file) && !/\.test\.ts$/.test(file))
    .filter((file) => own.test(readFileSync(`src/${file}`, 'utf8')));
  // Where they come before what the settings say, and where a folder is named from elsewhere than the archive.
  expect(readers.toSorted()).toEqual(['cli/standing.ts', 'config.ts']);
});
