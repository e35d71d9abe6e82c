import { expect, test } from 'vitest';
import { isOfTheSite } from './public-clashes.ts';

const taken = new Set(['services', 'tags', 'postmortems']);

test.each([
  'index.html',
  '404.html',
  'feed.xml',
  'robots.txt',
  '_headers',
  '_redirects',
  'postmortems.csv',
  'badge.svg',
  'tags/index.html',
  'services/orders/index.html',
  'services/orders/feed.json',
  'postmortems/index.html',
  'postmortems/2024-06-01-a/index.html',
  'postmortems/2024-06-01-a.md',
  'trends/index.html',
  'guide/fields/index.html',
  'pagefind/pagefind.js',
  '_astro/x.css',
  'ask/index.json',
])('%s is a file of the site', (path) => {
  expect(isOfTheSite(path, taken)).toBe(true);
});

test.each([
  'favicon.svg',
  'logo.png',
  'brand/index.html',
  'old/site/index.html',
  'fonts/acme.woff2',
  'postmortems/graph.png',
  '.well-known/security.txt',
  'robots.txt.bak',
])('%s is none', (path) => {
  expect(isOfTheSite(path, taken)).toBe(false);
});
