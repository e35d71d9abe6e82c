import { expect, test } from 'vitest';
import { parseReport } from '../report/parse.ts';
import { EMPTY_VOCABULARIES } from '../report/vocabulary.ts';
import { filesOf } from './example.ts';
import { sitePages } from './site-pages.ts';

const options = { vocabularies: EMPTY_VOCABULARIES, allowCode: false };
const reports = filesOf({}).flatMap((source) => parseReport(source, options).report ?? []);
const pages = sitePages({
  reports: () => reports,
  vocabularies: EMPTY_VOCABULARIES,
  now: Date.parse('2024-07-01T00:00Z'),
  isPublicFile: (path) => path === '/files/graph.pdf',
});
const everybody = { audience: 'internal', drafts: true } as const;

test.each([
  '/',
  '/guide/',
  '/trends/',
  '/feed.xml',
  '/services/checkout/',
  '/services/checkout/feed.json',
  '/files/graph.pdf',
])('%s is an address of the site', (path) => {
  expect(pages.has(path, everybody)).toBe(true);
});

test.each([
  '/_archive',
  '/pages/_share',
  '/404/',
  '/[facet]/',
  '/feed.[ending]',
  '/services/unheard-of/',
  '/services/checkout/feed.rss',
  '/files/other.pdf',
])('%s is none', (path) => {
  expect(pages.has(path, everybody)).toBe(false);
});

test.each([
  ['/trend/', '/trends/'],
  ['/guides/', '/guide/'],
  ['/archive/trends/', '/trends/'],
  ['/archive/', null],
])('%s was probably %s', (path, meant) => {
  expect(pages.nearest(path, everybody)).toBe(meant);
});
