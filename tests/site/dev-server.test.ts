// The dev server under every order of edits: fifty by chance, at once or one by one. After them, and on the way, each page
// shows what the disk holds, or the check's own words about it, and every other page answers.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PATIENCE } from '../../src/integrations/live-server.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { Chance } from '../archive/chance.ts';
import { ONE, UNDATED } from './reports.ts';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const SERVICES = '- id: checkout\n  name: Checkout\n- id: search\n  name: Search\n';
const root = mkdtempSync(join(tmpdir(), 'dev-'));
const at = (file: string): string => join(root, 'postmortems', file);
const put = (file: string, text: string | Buffer): void => writeFileSync(at(file), text);
let server: ChildProcess;
let address: string;

/** A report with words of its own in its body; with a component every other time. */
const report = (word: string, more = ''): string =>
  word.length % 2 === 0
    ? `${ONE}\n${word}\n\n${more}\n`
    : `${UNDATED}\n<Callout type="lesson">\n\n${word}\n\n${more}\n\n</Callout>\n`;

async function page(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(address + path, { signal: AbortSignal.timeout(60_000) });
  return { status: response.status, text: await response.text() };
}

beforeAll(async () => {
  mkdirSync(at('_vocabulary'), { recursive: true });
  put('_vocabulary/services.yaml', SERVICES);
  for (const id of ['a', 'b', 'c', 'd']) put(`${id}.mdx`, report(`first${id}`));
  const port = await new Promise<number>((done) => {
    const probe = createServer().listen(0, () => {
      const found = (probe.address() as AddressInfo).port;
      probe.close(() => done(found));
    });
  });
  address = `http://localhost:${port}`;
  server = spawn(process.execPath, ['src/cli/dev.ts', '--port', String(port)], {
    env: {
      ...process.env,
      // Astro serves nothing where it takes itself for a test.
      VITEST: '',
      POSTMORTEMS_DIR: join(root, 'postmortems'),
      CACHE_DIR: join(root, 'cache'),
    },
  });
  for (let status = 0; status !== 200;) {
    status = await page('/').then(
      (answer) => answer.status,
      () => 0,
    );
    await new Promise((done) => setTimeout(done, 100));
  }
});
afterAll(() => {
  server.kill();
  rmSync(root, { recursive: true, force: true });
});

test('the archive can be asked', async () => {
  const { status, text } = await page('/ask/index.json');
  expect(status).toBe(200);
  expect((JSON.parse(text) as { reports: number }).reports).toBeGreaterThan(0);
  expect((await page('/ask/words/0.json')).status).toBe(200);
  expect((await page('/search/')).text).toContain('what you type here is searched for as a whole');
});

test('a line with a picture before the picture is there: the fault, in the words of the check; then the picture', async () => {
  for (const id of ['a', 'ab']) {
    put(`${id}.mdx`, report(`with${id}`, '![Graph](./graph.png)'));
    const broken = await page(`/postmortems/${id}/`);
    expect(broken.status).toBe(200);
    expect(broken.text).toMatch(/data-faults[^]*graph\.png/);
    expect((await page('/postmortems/b/')).text).toContain('firstb');
    put('graph.png', PICTURE);
    const mended = await page(`/postmortems/${id}/`);
    expect(mended.text).not.toContain('data-faults');
    expect(mended.text).toMatch(/<img [^>]*graph\.png/);
    rmSync(at('graph.png'));
    put(`${id}.mdx`, report(`first${id}`));
  }
  rmSync(at('ab.mdx'));
});

test('what has a picture’s name and is none: the fault on its page, in both kinds of body', async () => {
  for (const id of ['a', 'ab']) {
    put(`${id}.mdx`, report(`with${id}`, '![Graph](./graph.svg)'));
    for (const make of [
      () => put('graph.svg', '<svg'),
      () => put('graph.svg', ''),
      () => put('graph.svg', 'hello'),
      () => mkdirSync(at('graph.svg')),
    ]) {
      rmSync(at('graph.svg'), { recursive: true, force: true });
      make();
      const broken = await page(`/postmortems/${id}/`);
      expect(broken.status).toBe(200);
      expect(broken.text).toMatch(/data-faults[^]*graph\.svg/);
      expect((await page('/postmortems/b/')).text).toContain('firstb');
    }
    rmSync(at('graph.svg'), { recursive: true });
    put(`${id}.mdx`, report(`first${id}`));
  }
  rmSync(at('ab.mdx'));
});

test('a drawing that only its published form tells the size of is shown, in both kinds of body', async () => {
  const drawings = [
    '<s:svg xmlns:s="http://www.w3.org/2000/svg" width="7" height="9"><s:rect width="5" height="5"/></s:svg>',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox='0,0,7,9'><rect width="5" height="5"/></svg>`,
  ];
  for (const id of ['a', 'ab']) {
    for (const drawing of drawings) {
      put('graph.svg', drawing);
      put(`${id}.mdx`, report(`with${id}`, '![Graph](./graph.svg)'));
      const { status, text } = await page(`/postmortems/${id}/`);
      expect(status).toBe(200);
      const src = /<img [^>]*src="([^"]*graph\.svg[^"]*)"/
        .exec(text)?.[1]
        ?.replaceAll('&amp;', '&');
      const picture = await page(src ?? 'no picture');
      expect(picture.status).toBe(200);
      expect(picture.text).toContain('rect width="5"');
    }
    put(`${id}.mdx`, report(`first${id}`));
  }
  rmSync(at('graph.svg'));
  rmSync(at('ab.mdx'));
});

test('an address that cannot be read is answered, and no page fails', async () => {
  for (const path of ['/%', '/postmortems/%E0%A4%A', '/postmortems/%zz/']) {
    expect(await page(path)).toEqual({ status: 400, text: 'This address cannot be read.\n' });
  }
  expect((await page('/postmortems/b/')).text).toContain('firstb');
});

test('a linked file is found below its report, whatever is asked of it', async () => {
  writeFileSync(at('app.log'), 'the pool is full');
  put('a.mdx', report('with', '[the log](./app.log)'));
  for (const asked of ['', '?', '?v=2', '?v=2?3']) {
    expect(await page(`/postmortems/a/app.log${asked}`)).toEqual({
      status: 200,
      text: 'the pool is full',
    });
  }
  expect((await page('/postmortems/a/app.log.gz')).status).toBe(404);
  rmSync(at('app.log'));
  put('a.mdx', report('firsta'));
});

test('a folder that is linked like a file does not end the server', async () => {
  mkdirSync(at('app.log'));
  put('a.mdx', report('with', '[the log](./app.log)'));
  expect((await page('/postmortems/a/')).text).toMatch(/data-faults[^]*app\.log/);
  expect((await page('/postmortems/a/app.log')).status).toBe(404);
  expect((await page('/postmortems/b/')).text).toContain('firstb');
  rmSync(at('app.log'), { recursive: true });
  put('a.mdx', report('firsta'));
});

test('a broken vocabulary is told on every page, and the last sound one is used', async () => {
  put('_vocabulary/services.yaml', '- id: checkout\n  name: "Check\n');
  const home = await page('/');
  expect(home.status).toBe(200);
  expect(home.text).toMatch(/data-archive-faults[^]*_vocabulary\/services\.yaml/);
  expect((await page('/postmortems/b/')).text).toContain('firstb');
  put('_vocabulary/services.yaml', SERVICES.replace('name: Checkout', 'name: Till'));
  expect((await page('/')).text).not.toContain('data-archive-faults');
  expect((await page('/services/checkout/')).text).toContain('Till');
});

test('whoever leaves before the answer keeps nobody waiting', async () => {
  put('a.mdx', report('leaving'));
  // The first keeps the others waiting while the save is read.
  const first = page('/postmortems/a/');
  const { hostname, port } = new URL(address);
  for (let i = 0; i < 4; i++) {
    await new Promise<void>((done) => {
      const socket = connect(Number(port), hostname, () =>
        socket.end('GET /postmortems/a/ HTTP/1.1\r\nHost: localhost\r\n\r\n', () => {
          socket.destroy();
          done();
        }),
      );
    });
  }
  await first;
  const before = performance.now();
  await page('/postmortems/b/');
  expect(performance.now() - before).toBeLessThan(PATIENCE);
});

test('fifty edits by chance end with the truth', async () => {
  const chance = new Chance(50);
  /** What each page must show; null: nothing, for it is gone. */
  const truth = new Map<string, string | null>(
    ['a', 'b', 'c', 'd'].map((id) => [id, `first${id}`]),
  );
  const living = (): string[] => [...truth].flatMap(([id, word]) => (word === null ? [] : [id]));
  const expectTruth = async (id: string, when: string): Promise<void> => {
    const { status, text } = await page(`/postmortems/${id}/`);
    const word = truth.get(id);
    if (word === null || word === undefined) expect(status, `${id} ${when}`).toBe(404);
    else if (word === 'BROKEN') expect(text, `${id} ${when}`).toContain('cannot be shown');
    else expect(text, `${id} ${when}`).toContain(word);
  };
  for (let i = 0; i < 50; i++) {
    const id = chance.pick(living());
    const kind =
      living().length < 3
        ? 'new'
        : chance.pick(['save', 'save', 'break', 'rename', 'delete', 'new', 'twice'] as const);
    const word = `word${'x'.repeat(i % 2)}${i}end`;
    const request = chance.yes(0.5) ? page(`/postmortems/${id}/`) : null;
    if (kind === 'save' || kind === 'twice') {
      put(`${id}.mdx`, report(`early${word}`));
      put(`${id}.mdx`, report(word));
      truth.set(id, word);
    } else if (kind === 'break') {
      put(`${id}.mdx`, '---\ntitle: [\n---\n');
      truth.set(id, 'BROKEN');
    } else if (kind === 'rename') {
      renameSync(at(`${id}.mdx`), at(`r${i}.mdx`));
      truth.set(`r${i}`, truth.get(id)!);
      truth.set(id, null);
    } else if (kind === 'delete') {
      rmSync(at(`${id}.mdx`));
      truth.set(id, null);
    } else {
      put(`n${i}.mdx`, report(word));
      truth.set(`n${i}`, word);
    }
    // Whatever was asked for meanwhile is answered.
    if (request) expect((await request).status).toBeLessThan(500);
    if (chance.yes(0.6))
      await expectTruth(chance.yes(0.5) ? id : chance.pick(living()), `after ${i}, ${kind}`);
  }
  for (const id of truth.keys()) await expectTruth(id, 'at the end');
  expect((await page('/')).status).toBe(200);
});

const executablePath = findBrowser();
test.skipIf(!executablePath)(
  'a save while a page is on its way is shown, though the page does not listen yet',
  async () => {
    const browser = await chromium.launch({
      executablePath: executablePath!,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      put('open.mdx', report('before'));
      // What nobody hears is kept for the next who listens, so somebody else listens already.
      const other = await browser.newPage();
      const connected = other.waitForEvent('console', (told) => told.text().includes('connected.'));
      await other.goto(`${address}/`);
      await connected;
      const open = await browser.newPage();
      let listens = (): void => {};
      const saved = new Promise<void>((done) => (listens = done));
      // The page listens once this program runs.
      await open.route('**/@vite/client', async (route) => {
        await saved;
        await route.continue();
      });
      await open.goto(`${address}/postmortems/open/`, { waitUntil: 'commit' });
      const shown = (): Promise<string> => open.locator('main').innerText();
      await expect.poll(() => shown().catch(() => ''), { timeout: 120_000 }).toContain('before');
      put('open.mdx', report('meanwhile'));
      // A page is made of it, so the server has told everybody who listens.
      expect((await page('/postmortems/open/')).text).toContain('meanwhile');
      listens();
      await expect.poll(() => shown().catch(() => ''), { timeout: 120_000 }).toContain('meanwhile');
    } finally {
      await browser.close();
    }
  },
);

test.skipIf(!executablePath)(
  'an open page follows fifty edits by chance, and shows the last',
  async () => {
    const browser = await chromium.launch({
      executablePath: executablePath!,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      put('open.mdx', report('beforehand'));
      const open = await browser.newPage();
      await open.goto(`${address}/postmortems/open/`);
      const shown = (): Promise<string> => open.locator('main').innerText();
      const chance = new Chance(51);
      for (let i = 0; i < 50; i++) {
        const word = `word${'x'.repeat(i % 2)}${i}end`;
        const kind = chance.pick(['save', 'save', 'break', 'picture', 'away', 'other'] as const);
        if (kind === 'break') put('open.mdx', '---\ntitle: [\n---\n');
        else if (kind === 'picture') put('open.mdx', report(word, '![Graph](./later.png)'));
        else if (kind === 'other') put('b.mdx', report(word));
        else if (kind === 'away') {
          renameSync(at('open.mdx'), at('away.mdx'));
          renameSync(at('away.mdx'), at('open.mdx'));
        } else put('open.mdx', report(word));
        // A page in the middle of its reload has no text yet.
        if (chance.yes(0.2)) await shown().catch(() => '');
      }
      for (const word of ['lastword', 'evenlast']) {
        put('open.mdx', report(word));
        await expect.poll(() => shown().catch(() => ''), { timeout: 120_000 }).toContain(word);
        expect(await open.locator('vite-error-overlay').count()).toBe(0);
      }
      // A fault reaches the open page in the words of the check, and goes with its repair.
      put('open.mdx', report('halfway', '![Graph](./later.png)'));
      const faults = open.locator('[data-faults]');
      await expect.poll(() => faults.count().catch(() => 0), { timeout: 120_000 }).toBe(1);
      expect(await faults.innerText()).toContain('later.png');
      put('later.png', PICTURE);
      await expect.poll(() => faults.count().catch(() => 1), { timeout: 120_000 }).toBe(0);
      const width = (): Promise<number> =>
        open.locator('main img').evaluate((img: HTMLImageElement) => img.naturalWidth);
      await expect.poll(() => width().catch(() => 0), { timeout: 120_000 }).toBeGreaterThan(0);
    } finally {
      await browser.close();
    }
  },
);
