// The list of all reports in a browser: filters that combine in place, orders by every column, the table and its file, and
// an address that holds all of it.
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { COLUMNS, FILE_COLUMNS } from '../../src/list/columns.ts';
import { DETECTORS } from '../../src/report/kinds.ts';
import { METRICS } from '../../src/sentences/facts/measures.ts';
import { COUNT } from './archive.ts';
import { describeInBrowser, open, whereIs } from './browser.ts';

const LIST = '/postmortems/';
const drawn = async (page: Page): Promise<void> => {
  await page.locator('[data-list][aria-busy="false"]').waitFor();
};
const titles = (page: Page): Promise<string[]> =>
  page.locator('.report-list .title:visible').allInnerTexts();
const summary = (page: Page): Promise<string> => page.locator('[data-summary]').innerText();
const filter = (page: Page, facet: string, value: string) =>
  page.locator(`[data-facet="${facet}"]`).getByRole('link', { name: value, exact: true });

/** What a row shows, where its parts stand and in which colours. */
const rowsSeen = (page: Page, box: string): Promise<string[]> =>
  page.locator(`${box} .report-list li`).evaluateAll((all) =>
    all.map((row) =>
      [
        row.querySelector('a')!.href,
        (row as HTMLElement).innerText,
        ...[...row.querySelectorAll('time')].map(({ dateTime }) => dateTime),
        ...[...row.querySelectorAll('*')].map((one) => {
          const { color, fontSize, display } = getComputedStyle(one);
          return `${color} ${fontSize} ${display} ${Math.round(one.getBoundingClientRect().left)}`;
        }),
      ].join(' | '),
    ),
  );

describeInBrowser('the list of all reports', () => {
  test('draws its rows as they were built', async () => {
    const page = await open(LIST);
    const built = await rowsSeen(page, '[data-built]');
    await page.goto(`${LIST}?sort=-began`);
    await drawn(page);
    const made = await rowsSeen(page, '[data-made]');
    expect(built).toHaveLength(COUNT);
    expect(made.toSorted()).toEqual(built.toSorted());
    expect(made).not.toEqual(built);
  });

  test('is narrowed by filters that combine, in its address, back and forth', async () => {
    const page = await open(LIST);
    await filter(page, 'Severity', 'SEV2').click();
    await drawn(page);
    const worst = await titles(page);
    expect(await summary(page)).toBe(`${worst.length} of ${COUNT} reports.`);
    // The strip counts every report, which these are not.
    const strip = page.getByRole('navigation', { name: 'The archive by month' });
    expect(await strip.isVisible()).toBe(false);
    await page.goto(`${LIST}?sort=-began`);
    expect(await strip.isVisible()).toBe(true);
    await page.goBack();
    await drawn(page);
    await filter(page, 'Service', 'Ledger').click();
    const both = await titles(page);
    expect(both.length).toBeGreaterThan(0);
    expect(both.length).toBeLessThan(worst.length);
    expect(worst).toEqual(expect.arrayContaining(both));
    expect(whereIs(page)).toBe(`${LIST}?severity=SEV2&service=Ledger`);
    await page.reload();
    await drawn(page);
    expect(await titles(page)).toEqual(both);
    await page.getByRole('button', { name: 'Remove the filter Service: Ledger' }).click();
    expect(await titles(page)).toEqual(worst);
    await page.goBack();
    expect(await titles(page)).toEqual(both);
    // A link that is opened elsewhere leads to the same: its address is whole.
    expect(await filter(page, 'Severity', 'SEV1').getAttribute('href')).toBe(
      `${LIST}?severity=SEV1&severity=SEV2&service=Ledger`,
    );
    // Also of a value that was out of sight until now.
    await page.goto(`${LIST}?sort=-began`);
    await drawn(page);
    const more = page.locator('[data-facet]').getByRole('button', { name: /^All / }).first();
    const facet = await more.evaluate(
      (button) => button.closest<HTMLElement>('[data-facet]')!.dataset['facet']!,
    );
    const values = page.locator(`[data-facet="${facet}"] a[data-value]:visible`);
    const seen = await values.count();
    await more.click();
    await expect.poll(() => values.count()).toBeGreaterThan(seen);
    const addresses = await values.evaluateAll((all) =>
      all.map((link) => link.getAttribute('href')!),
    );
    for (const address of addresses) expect(address).toMatch(/=.*&sort=-began$/);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('says which filter leaves nothing', async () => {
    const page = await open(`${LIST}?severity=SEV1&service=Ledger&year=2019`);
    await drawn(page);
    expect(await summary(page)).toBe(`None of ${COUNT} reports.`);
    await page.getByRole('button', { name: 'Remove Year: 2019' }).click();
    expect((await titles(page)).length).toBeGreaterThan(0);
    expect(whereIs(page)).toBe(`${LIST}?severity=SEV1&service=Ledger`);
  });

  test('says what its filters mean, those that were built and those that were not', async () => {
    const page = await open(`${LIST}?severity=SEV2`);
    await drawn(page);
    for (const [facet, value, text] of [
      ['Severity', 'SEV1', null],
      ['Detected by', DETECTORS.customer.name, DETECTORS.customer.meaning],
    ] as const) {
      const box = page.locator(`[data-facet="${facet}"]`);
      const sign = box.getByRole('button', { name: `What “${value}” means`, exact: true });
      await sign.click();
      const told = box.locator('[popover]:popover-open');
      await told.waitFor();
      if (text) expect((await told.innerText()).trim()).toBe(text);
      await page.keyboard.press('Escape');
      await told.waitFor({ state: 'hidden' });
    }
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('is a table of every measure, sorted by its heads and saved as shown', async () => {
    const page = await open(`${LIST}?severity=SEV2`);
    await drawn(page);
    await page.getByRole('link', { name: 'Table', exact: true }).click();
    const heads = page.locator('.list-table thead th');
    expect(await heads.count()).toBe(COLUMNS.length);
    // Each column keeps to one side, its head included.
    const sides = await page
      .locator('.list-table tr')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...(row as HTMLTableRowElement).cells].map((cell) => getComputedStyle(cell).textAlign),
        ),
      );
    expect(new Set(sides.map((row) => row.join())).size).toBe(1);
    expect(new Set(sides[0])).toEqual(new Set(['start', 'end']));
    // A name breaks rather than widen its column, and the sign of its meaning stands whole beside the last word.
    const longest = heads.filter({ hasText: 'Time to acknowledge' });
    const [room, name, sign] = await Promise.all(
      [longest, longest.getByRole('link'), longest.getByRole('button')].map(
        async (one) => (await one.boundingBox())!,
      ),
    );
    expect(name!.height).toBeGreaterThan(40);
    expect(sign!.y).toBeGreaterThan(name!.y + name!.height / 2 - 4);
    expect(sign!.x + sign!.width).toBeLessThanOrEqual(room!.x + room!.width);
    // A head says what it means, in a box that opens above all.
    await heads.getByRole('button', { name: 'What “Time to resolve” means' }).click();
    const told = page.getByText(METRICS.timeToResolve.meaning);
    await told.waitFor({ state: 'visible' });
    await page.keyboard.press('Escape');
    await told.waitFor({ state: 'hidden' });
    await heads.getByRole('link', { name: 'Time to resolve' }).click();
    await heads.getByRole('link', { name: 'Time to resolve' }).click();
    expect(whereIs(page)).toBe(`${LIST}?severity=SEV2&sort=-time-to-resolve&view=table`);
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    const shown = await page.locator('.list-table tbody th').allInnerTexts();
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe('postmortems.csv');
    const [head = '', ...lines] = (await text(await file.createReadStream())).trim().split('\r\n');
    expect(head.split(',')).toEqual(FILE_COLUMNS.map(([field]) => field));
    expect(lines.map((line) => line.split(',')[0])).toEqual(shown);
  });

  test('goes on where it was built in another order', async () => {
    const page = await open(`${LIST}by/longest/`);
    await filter(page, 'Service', 'Ledger').click();
    await drawn(page);
    expect(whereIs(page)).toBe(`${LIST}?service=Ledger&sort=impact-time`);
    await page.goBack();
    await expect.poll(() => page.locator('[data-built]').isVisible()).toBe(true);
    expect(whereIs(page)).toBe(`${LIST}by/longest/`);
  });

  test('leads to a page of each filter where no script runs, and offers nothing that needs one', async () => {
    const page = await open(LIST, { scripts: false });
    await filter(page, 'Service', 'Ledger').click();
    expect(whereIs(page)).toBe('/services/ledger/');
    await page.goBack();
    expect(await page.getByRole('link', { name: 'Table', exact: true }).isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'CSV' }).getAttribute('href')).toBe(
      '/postmortems.csv',
    );
    // What is within `noscript` no locator finds by its text.
    expect(await page.locator('.tools + noscript p').isVisible()).toBe(true);
  });

  test('says so where its rows cannot be fetched', async () => {
    const page = await open('/', { problems: 'expected' });
    await page.route('**/list/*.json', (route) => route.abort());
    await page.goto(LIST);
    await filter(page, 'Service', 'Ledger').click();
    await page.locator('[data-unread]').waitFor();
    expect((await titles(page)).length).toBe(COUNT);
  });
});
