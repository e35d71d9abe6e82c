// A report as it is read: the picture and its list, links to events, clocks, contents, paper, weight.
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { IDENTIFIERS_ID, NIGHT_ID, UNDATED_ID } from './archive.ts';
import { address, describeInBrowser, open, whereIs } from './browser.ts';
import { KINDS } from './kinds.ts';
import { BASES } from './setup.ts';

const REPORT = `/postmortems/${NIGHT_ID}/`;
const marked = (page: Page, where: string): Promise<string[]> =>
  page
    .locator(`${where} .is-active, ${where}.is-active`)
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-event')!));
const listed = (page: Page): Promise<string[]> => marked(page, 'li.event');
const drawn = (page: Page): Promise<string[]> => marked(page, '.tl-full');
/** Time, and what stands beside it, of every event. */
const clocks = (page: Page): Promise<string[]> =>
  page
    .locator('li.event')
    .evaluateAll((all) =>
      all.map((item) =>
        [...item.querySelectorAll<HTMLElement>('.day:not([hidden]), .at, .utc')]
          .map((one) => one.innerText.replace(/\s+/g, ' ').trim())
          .join(' | '),
      ),
    );
const NEW_YORK = [
  '4 May 2023 | 22:41 | 5 May 02:41 UTC',
  '23:18 | 5 May 03:18 UTC',
  '23:31 –5 May 00:05 | 5 May 03:31–04:05 UTC',
  '5 May 2023 | 02:05 | 06:05 UTC',
  '04:40 | 08:40 UTC',
].map((row) => row.replace('23:31 –', '23:31–'));
const UTC = [
  '5 May 2023 | 02:41 | 4 May 22:41 New York',
  '03:18 | 4 May 23:18 New York',
  '03:31–04:05 | 4 May 23:31–5 May 00:05 New York',
  '06:05 | 02:05 New York',
  '08:40 | 04:40 New York',
];
const BERLIN = [
  '5 May 2023 | 04:41 | 02:41 UTC',
  '05:18 | 03:18 UTC',
  '05:31–06:05 | 03:31–04:05 UTC',
  '08:05 | 06:05 UTC',
  '10:40 | 08:40 UTC',
];
const tidy = (rows: readonly string[]): string[] =>
  rows.map((row) => row.replace(/(\d)\s*–\s*/g, '$1–'));

describeInBrowser('the timeline', () => {
  test('pointing at a mark shows its event in the list, and back', async () => {
    const page = await open(REPORT);
    await page.locator('.tl-full [data-event="2"] .tl-hit').hover();
    expect(await listed(page)).toEqual(['2']);
    await page.locator('li[data-event="4"]').hover();
    expect(await drawn(page)).toEqual(['4']);
    expect(await listed(page)).toEqual(['4']);
  });

  test('every mark of picture, list and legend is defined on the page, and has the colour of its kind', async () => {
    const page = await open(REPORT);
    const marks = await page.locator('use:is(.tl *, .tl-mark *)').evaluateAll((all) =>
      all.map((use) => ({
        place: use.closest('.tl-full, .tl-compact, li, dl')?.tagName,
        isDefined: document.getElementById(use.getAttribute('href')!.slice(1)) !== null,
        colour: getComputedStyle(use).getPropertyValue('--kind'),
      })),
    );
    expect(new Set(marks.map(({ place }) => place))).toEqual(new Set(['svg', 'LI', 'DL']));
    expect(marks.filter(({ isDefined, colour }) => !isDefined || colour === '')).toEqual([]);
  });

  test('the arrows do the same, and following a mark lands on the event', async () => {
    const page = await open(REPORT);
    await page.locator('.tl-full a[data-event="1"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await listed(page)).toEqual(['3']);
    await page.keyboard.press('Enter');
    expect(whereIs(page)).toBe(address(`${REPORT}#event-3`));
    expect(await page.locator('li.event:has(:target)').getAttribute('data-event')).toBe('3');
  });

  test.each(BASES)(
    'below %s, a link to an event lands on it, marked and in sight',
    async (base) => {
      const page = await open(`${REPORT}#event-5`, { base });
      const item = page.locator('li.event:has(:target)');
      const background = (n: number): Promise<string> =>
        page
          .locator(`li[data-event="${n}"]`)
          .evaluate((one) => getComputedStyle(one).backgroundColor);
      expect(await item.getAttribute('data-event')).toBe('5');
      expect(await background(5)).not.toBe(await background(1));
      expect(await drawn(page)).toEqual(['5']);
      const { top, bottom } = await item.evaluate((one) => one.getBoundingClientRect().toJSON());
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(900);
    },
  );

  test.each(BASES)('below %s, the link of an event is copied whole', async (base) => {
    const page = await open(REPORT, {
      base,
      context: { permissions: ['clipboard-read', 'clipboard-write'] },
    });
    await page.locator('li[data-event="2"]').hover();
    await page.locator('li[data-event="2"] .copy-link').click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(new URL(address(`${REPORT}#event-2`, base), page.url()).href);
    expect(await page.getByRole('status').innerText()).toBe('Link copied');
  });

  test('headings can be linked to as well', async () => {
    const page = await open(REPORT);
    const link = page.getByRole('link', { name: 'Copy the link to “What happened”' });
    await link.focus();
    await page.keyboard.press('Enter');
    expect(whereIs(page)).toBe(address(`${REPORT}#what-happened`));
  });
});

describeInBrowser('the clock', () => {
  const berlin = { context: { timezoneId: 'Europe/Berlin' } };

  test("without a script, the incident's clock and UTC stand in the page", async () => {
    const page = await open(REPORT, { ...berlin, scripts: false });
    expect(tidy(await clocks(page))).toEqual(NEW_YORK);
    expect(await page.locator('.zone-switch').isVisible()).toBe(false);
    expect(await page.locator('header .when').innerText()).toContain(
      '5\u00a0May 2023, 02:41–08:40\u00a0UTC',
    );
  });

  test('switches to UTC, to the reader’s own, and back', async () => {
    const page = await open(REPORT, berlin);
    expect(tidy(await clocks(page))).toEqual(NEW_YORK);
    await page.getByLabel('UTC').check({ force: true });
    expect(tidy(await clocks(page))).toEqual(UTC);
    await page.getByLabel('Yours').check({ force: true });
    expect(tidy(await clocks(page))).toEqual(BERLIN);
    expect(await page.locator('[data-zone-note]').innerText()).toContain('Europe/Berlin');
    expect(await page.locator('.prose .event-link').innerText()).toBe('04:41');
    await page.getByLabel('Incident’s').check({ force: true });
    expect(tidy(await clocks(page))).toEqual(NEW_YORK);
  });

  test('the choice is kept for the next report', async () => {
    const page = await open(REPORT, berlin);
    await page.getByLabel('Yours').check({ force: true });
    await page.reload();
    expect(tidy(await clocks(page))).toEqual(BERLIN);
    await page.goto(address(`/postmortems/${IDENTIFIERS_ID}/`));
    expect((await clocks(page))[0]).toBe('5 March 2024 | 11:00');
  });

  test('where no day is known there is no switch, and the page says why', async () => {
    const page = await open(`/postmortems/${UNDATED_ID}/`);
    expect(await page.locator('.zone-switch').count()).toBe(0);
    expect(await page.locator('[data-zone-note]').innerText()).toContain('No day is recorded');
  });
});

describeInBrowser('a report', () => {
  test('its contents follow the reader', async () => {
    const page = await open(REPORT);
    const current = page.locator('[data-contents] [aria-current]');
    await page.locator('#what-happened').evaluate((one) => one.scrollIntoView());
    await current.filter({ hasText: 'What happened' }).waitFor();
    expect(await current.count()).toBe(1);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await current.filter({ hasText: 'Share' }).waitFor();
    expect(await current.count()).toBe(1);
    // Where the page ends, a link to an earlier heading moves nothing, and is where the reader is.
    await page.setViewportSize({ width: 1280, height: 2000 });
    await page.locator('[data-contents] a', { hasText: 'Actions' }).click();
    await current.filter({ hasText: 'Actions' }).waitFor();
    expect(await current.count()).toBe(1);
  });

  test('on a phone its contents stay in sight, the current entry in the middle', async () => {
    const page = await open(REPORT, { width: 390, context: { reducedMotion: 'reduce' } });
    // So low a window that the page does not end below the heading.
    await page.setViewportSize({ width: 390, height: 480 });
    const contents = page.locator('[data-contents]');
    await page.locator('#actions').evaluate((one) => one.scrollIntoView());
    const current = contents.locator('[aria-current]').filter({ hasText: 'Actions' });
    await current.waitFor();
    await expect.poll(async () => (await contents.boundingBox())!.y).toBe(0);
    const { x, width } = (await current.boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(390);
    // The heading is not hidden under them.
    expect((await page.locator('#actions').boundingBox())!.y).toBeGreaterThan(
      (await contents.boundingBox())!.height,
    );
  });

  test('leads to the incidents before and after it', async () => {
    const page = await open(REPORT);
    const beside = page.getByRole('navigation', { name: 'Previous and next incident' });
    await beside.getByRole('link', { name: /^Next/ }).click();
    await beside.getByRole('link', { name: /^← Previous/ }).click();
    expect(whereIs(page)).toBe(address(REPORT));
  });

  test('before and after stand side by side where there is room', async () => {
    const tops = (page: Page): Promise<number[]> =>
      page
        .locator('.side')
        .evaluateAll((all) =>
          all.filter((one) => one.matches('figure')).map((one) => one.getBoundingClientRect().top),
        );
    const [wideBefore, wideAfter] = await tops(await open(REPORT));
    expect(Math.abs(wideBefore! - wideAfter!)).toBeLessThan(2);
    const [narrowBefore, narrowAfter] = await tops(await open(REPORT, { width: 390 }));
    expect(narrowAfter!).toBeGreaterThan(narrowBefore! + 40);
  });

  test('prints as a document', async () => {
    const page = await open(REPORT, { theme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    const seen = (selector: string): Promise<boolean> => page.locator(selector).first().isVisible();
    expect(await seen('.site-head')).toBe(false);
    expect(await seen('.site-foot')).toBe(false);
    expect(await seen('.zone-switch')).toBe(false);
    expect(await seen('.timeline-picture')).toBe(true);
    expect(await page.locator('.address').innerText()).toContain(`/postmortems/${NIGHT_ID}/`);
    const link = page.locator('.prose a[href^="https://changes"]');
    expect(await link.evaluate((one) => getComputedStyle(one, '::after').content)).toContain(
      'https://changes.example.com/certificates',
    );
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(20_000);
  });

  test('weighs at most 40 kB with its diagram, and needs no script to be read', async () => {
    const page = await open('/', { scripts: false });
    const asked = new Set<string>();
    page.on('response', (response) => asked.add(response.url()));
    await page.goto(address(REPORT));
    expect(await page.locator('li.event').count()).toBe(5);
    expect(await page.locator('.prose .diagram-sheet > svg[viewBox]').count()).toBe(2);
    const scripted = await open(REPORT);
    const scripts = await scripted
      .locator('script[src]')
      .evaluateAll((all) => all.map((one) => (one as HTMLScriptElement).src));
    const sizes = new Map<string, number>();
    for (const url of [...asked, ...scripts]) {
      sizes.set(url, gzipSync(await (await scripted.request.get(url)).body()).length);
    }
    expect(sizes.size).toBeGreaterThan(1);
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    expect(total, [...sizes].join('\n')).toBeLessThan(40_000);
  });
});

describeInBrowser('every kind of page', () => {
  test.each([390, 1280])('nothing shifts while it loads at %d px', async (width) => {
    const page = await open('/', { width });
    for (const [kind, path] of Object.entries(KINDS)) {
      await page.goto(address(path));
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let total = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) {
                total += (entry as PerformanceEntry & { value: number }).value;
              }
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(total), 150);
          }),
      );
      expect.soft(shift, kind).toBeLessThan(0.01);
    }
  });
});

describeInBrowser('the strip of the archive', () => {
  test('leads from a month to its place in the list', async () => {
    const page = await open('/postmortems/');
    await page.getByRole('link', { name: /^May 2023: / }).click();
    expect(whereIs(page)).toBe(address('/postmortems/#m-2023-05'));
    expect(await page.locator('li:target').innerText()).toContain('May 2023');
  });
});
