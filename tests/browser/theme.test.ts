import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { address, describeInBrowser, open } from './browser.ts';

const background = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

describeInBrowser('the theme', () => {
  test('follows the system until one is chosen', async () => {
    const [light, dark] = [await open('/', { theme: 'light' }), await open('/', { theme: 'dark' })];
    expect(await background(light)).not.toBe(await background(dark));
  });

  describe.each(['light', 'dark'] as const)('chosen against a %s system', (theme) => {
    test('is kept on the next page and is there at the first paint', async () => {
      const page = await open('/', { theme });
      const system = await background(page);
      await page.getByRole('button', { name: /Switch to the/ }).click();
      const chosen = await background(page);
      expect(chosen).not.toBe(system);

      // Looked at as soon as there is a body: before anything is painted.
      await page.addInitScript(() => {
        const seen = new MutationObserver(() => {
          if (!document.body) return;
          seen.disconnect();
          document.documentElement.dataset['first'] = document.documentElement.dataset['theme'];
        });
        seen.observe(document, { childList: true, subtree: true });
      });
      await page.goto(address('/postmortems/'));
      expect(await page.evaluate(() => document.documentElement.dataset['first'])).toBe(
        theme === 'light' ? 'dark' : 'light',
      );
      expect(await background(page)).toBe(chosen);
    });

    test('follows the system again once it is chosen as the system has it', async () => {
      const page = await open('/', { theme });
      const button = page.getByRole('button', { name: /Switch to the/ });
      await button.click();
      await button.click();
      await page.emulateMedia({ colorScheme: theme === 'light' ? 'dark' : 'light' });
      const now = await background(page);
      await page.goto(address('/postmortems/'));
      expect(await background(page)).toBe(now);
      expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();
    });
  });
});
