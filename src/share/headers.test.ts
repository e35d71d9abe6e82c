import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FACET_FOLDERS } from '../routes.ts';
import { headerRules } from './headers.ts';

const headersAt = (path: string) =>
  Object.fromEntries(headerRules('internal').find((rule) => rule.path.endsWith(path))!.headers);

test('the icon, which a browser asks for with each letter of a search, is good for an hour', () => {
  expect(headersAt('/favicon.svg')['Cache-Control']).toBe('private, max-age=3600');
  expect(headersAt('/badge.svg')['Cache-Control']).toBeUndefined();
});

test('what is named by its bytes is good for a year, and for no cache on the way where it is internal', () => {
  expect(headersAt('/_astro/*')['Cache-Control']).toBe('private, max-age=31536000, immutable');
});

/** Where the pages of the site stand, by their files: `/`, `/404.html`, `/trends/*`. */
const PAGES = readdirSync(new URL('../pages/', import.meta.url), { recursive: true })
  .map((file) => String(file).replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.astro'))
  .flatMap((file) => {
    if (file === 'index.astro') return '/';
    if (file === '404.astro') return '/404.html';
    const [folder = ''] = file.replace('.astro', '').split('/');
    return folder === '[facet]' ? FACET_FOLDERS.map((name) => `/${name}/*`) : `/${folder}/*`;
  });

test.each([...new Set(PAGES)])('%s stands in no frame of another site', (path) => {
  const policy = headersAt(path)['Content-Security-Policy'];
  expect(policy).toMatch(/frame-ancestors 'self'/);
  expect(headersAt(path)['X-Frame-Options']).toBe('SAMEORIGIN');
});

test.each(['/*', '/_astro/*', '/badge.svg'])('%s may be framed', (path) => {
  expect(headersAt(path)['X-Frame-Options']).toBeUndefined();
});
