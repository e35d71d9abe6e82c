import { expect, test, vi } from 'vitest';

vi.stubEnv('BASE', '/archive/');
vi.stubEnv('SITE', 'https://docs.example.com');
const { addressAnywhere, addressOnPage, withinSite } = await import('./routes.ts');

const from = { id: 'x', file: '2024/x.mdx' };
const site = 'https://docs.example.com/archive';

test.each([
  ['/postmortems/a/#timeline', '/archive/postmortems/a/#timeline'],
  ['../2023/a.mdx', '/archive/postmortems/a/'],
  ['./app.log', '/archive/postmortems/x/app.log'],
  ['/services/kafka/', '/archive/services/kafka/'],
])('%s is lifted to the base, and whole in what travels', (url, onPage) => {
  expect(addressOnPage(url, from)).toBe(onPage);
  expect(addressAnywhere(url, from)).toBe(`https://docs.example.com${onPage}`);
});

test('an anchor stays short in its own page only', () => {
  expect(addressOnPage('#timeline', from)).toBe('#timeline');
  expect(addressOnPage('#timeline', from, null)).toBe('/archive/postmortems/x/#timeline');
  expect(addressAnywhere('#timeline', from)).toBe(`${site}/postmortems/x/#timeline`);
});

test.each(['https://a.example/postmortems/x/', 'mailto:a@b.example', '//a.example/x'])(
  '%s leads outside and stays as it is',
  (url) => {
    expect(addressOnPage(url, from)).toBe(url);
    expect(addressAnywhere(url, from)).toBe(url);
  },
);

test.each([
  [`${site}/services/kafka/?q=1#x`, '/services/kafka/?q=1#x'],
  [site, '/'],
  ['https://docs.example.com/other/', null],
  ['https://docs.example.com/archives/', null],
  ['https://a.example/archive/', null],
  ['mailto:a@b.example', null],
  ['/services/kafka/', null],
])('%s of this site is %s', (url, path) => {
  expect(withinSite(url)).toBe(path);
});
