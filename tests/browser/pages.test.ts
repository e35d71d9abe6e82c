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

  test('follow each other as one movement', async () => {
    const page = await open(KINDS.home, { context: { reducedMotion: 'no-preference' } });
    const moved: string[] = [];
    page.on('console', (message) => moved.push(message.text()));
    await page.addInitScript(() =>
      addEventListener('pagereveal', ({ viewTransition }) =>
        console.info(`${location.pathname} ${viewTransition !== null}`),
      ),
    );
    const follow = async (path: string): Promise<void> => {
      await page.evaluate((to) => {
        location.href = to;
      }, path);
      await page.waitForURL(`**${path}`);
      await expect.poll(() => moved.filter((text) => text.startsWith(`${path} `))).toHaveLength(1);
    };
    for (const path of [KINDS.search, KINDS.reports, KINDS.home]) await follow(path);
    expect(moved).toEqual([KINDS.search, KINDS.reports, KINDS.home].map((path) => `${path} true`));
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
