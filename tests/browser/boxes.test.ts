// From the narrowest phone to a desk, with the longest words and the values that nobody recorded: no two texts meet, no short
// word is broken, nothing leaves the window.
import { chromium } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { meetings, tooSmall } from './boxes.ts';
import { describeInBrowser, open } from './browser.ts';
import { findBrowser } from './find-browser.ts';
import { HARD } from './hard-reports.ts';
import { KINDS } from './kinds.ts';

const WIDTHS = [320, 390, 768, 1280] as const;
const PATHS = [
  '/',
  '/postmortems/',
  '/postmortems/?service=Ledger&severity=SEV2',
  '/postmortems/?view=table',
  ...Object.values(HARD).map((id) => `/postmortems/${id}/`),
  '/root-causes/',
  '/root-causes/reference-clock-drift/',
  '/services/ledger/',
  '/services/longest-service/',
  '/severities/',
  '/years/2024/',
  '/trends/',
  '/actions/',
  '/actions/open/',
];

/** One page of each kind that is used on phones. */
const TOUCHED = [
  `/embed/${HARD.longest}/`,
  '/',
  '/postmortems/',
  '/postmortems/?view=table',
  `/postmortems/${HARD.longest}/`,
  `/postmortems/${HARD.again}/`,
  '/root-causes/reference-clock-drift/',
  '/services/checkout/evidence/',
  '/actions/',
  '/actions/open/',
  '/years/2024/',
  '/years/2024/q1/',
  '/trends/time-to-resolve/all/',
  '/guide/fields/',
  '/guide/configure/',
  '/guide/machines/',
  '/search/',
  '/trends/',
];

describeInBrowser('what stands on a page', () => {
  test('meets nothing else, at any width', async () => {
    const page = await open('/');
    const wrong: string[] = [];
    for (const path of PATHS) {
      await page.goto(path);
      if (path.includes('?')) await page.locator('[data-list][aria-busy="false"]').waitFor();
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        for (const what of await meetings(page)) wrong.push(`${path} at ${width} px: ${what}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('has the sign of a meaning on the line of the last word that it explains', async () => {
    const page = await open('/');
    let seen = 0;
    for (const path of [`/postmortems/${HARD.again}/`, '/trends/', '/actions/', '/severities/']) {
      await page.goto(path);
      for (const width of [...WIDTHS, 900, 1000, 1100]) {
        await page.setViewportSize({ width, height: 900 });
        const apart = await page.locator('.meaning > button:visible').evaluateAll((all) =>
          all.map((button) => {
            // In a row of pieces it stands beside a whole one.
            const before = button.parentElement!.previousSibling;
            const range = document.createRange();
            if (before) range.selectNodeContents(before);
            const last = [...range.getClientRects()].at(-1);
            const { top, bottom, left } = button.getBoundingClientRect();
            const middle = (top + bottom) / 2;
            const isApart = !last || middle < last.top - 4 || middle > last.bottom + 4;
            return isApart || left - last.right > 24 ? button.getAttribute('aria-label') : '';
          }),
        );
        seen += apart.length;
        expect(apart.filter(Boolean), `${path} at ${width} px`).toEqual([]);
      }
    }
    expect(seen).toBeGreaterThan(100);
  });

  test('stands in columns below its heads, beside its title, where there is room', async () => {
    const page = await open('/postmortems/');
    const lefts = (selector: string): Promise<number[]> =>
      page
        .locator(selector)
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));
    const heads = await lefts('.report-list .heads > *');
    const columns = await lefts('.report-list dd');
    expect(new Set(columns)).toEqual(new Set(heads));
    const tops = await page
      .locator('.report-list li')
      .evaluateAll((all) =>
        all.map((one) =>
          Math.abs(
            one.querySelector('dl')!.getBoundingClientRect().top -
              one.querySelector('.title')!.getBoundingClientRect().top,
          ),
        ),
      );
    expect(Math.max(...tops)).toBeLessThan(20);
    // Also where the name of a severity takes two lines.
    const chips = await page.locator('.report-list li').evaluateAll((all) =>
      all.map((one) => {
        const chip = one.querySelector('.severity')!.getBoundingClientRect();
        const title = one.querySelector('.title')!.getBoundingClientRect();
        return { lines: chip.height, below: title.top - chip.top };
      }),
    );
    expect(Math.max(...chips.map(({ lines }) => lines))).toBeGreaterThan(30);
    expect(Math.max(...chips.map(({ below }) => below))).toBeLessThan(10);
  });

  test('keeps its words whole on a phone with letters twice as large', async () => {
    // What a reader has chosen in the settings of the browser: no style of a page can choose it.
    const large = await chromium.launch({
      executablePath: findBrowser()!,
      args: ['--no-sandbox', '--disable-gpu', '--blink-settings=defaultFontSize=32'],
    });
    try {
      const page = await large.newPage({
        baseURL: inject('running')!.sites['/'],
        viewport: { width: 390, height: 844 },
      });
      const wrong: string[] = [];
      for (const path of ['/', '/postmortems/', KINDS['report with everything'], '/years/2023/']) {
        await page.goto(path);
        expect(await page.evaluate(() => matchMedia('(max-width: 16em)').matches)).toBe(true);
        const skip = (await page.locator('.skip').boundingBox())!;
        expect(skip.y + skip.height, path).toBeLessThanOrEqual(0);
        const name = (await page.locator('.site-head .home').boundingBox())!;
        expect(name.y, path).toBeGreaterThanOrEqual(6);
        for (const what of await meetings(page)) wrong.push(`${path}: ${what}`);
      }
      expect(wrong).toEqual([]);
    } finally {
      await large.close();
    }
  });

  test('narrows from above the list on a phone, and from beside it on a desk', async () => {
    const page = await open('/postmortems/', { width: 390 });
    const link = page.getByRole('link', { name: 'SEV1', exact: true });
    expect(await link.isVisible()).toBe(false);
    await page.getByText('Narrow the list').click();
    expect(await link.isVisible()).toBe(true);
    const above = (await page.locator('.facet-links').boundingBox())!;
    expect(above.y).toBeLessThan((await page.locator('.report-list').boundingBox())!.y);

    const desk = await open('/postmortems/');
    expect(await desk.getByText('Narrow the list').isVisible()).toBe(false);
    const beside = (await desk.locator('.facet-links').boundingBox())!;
    const list = (await desk.locator('.report-list').boundingBox())!;
    expect(beside.x).toBeGreaterThan(list.x + list.width);
    expect(Math.abs(beside.y - list.y)).toBeLessThan(20);
  });

  test('is a year on four screens of a phone', async () => {
    const page = await open('/years/2023/', { width: 390, height: 844 });
    const height = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
    expect(await height()).toBeLessThanOrEqual(4);
    // What is folded is there to be opened.
    await page.locator('.list summary').click();
    expect(await height()).toBeGreaterThan(4);
  });

  test('is large enough for a finger on a phone, but for words in a sentence', async () => {
    const page = await open('/', { width: 320 });
    const small: string[] = [];
    for (const path of TOUCHED) {
      await page.goto(path);
      if (path.includes('?')) await page.locator('[data-list][aria-busy="false"]').waitFor();
      for (const what of await tooSmall(page)) small.push(`${path}: ${what}`);
    }
    expect(small).toEqual([]);
    // And what is too small is found.
    await page.evaluate(() => {
      for (const link of document.querySelectorAll('.chart-narrow')) {
        link.classList.remove('chart-narrow');
      }
    });
    expect((await tooSmall(page)).length).toBeGreaterThan(10);
  });

  test('is seen to meet where it does', async () => {
    const page = await open('/');
    // Away from the site, whose policy takes no styles in the text.
    await page.goto('about:blank');
    await page.setContent(
      '<!doctype html><body style="margin:0"><p style="margin:0">One line</p><p style="margin:-1.1em 0 0">Another</p>' +
        '<p style="width:3em;overflow-wrap:anywhere">Conversation</p><p style="width:150vw;text-align:end">Far</p>',
    );
    expect((await meetings(page)).toSorted()).toEqual([
      'the page is 1920 px wide in a window of 1280',
      '“Conversation” is broken in “Conversation”',
      '“Far” leaves the window',
      '“One line” meets “Another”',
    ]);
  });
});
