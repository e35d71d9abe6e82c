// The search page as a person meets it, for tests.
import type { Page } from 'playwright-core';

/** Titles of the results in their order, once the search has come to rest. */
export async function titles(page: Page): Promise<string[]> {
  await settled(page);
  return page.locator('.found-title').allTextContents();
}

/** "4 reports for “pool”". */
export async function summary(page: Page): Promise<string> {
  await settled(page);
  return (await page.locator('[data-summary]').innerText()).trim();
}

export function field(page: Page) {
  return page.getByRole('searchbox', { name: 'Search the archive' });
}

/** Types a query as a person does, and waits for its answer. */
export async function search(page: Page, query: string): Promise<void> {
  await page.locator('.filter-group').first().waitFor({ state: 'attached' });
  await field(page).fill(query);
  await page.waitForFunction(
    (asked) => (new URLSearchParams(location.search).get('q') ?? '') === asked,
    query.trim(),
  );
  await settled(page);
}

/** Waits until the page shows the answer to what was asked. */
export async function settled(page: Page): Promise<void> {
  await page.locator('[data-search][aria-busy="false"]').waitFor();
}

/** Ticks a value of a facet, or takes the tick away. */
export async function choose(page: Page, facet: string, value: string): Promise<void> {
  const group = page.locator('.filter-group', { hasText: facet });
  if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
  await group.getByRole('checkbox', { name: value }).click();
}

/** All results, also those that are not drawn before they are scrolled to. */
export function results(page: Page) {
  return page.locator('.search-results > li');
}
