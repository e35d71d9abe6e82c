import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type HostOptions, type RunningServer } from './serve.ts';

const place = mkdtempSync(join(tmpdir(), 'host-'));
const site = join(place, 'site');
const FILES: Readonly<Record<string, string>> = {
  'site/index.html': 'home',
  'site/404.html': 'nothing here',
  'site/reports/index.html': 'reports',
  'site/reports/Größe.md': '# size',
  'site/data.unknown': 'bytes',
  'site/long.json': `["${'again '.repeat(500)}"]`,
  'site/long.png': 'again '.repeat(500),
  'site/.hindsight-site': 'a mark',
  'site/_headers': '/*\n  X-Robots-Tag: noindex\n/reports/*\n  X-Robots-Tag: nofollow\n',
  'site/_redirects': '/old/ /reports/ 301\n',
  'secret.txt': 'outside',
};
const running: RunningServer[] = [];

beforeAll(() => {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), text);
  }
  symlinkSync(join(place, 'secret.txt'), join(site, 'link.txt'));
});
afterAll(async () => {
  await Promise.all(running.map((one) => one.close()));
  rmSync(place, { recursive: true });
});

async function host(options: Partial<HostOptions> = {}) {
  const served = await serve(site, { base: '/', kind: 'cloudflare', ...options });
  running.push(served);
  const { port } = new URL(served.address);
  /** Sends a target as it is: `fetch` would tidy it first. */
  return (path: string, { method = 'GET', as = `localhost:${port}`, packed = '' } = {}) =>
    new Promise<{ status: number; text: string; bytes: Buffer; headers: Record<string, unknown> }>(
      (done, fail) => {
        const headers = { host: as, ...(packed ? { 'accept-encoding': packed } : {}) };
        request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => {
            const bytes = Buffer.concat(parts);
            const { statusCode, headers } = response;
            done({ status: statusCode!, text: bytes.toString(), bytes, headers });
          });
        })
          .on('error', fail)
          .end();
      },
    );
}

test('a folder is its index.html, and has a slash at its end', async () => {
  const ask = await host();
  expect(await ask('/')).toMatchObject({ status: 200, text: 'home' });
  expect(await ask('/reports/?a=1')).toMatchObject({ status: 200, text: 'reports' });
  const bare = await ask('/reports?a=1');
  expect(bare).toMatchObject({ status: 301, headers: { location: '/reports/?a=1' } });
});

test('a file has its type, its size, and any letters in its name', async () => {
  const ask = await host();
  const file = await ask('/reports/Gr%C3%B6%C3%9Fe.md');
  expect(file).toMatchObject({ status: 200, text: '# size' });
  expect(file.headers).toMatchObject({
    'content-type': 'text/markdown; charset=utf-8',
    'content-length': '6',
  });
  expect((await ask('/data.unknown')).headers['content-type']).toBe('application/octet-stream');
});

test('a long text is packed for whoever can unpack it, and nothing else is', async () => {
  const ask = await host();
  const text = FILES['site/long.json'];
  for (const packed of ['gzip', 'br, gzip;q=0.8', 'deflate,GZIP']) {
    const file = await ask('/long.json', { packed });
    expect(file.headers, packed).toMatchObject({
      'content-encoding': 'gzip',
      vary: 'Accept-Encoding',
    });
    expect(file.headers['content-length'], packed).toBeUndefined();
    expect(file.bytes.length, packed).toBeLessThan(text!.length / 10);
    expect(gunzipSync(file.bytes).toString(), packed).toBe(text);
  }
  for (const packed of ['', 'br', 'gzip;q=0', 'br, gzip;q=0.0, deflate', 'x-gzipped']) {
    const file = await ask('/long.json', { packed });
    expect(file, packed).toMatchObject({ text, headers: { vary: 'Accept-Encoding' } });
    expect(file.headers['content-encoding'], packed).toBeUndefined();
  }
  for (const path of ['/', '/long.png', '/data.unknown']) {
    expect((await ask(path, { packed: 'gzip' })).headers['content-encoding']).toBeUndefined();
  }
  const head = await ask('/long.json', { packed: 'gzip', method: 'HEAD' });
  expect(head).toMatchObject({ text: '', headers: { 'content-encoding': 'gzip' } });
});

test('what is not there is the page of the site that says so', async () => {
  const ask = await host();
  for (const path of ['/nothing', '/nothing/', '/index.html/', '/REPORTS/', '//reports/']) {
    expect(await ask(path), path).toMatchObject({ status: 404, text: 'nothing here' });
  }
});

test('nothing outside the site is read, and nothing hidden', async () => {
  const ask = await host();
  for (const path of [
    '/..%2fsecret.txt',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/reports/..%2f..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/link.txt',
    '/.hindsight-site',
    '/_headers',
    '/_redirects',
    '/index.html%00.md',
  ]) {
    expect(await ask(path), path).toMatchObject({ status: 404, text: 'nothing here' });
  }
});

test('an address that cannot be read is told so', async () => {
  const ask = await host();
  for (const path of ['/%', '/%zz', '/%ff', '*']) {
    expect(await ask(path), path).toMatchObject({ status: 400 });
  }
});

test('HEAD has the headers alone, and nothing is changed by other methods', async () => {
  const ask = await host();
  const head = await ask('/', { method: 'HEAD' });
  expect(head).toMatchObject({ status: 200, text: '', headers: { 'content-length': '4' } });
  const post = await ask('/', { method: 'POST' });
  expect(post).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
});

test('below a base there is the site, and elsewhere nothing', async () => {
  const ask = await host({ base: '/archive/' });
  expect(await ask('/archive/')).toMatchObject({ status: 200, text: 'home' });
  expect(await ask('/archive')).toMatchObject({ headers: { location: '/archive/' } });
  expect(await ask('/archive/reports')).toMatchObject({
    headers: { location: '/archive/reports/' },
  });
  for (const path of ['/', '/reports/', '/archives/', '/archive/../secret.txt']) {
    expect(await ask(path), path).toMatchObject({ status: 404 });
  }
});

describe('what hosts read in a site', () => {
  test('is done by those that know it', async () => {
    const ask = await host({ kind: 'cloudflare' });
    expect((await ask('/')).headers['x-robots-tag']).toBe('noindex');
    expect((await ask('/reports/')).headers['x-robots-tag']).toBe('noindex, nofollow');
    const old = await ask('/old/?from=mail');
    expect(old).toMatchObject({ status: 301, headers: { location: '/reports/?from=mail' } });
    const other = await host({ kind: 'netlify' });
    expect((await other('/reports/')).headers['x-robots-tag']).toBe('nofollow');
  });

  test('is passed over by those that do not', async () => {
    const ask = await host({ kind: null });
    expect((await ask('/')).headers['x-robots-tag']).toBeUndefined();
    expect(await ask('/old/')).toMatchObject({ status: 404 });
  });
});

test('a page of another site cannot read it under a name of its own', async () => {
  const ask = await host();
  expect(await ask('/', { as: 'evil.example' })).toMatchObject({ status: 403 });
  expect(await ask('/', { as: '127.0.0.1' })).toMatchObject({ status: 200 });
  const shared = await host({ everybody: true });
  expect(await shared('/', { as: 'my-laptop.local' })).toMatchObject({ status: 200 });
});

test('the rules of a site that takes its place are followed at once', async () => {
  const ask = await host();
  expect((await ask('/reports/')).headers['x-robots-tag']).toBe('noindex, nofollow');
  const rules = join(site, '_headers');
  try {
    // As a build does it: another file under the name.
    writeFileSync(`${rules}.new`, '/*\n  X-Robots-Tag: noarchive\n');
    renameSync(`${rules}.new`, rules);
    expect((await ask('/reports/')).headers['x-robots-tag']).toBe('noarchive');
    rmSync(rules);
    expect((await ask('/reports/')).headers['x-robots-tag']).toBeUndefined();
  } finally {
    writeFileSync(rules, FILES['site/_headers']!);
  }
  expect((await ask('/reports/')).headers['x-robots-tag']).toBe('noindex, nofollow');
});
