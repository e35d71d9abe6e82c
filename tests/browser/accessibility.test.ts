// axe over every kind of page: both themes, a phone and a desk; WCAG 2.2 AA without an exception. And what axe
// cannot see: the keyboard, the focus, motion, forced colours. A page is opened once for all that is asked of its kind.
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { NIGHT_ID } from './archive.ts';
import { address, describeInBrowser, open } from './browser.ts';
import { KINDS, PAGE_FILES } from './kinds.ts';

/** And what is no norm but good practice: landmarks that can be told apart, nothing outside of one. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const REPORT = `/postmortems/${NIGHT_ID}/`;

/** What a theme decides; the rest is the same in both. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

async function violations(page: Page, rules: readonly string[] | null = null): Promise<string[]> {
  await page.evaluate(`window.axe ?? (() => {${axe.source}})()`);
  const found = await page.evaluate(
    ({ tags, only }) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: only ? { type: 'rule', values: [...only] } : { type: 'tag', values: tags },
        resultTypes: ['violations'],
      }) as Promise<AxeResults>,
    { tags: WCAG, only: rules },
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

async function expectNone(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await violations(page), what).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await violations(page, COLOURS), what).toEqual([]);
}

/** What leaves the window. */
const wider = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document.documentElement.scrollWidth <= innerWidth
      ? []
      : [...document.querySelectorAll('main *')]
          .filter((one) => one.getBoundingClientRect().right > innerWidth)
          .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );

/** What is wrong with the headings. */
async function headings(page: Page): Promise<string[]> {
  const levels = await page
    .locator(':is(h1, h2, h3, h4, h5, h6):visible')
    .evaluateAll((all) => all.map((heading) => Number(heading.tagName[1])));
  const main = levels.filter((level) => level === 1).length;
  const skips = levels.filter((level, i) => i > 0 && level > levels[i - 1]! + 1);
  return [
    ...(main === 1 ? [] : [`${main} main headings`]),
    ...(skips.length > 0 ? [`a heading skips a level: ${levels.join(' ')}`] : []),
  ];
}

const KIND_LIST = Object.entries(KINDS);
/** One kind of each file that makes pages; those of the guide are prose in one frame. */
const MODELS: ReadonlySet<string> = new Set(
  Object.values(PAGE_FILES).filter((kind) => kind in KINDS && !/^guide ./.test(kind)),
);
/** The kinds in a few tests, so that a busy machine says which it is at. */
const PARTS = [0, 1, 2].map((part) => KIND_LIST.filter((_, i) => i % 3 === part));

describeInBrowser('accessibility', () => {
  test.each(PARTS)(
    'no kind of page has a violation, a wrong heading or a wider page: %s and others',
    async (...kinds) => {
      const page = await open('/');
      let turn = false;
      for (const [kind, path] of kinds as [string, string][]) {
        await page.goto(address(path));
        const wrong: string[] = [];
        // Colours are the dearest question: each kind answers it on a desk in one theme and on a phone in the other, and
        // the next kind, which is made of the same parts, the other way round.
        turn = !turn;
        const [onDesk, onPhone] = turn
          ? (['light', 'dark'] as const)
          : (['dark', 'light'] as const);
        const looks = [
          [1280, onDesk],
          [390, onPhone],
        ] as const;
        // What another kind is made as answers once, by turns.
        for (const [width, theme] of MODELS.has(kind)
          ? looks
          : looks.filter((_, i) => i === Number(turn))) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme: theme });
          wrong.push(...(await violations(page)).map((what) => `${theme} ${width}: ${what}`));
        }
        for (const width of [320, 390, 768, 1440, 2560]) {
          await page.setViewportSize({ width, height: 900 });
          wrong.push(...(await wider(page)).map((what) => `wider than ${width}: ${what}`));
        }
        await page.setViewportSize({ width: 1280, height: 900 });
        wrong.push(...(await headings(page)));
        expect.soft(wrong, kind).toEqual([]);
      }
    },
  );

  test('no violation in what a pasted alert is answered with', async () => {
    const page = await open('/', { width: 390 });
    for (const alert of ['tls: certificate has expired\nor is not yet valid', 'zebra\ngiraffe']) {
      await page.goto(address(`/search/#ask=${encodeURIComponent(alert)}`));
      await page.locator('[data-paste-status]:not(:empty)').waitFor();
      await expectNone(page, alert);
      await page.goto('about:blank');
    }
  });

  test('no violation in a list that is narrowed, in its table and where nothing is left', async () => {
    const page = await open('/');
    for (const asked of ['?service=Ledger&page=1', '?view=table', '?severity=SEV1&year=2019']) {
      await page.goto(address(`/postmortems/${asked}`));
      await page.locator('[data-list][aria-busy="false"]').waitFor();
      await expectNone(page, asked);
    }
  });

  test('a number can be read on every step of heat', async () => {
    const page = await open('/trends/');
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
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      expect(await violations(page, COLOURS), theme).toEqual([]);
    }
  });

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
    expect(last).toContain('data-keys');
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
          const style = getComputedStyle(one);
          // What runs along a scroll goes as far as the reader moves it.
          const goesOfItself =
            style.animationName !== 'none' && !style.animationTimeline.startsWith('scroll(');
          return goesOfItself || parseFloat(style.transitionDuration) > 0;
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
    expect(moving).toEqual([]);
  });

  test('forced colours keep the marks of the picture and the chosen clock apart from the page', async () => {
    const page = await open(REPORT, { context: { forcedColors: 'active' } });
    const colour = (selector: string, property: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), property);
    const canvas = await colour('body', 'background-color');
    // A mark is filled with what it inherits where it is used.
    expect(await colour('.tl-full .kind-detection use', '--kind')).toBe('LinkText');
    expect(await colour('.zone-switch input:checked + span', 'background-color')).not.toBe(canvas);
    // Nothing of a line shines through behind the letters.
    expect(await colour('.tl-full .tl-label', 'stroke')).toBe(canvas);
    expect(await colour('.tl-full .tl-label', 'stroke-opacity')).toBe('1');
  });
});

describeInBrowser('a filter of the search', () => {
  test('is heard by its name once', async () => {
    const page = await open('/search/?q=clock');
    await page.locator('.filter-group').first().waitFor();
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const heard = nodes.filter(
      ({ ignored, role, name }) =>
        !ignored &&
        name?.value === 'Service' &&
        !['StaticText', 'InlineTextBox'].includes(String(role?.value)),
    );
    expect(heard.map(({ role }) => role!.value)).toEqual(['DisclosureTriangle']);
  });
});
