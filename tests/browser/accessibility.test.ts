// axe over every kind of page: both themes, a phone and a desk; WCAG 2.2 AA without an exception. And what axe
// cannot see: the keyboard, the focus, motion, forced colours.
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { NIGHT_ID } from './archive.ts';
import { address, describeInBrowser, open } from './browser.ts';
import { KINDS } from './kinds.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Every kind of page in one test, on a busy machine. */
const ALL_KINDS = 180_000;
const REPORT = `/postmortems/${NIGHT_ID}/`;

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    (tags) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: tags,
      }) as Promise<AxeResults>,
    WCAG,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

describeInBrowser('accessibility', () => {
  for (const theme of ['light', 'dark'] as const) {
    test.each([390, 1280])(
      `no violation in the ${theme} theme at %d px`,
      { timeout: ALL_KINDS },
      async (width) => {
        const page = await open('/', { theme, width });
        for (const [kind, path] of Object.entries(KINDS)) {
          await page.goto(address(path));
          expect.soft(await violations(page), kind).toEqual([]);
        }
      },
    );
  }

  test.each(['light', 'dark'] as const)(
    'no violation in what a pasted alert is answered with, in the %s theme',
    async (theme) => {
      const page = await open('/', { theme, width: 390 });
      for (const alert of ['tls: certificate has expired\nor is not yet valid', 'zebra\ngiraffe']) {
        await page.goto(address(`/search/#ask=${encodeURIComponent(alert)}`));
        await page.locator('[data-paste-status]:not(:empty)').waitFor();
        expect.soft(await violations(page), alert).toEqual([]);
        await page.goto('about:blank');
      }
    },
  );

  test.each([320, 390, 768, 1440, 2560])(
    'no page is wider than a window of %d px',
    { timeout: ALL_KINDS },
    async (width) => {
      const page = await open('/', { width });
      for (const [kind, path] of Object.entries(KINDS)) {
        await page.goto(address(path));
        const over = await page.evaluate(() =>
          document.documentElement.scrollWidth <= innerWidth
            ? []
            : [...document.querySelectorAll('main *')]
                .filter((one) => one.getBoundingClientRect().right > innerWidth)
                .map(({ outerHTML }) => outerHTML.slice(0, 120)),
        );
        expect.soft(over, kind).toEqual([]);
      }
    },
  );

  test(
    'every page has one main heading, and no heading skips a level',
    { timeout: ALL_KINDS },
    async () => {
      const page = await open('/');
      for (const [kind, path] of Object.entries(KINDS)) {
        await page.goto(address(path));
        const levels = await page
          .locator(':is(h1, h2, h3, h4, h5, h6):visible')
          .evaluateAll((all) => all.map((heading) => Number(heading.tagName[1])));
        expect.soft(levels.filter((level) => level === 1).length, kind).toBe(1);
        const skips = levels.filter((level, i) => i > 0 && level > levels[i - 1]! + 1);
        expect.soft(skips, `${kind}: ${levels.join(' ')}`).toEqual([]);
      }
    },
  );

  test.each(['light', 'dark'] as const)(
    'a number can be read on every step of heat in the %s theme',
    async (theme) => {
      const page = await open('/trends/', { theme });
      const steps = await page.evaluate(() => {
        const cell = document.querySelector('.facet-years td:has(a)')!;
        const classes = ['heat-1', 'heat-2', 'heat-3', 'heat-4', 'heat-5', 'heat-6'];
        for (const name of classes) {
          const copy = cell.cloneNode(true) as Element;
          copy.className = name;
          // Of a single letter axe does not judge the contrast.
          copy.querySelector('a')!.textContent = '12';
          cell.after(copy);
        }
        return document.querySelectorAll('.facet-years td[class^="heat-"] a').length;
      });
      expect(steps).toBeGreaterThan(6);
      expect(await violations(page)).toEqual([]);
    },
  );

  test('the first stop of the keyboard leads to the content', async () => {
    const page = await open(REPORT);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  test('the keyboard comes through a report, and sees where it is', async () => {
    const page = await open(REPORT);
    const unseen: string[] = [];
    let last = '';
    for (let i = 0; i < 150; i += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const here = document.activeElement!;
        if (here === document.body) return null;
        const marks = [here, ...here.querySelectorAll('*'), here.nextElementSibling ?? here];
        const seen = marks.some((one) => {
          const { outlineStyle, stroke, strokeWidth } = getComputedStyle(one);
          return (
            outlineStyle !== 'none' ||
            (one.matches('.tl-hit, .hit') && stroke !== 'none' && parseFloat(strokeWidth) > 1)
          );
        });
        return { seen, text: here.outerHTML.slice(0, 90) };
      });
      if (stop === null) break;
      if (!stop.seen) unseen.push(stop.text);
      last = stop.text;
    }
    expect(unseen).toEqual([]);
    // The last stop is in the foot of the page: nothing on the way keeps the keyboard.
    expect(last).toContain('href');
    expect(
      await page.evaluate(() => document.activeElement?.closest('footer, body')?.tagName),
    ).toBe(
      await page.evaluate(() => (document.activeElement === document.body ? 'BODY' : 'FOOTER')),
    );
  });

  test('the menu of a phone opens and closes with the keyboard', async () => {
    const page = await open('/', { width: 390 });
    const menu = page.getByRole('button', { name: 'Menu' });
    const link = page.getByRole('navigation', { name: 'Site' }).getByRole('link').first();
    await menu.focus();
    await page.keyboard.press('Enter');
    expect(await link.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await link.isVisible()).toBe(false);
  });

  test('nothing moves for a reader who asked for less motion', async () => {
    const page = await open(REPORT, { context: { reducedMotion: 'reduce' } });
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior),
    ).toBe('auto');
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((one) => {
          const { animationName, transitionDuration } = getComputedStyle(one);
          return animationName !== 'none' || parseFloat(transitionDuration) > 0;
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
    expect(moving).toEqual([]);
  });

  test('forced colours keep the marks of the picture and the chosen clock apart from the page', async () => {
    const page = await open(REPORT, { context: { forcedColors: 'active' } });
    const colour = (selector: string, property: 'fill' | 'backgroundColor'): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((one, name) => getComputedStyle(one)[name], property);
    const canvas = await colour('body', 'backgroundColor');
    expect(await colour('.tl-full .kind-detection .tl-shape', 'fill')).not.toBe(canvas);
    expect(await colour('.zone-switch input:checked + span', 'backgroundColor')).not.toBe(canvas);
  });
});
