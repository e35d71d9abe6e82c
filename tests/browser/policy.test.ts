// The content security policy in a browser: no page of any kind needs what it forbids, and what it forbids does not run.
// Each site is read from a host that sends no headers, where the policy in the page is all there is, and from one that
// sends those of `_headers`.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { IDENTIFIERS_ID, NIGHT_ID } from './archive.ts';
import { address, describeInBrowser, open } from './browser.ts';
import { BARE, KINDS, PAGE_FILES } from './kinds.ts';
import { search, titles } from './search-page.ts';
import { BASES, type Base } from './setup.ts';

const PAGES = Object.entries({ ...KINDS, ...BARE });
/** Each kind of page comes with headers and without, and below either base; not all four ways. */
const pagesFor = (base: Base, headers: boolean): typeof PAGES =>
  PAGES.filter((_, i) => (i + BASES.indexOf(base) + Number(headers)) % 2 === 0);

test('every file that makes pages has a kind that is visited', () => {
  const folder = 'src/pages';
  const files = readdirSync(folder, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter(
      (file) =>
        file.endsWith('.astro') ||
        (file.endsWith('.ts') && /'html',?\s*\)/.test(readFileSync(join(folder, file), 'utf8'))),
    );
  expect(Object.keys(PAGE_FILES).toSorted()).toEqual(files.toSorted());
});

describe.each(BASES)('below %s', (base) => {
  describe.each([
    ['by the policy in the page alone', false],
    ['with the headers of the host', true],
  ])('%s', (_, headers) => {
    describeInBrowser('the policy', () => {
      test('stops nothing of any kind of page', async () => {
        const { page, stopped } = await openWatched({ base, headers });
        for (const [kind, path] of pagesFor(base, headers)) {
          await page.goto(address(path, base));
          expect.soft(await page.locator('h1, a').count(), kind).toBeGreaterThan(0);
        }
        expect(stopped).toEqual([]);
      });

      test('lets Pagefind search in WebAssembly', async () => {
        const { page, stopped } = await openWatched({ base, headers });
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.goto(address('/search/', base));
        await search(page, 'econnreset');
        expect(await titles(page)).toHaveLength(1);
        expect(asked.filter((url) => /wasm[^/]*\.pagefind$/.test(url))).not.toEqual([]);
        expect(stopped).toEqual([]);
      });

      test('lets it search without a worker, too', async () => {
        const { page, stopped } = await openWatched({ base, headers });
        // A worker is not under the policy of the page; where there is none, the page itself runs WebAssembly.
        await page.addInitScript(() => delete (globalThis as { Worker?: unknown }).Worker);
        await page.goto(address('/search/', base));
        await search(page, 'econnreset');
        expect(await titles(page)).toHaveLength(1);
        expect(stopped).toEqual([]);
      });

      test('stops what is put into any kind of page', async () => {
        const { page, stopped } = await openWatched({ base, headers, problems: 'expected' });
        for (const [kind, path] of pagesFor(base, headers)) {
          // A page that leads on at once to another is judged by what it has, in tests/site/hostile.test.ts.
          if (kind === 'earlier name') continue;
          await page.goto(address(path, base));
          stopped.length = 0;
          await page.evaluate(attack);
          await expect.poll(() => new Set(stopped), { message: kind }).toEqual(ATTACKS);
          expect.soft(await page.evaluate(() => 'ran' in globalThis), kind).toBe(false);
        }
      });
    });
  });

  describeInBrowser('a page of another site', () => {
    test('may show a card in a frame, and nothing else', async () => {
      const { page } = await openWatched({ base, headers: true, problems: 'expected' });
      const own = new URL(page.url()).origin;
      const shown = [`/embed/${NIGHT_ID}/`, `/postmortems/${IDENTIFIERS_ID}/`, '/actions/', '/'];
      const frames = shown.map((path) => `<iframe src="${own}${address(path, base)}"></iframe>`);
      const other = createServer((_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end(frames.join(''));
      });
      await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
      try {
        await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
        await page.locator('iframe').first().contentFrame().locator('h1').waitFor();
        const inside = page.frames().slice(1);
        expect(inside.map((frame) => new URL(frame.url()).origin === own)).toEqual([
          ...[true, false, false, false],
        ]);
      } finally {
        other.close();
        other.closeAllConnections();
      }
    });
  });
});

/** A page that tells which directives of the policy were broken. */
async function openWatched(opening: Parameters<typeof open>[1]) {
  const page: Page = await open('/', opening);
  const stopped: string[] = [];
  await page.exposeFunction('tellStopped', (directive: string) => stopped.push(directive));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      (globalThis as unknown as { tellStopped(text: string): void }).tellStopped(
        effectiveDirective,
      );
    });
  });
  return { page, stopped };
}

/** What must be stopped: a script in the page, a handler, a program in text, a style, a picture and an answer from elsewhere. */
const ATTACKS = new Set([
  'script-src-elem',
  'script-src-attr',
  'script-src',
  'style-src-attr',
  'img-src',
  'connect-src',
]);

/** Runs in the page. */
async function attack(): Promise<void> {
  const script = document.createElement('script');
  script.textContent = 'globalThis.ran = true';
  document.body.append(script);
  const button = document.createElement('button');
  button.setAttribute('onclick', 'globalThis.ran = true');
  button.setAttribute('style', 'position: fixed; inset: 0');
  document.body.append(button);
  button.click();
  // Not by eval(), which the test's own line into the browser would let pass.
  setTimeout('globalThis.ran = true');
  const picture = document.createElement('img');
  picture.src = 'http://127.0.0.1:9/tell.png';
  document.body.append(picture);
  await fetch('http://127.0.0.1:9/tell').catch(() => {});
}
