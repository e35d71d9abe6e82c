import { expect, test } from 'vitest';
import { address, describeInBrowser, open } from './browser.ts';
import { KINDS } from './kinds.ts';
import { BASES } from './setup.ts';

describeInBrowser('every kind of page', () => {
  test.each(BASES)('below %s loads without a complaint', async (base) => {
    const page = await open(KINDS.home, { base });
    for (const [kind, path] of Object.entries(KINDS)) {
      await page.goto(address(path, base));
      expect.soft(await page.locator('h1').count(), kind).toBe(1);
    }
  });

  test('what is not there is said to be not there', async () => {
    const page = await open('/nowhere/', { problems: 'expected' });
    expect(await page.locator('h1').count()).toBe(1);
  });

  test('nothing of the search is loaded before it is opened', async () => {
    const page = await open('/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    for (const path of [KINDS.home, KINDS.report, KINDS.reports]) {
      await page.goto(address(path));
    }
    await page.waitForLoadState('networkidle');
    // The box of the home page hands over what is pasted, which is all that its script does.
    const loaded = asked.filter((path) => !path.includes('SearchBox'));
    expect(loaded.filter((path) => /pagefind|search|\/ask\//i.test(path))).toEqual([]);
  });
});
