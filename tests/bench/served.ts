// What an author and a reader wait for: a save until its page shows it, a letter in the search box until its results.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser, HOW_TO_GET_ONE } from '../browser/find-browser.ts';
import { memoryOf, processorOf, quantile } from './measure.ts';

export interface Served {
  readonly checkout: string;
  readonly env: Readonly<Record<string, string>>;
  /** A report, as a path below the folder of reports. */
  readonly report: string;
  readonly reports: string;
}

const SAVES = 12;
const WORDS = ['certificate', 'connection pool', 'disk', 'timeout', 'deploy', 'cache', 'queue'];

/** From a save to the page that shows it; each figure with its unit. */
export async function costOfSaves(served: Served): Promise<Readonly<Record<string, string>>> {
  const began = performance.now();
  const { child, address } = await start('src/cli/dev.ts', served);
  try {
    const path = `${address}/postmortems/${served.report.replace(/^.*\/|\.mdx$/g, '')}/`;
    await until(path, '');
    const ready = performance.now() - began;
    const file = join(served.reports, served.report);
    const text = readFileSync(file, 'utf8');
    const waited: number[] = [];
    await save(file, text, 'warming up', path);
    const before = processorOf(child.pid!);
    for (let i = 0; i < SAVES; i++)
      waited.push(await save(file, text, `edit number ${i} of it`, path));
    const processor = (processorOf(child.pid!) - before) / SAVES;
    writeFileSync(file, text);
    return {
      'dev: ready': seconds(ready),
      'dev: save → page, p50': ms(quantile(waited, 0.5)),
      'dev: save → page, p95': ms(quantile(waited, 0.95)),
      'dev: processor a save': seconds(processor * 1000),
      'dev: memory': `${memoryOf(child.pid!)} MB`,
    };
  } finally {
    child.kill();
  }
}

async function save(file: string, text: string, words: string, path: string): Promise<number> {
  const began = performance.now();
  writeFileSync(file, `${text}\nThis is ${words}.\n`);
  await until(path, words);
  return performance.now() - began;
}

/** From a letter to the results of what is written then, and what a reader loads on the way. */
export async function costOfSearch(served: Served): Promise<Readonly<Record<string, string>>> {
  return inBrowser(served, async (browser, address) => {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      const blocked = window as unknown as { longest: number };
      blocked.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) {
          blocked.longest = Math.max(blocked.longest, duration);
        }
      }).observe({ type: 'longtask' });
    });
    const longest = (): Promise<number> =>
      page.evaluate(() => {
        const blocked = window as unknown as { longest: number };
        const { longest } = blocked;
        blocked.longest = 0;
        return longest;
      });
    const loadedBy = countBytes(page);
    await until(`${address}/search/`, '');
    await page.goto(`${address}/search/`, { waitUntil: 'networkidle' });
    const opening = loadedBy();
    const waited: number[] = [];
    const blocked: number[] = [];
    const narrowed: number[] = [];
    let first = 0;
    const field = page.getByRole('searchbox', { name: 'Search the archive' });
    for (const words of WORDS) {
      await field.fill('');
      await page.waitForTimeout(500);
      await field.pressSequentially(words.slice(0, -1), { delay: 60 });
      await page.waitForTimeout(800);
      await longest();
      waited.push(await lastLetter(page, words.at(-1)!, words));
      blocked.push(await longest());
      if (first === 0) {
        await page.waitForTimeout(300);
        first = loadedBy();
      }
      narrowed.push(await chosen(page));
      // Taken back, so that the next words are asked of all reports.
      await chosen(page);
    }
    return {
      'search: key → results, p50': ms(quantile(waited, 0.5)),
      'search: key → results, p95': ms(quantile(waited, 0.95)),
      'search: filter → results, p95': ms(quantile(narrowed, 0.95)),
      'search: longest task of a letter': ms(Math.max(...blocked)),
      'search: bytes at opening': `${Math.round(opening / 1000)} kB`,
      'search: bytes to the first result': `${Math.round(first / 1000)} kB`,
    };
  });
}

/**
 * From an alert to its answer, in a page that was just opened and in one that has answered before; with what was loaded for
 * the first.
 */
export async function costOfAsks(served: Served): Promise<Readonly<Record<string, string>>> {
  return inBrowser(served, async (browser, address) => {
    await until(`${address}/search/`, '');
    const cold: number[] = [];
    const warm: number[] = [];
    const loaded: number[] = [];
    const alerts = alertsOf(served.reports);
    for (const [i, alert] of alerts.entries()) {
      // A context of its own, so that nothing is in its cache.
      const context = await browser.newContext();
      const page = await context.newPage();
      const loadedBy = countBytes(page);
      await page.goto(`${address}/search/`, { waitUntil: 'networkidle' });
      const opening = loadedBy();
      await page.getByRole('searchbox', { name: 'Search the archive' }).focus();
      // As long as a hand takes from the click to the paste.
      await page.waitForTimeout(1000);
      cold.push(await pasted(page, alert));
      await page.waitForTimeout(200);
      loaded.push(loadedBy() - opening);
      warm.push(await entered(page, alerts[(i + 1) % alerts.length]!));
      await context.close();
    }
    return {
      'ask: paste → answer, cold, p50': ms(quantile(cold, 0.5)),
      'ask: paste → answer, cold, p95': ms(quantile(cold, 0.95)),
      'ask: Enter → answer, warm, p50': ms(quantile(warm, 0.5)),
      'ask: Enter → answer, warm, p95': ms(quantile(warm, 0.95)),
      'ask: bytes of an answer, p50': `${Math.round(quantile(loaded, 0.5) / 1000)} kB`,
      'ask: bytes of an answer, most': `${Math.round(Math.max(...loaded) / 1000)} kB`,
    };
  });
}

/** The bytes that a page and its threads have loaded by now, as they travelled. */
function countBytes(page: Page): () => number {
  let bytes = 0;
  page.on('requestfinished', (request) => {
    request.sizes().then(
      ({ responseHeadersSize, responseBodySize }) =>
        (bytes += responseHeadersSize + responseBodySize),
      // The page was closed meanwhile.
      () => {},
    );
  });
  return () => bytes;
}

const ALERTS = 40;

/** A line of every so many reports, as a pager would wrap it. */
function alertsOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .toSorted();
  const every = Math.max(1, Math.floor(files.length / ALERTS));
  return files
    .filter((_, i) => i % every === 0)
    .slice(0, ALERTS)
    .flatMap((file) => {
      const [, line] = /^ +text: (.{12,})$/m.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
      return line ? `[FIRING:1] pod web-7d9f8b6c5-x2x9k at 2026-11-27T03:14:15Z\n${line}` : [];
    });
}

/** Milliseconds from a paste into the field to the answer. */
function pasted(page: Page, alert: string): Promise<number> {
  return page.evaluate(async (text) => {
    const input = document.querySelector('.search-field input')!;
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const began = performance.now();
    input.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
    const status = document.querySelector('[data-paste-status]')!;
    while (status.textContent === '' && performance.now() - began < 60_000) {
      await new Promise((done) => requestAnimationFrame(done));
    }
    return performance.now() - began;
  }, alert);
}

/** Milliseconds from Enter in the box of a pasted alert to the answer of another. */
function entered(page: Page, alert: string): Promise<number> {
  return page.evaluate(async (text) => {
    const status = document.querySelector('[data-paste-status]')!;
    const box = document.querySelector('textarea')!;
    status.textContent = '';
    box.value = text;
    const began = performance.now();
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    while (status.textContent === '' && performance.now() - began < 60_000) {
      await new Promise((done) => requestAnimationFrame(done));
    }
    return performance.now() - began;
  }, alert);
}

/** Measures a built site in a browser; nothing where there is none. */
async function inBrowser(
  served: Served,
  measure: (browser: Browser, address: string) => Promise<Readonly<Record<string, string>>>,
): Promise<Readonly<Record<string, string>>> {
  const executablePath = findBrowser();
  if (!executablePath) {
    console.error(`The search is not measured: ${HOW_TO_GET_ONE}`);
    return {};
  }
  const { child, address } = await start('src/cli/preview.ts', served);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    return await measure(browser, address);
  } finally {
    await browser.close();
    child.kill();
  }
}

/** Milliseconds from the key to the moment at which the page has come to rest with the answer drawn. */
async function lastLetter(page: Page, letter: string, words: string): Promise<number> {
  await page.evaluate(() => {
    const typed = (): void => void (document.body.dataset['typedAt'] = String(performance.now()));
    document.addEventListener('keydown', typed, { once: true });
  });
  await page.keyboard.press(letter);
  const answered = await page.waitForFunction(
    (asked) => {
      const isAsked = new URLSearchParams(location.search).get('q') === asked;
      const isDone = document.querySelector('[data-search][aria-busy="false"]') !== null;
      return isAsked && isDone && performance.now() - Number(document.body.dataset['typedAt']);
    },
    words,
    { polling: 'raf', timeout: 60_000 },
  );
  return Number(await answered.jsonValue());
}

/** Milliseconds from a click on the first filter that is offered to the moment at which its answer is drawn. */
function chosen(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const filter = document.querySelector<HTMLInputElement>(
      '[data-facets] input[type="checkbox"]:not(:disabled)',
    );
    if (!filter) throw new Error('No filter is offered.');
    const began = performance.now();
    const asked = location.search;
    const isDone = (): boolean =>
      location.search !== asked &&
      document.querySelector('[data-search][aria-busy="false"]') !== null;
    filter.click();
    while (!isDone() && performance.now() - began < 60_000) {
      await new Promise((done) => requestAnimationFrame(done));
    }
    return performance.now() - began;
  });
}

async function start(
  command: string,
  { checkout, env }: Served,
): Promise<{ child: ChildProcess; address: string }> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  const child = spawn(process.execPath, [command, '--port', String(port)], {
    cwd: checkout,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { child, address: `http://localhost:${port}` };
}

/** Asks for a page until it is there and holds the words. @throws after ten minutes */
async function until(path: string, words: string): Promise<void> {
  const limit = performance.now() + 600_000;
  while (performance.now() < limit) {
    const shown = await fetch(path).then(
      async (answer) => (answer.ok ? answer.text() : null),
      () => null,
    );
    if (shown?.includes(words)) return;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`${path} did not show “${words}”.`);
}

const ms = (figure: number): string => `${Math.round(figure)} ms`;
const seconds = (figure: number): string => `${(figure / 1000).toFixed(2)} s`;
