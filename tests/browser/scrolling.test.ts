import { expect, test } from 'vitest';
import { describeInBrowser, open } from './browser.ts';

/** At which edges a box fades: at its start, at its end. */
function fadesOf(box: Element): boolean[] {
  const style = getComputedStyle(box);
  return ['--fade-start', '--fade-end'].map((edge) => parseFloat(style.getPropertyValue(edge)) > 0);
}

/** Pages with a table that is wider than a phone. */
const WIDE = ['/actions/', '/postmortems/?view=table'];

describeInBrowser('what scrolls sideways', () => {
  test.each(WIDE)('fades where there is more of it: %s', async (path) => {
    const page = await open(path, { width: 390 });
    const wide = await page.waitForFunction(() => {
      const boxes = [...document.querySelectorAll<HTMLElement>('.scroll, .list-table')];
      return boxes.find((box) => box.scrollWidth > box.clientWidth + 20);
    });
    const fades = (): Promise<boolean[]> => wide.asElement()!.evaluate(fadesOf);
    await expect.poll(fades).toEqual([false, true]);
    await wide.evaluate((box) => box!.scrollTo({ left: box!.scrollWidth, behavior: 'instant' }));
    await expect.poll(fades).toEqual([true, false]);
  });

  test('fades nowhere where all of it is seen', async () => {
    const page = await open('/actions/', { width: 1280 });
    expect(await page.locator('.scroll').first().evaluate(fadesOf)).toEqual([false, false]);
  });
});
