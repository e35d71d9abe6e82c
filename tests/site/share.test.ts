// What a whole archive publishes for other programs, read by them: an archive with a renamed report, an internal one
// and a public one.
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { SaxesParser } from 'saxes';
import type { Element } from 'hast';
import { afterAll, describe, expect, test } from 'vitest';
import { spawn, spawnSync } from 'node:child_process';
import { serve } from '../../src/host/serve.ts';
import { FOREIGN_ALERTS } from '../bench/alerts.ts';
import { makeWorkplace, type BuiltSite } from './build-site.ts';
import { readPage } from './page.ts';
import { ONE, UNDATED } from './reports.ts';

const PUBLIC = ONE.replace(
  'severity: sev1',
  `visibility: public
aliases: [cards-refused]
links: [{ label: The war room, url: https://wiki.internal.example/war-room }]
severity: sev1`,
).replace(
  '## What happened',
  '<Internal>\n\nThe bank was Secretbank.\n\n</Internal>\n\n## What happened',
);
const HIDDEN = UNDATED.replace('title: ', 'title: Hushed. ');

const place = makeWorkplace({
  '2024/2024-07-01-card-outage.mdx': PUBLIC,
  'hidden.mdx': HIDDEN,
  '_permalinks.txt': '2024-07-01-card-outage\ncards-refused\nhidden\n',
});
afterAll(() => place.remove());
const env = { SOURCE_DATE_EPOCH: '1720000000' };
const site = await place.build(env);

const metaOf = (from: BuiltSite, file: string): Map<string, string> =>
  new Map(
    readPage(from.read(file))
      .all('meta')
      .flatMap(({ properties }: Element) => {
        const name = properties['name'] ?? properties['property'];
        return name === undefined ? [] : [[String(name), String(properties['content'])] as const];
      }),
  );

describe('a link to a page of each kind', () => {
  test.each([
    'index.html',
    'postmortems/index.html',
    'postmortems/2024-07-01-card-outage/index.html',
    'services/index.html',
    'services/checkout/index.html',
    'search/index.html',
    'guide/machines/index.html',
  ])('%s carries the tags that Slack, Teams, Discord and X read, early in the page', (file) => {
    const meta = metaOf(site, file);
    for (const name of ['title', 'description', 'image']) {
      expect(meta.get(`og:${name}`), name).toBeTruthy();
      expect(meta.get(`twitter:${name}`)).toBe(meta.get(`og:${name}`));
    }
    expect(meta.get('og:site_name')).toBe('Hindsight');
    expect(meta.get('twitter:card')).toBe('summary_large_image');
    expect(meta.get('og:url')).toMatch(/^https:\/\/postmortems\.example\.com\//);
    const picture = meta.get('og:image')!.replace('https://postmortems.example.com/', '');
    expect(site.files()).toContain(picture);
    // Slack asks for the first 32 kB only.
    expect(Buffer.byteLength(site.read(file).split('twitter:image:alt')[0]!)).toBeLessThan(20_000);
  });
});

test('a report says its severity and duration in previews, and is an Article', () => {
  const file = 'postmortems/2024-07-01-card-outage/index.html';
  const meta = metaOf(site, file);
  expect(meta.get('twitter:data1')).toBe('Sev1');
  expect(meta.get('twitter:data2')).toBe('30 min');
  const [, json] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(site.read(file))!;
  expect(JSON.parse(json!)).toMatchObject({ '@type': 'Article', author: expect.any(Array) });
});

test('an earlier name leads on in every format, and stands in no index', () => {
  const page = site.read('postmortems/cards-refused/index.html');
  expect(page).toContain(
    '<link rel="canonical" href="https://postmortems.example.com/postmortems/2024-07-01-card-outage/">',
  );
  expect(page).toContain('noindex');
  expect(page).toContain('location.hash');
  for (const end of ['.json', '.md']) {
    expect(site.read(`postmortems/cards-refused${end}`)).toBe(
      site.read(`postmortems/2024-07-01-card-outage${end}`),
    );
  }
  expect(site.read('_redirects')).toContain(
    '/postmortems/cards-refused/ /postmortems/2024-07-01-card-outage/ 301\n',
  );
  for (const file of ['sitemap.xml', 'postmortems.json', 'postmortems.csv', 'llms.txt']) {
    expect(site.read(file)).not.toContain('cards-refused');
  }
});

test('all JSON is valid by the schema that it names, as it was published', () => {
  const ajv = new Ajv({ strict: true, allErrors: true });
  addFormats(ajv);
  const named = site
    .files()
    .filter((file) => /^postmortems(?:\/[^/]+)?\.json$/.test(file))
    .map((file) => JSON.parse(site.read(file)) as { $schema: string });
  expect(named).toHaveLength(4);
  for (const document of named) {
    const path = new URL(document.$schema).pathname.slice(1);
    const validate =
      ajv.getSchema(document.$schema) ?? ajv.compile(JSON.parse(site.read(path)) as object);
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  }
});

const textOf = (node: Element): string =>
  node.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '',
    )
    .join('');

describe('who asks the archive from elsewhere', async () => {
  const host = await serve(site.folder, { base: '/' });
  afterAll(() => host.close());
  const ask = `${host.address}/ask/`;
  const code = site.read('ask/ask.js');
  const { openArchive } = (await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
  )) as typeof import('../../src/ask/fetched.ts');
  const archive = await openArchive(ask);
  const alert = `[FIRING:1] The alert on card_errors fires (pod checkout-7d9f8b6c5-x2x9k)
2026-11-27T03:14:15Z ERROR bank refused the handshake, certificate expired`;
  const valid = (name: string, data: unknown): unknown => {
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    ajv.validate(JSON.parse(site.read(`schema/v1/${name}.schema.json`)) as object, data);
    return ajv.errors;
  };

  test('gets the answer of `npm run ask`, by a module that imports nothing', async () => {
    const answer = await archive.ask(alert);
    expect(answer.matches[0]!.id).toBe('2024-07-01-card-outage');
    const { stdout } = spawnSync(process.execPath, ['src/cli/ask.ts', '--json'], {
      encoding: 'utf8',
      input: alert,
      env: { ...process.env, POSTMORTEMS_DIR: place.reports },
    });
    expect(answer).toEqual(JSON.parse(stdout));
    expect((await archive.ask(FOREIGN_ALERTS.join('\n'))).abstained).toBe(true);
  });

  test('reads files and answers that are valid by their schemas', async () => {
    expect(valid('ask', JSON.parse(site.read('ask/index.json')))).toBeNull();
    const files = site.files().filter((file) => /^ask\/(?:words|names)\//.test(file));
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      expect(valid(`ask-${file.split('/')[1]}`, JSON.parse(site.read(file))), file).toBeNull();
    }
    expect(valid('ask-answer', await archive.ask(alert))).toBeNull();
    expect(valid('ask-answer', { ...(await archive.ask(alert)), matches: [{}] })).not.toBeNull();
  });

  test('finds every line at its place on the page of its report', () => {
    const page = readPage(site.read('postmortems/2024-07-01-card-outage/index.html'));
    const { lines } = JSON.parse(site.read('postmortems/2024-07-01-card-outage.json')) as {
      lines: { text: string; anchor: string | null }[];
    };
    expect(lines.length).toBeGreaterThan(8);
    for (const { anchor } of lines) if (anchor !== null) expect(page.ids).toContain(anchor);
  });

  test('can be the program that the guide shows', () => {
    const shown = readPage(site.read('guide/machines/index.html'))
      .all('pre')
      .find(({ properties }) => properties['id'] === 'ask-client')!;
    const program = textOf(shown).replace('https://postmortems.example.com/ask/', ask);
    expect(program.split('\n').length).toBeLessThan(31);
    return new Promise<void>((done, fail) => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
      let printed = '';
      child.stdout.on('data', (chunk) => (printed += String(chunk)));
      child.stderr.on('data', (chunk) => (printed += String(chunk)));
      child.on('close', () => {
        try {
          expect(printed).toContain('Checkout refused every card for half an hour https://');
          expect(printed).toContain('It says: ');
          done();
        } catch (error) {
          fail(error as Error);
        }
      });
      child.stdin.end(alert);
    });
  });
});

test('every XML file is well-formed', () => {
  const files = site.files().filter((file) => /\.(?:xml|svg)$/.test(file));
  expect(files.length).toBeGreaterThan(8);
  for (const file of files) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${file}: ${error.message}`);
    });
    parser.write(site.read(file)).close();
  }
});

test('every tag, root cause, service, team and severity has its feeds, and its page names them', () => {
  for (const folder of [
    'tags/certificates',
    'root-causes/expired-certificate',
    'services/checkout',
    'teams/payments',
    'severities/sev1',
  ]) {
    expect(site.read(`${folder}/feed.xml`)).toContain('<feed');
    expect(JSON.parse(site.read(`${folder}/feed.json`)).items).toHaveLength(1);
    expect(site.read(`${folder}/index.html`)).toContain(`href="/${folder}/feed.xml"`);
  }
});

test('a badge counts to the day of the build', () => {
  expect(site.read('badges/checkout.svg')).toContain('Checkout: last incident</text>');
  expect(site.read('badges/checkout.svg')).toContain('>2 days ago</text>');
});

test('a build for the public gives nothing internal away in any file for machines', async () => {
  const open = await place.build({ ...env, AUDIENCE: 'public' });
  expect(open.code, open.printed).toBe(0);
  const text = open
    .files()
    .filter((file) => /\.(?:json|md|csv|txt|xml|ics|svg|html)$|_redirects$/.test(file))
    .map((file) => open.read(file))
    .join('\n');
  for (const secret of ['Hushed', 'Secretbank', 'wiki.internal', 'Ada Example']) {
    expect(text).not.toContain(secret);
  }
  expect(open.files().filter((file) => /hidden/.test(file))).toEqual([]);
  expect(open.files()).toContain('cards/2024-07-01-card-outage.png');
});

test('without the alias the check refuses the build, and says what to write', async () => {
  place.write({
    '2024/2024-07-01-card-outage.mdx': PUBLIC.replace('aliases: [cards-refused]\n', ''),
  });
  const bad = await place.build(env);
  expect(bad.code).not.toBe(0);
  expect(bad.printed).toMatch(/_permalinks\.txt\s+2:1 {2}error {2}`cards-refused` was published/);
  expect(bad.printed).toContain('aliases: [cards-refused]');
});
