// On paper: no page is left a third empty because what comes next holds together, wherever on a page it happens to begin.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser, open } from './browser.ts';
import { HARD } from './hard-reports.ts';
import { emptyBelow } from './paper.ts';

const A_THIRD = 1 / 3;

/** Moves all of a page down, as if more stood before it. */
const moveDown = (page: Page, mm: number): Promise<void> =>
  page.evaluate((height) => {
    const before = document.querySelector<HTMLElement>('#before') ?? document.createElement('div');
    before.id = 'before';
    before.style.cssText = `height:${height}mm;background:gray;print-color-adjust:exact`;
    document.body.prepend(before);
  }, mm);

describeInBrowser('on paper', () => {
  test.each([
    '/trends/',
    '/years/2023/',
    '/root-causes/reference-clock-drift/',
    '/actions/',
    `/postmortems/${HARD.sixty}/`,
    `/postmortems/${HARD.days}/`,
    `/postmortems/${HARD.longest}/`,
  ])('%s leaves no page a third empty', async (path) => {
    const page = await open(path);
    const wrong: string[] = [];
    for (let mm = 0; mm < 250; mm += 50) {
      await moveDown(page, mm);
      const empty = emptyBelow(await page.pdf({ format: 'A4' }));
      // What is left of the last page is the end.
      for (const [i, part] of empty.slice(0, -1).entries()) {
        if (part > A_THIRD)
          wrong.push(
            `page ${i + 1} of ${empty.length}, begun ${mm} mm lower: ${Math.round(part * 100)}%`,
          );
      }
    }
    expect(wrong).toEqual([]);
  });

  test('what is offered on a screen only is not printed', async () => {
    const page = await open('/years/2021/');
    const offer = page.locator('#reports details > summary');
    expect(await offer.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await offer.isVisible()).toBe(false);
    expect(await page.locator('#reports details').last().locator('li:visible').count()).toBe(8);
  });

  test('names keep within the paper beside their years', async () => {
    const page = await open('/trends/', { width: 680 });
    await page.emulateMedia({ media: 'print' });
    const names = await page
      .locator('.facet-years th[scope="row"] .name')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
    expect(names.length).toBeGreaterThan(10);
    expect(Math.min(...names)).toBeGreaterThanOrEqual(0);
  });

  test('what is left empty is measured', async () => {
    const page = await open('/');
    await page.goto('about:blank');
    await page.setContent(
      `<!doctype html><style>@page { margin: 16mm 15mm 18mm } body { margin: 0 } div { height: 197.25mm; break-after: page; background: gray; print-color-adjust: exact }</style>
       <div></div><p>One line</p><div style="background:white;border-inline-start:1px solid"></div><div style="height:263mm"></div>`,
    );
    const [quarter, line, ...rest] = emptyBelow(await page.pdf({ format: 'A4' }));
    expect(quarter).toBeCloseTo(0.25, 2);
    expect(line).toBeGreaterThan(0.9);
    expect(rest).toHaveLength(1);
    expect(rest[0]).toBeLessThan(0.01);
  });
});
