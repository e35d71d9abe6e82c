import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CACHE_MARK,
  cacheTarget,
  draftsTarget,
  keptFolders,
  markCache,
  SITE_MARK,
  refuseMisplaced,
  siteTarget,
} from './targets.ts';

let root: string;
const at = (path: string): string => join(root, path);
const put = (path: string): void => {
  mkdirSync(join(at(path), '..'), { recursive: true });
  writeFileSync(at(path), 'mine');
};
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'targets-')));
  for (const file of [
    'checkout/src/a.ts',
    'checkout/public/f.svg',
    'checkout/.git/HEAD',
    'reports/2024/a.mdx',
  ])
    put(file);
});
afterEach(() => rmSync(root, { recursive: true }));

const kept = () => keptFolders(at('checkout'), at('reports'));
const site = (path: string): string => siteTarget({ name: 'OUT_DIR', path: at(path) }, kept());
const cache = (path: string): string =>
  cacheTarget(
    { name: 'CACHE_DIR', path: at(path) },
    kept(),
    at('checkout/dist'),
    at('checkout/.cache'),
  );

describe('a site goes to', () => {
  test.each(['checkout/dist', 'web/new', 'checkout/dist-public'])('%s, which is new', (path) => {
    expect(site(path)).toBe(at(path));
  });

  test('an empty folder, or one with what systems leave in folders', () => {
    put('web/.DS_Store');
    expect(site('web')).toBe(at('web'));
  });

  test('a folder with the mark, whatever else is in it', () => {
    put(`web/${SITE_MARK}`);
    put('web/old.html');
    expect(site('web')).toBe(at('web'));
  });

  test('a site of a version that had no mark', () => {
    for (const file of ['index.html', '404.html', 'postmortems.json', 'pagefind/pagefind.js'])
      put(`web/${file}`);
    expect(() => site('web')).toThrow('was not written by a build');
    put('web/schema/v1/postmortem.schema.json');
    expect(site('web')).toBe(at('web'));
  });

  test('where a link leads, also when that is not there yet', () => {
    mkdirSync(at('real'));
    symlinkSync(at('real'), at('web'));
    expect(site('web')).toBe(at('real'));
    symlinkSync('later/site', at('dangling'));
    expect(site('dangling')).toBe(at('later/site'));
  });
});

describe('a site is refused', () => {
  test('a folder that somebody else filled; the message names it and the way out', () => {
    put('web/thesis.txt');
    put('web/photo.png');
    expect(() => site('web')).toThrow(
      /OUT_DIR is `.*web`, which holds `photo\.png` and 1 more.*empty folder/,
    );
  });

  test.each([
    ['reports', 'is the reports'],
    ['reports/2024', 'lies in the reports'],
    ['reports/new', 'lies in the reports'],
    ['.', 'holds the project'],
    ['checkout', 'is the project'],
    ['checkout/src', 'is `src` of the project'],
    ['checkout/src/pages/new', 'lies in `src`'],
    ['checkout/public/site', 'lies in `public`'],
    ['checkout/.git/site', 'lies in `.git`'],
    ['reports/../checkout/src', 'is `src`'],
    ['checkout/.astro/builds/x', 'lies in `.astro`'],
    ['checkout/node_modules/.cache/site', 'lies in `node_modules`'],
  ])('%s: %s', (path, why) => {
    expect(() => site(path)).toThrow(why);
  });

  test('what only a shell would find', () => {
    expect(() => siteTarget({ name: 'OUT_DIR', path: '~/site' }, kept())).toThrow(
      `\`${join(homedir(), 'site')}\``,
    );
  });

  test.each([
    [`web/${SITE_MARK}`, 'web/internal/new'],
    ['cache', 'cache/site'],
  ])('where it lies in what a build made (%s)', (made, path) => {
    if (made === 'cache') markCache(at('cache'));
    else put(made);
    expect(() => site(path)).toThrow('lies in what a build made');
    expect(() => cache(path)).toThrow('lies in what a build made');
  });

  test('where a branch of pages is checked out, though it carries our mark', () => {
    put(`web/${SITE_MARK}`);
    put('web/.git');
    expect(() => site('web')).toThrow('holds `.git`');
  });

  test('where it lies in the cache', () => {
    const named = { name: 'CACHE_DIR', path: at('cache') };
    const usual = at('checkout/.cache');
    expect(() => cacheTarget(named, kept(), at('cache/site'), usual)).toThrow('holds the built site'); // prettier-ignore
    expect(cacheTarget(named, kept(), at('cache-site'), usual)).toBe(at('cache'));
  });

  test('a home folder, and what holds it', () => {
    const named = (path: string) => () => siteTarget({ name: 'OUT_DIR', path }, kept());
    expect(named(homedir())).toThrow('is your home folder');
    expect(named('/')).toThrow('holds');
  });

  test('what a link leads to', () => {
    symlinkSync(at('reports'), at('web'));
    expect(() => site('web')).toThrow('is the reports');
    symlinkSync(at('reports'), at('also'));
    expect(() => site('also/new')).toThrow('lies in the reports');
  });

  test('a file', () => {
    put('file');
    expect(() => site('file')).toThrow('which is a file');
  });

  test('an empty folder that holds nothing but lies around the reports', () => {
    rmSync(at('reports'), { recursive: true });
    mkdirSync(at('deep/reports'), { recursive: true });
    const around = () =>
      siteTarget(
        { name: 'OUT_DIR', path: at('deep') },
        keptFolders(at('checkout'), at('deep/reports')),
      );
    expect(around).toThrow('holds the reports');
  });
});

describe('drafts', () => {
  const drafts = (path: string) =>
    draftsTarget({ name: '`--out`', path: at(path) }, kept(), at('reports'));

  test('go to the reports, among them, or to any folder, which may hold other things', () => {
    put('elsewhere/notes.txt');
    for (const path of ['reports', 'reports/imported', 'elsewhere', 'new/deep', 'checkout/drafts'])
      expect(drafts(path)).toBe(at(path));
  });

  test('never to the project, its sources, what lies around them, or what a build made', () => {
    put(`web/${SITE_MARK}`);
    mkdirSync(at('kept'));
    markCache(at('kept'));
    for (const [path, why] of [
      ['.', 'holds the project'],
      ['checkout', 'is the project'],
      ['checkout/src', 'is `src`'],
      ['checkout/public/drafts', 'lies in `public`'],
      ['checkout/.git/drafts', 'lies in `.git`'],
      ['web', 'what a build made'],
      ['web/2024', 'what a build made'],
      ['kept/drafts', 'what a build made'],
    ] as const)
      expect(() => drafts(path), path).toThrow(why);
    put('file');
    expect(() => drafts('file')).toThrow('which is a file');
  });
});

describe('a cache', () => {
  test('is new, empty, marked, of an earlier version, or the usual one', () => {
    put('checkout/.cache/prettier/x');
    put('earlier/astro/data-store.json');
    put('earlier/mermaid/x');
    for (const path of ['new', 'checkout/.cache', 'earlier']) expect(cache(path)).toBe(at(path));
    markCache(at('new'));
    put('new/whatever');
    expect(cache('new')).toBe(at('new'));
    expect(readFileSync(at(`new/${CACHE_MARK}`), 'utf8')).toMatch(
      /^Signature: 8a477f597d28d172789f06886806bc55\n/,
    );
  });

  test('is refused where something else is kept, also by another program’s mark', () => {
    put('other/fontconfig/x');
    expect(() => cache('other')).toThrow(/holds `fontconfig` of something else.*hindsight/);
    put(`other/${CACHE_MARK}`);
    expect(() => cache('other')).toThrow('of something else');
  });

  test.each([
    ['reports', 'is the reports'],
    ['checkout/src/.cache', 'lies in `src`'],
    ['checkout/dist', 'lies in the built site'],
    ['checkout/dist/.cache', 'lies in the built site'],
  ])('is refused: %s', (path, why) => {
    expect(() => cache(path)).toThrow(why);
  });
});

test('what a check refuses is where a build may never write, and not what stands there today', () => {
  const choices = { output: 'dist', cache: '.cache', postmortems: 'reports', sources: [] };
  const refused = (more: Partial<typeof choices>): string => {
    try {
      refuseMisplaced({ ...choices, ...more });
    } catch (error) {
      return (error as Error).message;
    }
    return 'nothing';
  };
  expect(refused({})).toBe('nothing');
  expect(refused({ output: '.' })).toContain(
    '`output` in hindsight.config.ts is `.`, which is the project',
  );
  expect(refused({ cache: 'reports/x' })).toContain(
    '`cache` in hindsight.config.ts is `reports/x`, which lies in the reports',
  );
  // Beside the site, whatever it is called.
  expect(refused({ cache: 'dist-cache' })).toBe('nothing');
  expect(refused({ cache: 'dist/cache' })).toContain('which lies in the built site');
  // Of others' files a build tells, which would delete them.
  expect(refused({ output: 'tests/site' })).toBe('nothing');
});
