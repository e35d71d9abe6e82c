// What a browser test uses:
//
//   describeInBrowser('the theme', () => {
//     test('is kept', async () => {
//       const page = await open('/', { theme: 'dark' });
//       ...
//     });
//   });
//
// Every page gets a context of its own and is closed after its test. A test fails when a page it opened wrote
// an error to the console, threw, or asked for something that was not there, unless it says `problems: 'expected'`.
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest';
import type { Base } from './setup.ts';

export interface Opening {
  /** Which build of the archive; `/` when left out. */
  readonly base?: Base;
  /** Whether the host sends the headers of `_headers`. */
  readonly headers?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** What the system prefers. */
  readonly theme?: 'light' | 'dark';
  readonly scripts?: boolean;
  readonly problems?: 'expected';
  readonly context?: BrowserContextOptions;
}

const running = inject('running');
let browser: Browser;
const opened: { page: Page; problems: string[]; expected: boolean }[] = [];

/** A `describe` that is skipped where there is no browser. */
export function describeInBrowser(name: string, body: () => void): void {
  describe.skipIf(running === null)(name, () => {
    beforeAll(async () => {
      browser = await chromium.connect(running!.browser);
    });
    afterEach(async () => {
      const pages = opened.splice(0);
      await Promise.all(pages.map(({ page }) => page.context().close()));
      const problems = pages.flatMap((one) => (one.expected ? [] : one.problems));
      expect(problems, 'what the pages complained about').toEqual([]);
    });
    afterAll(() => browser.close());
    body();
  });
}

/** Opens a page of the site by its path without the base: `/search/?q=pool`. */
export async function open(path: string, opening: Opening = {}): Promise<Page> {
  const { base = '/', width = 1280, height = 900, theme = 'light', scripts = true } = opening;
  const context = await browser.newContext({
    baseURL: (opening.headers ? running!.guarded : running!.sites)[base],
    viewport: { width, height },
    colorScheme: theme,
    javaScriptEnabled: scripts,
    reducedMotion: 'reduce',
    ...opening.context,
  });
  const page = await context.newPage();
  opened.push({ page, problems: watch(page), expected: opening.problems === 'expected' });
  // As long as a poll of the tests: a busy machine is no fault of a page.
  page.setDefaultTimeout(15_000);
  await page.goto(address(path, base));
  return page;
}

/** The path with the base in front, as it stands in the address. */
export function address(path: string, base: Base = '/'): string {
  return `${base.replace(/\/$/, '')}${path}`;
}

/** Path, query and anchor of where a page is. */
export function whereIs(page: Page): string {
  const { pathname, search, hash } = new URL(page.url());
  return `${pathname}${search}${hash}`;
}

function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      problems.push(`${page.url()} console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${page.url()} thrown: ${error.message}`));
  page.on('requestfailed', (request) => {
    // What a page that is being left still asked for is cancelled.
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') problems.push(`${page.url()} failed: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400)
      problems.push(`${page.url()} ${response.status()}: ${response.url()}`);
  });
  return problems;
}
