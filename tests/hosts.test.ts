// The same site by every host that can be started here: ours, which reads `_headers` and `_redirects`, nginx and Caddy, which are
// given what is written for them. Each is asked the same and has to answer alike. A server that is not installed is skipped
// (Debian: `apt-get install nginx-light caddy`).
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import type { HostName } from '../src/host/hosts.ts';

const BASES = ['/', '/archive/'] as const;
const FILES: Readonly<Record<string, string>> = {
  'index.html': 'home',
  '404.html': 'nothing here',
  'robots.txt': 'User-agent: *',
  'postmortems/index.html': 'reports',
  'postmortems/new/index.html': 'a report',
  'postmortems/new.md': '# A report',
  'postmortems/new/Notes': 'bytes',
  'embed/new/index.html': 'a card',
  'incidents.ics': 'BEGIN:VCALENDAR',
  'badge.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '_astro/code.Ab12.js': 'export {};',
  'pagefind/fragment/en_1.pf_fragment': 'part',
  '.hindsight-site': 'a mark',
};
const MOVED = new Map([['postmortems/old/', 'postmortems/new/']]);

const place = mkdtempSync(join(tmpdir(), 'hosts-'));
const running: (() => void)[] = [];
afterEach(() => running.splice(0).forEach((stop) => stop()));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const isInstalled = (program: string): boolean =>
  spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined;

/** What the rooms say where the site lies below a base. */
async function below(base: string) {
  vi.resetModules();
  delete (globalThis as { [name: symbol]: unknown })[Symbol.for('hindsight.config')];
  vi.stubEnv('BASE', base.replace(/(?<=.)\/$/, ''));
  const { headerRules, usualCache, toHeaders } = await import('../src/share/headers.ts');
  const { filesFor } = await import('../src/deploy/deploy.ts');
  const { layOut } = await import('../src/cli/host-files.ts');
  vi.unstubAllEnvs();
  const at = (path: string): string => `${base}${path}`;
  const facts = {
    folder: 'site',
    base,
    rules: headerRules('internal'),
    cache: usualCache('internal'),
    redirects: new Map([...MOVED].map(([from, to]) => [at(from), at(to)])),
    files: Object.keys(FILES).map(at),
  };
  return {
    facts,
    layOut,
    headers: toHeaders('internal'),
    filesFor: (host: HostName) => filesFor(host, facts),
  };
}

/** Puts files into a folder of their own. */
function put(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(place, 'host-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
const inSite = (base: string, files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [join('site', base, name), text]));
const siteBelow = (base: string): Record<string, string> => inSite(base, FILES);

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}

async function start(program: string, args: readonly string[], port: number): Promise<string> {
  let printed = '';
  const child: ChildProcess = spawn(program, args, { stdio: 'pipe' });
  child.stderr?.on('data', (part) => (printed += String(part)));
  running.push(() => child.kill());
  const address = `http://127.0.0.1:${port}`;
  for (let i = 0; i < 100; i++) {
    if (child.exitCode !== null) throw new Error(printed);
    const answer = await fetch(address, { redirect: 'manual' }).catch(() => null);
    await answer?.arrayBuffer();
    if (answer) return address;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${program} does not answer: ${printed}`);
}

/** @param server the server's block; left out: the site and no more */
async function nginx(
  base: string,
  server = (folder: string, port: number): string =>
    `server { listen 127.0.0.1:${port}; root ${folder}/site; include ${folder}/site.nginx.conf; }`,
): Promise<string> {
  const files = (await below(base)).filesFor('nginx');
  const folder = put({ ...siteBelow(base), ...files });
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const conf = `daemon off; error_log stderr; pid ${folder}/pid; user root;
events {}
http {
  access_log off;
${temporary.map((name) => `  ${name}_temp_path ${folder}/${name};`).join('\n')}
  ${server(folder, port)}
}`;
  writeFileSync(join(folder, 'nginx.conf'), conf);
  return start('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], port);
}

const SERVERS = {
  ours: async (base: string) => {
    const { headers, facts, layOut } = await below(base);
    const moved = [...facts.redirects].map(([from, to]) => `${from} ${to} 301\n`).join('');
    const own = { _headers: headers, _redirects: moved };
    const folder = join(put({ ...siteBelow(base), ...inSite(base, own) }), 'site');
    expect(layOut(folder, base.slice(1), 'netlify')).toEqual(facts.redirects);
    const { serve } = await import('../src/host/serve.ts');
    const served = await serve(folder, { base: '/', kind: 'netlify' });
    running.push(() => void served.close());
    return served.address;
  },
  nginx,
  caddy: async (base: string) => {
    const files = (await below(base)).filesFor('caddy');
    const folder = put({ ...siteBelow(base), ...files });
    const port = await freePort();
    const conf = `{
  admin off
  storage file_system ${folder}
}
http://127.0.0.1:${port} {
  root * ${folder}/site
  import ${folder}/site.Caddyfile
}`;
    writeFileSync(join(folder, 'Caddyfile'), conf);
    const args = ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
    return start('caddy', args, port);
  },
} as const;

describe.each(BASES)('below %s', (base) => {
  test.for(Object.keys(SERVERS) as (keyof typeof SERVERS)[])('%s', async (name, { skip }) => {
    if (name !== 'ours' && !isInstalled(name)) skip(`${name} is not installed.`);
    const address = await SERVERS[name](base);
    const ask = async (path: string) => {
      const answer = await fetch(`${address}${base}${path}`, { redirect: 'manual' });
      const header = (one: string): string | null => answer.headers.get(one);
      const location = header('location');
      return {
        status: answer.status,
        text: await answer.text(),
        header,
        leadsTo: location === null ? null : new URL(location, `${address}/`).pathname,
      };
    };
    const policy = async (path: string) => (await ask(path)).header('content-security-policy');

    expect(await ask('')).toMatchObject({ status: 200, text: 'home' });
    expect(await ask('postmortems/new/')).toMatchObject({ status: 200, text: 'a report' });
    const bare = await ask('postmortems/new');
    expect([301, 308]).toContain(bare.status);
    expect(bare.leadsTo).toBe(`${base}postmortems/new/`);
    // Behind another server it does not know its own address, and names none.
    expect(bare.header('location')).toMatch(/^\//);
    expect(await ask('postmortems/old/')).toMatchObject({
      status: 301,
      leadsTo: `${base}postmortems/new/`,
    });
    for (const path of ['nothing', 'nothing/', 'embed/', '.hindsight-site', 'postmortems/none/'])
      expect(await ask(path), path).toMatchObject({ status: 404, text: 'nothing here' });
    if (base !== '/') {
      const around = await fetch(`${address}${base.slice(0, -1)}`, { redirect: 'manual' });
      expect(around.status).toBe(301);
      expect(new URL(around.headers.get('location')!, `${address}/`).pathname).toBe(base);
    }

    const types: Readonly<Record<string, string>> = {
      '': 'text/html; charset=utf-8',
      'postmortems/new.md': 'text/markdown; charset=utf-8',
      'incidents.ics': 'text/calendar; charset=utf-8',
      'badge.svg': 'image/svg+xml',
      'robots.txt': 'text/plain; charset=utf-8',
      '_astro/code.Ab12.js': 'text/javascript; charset=utf-8',
      nothing: 'text/html; charset=utf-8',
    };
    for (const [path, type] of Object.entries(types))
      expect((await ask(path)).header('content-type'), path).toBe(type);

    for (const path of ['', 'postmortems/new.md', 'badge.svg', 'embed/new/', 'nothing']) {
      const { header } = await ask(path);
      expect(header('x-content-type-options'), path).toBe('nosniff');
      expect(header('referrer-policy'), path).toBe('same-origin');
      expect(header('x-robots-tag'), path).toBe('noindex');
    }
    expect(await policy('postmortems/new/')).toMatch(/frame-ancestors 'self'$/);
    expect(await policy('embed/new/')).not.toContain('frame-ancestors');
    expect(await policy('badge.svg')).toMatch(/^default-src 'none'.*sandbox$/);
    expect((await ask('_astro/code.Ab12.js')).header('cache-control')).toContain('immutable');
    const part = await ask('pagefind/fragment/en_1.pf_fragment');
    expect(part.header('cache-control')).toBe('private, max-age=31536000, immutable');
    expect((await ask('favicon.svg')).header('cache-control')).toBe('private, max-age=3600');
    // Netlify and Cloudflare say this by themselves where nothing else is said.
    if (name !== 'ours') {
      for (const path of ['', 'postmortems/new/', 'badge.svg', 'nothing'])
        expect((await ask(path)).header('cache-control'), path).toBe(
          'private, max-age=0, must-revalidate',
        );
      // One header of each name: two policies would both hold, two times of a cache contradict each other.
      expect(await policy('')).not.toContain(', ');
    }
  });
});

/** A sign-in on loopback: it knows who has its cookie, and gives that to everybody who asks. */
function signIn(): Promise<string> {
  return new Promise((done) => {
    const server = createHttpServer(({ headers, url }, response) => {
      if (url === '/oauth2/auth') {
        response.writeHead(/\bsession=ada\b/.test(headers.cookie ?? '') ? 202 : 401).end();
      } else {
        const { searchParams } = new URL(url!, 'http://localhost');
        response
          .writeHead(302, { 'set-cookie': 'session=ada', location: searchParams.get('rd') ?? '/' })
          .end();
      }
    }).listen(0, '127.0.0.1', () => {
      running.push(() => server.close());
      done(`http://127.0.0.1:${(server.address() as { port: number }).port}`);
    });
  });
}

test('behind a sign-in, as the guide writes it, nothing is given away before', async ({ skip }) => {
  if (!isInstalled('nginx')) skip('nginx is not installed.');
  const { SIGNED_IN } = await import('../src/deploy/host-guide.ts');
  const asked = await signIn();
  const address = await nginx('/', (folder, port) =>
    SIGNED_IN.replace('server_name postmortems.acme.example', `listen 127.0.0.1:${port}`)
      .replaceAll('/srv/archive/dist', `${folder}/site`)
      .replace('http://127.0.0.1:4180', asked),
  );
  const ask = (path: string, cookie = '') =>
    fetch(`${address}${path}`, { redirect: 'manual', headers: { cookie } });
  for (const path of [
    '/',
    '/postmortems/new/',
    '/postmortems/new.md',
    '/badge.svg',
    '/nothing',
    '/postmortems/old/',
  ]) {
    // prettier-ignore
    const answer = await ask(path);
    expect(answer.status, path).toBe(302);
    expect(answer.headers.get('location'), path).toMatch(/\/oauth2\/start\?rd=\//);
    expect(await answer.text(), path).not.toMatch(/home|report|nothing here/);
  }
  const signed = await ask('/oauth2/start?rd=/postmortems/new/');
  expect(new URL(signed.headers.get('location')!, address).pathname).toBe('/postmortems/new/');
  const cookie = signed.headers.get('set-cookie')!;
  const page = await ask('/postmortems/new/', cookie);
  expect([page.status, await page.text()]).toEqual([200, 'a report']);
  // What somebody was allowed to read is kept by nobody on the way.
  expect(page.headers.get('cache-control')).toMatch(/^private,/);
  expect(page.headers.get('content-security-policy')).toMatch(/frame-ancestors 'self'$/);
  const missing = await ask('/nothing', cookie);
  expect([missing.status, await missing.text()]).toEqual([404, 'nothing here']);
});
