import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer, PathWithRoute } from 'astro';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { config } from '../config.ts';
import { keepFiles, keepPages, pagesAround } from './kept-pages.ts';
import { isShownAlready } from './readings.ts';
import { readManifest, recordFiles, writeManifest } from './site-manifest.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'hindsight-kept-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

interface Page {
  readonly cacheKey?: string;
  readonly text: string;
  readonly status?: number;
  readonly type?: 'page' | 'endpoint';
  readonly contentType?: string;
  /** Of a route that shows the archive alone. */
  readonly ofArchive?: boolean;
}
type Pages = Readonly<Record<string, Page>> | readonly (readonly [string, Page])[];

/** Paths whose files were left to Astro, in the last build. */
let byAstro: string[] = [];

function answerOf({ text, status = 200, contentType }: Page): Response {
  if (text === 'broken') throw new Error('Broken.');
  return new Response(text, {
    status,
    ...(contentType && { headers: { 'content-type': contentType } }),
  });
}

/** Builds a site of these pages as Astro would. Returns the pathnames that were rendered. */
async function build(
  pages: Pages,
  around: string | null = 'code',
  isPublic?: string,
  archive = 'an archive',
) {
  byAstro = [];
  const site = join(place, 'site');
  const next = join(place, 'next');
  const publicDir = join(place, 'public');
  mkdirSync(next);
  rmSync(publicDir, { recursive: true, force: true });
  mkdirSync(publicDir);
  if (isPublic) {
    for (const folder of [publicDir, next]) {
      mkdirSync(dirname(join(folder, isPublic)), { recursive: true });
      writeFileSync(join(folder, isPublic), 'public');
    }
  }
  const all: readonly (readonly [string, Page])[] = Array.isArray(pages)
    ? pages
    : Object.entries(pages);
  const manifest = join(place, 'cache', 'sites', 'a.json');
  const built = keepPages({ site, last: readManifest(manifest), around });
  const { hooks } = built.integration as { hooks: Record<string, (given: unknown) => unknown> };
  const base = '/archive/';
  let wrapped: AstroPrerenderer | undefined;
  const rendered = new Set<string>();
  hooks['astro:config:done']!({
    config: { base, publicDir: pathToFileURL(publicDir), outDir: pathToFileURL(`${next}/`) },
  });
  hooks['astro:build:start']!({
    setPrerenderer: (wrap: (astro: AstroPrerenderer) => AstroPrerenderer) => {
      wrapped = wrap({
        name: 'test',
        getStaticPaths: async () => {
          const isShown = isShownAlready(archive);
          return all
            .filter(([, { ofArchive = false }]) => !(ofArchive && isShown))
            .map(([pathname, { cacheKey, type = 'page', ofArchive = false }]) => {
              const component = ofArchive ? 'src/pages/trends/index.astro' : 'pages/own.astro';
              const route = { type, component, params: ['id'] };
              return { pathname, route, cacheKey } as unknown as PathWithRoute;
            });
        },
        render: async (request) => {
          const { pathname } = new URL(request.url);
          const addressOf = (name: string): string =>
            new URL(`${base}${name.slice(1)}`, request.url).pathname;
          const [name, page] = all.find(([name]) => addressOf(name) === pathname)!;
          rendered.add(name);
          return answerOf(page);
        },
      });
    },
  });
  const left = await wrapped!.getStaticPaths();
  for (const { pathname, route } of left) {
    const file = join(next, pathname, route.type === 'page' ? 'index.html' : '');
    const request = new Request(new URL(`${base}${pathname.slice(1)}`, 'https://example.com'));
    const options = { routeData: route } as Parameters<AstroPrerenderer['render']>[1];
    rendered.add(pathname);
    const answer = (await wrapped!.render(request, options)) as Response;
    if (!answer.body || relative(next, file) === isPublic) continue;
    byAstro.push(pathname);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, answer.status === 200 ? await answer.text() : 'sent on');
  }
  await hooks['astro:build:generated']!({ dir: pathToFileURL(`${next}/`) });
  rmSync(site, { recursive: true, force: true });
  renameSync(next, site);
  if (around !== null) {
    const files = recordFiles(site, built.keys, built.ofArchive);
    writeManifest(manifest, {
      around,
      inputs: null,
      archive: built.archive(),
      reports: { shown: 0, drafts: 0, internal: 0 },
      files,
    });
  }
  return [...rendered];
}
const read = (file: string): string => readFileSync(join(place, 'site', file), 'utf8');

test('what has the same key is taken over, what has another is rendered', async () => {
  const first = { '/a/': { cacheKey: '1', text: 'a' }, '/b/': { cacheKey: '1', text: 'b' } };
  expect(await build(first)).toEqual(['/a/', '/b/']);
  const wasWritten = statSync(join(place, 'site/a/index.html')).mtimeMs;
  const second = { '/a/': { cacheKey: '1', text: '?' }, '/b/': { cacheKey: '2', text: 'b2' } };
  expect(await build(second)).toEqual(['/b/']);
  expect([read('a/index.html'), read('b/index.html')]).toEqual(['a', 'b2']);
  expect(statSync(join(place, 'site/a/index.html')).mtimeMs).toBe(wasWritten);
  // What was taken over is known as well as what was written.
  expect(await build(second)).toEqual([]);
});

test('a file is written at once where it is all that a path gives; the others Astro writes', async () => {
  const pages = {
    '/größe/a b/': { cacheKey: '1', text: 'größe' },
    '/plain/': { text: 'plain' },
    '/moved/': { cacheKey: '1', text: '', status: 301 },
    '/copy.md': { cacheKey: '1', text: '# copy', type: 'endpoint' as const },
    '/100%/': { cacheKey: '1', text: '100%' },
    '/feeds/a.xml/': { cacheKey: '1', text: 'feed', type: 'endpoint' as const },
  };
  await build(pages);
  expect(byAstro).toEqual(['/plain/', '/moved/']);
  expect(read('100%/index.html')).toBe('100%');
  expect(read('größe/a b/index.html')).toBe('größe');
  expect(read('copy.md')).toBe('# copy');
  // A route that leaves the ending of its files open has a slash behind it, by which Astro asks for it.
  expect(read('feeds/a.xml')).toBe('feed');
  expect(await build(pages)).toEqual(['/plain/']);
});

test('what shows the archive alone is taken over as a whole where the archive is the same', async () => {
  const pages = {
    '/a/': { cacheKey: '1', text: 'a', ofArchive: true },
    '/without-key/': { text: 'b', ofArchive: true },
    '/body/': { cacheKey: '1', text: 'c' },
    '/own/': { text: 'd' },
  };
  const own = ['/own/'];
  const of = (archive: string, isPublic?: string) => build(pages, 'code', isPublic, archive);
  expect(await of('one')).toEqual(Object.keys(pages));
  expect(byAstro).toEqual(own);
  expect(await of('one')).toEqual(own);
  expect(read('a/index.html') + read('without-key/index.html')).toBe('ab');
  // It is known as what it was the next time, too.
  expect(await of('one')).toEqual(own);
  // In another archive what has a key of its own may be the same still.
  expect(await of('two')).toEqual(['/without-key/', '/own/']);
  expect(await of('two')).toEqual(own);
  rmSync(join(place, 'site/a/index.html'));
  expect(await of('two')).toEqual(['/a/', '/own/']);
  expect(read('a/index.html')).toBe('a');
  // A file of the public folder hides one of them, and is taken away again.
  expect(await of('two', 'a/index.html')).toEqual(['/a/', '/own/']);
  expect(await of('two')).toEqual(['/a/', '/own/']);
  expect(read('a/index.html')).toBe('a');
});

test('what cannot be rendered Astro renders again, and says why', async () => {
  await expect(build({ '/a/': { cacheKey: '1', text: 'broken' } })).rejects.toThrow('Broken.');
});

test('the policy of a page comes first, whoever writes it; that of a copy is its text', async () => {
  const policy = '<meta http-equiv="content-security-policy" content="x">';
  const text = `<meta charset="utf-8"><title>a</title>${policy}`;
  const contentType = 'text/html; charset=utf-8';
  await build({
    '/a/': { cacheKey: '1', text, contentType },
    '/b/': { text, contentType },
    '/c.md': { cacheKey: '1', text, type: 'endpoint' },
  });
  expect(byAstro).toEqual(['/b/']);
  const first = `<meta charset="utf-8">${policy}<title>a</title>`;
  expect(read('a/index.html')).toBe(first);
  expect(read('b/index.html')).toBe(first);
  expect(read('c.md')).toBe(text);
});

test('a page without a key is always rendered', async () => {
  await build({ '/a/': { text: 'a' } });
  expect(await build({ '/a/': { text: 'a' } })).toEqual(['/a/']);
});

test('a copy is a file of its own name', async () => {
  const pages = { '/postmortems/a.json': { cacheKey: '1', text: '{}', type: 'endpoint' as const } };
  await build(pages);
  expect(await build(pages)).toEqual([]);
  expect(read('postmortems/a.json')).toBe('{}');
});

test('a file that is no page is made where its key is another, though its name be the same', async () => {
  await build({ '/a/': { cacheKey: '1', text: 'a' } });
  const site = join(place, 'site');
  const put = (key: string, text: string): string => {
    const files = keepFiles({
      site,
      last: readManifest(join(place, 'manifest.json')),
      around: 'here',
    });
    const next = join(place, `next-${key}-${text}`);
    files.put(next, 'index/one', key, () => Buffer.from(text));
    expect(files.keys.get('index/one')).toBe(key);
    return readFileSync(join(next, 'index/one'), 'utf8');
  };
  mkdirSync(join(site, 'index'));
  writeFileSync(join(site, 'index/one'), 'as it was');
  const files = recordFiles(site, new Map([['index/one', '1']]));
  writeManifest(join(place, 'manifest.json'), {
    around: 'here',
    inputs: null,
    reports: { shown: 0, drafts: 0, internal: 0 },
    files,
  });
  expect(put('1', 'made')).toBe('as it was');
  expect(put('2', 'made')).toBe('made');
  writeFileSync(join(site, 'index/one'), 'written to by somebody');
  expect(put('1', 'made')).toBe('made');
});

test('other code or other choices take nothing over', async () => {
  const pages = { '/a/': { cacheKey: '1', text: 'a' } };
  await build(pages, 'code');
  expect(await build(pages, 'other code')).toEqual(['/a/']);
  expect(await build(pages, null)).toEqual(['/a/']);
});

test('a file that somebody wrote to is rendered, and one that is gone', async () => {
  const pages = { '/a/': { cacheKey: '1', text: 'a' } };
  const file = (): string => join(place, 'site/a/index.html');
  await build(pages);
  writeFileSync(file(), 'longer');
  expect(await build(pages)).toEqual(['/a/']);
  writeFileSync(file(), 'b');
  utimesSync(file(), 1, 1);
  expect(await build(pages)).toEqual(['/a/']);
  rmSync(file());
  expect(await build(pages)).toEqual(['/a/']);
  // The same name twice on the disk is the same file still.
  linkSync(file(), join(place, 'linked'));
  expect(await build(pages)).toEqual([]);
});

test('a manifest that is no manifest takes nothing over', async () => {
  const pages = { '/a/': { cacheKey: '1', text: 'a' } };
  await build(pages);
  writeFileSync(join(place, 'cache/sites/a.json'), '{"around":');
  expect(await build(pages)).toEqual(['/a/']);
});

test('of a file that two routes write nothing is taken over', async () => {
  const twice = [
    ['/a/', { cacheKey: '1', text: 'a' }],
    ['/a', { cacheKey: '2', text: 'a' }],
  ] as const;
  await build(twice);
  expect(await build(twice)).toEqual(['/a/', '/a']);
});

test('a file of the public folder is never taken for the page that it hides', async () => {
  const pages = { '/a.txt': { cacheKey: '1', text: 'page', type: 'endpoint' as const } };
  await build(pages, 'code', 'a.txt');
  expect(read('a.txt')).toBe('public');
  expect(await build(pages)).toEqual(['/a.txt']);
  expect(read('a.txt')).toBe('page');
});

test('choices are part of what is the same for every page, folders of work are not', () => {
  const of = (choices: Partial<typeof config>): string | null =>
    pagesAround({ ...config, ...choices }, '.');
  const usual = of({});
  expect(of({ output: 'elsewhere', cache: 'elsewhere' })).toBe(usual);
  expect(of({ audience: config.audience === 'public' ? 'internal' : 'public' })).not.toBe(usual);
  expect(of({ base: '/below' })).not.toBe(usual);
  expect(of({ trustReports: true })).toBeNull();
});
