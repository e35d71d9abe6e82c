// "A click from any number leads to the reports behind it": on every kind of page that counts, every number is
// clicked at, and the lists that are reached hold as many as the number says.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { address, describeInBrowser, open } from './browser.ts';
import { KINDS } from './kinds.ts';
import { countingLinks, deadNumbers } from './numbers.ts';

/** What a single report is, is not counted: of its page, only what the archive adds. */
const COUNTING = Object.entries(KINDS).filter(
  ([kind]) => !/report|guide|search/.test(kind) || kind === 'report of a chain',
);
const partOf = (kind: string): string =>
  kind === 'report of a chain' ? '.again, section:has(> #similar)' : 'main';

async function numbersOn(page: Page, selector: string): Promise<string[]> {
  await page.waitForLoadState();
  return page.evaluate(deadNumbers, selector);
}

describeInBrowser('every derived number', () => {
  test('leads somewhere when it is clicked', async () => {
    const page = await open('/');
    for (const [kind, path] of COUNTING) {
      await page.goto(address(path));
      expect.soft(await numbersOn(page, partOf(kind)), kind).toEqual([]);
    }
  });

  test('leads to a list of as many', async () => {
    const page = await open('/');
    let checked = 0;
    for (const [kind, path] of COUNTING) {
      await page.goto(address(path));
      const links = await page.evaluate(countingLinks);
      const lists = links.filter(({ href }) => /\/(?:trends|evidence|actions)\/.*#/.test(href));
      for (const { number, href } of lists) {
        const html = await (await page.request.get(href)).text();
        const anchor = new URL(href).hash.slice(1);
        const [, total] =
          new RegExp(`<section id="${anchor}"[^>]*data-total="(\\d+)"`).exec(html) ?? [];
        expect.soft(total, `${kind}: ${number} leads to ${href}`).toBe(String(number));
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(100);
  });

  test('what leads nowhere is noticed', async () => {
    const page = await open('/trends/');
    await page.evaluate(() => {
      document
        .querySelector('main h1')!
        .insertAdjacentHTML('afterend', '<p>Median 12 min of 7</p>');
    });
    expect(await page.evaluate(deadNumbers, 'main')).toEqual([
      expect.stringContaining('Median 12 min of 7'),
    ]);
  });
});
