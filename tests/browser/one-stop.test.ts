// Charts and the keyboard: a page of them is not a thousand stops.
import { expect, test } from 'vitest';
import { describeInBrowser, open } from './browser.ts';
import { HARD } from './hard-reports.ts';

describeInBrowser('a chart', () => {
  test.each([1280, 390])('of a report is one stop, too, %s px wide', async (width) => {
    const page = await open(`/postmortems/${HARD.sixty}/`, { width });
    const marks = page.locator('.timeline-picture a[href]:visible');
    expect(await marks.count()).toBeGreaterThan(50);
    expect(await page.locator('.timeline-picture a:not([tabindex="-1"]):visible').count()).toBe(1);
    await marks.first().focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.closest('.picture'))).toBe(null);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe(await marks.last().getAttribute('href'));
  });

  test('is one stop of the keyboard, and its marks are reached by arrows', async () => {
    const page = await open('/trends/');
    const charts = page.locator('[data-one-stop]:has(a[href])');
    const stops = await charts.evaluateAll((all) =>
      all.map((one) => one.querySelectorAll(':is(a[href], button):not([tabindex="-1"])').length),
    );
    expect(stops.length).toBeGreaterThan(5);
    expect(new Set(stops)).toEqual(new Set([1]));

    const marks = charts.first().locator('a[href]');
    await marks.first().focus();
    await page.keyboard.press('ArrowRight');
    const focused = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement!.getAttribute('href'));
    expect(await focused()).toBe(await marks.nth(1).getAttribute('href'));
    await page.keyboard.press('End');
    expect(await focused()).toBe(await marks.last().getAttribute('href'));
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe(await marks.last().getAttribute('href'));
    // Whoever leaves the chart comes back to where it was left.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe(await marks.last().getAttribute('href'));
  });

  test('leaves every mark a stop where no script runs', async () => {
    const page = await open('/trends/', { scripts: false });
    expect(await page.locator('[data-one-stop] a[tabindex="-1"]').count()).toBe(0);
  });
});
