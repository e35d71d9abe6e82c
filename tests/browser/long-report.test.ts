// A report of sixty events, and one with a wide diagram: what comes first, how to see the rest, what can be read.
import { expect, test } from 'vitest';
import { describeInBrowser, open } from './browser.ts';
import { HARD } from './hard-reports.ts';

const SIXTY = `/postmortems/${HARD.sixty}/`;
const REPEATED = `/postmortems/${HARD.again}/`;

describeInBrowser('a long timeline', () => {
  test.each([true, false])(
    'begins with its key events, and opens to all (scripts: %s)',
    async (scripts) => {
      const page = await open(SIXTY, { scripts });
      const shown = page.locator('.event:visible');
      expect(await shown.count()).toBe(await page.locator('.event.key').count());
      expect(await page.locator('.event.key').count()).toBeLessThan(16);
      const kinds = await shown.locator('.kind').allInnerTexts();
      for (const kind of [
        'Change',
        'Impact',
        'Detection',
        'Escalation',
        'Identification',
        'Mitigation',
        'Recovery',
      ]) {
        expect(kinds.map((one) => one.trim())).toContain(kind);
      }
      await page.getByLabel('All (60)').check({ force: true });
      expect(await shown.count()).toBe(60);
    },
  );

  test('names each day once, whichever events are shown and whosever clock', async () => {
    const page = await open(SIXTY);
    const days = page.locator('.event .day:visible');
    const once = async (): Promise<void> => {
      const names = await days.allInnerTexts();
      expect(names.length).toBeGreaterThan(4);
      expect(new Set(names).size).toBe(names.length);
    };
    await once();
    await page.getByLabel('UTC').check({ force: true });
    await once();
    await page.getByLabel('All (60)').check({ force: true });
    await once();
  });

  test('is whole on paper, and at the event of an address', async () => {
    const page = await open(`${SIXTY}#event-20`);
    expect(await page.locator('.event:has(#event-20)').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.event:visible').count()).toBe(60);
  });

  test('a mark without words is named by focus, and by the first tap', async () => {
    const page = await open(SIXTY);
    const name = page.locator('[data-mark-name]');
    await page.locator('.tl-full a[data-event="20"]').focus();
    expect(await name.innerText()).toMatch(/^5 Mar \d\d:\d\d Communication: Step 20 of the search/);

    const phone = await open(SIXTY, { width: 390, context: { hasTouch: true, isMobile: true } });
    const mark = phone.locator('.tl-compact a[data-event="23"] .tl-hit');
    await mark.tap();
    expect(await phone.locator('[data-mark-name]').innerText()).toContain('Escalation: Step 23');
    expect(new URL(phone.url()).hash).toBe('');
    await mark.tap();
    expect(new URL(phone.url()).hash).toBe('#event-23');
  });
});

describeInBrowser('a wide diagram', () => {
  test.each([390, 1280])(
    'keeps letters of 11 px in a box that scrolls, at %i px',
    async (width) => {
      const page = await open(REPEATED, { width });
      const box = page.locator('.diagram-scroll');
      expect(await box.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
      const scale = await page
        .locator('.diagram-sheet > svg[viewBox]')
        .evaluate((svg: SVGSVGElement) => svg.getScreenCTM()!.a);
      expect(scale * 16).toBeGreaterThan(10.9);
    },
  );

  test('opens alone and closes again, without a script', async () => {
    const page = await open(REPEATED, { scripts: false, width: 390 });
    await page.getByRole('button', { name: 'Enlarge' }).click();
    const alone = page.locator('.diagram-alone');
    expect(await alone.isVisible()).toBe(true);
    const { width } = (await alone.boundingBox())!;
    expect(width).toBe(390);
    await page.keyboard.press('Escape');
    expect(await alone.isVisible()).toBe(false);
  });
});

describeInBrowser('a failure that came back', () => {
  test('is told in one block, with each of its times once beside the chart', async () => {
    const page = await open(REPEATED);
    expect(await page.locator('.chain-note').innerText()).toMatch(
      /^5th of 8 times: .* See all 8$/s,
    );
    expect(await page.locator('#again').innerText()).toMatch(/^Every time/);
    const titles = await page
      .locator('main a[href$="/hard-again-3/"]:not(.chart-section *)')
      .count();
    expect(titles).toBe(1);
  });
});
