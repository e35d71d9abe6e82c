import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { decode } from 'cborg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSequence } from '../../ask/postings.ts';
import type { SearchedReports } from '../../ask/searched-reports.ts';
import { unpack, type Meta, type PackedWord } from './pagefind-files.ts';
import { writeIndex } from './search-index.ts';
import { openPages } from './searched-pages.ts';

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'hindsight-search-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

type Pages = Readonly<Record<string, string>>;

/** A page as the site has it, but for its frame. */
const page = (title: string, text: string, { newest = 0, meta = '' } = {}): string =>
  `<html lang="en"><head><meta data-pagefind-sort="newest[content]" content="${newest}">${meta}</head>
  <body><article data-pagefind-body><h1 data-pagefind-meta="title">${title}</h1><p>${text}</p></article></body></html>`;
const meta = (name: string, value: string): string =>
  `<meta data-pagefind-meta="${name}[content]" content="${value}">`;

const PAGES: Pages = {
  one: page('The café closed', 'Users of Ünïcode saw naïve errors 503 and 504.', { newest: 3 }),
  two: page('A cafe closed', 'Unicode and naive errors: C++ under /checkout.', { newest: 1 }),
  three: page('Third', 'Nothing of the kind', { newest: 2, meta: meta('aside', 'Nothing else') }),
  four: page('Fourth', 'The café again', { newest: 2, meta: meta('zone', 'Nothing else') }),
  moved: '<html><head><meta http-equiv="refresh" content="0"></head><body>Gone on</body></html>',
};

/** Every file below the search folders of a site, by path. */
function indexed(site: string): Map<string, Buffer> {
  const names = readdirSync(site, { recursive: true, encoding: 'utf8', withFileTypes: true });
  return new Map(
    names
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('postmortems'))
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [file.slice(site.length + 1), readFileSync(file)]),
  );
}

let sites = 0;
/**
 * Indexes a site of these pages.
 * @param cache the folder of what was read before
 * @param early files that are read, some at a time, before all others
 */
async function index(
  pages: Pages,
  cache: string,
  early?: readonly (readonly string[])[],
): Promise<Map<string, Buffer>> {
  const site = join(place, `site-${++sites}`);
  for (const [id, html] of Object.entries(pages)) {
    const file = join(site, 'postmortems', id, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
    writeFileSync(`${dirname(file)}.json`, '{}');
  }
  const put = (file: string, _: string, make: () => Uint8Array): void => {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), make());
  };
  const reader = openPages({ site, cache: join(place, cache), scratch: join(place, 'scratch') });
  if (early) {
    reader.recall();
    for (const some of early) await reader.readEarly(some);
  }
  writeIndex(site, await reader.all(), put);
  return indexed(site);
}

test('an index that grew page by page is the one that is made at once', async () => {
  const { one, two, three, four, moved } = PAGES;
  const steps: Pages[] = [
    { three: three! },
    { one: page('Another', 'That is not there any more'), three: three!, moved: moved! },
    // The same bytes at another address.
    { one: one!, two: three!, moved: moved! },
    { one: one!, two: two!, four: four!, moved: moved! },
    PAGES,
  ];
  for (const pages of steps) {
    const grown = await index(pages, 'grown');
    const atOnce = await index(pages, `cache-${sites}`);
    expect([...grown.keys()]).toEqual([...atOnce.keys()]);
    for (const [file, bytes] of grown) expect(bytes.equals(atOnce.get(file)!), file).toBe(true);
  }
});

test('pages may be read while others are not there yet', async () => {
  const file = (id: string): string => `postmortems/${id}/index.html`;
  const atOnce = await index(PAGES, 'at-once');
  const early = [['two', 'moved', 'nowhere'].map(file), [file('one')], [file('two')]];
  const first = await index(PAGES, 'early', early);
  const changed = { ...PAGES, one: page('Another', 'That was written anew') };
  const again = await index(changed, 'early', [[file('one')]]);
  const expected = await index(changed, 'at-once');
  for (const [made, same] of [
    [first, atOnce],
    [again, expected],
  ] as const) {
    expect([...made.keys()]).toEqual([...same.keys()]);
    for (const [name, bytes] of made) expect(bytes.equals(same.get(name)!), name).toBe(true);
  }
});

test('severities stand from the worst on, whatever they are called', async () => {
  const severity = (name: string, rank: number): string =>
    `<meta data-pagefind-filter="Severity[content]" content="${name}"><meta data-pagefind-sort="severity[content]" content="${1000 - rank}">`;
  const files = await index(
    {
      a: page('First', 'Nobody wrote down how bad it was.', { meta: severity('Not rated', 9) }),
      b: page('Second', 'Slow.', { meta: severity('Small', 2) }),
      c: page('Third', 'Down.', { meta: severity('Whole outage', 1) }),
    },
    'severities',
  );
  const { facets } = JSON.parse(String(files.get('search/index.json'))) as SearchedReports;
  expect(Object.keys(facets['Severity']!)).toEqual(['Whole outage', 'Small', 'Not rated']);
});

test('each word has its pages, its fields by their names, and its spellings', async () => {
  const files = await index(PAGES, 'all');
  const fileLike = (pattern: RegExp): Buffer[] =>
    [...files].flatMap(([file, bytes]) => (pattern.test(file) ? [unpack(bytes)] : []));
  const [, pages, chunks, filters, sorts, fields] = decode(fileLike(/pf_meta$/)[0]!) as Meta;
  const words = new Map(
    fileLike(/pf_index$/).flatMap((bytes) => {
      const [held] = decode(bytes) as [PackedWord[]];
      return held.map(([word, ...rest]): [string, typeof rest] => [word, rest]);
    }),
  );
  const told = JSON.parse(String(files.get('search/index.json'))) as SearchedReports;
  const names = told.fragments.split(' ');
  const urls = pages.map(([number]) => {
    const name = names[Number(number)];
    const fragment = unpack(files.get(`pagefind/fragment/${name}.pf_fragment`)!);
    return (JSON.parse(String(fragment)) as { url: string }).url;
  });
  expect(urls).toEqual(['four', 'one', 'three', 'two'].map((id) => `/postmortems/${id}/`));
  expect([filters, sorts, fields]).toEqual([[], [], ['aside', 'title', 'zone']]);
  const order = String(files.get(`search/sorts/${told.sorts['newest']}.json`));
  // `one`, then `three` and `four`, of which none is newer, then `two`.
  expect(readSequence(JSON.parse(order) as string)).toEqual([1, 2, 0, 3]);
  expect(chunks[0]![0]).toBe([...words.keys()].toSorted()[0]);
  const pagesOf = (word: string): number[] => {
    let at = 0;
    return words.get(word)![0].map(([gap]) => (at += gap));
  };
  expect(pagesOf('noth')).toEqual([0, 2]);
  expect(pagesOf('error')).toEqual([1, 3]);
  // The third page alone has it in its text; both have it in a field, `zone` or `aside`.
  expect(words.get('noth')![0].map(([, text, inFields]) => [text.length, inFields[0]])).toEqual([
    [0, -3],
    [2, -1],
  ]);
  expect(words.get('cafe')![1].map(([form]) => form)).toEqual(['café']);
  expect(words.get('c++')).toBeDefined();
});

test('a word of many places stands alone, and is not fetched for its neighbours', async () => {
  const files = await index({ one: page('Title', `Cab ${'by '.repeat(9000)} baby`) }, 'heavy');
  const held = [...files].flatMap(([file, bytes]) => {
    if (!file.endsWith('.pf_index')) return [];
    const [words] = decode(unpack(bytes)) as [PackedWord[]];
    return [words.map(([word]) => word).join(' ')];
  });
  expect(held.toSorted()).toEqual(['babi', 'by', 'cab titl']);
});

test('a page that nobody wrote to is not read again', async () => {
  await index(PAGES, 'kept');
  const pack = join(place, 'kept');
  const size = (): number =>
    readdirSync(pack, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  const before = size();
  await index(PAGES, 'kept');
  // Where the pages lay then, and where they lie now.
  expect(size() - before).toBeLessThan(1000);
});

test('an archive without reports has an index without pages', async () => {
  const files = await index({ moved: PAGES['moved']! }, 'none');
  expect(JSON.parse(String(files.get('pagefind/pagefind-entry.json')))).toMatchObject({
    languages: {},
  });
  expect([...files.keys()].filter((file) => /fragment|pf_meta/.test(file))).toEqual([]);
  expect(JSON.parse(String(files.get('search/index.json')))).toMatchObject({ fragments: '' });
});
