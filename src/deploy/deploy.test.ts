import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { HOST_NAMES, hostOf, readHost } from '../host/hosts.ts';
import { headerRules, usualCache } from '../share/headers.ts';
import { MOST_BYTES } from './cloudfront.ts';
import { filesFor, isWritten, namesFor, nextSteps } from './deploy.ts';
import { HIDDEN, type SiteFacts } from './site-facts.ts';

const site: SiteFacts = {
  folder: 'dist',
  base: '/',
  rules: headerRules('public'),
  cache: usualCache('public'),
  redirects: new Map([['/postmortems/old/', '/postmortems/new/']]),
  files: [
    '/index.html',
    '/postmortems/new.md',
    '/postmortems/new/Notes',
    '/postmortems/new/index.html',
    '/incidents.ics',
    '/badge.svg',
    '/_astro/code.Ab12.js',
    '/_astro/site.Cd34.css',
    '/pagefind/fragment/en_1.pf_fragment',
    '/pagefind/wasm.en.pagefind',
    `/${HIDDEN}`,
  ],
};

test.each(HOST_NAMES)('what is written for %s is known for ours, and said', (host) => {
  const files = filesFor(host, site);
  expect(Object.keys(files)).toEqual(namesFor(host, 'dist'));
  for (const [name, text] of Object.entries(files)) expect(isWritten(text), name).toBe(true);
  expect(nextSteps(host, site)[0]).toContain(hostOf(host).title);
  expect(isWritten('server {\n  root /srv;\n}\n')).toBe(false);
});

test('a host is named in short as well', () => {
  expect(readHost('GitHub')).toBe('github-pages');
  expect(readHost('cloudflare')).toBe('cloudflare-pages');
  expect(readHost('s3')).toBe('s3');
  expect(readHost('pages')).toBeNull();
});

/** What a client of AWS is called with, by a program of its name that writes it down. */
function callsOf(script: string, args: readonly string[]): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 's3-'));
  try {
    writeFileSync(join(folder, 'aws'), `#!/bin/sh\nprintf '%s\\t' "$@" >>"${folder}/calls"\necho >>"${folder}/calls"\n`); // prettier-ignore
    chmodSync(join(folder, 'aws'), 0o755);
    writeFileSync(join(folder, 'dist.s3.sh'), script);
    const { status, stderr } = spawnSync('sh', [join(folder, 'dist.s3.sh'), ...args], {
      encoding: 'utf8',
      env: { PATH: `${folder}:${process.env['PATH']}` },
    });
    if (status !== 0) throw new Error(stderr);
    const calls = readFileSync(join(folder, 'calls'), 'utf8');
    return calls.split('\n').filter(Boolean).map((line) => line.split('\t').slice(0, -1)); // prettier-ignore
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whether a `sync` takes a file: of its filters the last that matches counts. */
function takes(call: readonly string[], key: string): boolean {
  let taken = true;
  call.forEach((option, i) => {
    if (option !== '--exclude' && option !== '--include') return;
    const pattern = call[i + 1]!.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
    if (new RegExp(`^${pattern}$`).test(key)) taken = option === '--include';
  });
  return taken;
}

test('each file reaches the bucket once, with its type and with how long a copy is good', () => {
  const script = filesFor('s3', site)['dist.s3.sh']!;
  const calls = callsOf(script, ['s3://bucket', 'E123']);
  const puts = calls.filter((call) => call[1] === 'sync' && !call.includes('--delete'));
  const optionOf = (call: readonly string[], name: string): string | null =>
    call.includes(name) ? call[call.indexOf(name) + 1]! : null;
  for (const file of site.files) {
    const taking = puts.filter((call) => takes(call, file.slice(1)));
    expect(taking.length, file).toBe(file === `/${HIDDEN}` ? 0 : 1);
    if (!taking[0]) continue;
    const isHashed = /^\/(?:_astro|pagefind\/fragment)\//.test(file);
    expect(optionOf(taking[0], '--cache-control'), file).toBe(
      isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
    );
    if (file.endsWith('.md'))
      expect(optionOf(taking[0], '--content-type')).toBe('text/markdown; charset=utf-8');
  }
  // What pages name is there before them, and nothing goes before they have changed.
  expect(takes(puts[0]!, '_astro/code.Ab12.js')).toBe(true);
  expect(calls.findIndex((call) => call.includes('--delete'))).toBe(puts.length);
  expect(calls.at(-1)).toEqual(
    'cloudfront create-invalidation --distribution-id E123 --paths /*'.split(' '),
  );
  expect(() => callsOf(script, [])).toThrow('Name the bucket');
});

interface Answer {
  uri?: string;
  statusCode?: number;
  headers: Record<string, { value: string }>;
}
/** Runs a function of CloudFront. */
function ask(name: string, uri: string, facts = site): Answer {
  const code = filesFor('s3', facts)[`dist.${name}.js`]!;
  const event = { request: { uri, headers: {} }, response: { statusCode: 200, headers: {} } };
  return runInNewContext(`${code}\nhandler(event)`, { event }) as Answer;
}

test('CloudFront finds the file of a folder, and leads on from where a report was', () => {
  expect(ask('request', '/').uri).toBe('/index.html');
  expect(ask('request', '/postmortems/new/').uri).toBe('/postmortems/new/index.html');
  expect(ask('request', '/postmortems/new.md').uri).toBe('/postmortems/new.md');
  expect(ask('request', '/postmortems/new/Notes').uri).toBe('/postmortems/new/Notes');
  for (const path of ['/postmortems/new', '/postmortems/old/'])
    expect(ask('request', path)).toMatchObject({
      statusCode: 301,
      headers: { location: { value: '/postmortems/new/' } },
    });
});

test('CloudFront sends what the rules of headers say, for the address as it was asked', () => {
  const policy = (uri: string): string =>
    ask('response', uri).headers['content-security-policy']!.value;
  expect(policy('/postmortems/new/index.html')).toMatch(/frame-ancestors 'self'$/);
  expect(policy('/index.html')).toMatch(/frame-ancestors 'self'$/);
  expect(policy('/embed/new/index.html')).not.toContain('frame-ancestors');
  expect(policy('/badge.svg')).toMatch(/sandbox$/);
  expect(ask('response', '/x.json').headers).not.toHaveProperty('cache-control');
});

test('more reports moved than a function holds: they are left to their pages, and that is told', () => {
  const moved = Array.from({ length: 300 }, (_, i) => [`/postmortems/old-${i}/`, '/postmortems/new/'] as const); // prettier-ignore
  const many = { ...site, redirects: new Map(moved) };
  expect(ask('request', '/postmortems/old-1/', many).uri).toBe('/postmortems/old-1/index.html');
  expect(nextSteps('s3', many).join('\n')).toContain('300 redirects');
  expect(nextSteps('s3', site)).toHaveLength(1);
  const thousands = Array.from({ length: 1001 }, (_, i) => [`/postmortems/o${i}/`, '/postmortems/new/'] as const); // prettier-ignore
  expect(nextSteps('gitlab-pages', { ...site, redirects: new Map(thousands) })).toHaveLength(2);
});

test('a container gets the site and its configuration, and no report', () => {
  const files = filesFor('container', site);
  expect(files['dist.Dockerfile.dockerignore']!.split('\n').slice(1, 4)).toEqual(['*', '!dist', '!dist.nginx.conf']); // prettier-ignore
  expect(files['dist.Dockerfile']).toContain('COPY dist.nginx.conf /etc/nginx/hindsight.conf');
  expect(files['dist.nginx.conf']).toBe(filesFor('nginx', site)['dist.nginx.conf']);
});

test('CloudFront takes functions of ten kibibytes', () => {
  expect(MOST_BYTES).toBe(10_240);
});
