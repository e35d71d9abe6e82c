import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesOf } from '../../check/example.ts';
import { parseReport, type Parsed } from '../../report/parse.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { isPublic, readArchived } from './archived.ts';
import { checkExternal } from './check-external.ts';
import { MANNERS, probe, type Manners } from './probe.ts';

let server: Server;
let origin: string;
let folder: string;
/** What was asked, in order, and when. */
let asked: string[];
let times: number[];
let most: number;
const manners: Manners = { ...MANNERS, pause: 1, patience: 300 };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'external-'));
  asked = [];
  times = [];
  most = 0;
  let open = 0;
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    asked.push(`${request.method} ${request.url}`);
    times.push(performance.now());
    most = Math.max(most, ++open);
    response.on('close', () => open--);
    const nth = asked.filter((one) => one.endsWith(` ${path}`)).length;
    if (path === '/silent') return;
    if (path === '/available') {
      const url = new URL(request.url ?? '/', 'http://host').searchParams.get('url') ?? '';
      const known = url.includes('gone.example.org');
      const closest = { available: true, url: `http://web.archive.org/web/20240101000000/${url}` };
      response.end(JSON.stringify({ archived_snapshots: known ? { closest } : {} }));
      return;
    }
    if (path === '/circle') return response.writeHead(302, { location: '/circle' }).end();
    if (path === '/elsewhere') return response.writeHead(302, { location: 'file:///etc' }).end();
    if (path === '/too-many') return response.writeHead(429).end();
    if (path === '/moved') return response.writeHead(301, { location: '/here' }).end();
    const status =
      path === '/gone'
        ? 404
        : path === '/closed'
          ? 403
          : path === '/no-head' && request.method === 'HEAD'
            ? 405
            : path === '/flaky' && nth < 3
              ? 503
              : 200;
    return setTimeout(() => response.writeHead(status).end('text'), 5);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const report = (body: string, frontmatter = ''): Parsed =>
  parseReport(filesOf({ body, frontmatter, without: ['actions'] })[0]!, {
    vocabularies: EMPTY_VOCABULARIES,
    allowCode: false,
  });

test('answers are told apart, and a server that knows no HEAD or stumbles once is believed', async () => {
  const paths = 'here no-head flaky moved gone closed silent circle elsewhere'.split(' ');
  const answers = await probe(
    paths.map((path) => `${origin}/${path}`),
    manners,
  );
  expect(
    Object.fromEntries([...answers].map(([url, { kind }]) => [url.split('/').at(-1), kind])),
  ).toEqual({
    here: 'here',
    'no-head': 'here',
    flaky: 'here',
    moved: 'moved',
    gone: 'gone',
    closed: 'closed',
    silent: 'silent',
    circle: 'silent',
    elsewhere: 'silent',
  });
  // HEAD, then GET, and GET once more: nobody is asked a fourth time, and a circle is left after five turns.
  expect(asked.filter((one) => one.endsWith('/silent'))).toHaveLength(3);
  expect(asked.filter((one) => one.endsWith('/circle'))).toHaveLength(3 * 6);
  expect(answers.get(`${origin}/elsewhere`)).toEqual({
    kind: 'silent',
    why: 'it leads to `file:///etc`',
  });
});

test('a host is asked one question at a time, with a pause between', async () => {
  const pause = 40;
  await probe(
    Array.from({ length: 6 }, (_, i) => `${origin}/page-${i}`),
    { ...manners, pause },
  );
  expect(asked).toHaveLength(6);
  expect(most).toBe(1);
  const pauses = times.slice(1).map((time, i) => time - times[i]!);
  // A timer may fire a little early; never half its time.
  expect(Math.min(...pauses)).toBeGreaterThan(pause / 2);
});

test('a host that is asked too much is left alone', async () => {
  const answers = await probe(
    ['too-many', 'page-1', 'page-2'].map((path) => `${origin}/${path}`),
    manners,
  );
  expect(asked).toEqual(['HEAD /too-many']);
  expect([...answers.values()].map(({ kind }) => kind)).toEqual(['closed', 'closed', 'closed']);
});

test('a dead link is found at every place, with the edit that mends it', async () => {
  const reports = [
    report(
      `See [the graph](${origin}/gone#chart) and [the page](${origin}/here).`,
      `links:\n  - label: Chat\n    url: ${origin}/gone`,
    ),
  ];
  const found = await checkExternal(reports, { folder, archive: false, manners });
  expect(found.map(({ rule, level }) => `${rule} ${level}`)).toEqual([
    'reference/outside warning',
    'reference/outside warning',
  ]);
  for (const { where, hint } of found) {
    expect(where.line).toBeGreaterThan(1);
    expect(hint).toContain('--archive');
  }
  expect(asked.filter((one) => one.includes('gone'))).toEqual(['HEAD /gone', 'GET /gone']);
});

test('copies are recorded once, and offered where the page is gone', async () => {
  const gone = 'https://gone.example.org/page';
  const local: Manners = {
    ...manners,
    fetch: (input, init) => {
      const address = String(input);
      if (address === gone) return fetch(`${origin}/gone`, init);
      return fetch(address.startsWith(origin) ? address : `${origin}/here`, init);
    },
  };
  const reports = [report(`As [told](${gone}) and [kept](https://new.example.org/).`)];
  const options = { folder, archive: true, manners: local, service: `${origin}/available` };
  const [found] = await checkExternal(reports, options);
  expect(found?.hint).toContain(`https://web.archive.org/web/20240101000000/${gone}`);
  const record = readFileSync(join(folder, '_archived-links.txt'), 'utf8');
  expect(record.split('\n').slice(1)).toEqual([
    `${gone} https://web.archive.org/web/20240101000000/${gone}`,
    '',
  ]);
  expect(readArchived(folder).size).toBe(1);
});

test('nobody is told an address of the company’s own network', async () => {
  for (const address of [
    'https://wiki/page',
    'https://wiki.corp/page',
    'https://wiki.internal/',
    'http://10.0.0.1/',
    'http://[fd00::1]/',
    'http://localhost/',
    'https://user:word@example.org/',
    'https://example.org:8443/',
  ]) {
    expect(isPublic(address), address).toBe(false);
  }
  expect(isPublic('https://example.org/')).toBe(true);
  const reports = [report(`See [it](${origin}/here).`)];
  await checkExternal(reports, { folder, archive: true, manners, service: `${origin}/available` });
  expect(asked).toEqual(['HEAD /here']);
});
