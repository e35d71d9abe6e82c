// Published payloads in everything that an author can write: nothing runs in a browser, no file of the site breaks.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MARK_PARAMETER } from '../../src/browser/search/facets.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { serve, type RunningServer } from '../../src/host/serve.ts';
import { hostileArchive } from '../hostile/archive.ts';
import { PAYLOADS } from '../hostile/payloads.ts';
import { faultsOf } from '../hostile/soundness.ts';
import { visit, visitInFrames } from '../hostile/visit.ts';
import { makeWorkplace, type BuiltSite } from './build-site.ts';
import { brokenLinks } from './links.ts';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const place = makeWorkplace(hostileArchive());
let site: BuiltSite;
beforeAll(async () => {
  writeFileSync(join(place.reports, 'picture.png'), PICTURE);
  site = await place.build();
  expect(site.code, site.printed.slice(0, 2000)).toBe(0);
});
afterAll(() => place.remove());

test('there are at least 300 payloads, each in a report of its own', () => {
  expect(new Set(PAYLOADS).size).toBeGreaterThan(300);
  const reports = site.files().filter((file) => /^postmortems\/p\d+\/index\.html$/.test(file));
  expect(reports).toHaveLength(PAYLOADS.length);
});

test('no page holds what could run, and no feed, table, calendar or picture breaks', () => {
  const faults = site
    .files()
    .flatMap((file) =>
      faultsOf(file, readFileSync(join(site.folder, file))).map((fault) => `${file}: ${fault}`),
    );
  expect(faults).toEqual([]);
});

test('every link of the pages around them leads somewhere', () => {
  // The bodies link to payloads, and allow themselves to: on their pages and in their copies.
  const own = /^(?:postmortems\/p\d+(?:\/|\.(?:md|json) )|llms-full\.txt )/;
  const broken = brokenLinks(site).filter((link) => !own.test(link));
  expect(broken).toEqual([]);
});

const executablePath = findBrowser();
describe.skipIf(!executablePath)('in a browser', () => {
  let browser: Browser;
  let served: RunningServer;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: executablePath!,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    served = await serve(site.folder, { base: '/' });
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  /** `EVERY_PAGE=1` opens all; else those of reports, and of what is made of the same reports again every sixth. */
  const pages = (): string[] =>
    site
      .files()
      // The guide holds nothing of the archive.
      .filter((file) => file.endsWith('.html') && !file.startsWith('guide/'))
      .filter(
        (file, i) => process.env['EVERY_PAGE'] || /^postmortems\/p\d+\//.test(file) || i % 6 === 0,
      )
      .map((file) => `${served.address}/${file.replace(/index\.html$/, '')}`);

  test('nothing runs, even with the content security policy taken away', async () => {
    const { ran } = await visitInFrames(browser, pages(), { bypassCSP: true });
    expect(ran).toEqual([]);
  });

  test('a payload that is searched for, or marked on a page, does not run', async () => {
    const asked = PAYLOADS.filter((_, i) => i % 16 === 0).map(encodeURIComponent);
    const searched = asked.map((q) => `${served.address}/search/?q=${q}&tag=${q}&sort=${q}`);
    const marked = asked.map(
      (q, i) => `${served.address}/postmortems/p${i}/?${MARK_PARAMETER}=${q}`,
    );
    // These are in nearly every report, so results with payloads in title and excerpt are drawn.
    const found = ['alert', 'onerror', 'script', 'svg'].map(
      (word) => `${served.address}/search/?q=${word}`,
    );
    let results = 0;
    const onReports = await visitInFrames(browser, marked, { bypassCSP: true });
    const { ran } = await visit(
      browser,
      [...searched, ...found],
      { bypassCSP: true },
      async (page) => {
        await page.locator('[data-search][aria-busy="false"]').waitFor();
        results += await page.locator('.found-title').count();
      },
    );
    expect([...onReports.ran, ...ran]).toEqual([]);
    // A search draws as many at once as the window shows, three at least.
    expect(results).toBeGreaterThan(10);
  });

  test('the content security policy has nothing to stop', async () => {
    const some = pages().filter((_, i) => i % 10 === 0);
    const { ran, stopped } = await visit(browser, some);
    expect({ ran, stopped }).toEqual({ ran: [], stopped: [] });
  });
});
