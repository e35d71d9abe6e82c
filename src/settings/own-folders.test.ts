import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkOwnFolders } from './own-folders.ts';

let archive: string;
beforeEach(() => {
  archive = mkdtempSync(join(tmpdir(), 'own-folders-'));
});
afterEach(() => rmSync(archive, { recursive: true }));

const told = (...files: string[]): string[] => {
  for (const file of files) {
    mkdirSync(dirname(join(archive, file)), { recursive: true });
    writeFileSync(join(archive, file), '');
  }
  return checkOwnFolders(archive, {
    facets: ['tier', 'customerTier'],
    below: (path) => `../${path}`,
  }).map(({ file, rule, message, hint }) => `${file} ${rule} ${message} ${hint}`);
};

test('an archive without folders of its own, and one with pages at addresses of its own, are fine', () => {
  expect(told()).toEqual([]);
  expect(told('pages/on-call.astro', 'pages/team/index.astro', 'pages/team/guide.astro', 'pages/_draft.md', 'pages/data.ts', 'pages/a.png')).toEqual([]); // prettier-ignore
  expect(told('theme/SiteFoot.astro', 'theme/style.css', 'theme/Banner.astro', 'theme/parts/Colours.css')).toEqual([]); // prettier-ignore
});

test.each([
  ['pages/index.astro', '`/` is an address', '`home` in hindsight.config.ts'],
  ['pages/services/orders.astro', '`/services/orders/` is an address of the site’s own, as all below `/services/`', '`pages/team/orders.astro`'], // prettier-ignore
  ['pages/search.astro', '`/search/`', 'Rename'],
  ['pages/Actions.astro', '`/Actions/`', 'Rename'],
  ['pages/404.astro', '`/404/`', 'Rename'],
  ['pages/tier/gold.astro', '`/tier/`', 'Rename'],
  ['pages/customerTier.astro', '`/customerTier/`', 'Rename'],
  ['pages/[name].astro', 'address', 'Rename'],
  ['pages/postmortems/by/me.astro', 'below `/postmortems/`', 'Rename'],
])('%s would take the place of a page of the site', (file, message, hint) => {
  const [only, ...others] = told(file);
  expect(others).toEqual([]);
  expect(only).toContain(`../${file} file/page`);
  expect(only).toContain(message);
  expect(only).toContain(hint);
});

test('what is no page says how it becomes one', () => {
  expect(told('pages/runbook.md')[0]).toContain('Write `pages/runbook.astro`');
  expect(told('pages/x/plan.mdx').join()).toContain('`pages/x/plan.astro`');
  expect(told('pages/old.html').join()).toContain('`public/`');
});

test('a file of the theme that nobody reads under its name names the one that was meant', () => {
  expect(told('theme/Sitefoot.astro')[0]).toContain('Did you mean `theme/SiteFoot.astro`?');
  expect(told('theme/styles.css').join()).toContain('`theme/style.css`');
  expect(told('theme/components/SiteHead.astro').join()).toContain('`theme/SiteHead.astro`');
});
