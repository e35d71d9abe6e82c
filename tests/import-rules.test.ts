// The arrows of the house (README, "How the code is laid out") point one way. This test reads the imports.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** Words and signs: every room may use it, and it knows none of them. */
const BOTTOM = 'text';
/** What facts of a report are called, and how a moment or a measure reads: below the report, which writes them. */
const FACTS = 'sentences/facts';

/** What each room may import; `*` is every room. Types of the configuration may be known anywhere above archive. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  [FACTS]: [],
  /** Where code that an archive brings is stopped when it does not end. */
  'run-own-code': [],
  report: ['run-own-code'],
  archive: ['report'],
  /** Bytes in, bytes out: what a picture file is. */
  pictures: [],
  /** Lists of reports: rows, columns, orders, filters. */
  list: ['report', 'archive'],
  ask: ['report', 'archive', 'list'],
  check: [
    'list',
    'host',
    'report',
    'archive',
    'diagram',
    'pictures',
    'routes',
    'config',
    'keys',
    'kept-files',
    'plain-file',
    'run-own-code',
  ],
  keys: [],
  lazily: [],
  palette: ['report', 'config'],
  'kept-files': [],
  'kept-packs': ['kept-files'],
  folders: [],
  /** Which processes live. */
  processes: [],
  'written-files': ['folders', 'processes'],
  /** What has a file's name and may be none. */
  'plain-file': [],
  /** What a host of static files does with a built site. */
  host: [],
  diagram: ['sentences', 'palette', 'report', 'archive', 'routes', 'config', 'keys', 'kept-files'],
  /** What each host wants to be told of a site. */
  deploy: ['host', 'share'],
  share: [
    'list',
    'palette',
    'keys',
    'kept-files',
    'report',
    'archive',
    'diagram',
    'routes',
    'config',
    'security',
    'build-date',
    'sentences',
  ],
  import: [
    'report',
    'archive',
    'routes',
    'config',
    'keys',
    'folders',
    'plain-file',
    'written-files',
  ],
  routes: ['report', 'archive', 'list', 'config'],
  environment: ['report'],
  /** What hindsight.config.ts may hold. Of the palette the defaults alone, of the rules their types alone. */
  settings: ['report', 'check', 'palette', 'keys', 'host', 'folders', 'run-own-code'],
  config: ['report', 'settings', 'environment'],
  /** From the format of an archive to that of this version. */
  upgrade: ['report', 'check', 'settings'],
  /** Reports of many folders and repositories, made one folder. */
  sources: ['report', 'check', 'settings', 'config', 'folders', 'plain-file'],
  /** What an archive imports from the package. */
  index: ['report', 'check', 'settings'],
  astro: ['config', 'integrations'],
  /** A package of its own, which shares with the engine the names of hosts and no other code. */
  create: ['host'],
  /** How the two packages are made. */
  pack: ['create'],
  browser: ['sentences', 'report', 'archive', 'list', 'ask'],
  'build-date': ['environment'],
  security: ['layouts'],
  middleware: ['integrations'],
  components: [
    'settings',
    'sentences',
    'list',
    'ask',
    'views',
    'browser',
    'report',
    'archive',
    'diagram',
    'share',
    'routes',
    'config',
    'check',
    'build-date',
  ],
  /** What the site says, by room: the seam at which another language enters. It is handed addresses and knows none. */
  sentences: ['report', 'archive', 'ask', 'list', 'config'],
  /** Of the import, what parts of a postmortem are called. */
  views: ['import', 'sentences', 'keys', 'report', 'archive', 'list', 'routes', 'config'],
  layouts: [
    'sentences',
    'browser',
    'components',
    'styles',
    'routes',
    'config',
    'report',
    'archive',
    'share',
  ],
  integrations: [
    'settings',
    'sentences',
    'sources',
    'security',
    'palette',
    'pictures',
    'host',
    'keys',
    'folders',
    'kept-files',
    'kept-packs',
    'report',
    'archive',
    'check',
    'diagram',
    'share',
    'ask',
    'import',
    'routes',
    'config',
  ],
  cli: [
    'sentences',
    'upgrade',
    'deploy',
    'settings',
    'sources',
    'keys',
    'folders',
    'processes',
    'plain-file',
    'written-files',
    'kept-files',
    'kept-packs',
    'report',
    'archive',
    'ask',
    'check',
    'diagram',
    'share',
    'import',
    'integrations',
    'host',
    'routes',
    'config',
    'environment',
    'build-date',
  ],
  /** The archive as one build shows it, read once for all pages. */
  site: [
    'sentences',
    'ask',
    'keys',
    'lazily',
    'views',
    'integrations',
    'archive',
    'report',
    'share',
    'routes',
    'config',
    'build-date',
  ],
  /** Routes, and nothing else. */
  pages: [
    'site',
    'sentences',
    'list',
    'deploy',
    'host',
    'palette',
    'settings',
    'ask',
    'keys',
    'views',
    'browser',
    'layouts',
    'components',
    'archive',
    'report',
    'share',
    'diagram',
    'check',
    'run-own-code',
    'routes',
    'config',
    'build-date',
  ],
  'content.config': ['config', 'settings', 'sources', 'integrations', 'report'],
};

interface Import {
  readonly file: string;
  readonly specifier: string;
  /** First part of the path below src, without an ending: `report`, `routes`. */
  readonly to: string;
}

const roomOf = (path: string): string =>
  path.startsWith(`${FACTS}/`) ? FACTS : (path.split('/')[0] ?? '').replace(/\.(?:ts|astro)$/, '');

/** Every source below src but tests, with its text. */
const sources = readdirSync('src', { recursive: true })
  .map((file) => String(file).replaceAll('\\', '/'))
  .filter((file) => /\.(?:ts|astro)$/.test(file) && !/\.(?:test|d)\.ts$/.test(file))
  .toSorted()
  .map((file) => [file, readFileSync(join('src', file), 'utf8')] as const);

const imports = sources.flatMap(([file, text]): Import[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, specifier = '']) => ({
    file,
    specifier,
    to: specifier.startsWith('.') ? roomOf(join(dirname(file), specifier)) : '',
  })),
);

test('no import points upwards', () => {
  const upward = imports.filter(({ file, to }) => {
    const from = roomOf(file);
    return (
      to !== '' &&
      to !== from &&
      to !== BOTTOM &&
      (to !== FACTS || from === BOTTOM) &&
      !(MAY_IMPORT[from] ?? []).includes(to)
    );
  });
  expect(upward.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  expect(imports.length).toBeGreaterThan(100);
});

test('a report knows nothing of Astro, and of the disk only in read.ts', () => {
  const found = imports.filter(
    ({ file, specifier }) =>
      file.startsWith('report/') &&
      (specifier.startsWith('astro') ||
        (specifier.startsWith('node:') && file !== 'report/read.ts')),
  );
  expect(found).toEqual([]);
});

test('the archive and what asks it are pure: no Node, no Astro', () => {
  const found = imports.filter(
    ({ file, specifier }) =>
      /^(?:archive|list|ask)\//.test(file) && /^(?:node:|astro)/.test(specifier),
  );
  expect(found).toEqual([]);
});

test('only one module of the site reads the collections', () => {
  const readers = imports.filter(
    ({ file, specifier }) =>
      specifier === 'astro:content' && /^(?:site|pages|components|layouts)\//.test(file),
  );
  const files = new Set(readers.map(({ file }) => file));
  // The body of an entry is rendered for the page of the report alone.
  const own = ['site/body.ts', 'site/entries.ts'];
  expect([...files].toSorted()).toEqual(own);
  const live = imports.filter(({ file, to }) => file.startsWith('site/') && to === 'integrations');
  expect([...new Set(live.map(({ file }) => file))].toSorted()).toEqual([
    'site/archive.ts',
    ...own,
  ]);
  // Who has the entries has the bodies: pages are handed the one or the other (integrations/archive-routes.ts).
  const whole = imports.filter(
    ({ file, specifier }) => join(dirname(file), specifier) === 'site/entries.ts',
  );
  expect([...new Set(whole.map(({ file }) => file))].toSorted()).toEqual([
    // The type of what its page is handed.
    'pages/postmortems/[id].astro',
    'site/analysis.ts',
    'site/archive.ts',
    'site/bodies.ts',
    'site/body.ts',
  ]);
});

test('every file of the pages is a route', () => {
  const endpoint = /^export (?:const|async function|function) GET\b/m;
  const others = sources.filter(
    ([file, text]) =>
      file.startsWith('pages/') &&
      (/\/_/.test(file) || (file.endsWith('.ts') && !endpoint.test(text))),
  );
  expect(others.map(([file]) => file)).toEqual([]);
});

test('a report is parsed in one place: its YAML, and its Markdown', () => {
  // What is imported from elsewhere has frontmatter of its own, until it is a draft.
  const parsers =
    /\b(?:parseDocument|parseAllDocuments|parseYaml|mdxToMdast|markdownToMdast|mdxToJs)\(/;
  const found = sources.filter(([, text]) => parsers.test(text));
  expect(found.map(([file]) => file)).toEqual([
    'import/sources/read-frontmatter.ts',
    // Renders the tree that was parsed, and is given no text.
    'integrations/markdown.ts',
    'report/body-tree.ts',
    'report/yaml-repair.ts',
  ]);
});

test('only one module writes to a terminal', () => {
  const write = /\bconsole\.|\bstd(?:out|err)\b[^\n]*\.write\(|\bstd(?:out|err)\.write\(/;
  const writers = sources.filter(
    ([file, text]) => file.endsWith('.ts') && !file.startsWith('browser/') && write.test(text),
  );
  expect(writers.map(([file]) => file)).toEqual([
    'cli/terminal.ts',
    // The text of a program for others, shown in a page.
    'components/guide/ask-client.ts',
    // What begins an archive is a package of its own.
    'create/create.ts',
  ]);
});

test('the day of an incident is decided in one place', () => {
  const own = /impact\.from(?:\?\.date| \?\? [^;]*timeline)/;
  const readers = sources.filter(
    ([file, text]) => file !== 'report/moments.ts' && !file.startsWith('import/') && own.test(text),
  );
  // The hours of the week count the start of impact, and no other moment in its stead.
  expect(readers.map(([file]) => file)).toEqual(['archive/week-hours.ts']);
});

/** The rooms of the importer, from the words up to the draft; what stands beside them puts them together. */
const IMPORT_ROOMS: Readonly<Record<string, readonly string[]>> = {
  words: [],
  time: ['words'],
  sources: ['words', 'time'],
  timeline: ['words', 'time', 'sources'],
  actions: ['words', 'time', 'sources'],
  account: ['words', 'time', 'sources'],
  draft: ['words', 'time', 'sources', 'timeline', 'actions', 'account'],
};

test('the rooms of the importer know only those below them', () => {
  const between = sources.flatMap(([file, text]) => {
    const room = /^import\/([a-z]+)\//.exec(file)?.[1];
    if (room === undefined) return [];
    return [...text.matchAll(/from '\.\.\/([a-z]+)\/[a-z-]+\.ts'/g)].map(([, to = '']) => ({
      file,
      room,
      to,
    }));
  });
  expect(between.length).toBeGreaterThan(50);
  const upward = between.filter(({ room, to }) => !IMPORT_ROOMS[room]?.includes(to));
  expect(upward.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
});

/** The files that import each other in a circle: those left when whatever imports none of the rest, or is imported by none of it, is taken away. */
function circling(): string[] {
  const arrows = imports
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ file, specifier }) => [file, join(dirname(file), specifier)] as const);
  let open = new Set(arrows.flat());
  for (;;) {
    const within = arrows.filter(([from, to]) => open.has(from) && open.has(to));
    const importing = new Set(within.map(([from]) => from));
    const imported = new Set(within.map(([, to]) => to));
    const left = new Set([...open].filter((file) => importing.has(file) && imported.has(file)));
    if (left.size === open.size) return [...open].toSorted();
    open = left;
  }
}

test('no file leads back to itself, not even by its types', () => {
  expect(circling()).toEqual([]);
});

test('no two rooms export one name, which would mean two things', () => {
  /** What Astro asks of every route. */
  const ofRoutes = ['GET', 'getStaticPaths'];
  const files = new Map<string, Set<string>>();
  const declared =
    /^export (?:declare )?(?:async )?(?:const|function\*?|class|interface|type|enum) (\w+)/gm;
  for (const [file, text] of sources.filter(([file]) => file.endsWith('.ts'))) {
    for (const [, name = ''] of text.matchAll(declared)) {
      if (ofRoutes.includes(name)) continue;
      files.set(name, (files.get(name) ?? new Set()).add(file));
    }
  }
  const twice = [...files].filter(([, where]) => where.size > 1);
  expect(twice.map(([name, where]) => [name, ...where])).toEqual([]);
});

test('no type of one file has the name of a type that another exports', () => {
  const declared = sources.flatMap(([file, text]) =>
    [...text.matchAll(/^(export )?(?:declare )?(?:interface|type|class|enum) (\w+)/gm)].map(
      ([, isExported, name = '']) => ({ file, name, isExported: isExported !== undefined }),
    ),
  );
  const exported = new Set(declared.flatMap((one) => (one.isExported ? one.name : [])));
  expect(exported.size).toBeGreaterThan(300);
  const twice = declared.filter(({ name, isExported }) => !isExported && exported.has(name));
  expect(twice.map(({ file, name }) => `${file} ${name}`)).toEqual([]);
});

test('what is wrong at a place is one type, and what knows less of it is a part of that type', () => {
  const declared = sources
    .filter(([file, text]) => file.endsWith('.ts') && /readonly hint\??: /.test(text))
    .filter(([, text]) =>
      /readonly message: string;\s+(?:\/\*\*[^/]*\*\/\s+)?readonly hint\??: /.test(text),
    );
  expect(declared.map(([file]) => file)).toEqual(['report/diagnostic.ts']);
  const others = sources.flatMap(([file, text]) =>
    [
      ...text.matchAll(
        /^(?:export )?(?:type|interface) (\w*(?:Finding|Fault|Complaint|Problem|Explained))\b/gm,
      ),
    ].map(([, name]) => `${file} ${name}`),
  );
  expect(others).toEqual([]);
});
