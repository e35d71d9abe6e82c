// The archive that is shipped, below a base, as a reader meets it: what a body can hold is there and can be seen.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type RunningServer } from '../../src/host/serve.ts';
import { makeWorkplace, type Workplace } from '../site/build-site.ts';
import { describeInBrowser, open } from './browser.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** A sample with a body that uses no component. */
const PLAIN = '2023/2023-04-20-influencer-traffic-spike.mdx';
const BASE = '/shipped/';
const SAMPLE = `${BASE}postmortems/2024-06-01-maintenance-overloads-one-server/`;

describeInBrowser('the sample archive', () => {
  let place: Workplace;
  let site: RunningServer;
  beforeAll(async () => {
    const files = readdirSync('postmortems', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    place = makeWorkplace(
      Object.fromEntries([
        ...files.map((file) => [file.slice('postmortems/'.length), readFileSync(file)] as const),
        // Without a component a picture comes into the page another way.
        [
          PLAIN,
          `---${readFileSync(join('postmortems', PLAIN), 'utf8').split(/^---$/m)[1]}---\n\n![The graph](./plain.png)\n`,
        ],
        ['2023/plain.png', PIXEL],
      ]),
    );
    const built = await place.build({ BASE });
    expect(built.code, built.printed).toBe(0);
    site = await serve(built.folder, { base: BASE });
  });
  afterAll(async () => {
    await site?.close();
    place?.remove();
  });

  test('a severity, a cause and a measure say what they mean on hover, focus and tap', async () => {
    for (const how of ['hover', 'focus', 'press'] as const) {
      const page = await open('/', { scripts: how !== 'press' });
      await page.goto(site.address + SAMPLE);
      const signs = page.getByRole('button', { name: /^What “.+” means$/ });
      expect(await signs.count()).toBeGreaterThan(4);
      for (const sign of [signs.first(), signs.nth(1), signs.last()]) {
        if (how === 'focus') await sign.press('Shift');
        else if (how === 'hover') await sign.hover();
        else await sign.click();
        const shown = page.locator('[popover]:popover-open');
        await expect.poll(() => shown.count(), { message: how }).toBe(1);
        expect((await shown.innerText()).length).toBeGreaterThan(10);
        await page.keyboard.press('Escape');
        await expect.poll(() => shown.count(), { message: how }).toBe(0);
      }
    }
  });

  test('a question mark lists the keys, unless somebody is typing', async () => {
    const page = await open('/');
    await page.goto(site.address + SAMPLE);
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await page.keyboard.press('?');
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('Search, from any page');
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await dialog.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await dialog.waitFor();

    await page.goto(`${site.address}${BASE}search/`);
    const field = page.locator('input.search-words');
    await field.focus();
    await page.keyboard.type('why?');
    expect(await field.inputValue()).toBe('why?');
    expect(await dialog.isVisible()).toBe(false);
  });

  test('shows its picture, its note, and the file beside it', async () => {
    const page = await open('/');
    await page.goto(site.address + SAMPLE);
    const pictures = page.locator('.prose img');
    expect(await pictures.count()).toBe(1);
    await pictures.first().scrollIntoViewIfNeeded();
    await expect
      .poll(() => pictures.first().evaluate((one) => (one as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
    expect(await pictures.first().getAttribute('alt')).toContain('25');
    expect(await page.locator('aside[aria-label="Important"] .title').textContent()).toBe(
      'Important',
    );
    const file = await page.locator('.prose a', { hasText: 'a table' }).getAttribute('href');
    const table = await page.request.get(new URL(file!, page.url()).href);
    expect(await table.text()).toMatch(/^from,to,minutes/);
  });

  test('shows the picture of a report without components', async () => {
    const page = await open('/');
    await page.goto(`${site.address}${BASE}postmortems/2023-04-20-influencer-traffic-spike/`);
    const picture = page.locator('.prose img');
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((one) => (one as HTMLImageElement).naturalWidth))
      .toBe(1);
    expect(await picture.getAttribute('alt')).toBe('The graph');
  });

  test('leads from its text to another report', async () => {
    const page = await open('/');
    await page.goto(site.address + SAMPLE);
    await page.locator('.prose a', { hasText: 'a promotion really had' }).click();
    await page.waitForURL('**/2023-04-20-influencer-traffic-spike/');
    expect(await page.locator('h1').count()).toBe(1);
  });
});

describeInBrowser('a block of code', () => {
  test('is copied by its button', async () => {
    const page = await open('/postmortems/certificate/', {
      context: { permissions: ['clipboard-read', 'clipboard-write'] },
    });
    const box = page.locator('.copy-code').first();
    await box.hover();
    await box.getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => box.getByRole('button').textContent()).toBe('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^tls: certificate has expired .*02:41:00Z\n$/,
    );
  });
});
