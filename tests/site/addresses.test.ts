// Every place in which an author can write an address of the site, on a site below a base.
import { afterAll, expect, test } from 'vitest';
import { makeWorkplace } from './build-site.ts';
import { brokenLinks } from './links.ts';
import { readPage } from './page.ts';

const HEAD = `title: Checkout refused every card for half an hour
summary: Nobody could pay by card between 14:00 and 14:30, because a certificate had expired.
visibility: public
severity: sev1
services: [checkout]
rootCauses: [expired-certificate]
timezone: UTC
`;

const TARGET = `---
${HEAD}impact:
  from: 2023-07-01 14:00
  to: 2023-07-01 14:30
timeline:
  - at: 2023-07-01 14:05
    kind: detection
    text: Seen.
actions: []
---

## The limit

It was too low.
`;

/** Eleven ways to write an address. */
const LINKING = `---
${HEAD}impact:
  from: 2024-07-01 14:00
  to: 2024-07-01 14:30
  scope: As in [scope](/postmortems/target/).
  measures:
    - label: '[Measured](/guide/fields/#impact-measures-label)'
      value: '[12](/services/checkout/) orders'
timeline:
  - at: 2024-07-01 14:05
    kind: detection
    text: As in [event](/postmortems/target/#event-1) on <host>.
    link: /postmortems/target/#timeline
actions:
  - do: Do as in [action](../2023/target.mdx#the-limit).
    kind: prevent
    owner: of-no-report
    ticket: /postmortems/target/?from=ticket#actions
links:
  - label: The list
    url: /postmortems/
---

As in [inline](/postmortems/target/), [reference][r], [file](../2023/target.mdx), [here](#what-happened).

## What happened

\`\`\`mermaid
flowchart LR
  a[One] --> b[Two]
  click a "/services/checkout/"
\`\`\`

- [x] As in [list](/root-causes/expired-certificate/)

[r]: /postmortems/target/#the-limit
`;

const place = makeWorkplace({
  '2023/target.mdx': TARGET,
  '2024/plain.mdx': LINKING,
  '2024/module.mdx': `${LINKING}\n<Callout>\n\nAs in [callout](/postmortems/target/) at <Event n="1" />.\n\n</Callout>\n`,
});
afterAll(() => place.remove());
const site = await place.build({ BASE: '/archive' });
const ROOT = 'https://postmortems.example.com/archive';

test('every address leads somewhere, in pages, copies, feeds and data', () => {
  expect(site.code, site.printed).toBe(0);
  expect(brokenLinks(site, '/archive')).toEqual([]);
  expect(readPage(site.read('search/index.html')).addresses.join(' ')).toContain('/archive/');
});

test.each(['plain', 'module'])('the page of %s leads below the base', (id) => {
  const { addresses, text } = readPage(site.read(`postmortems/${id}/index.html`));
  expect(addresses.filter((address) => /^\/(?!archive\/|\/)/.test(address))).toEqual([]);
  for (const address of [
    '/postmortems/target/',
    '/postmortems/target/#the-limit',
    '/postmortems/target/#event-1',
    '/postmortems/target/#timeline',
    '/postmortems/target/?from=ticket#actions',
    '/guide/fields/#impact-measures-label',
    '/services/checkout/',
  ]) {
    expect(addresses).toContain(`/archive${address}`);
  }
  expect(addresses).toContain('#what-happened');
  expect(addresses.filter((address) => address.includes('.mdx'))).toEqual([]);
  expect(text()).toContain('on <host>.');
});

test('a part of a diagram leads below the base', () => {
  const svg = /<svg[^>]*(?:flowchart|aria-roledescription)[^]*?<\/svg>/.exec(
    site.read('postmortems/plain/index.html'),
  )?.[0];
  expect(svg).toContain('href="/archive/services/checkout/"');
});

test.each(['plain', 'module'])('what travels of %s names whole addresses only', (id) => {
  const markdown = site.read(`postmortems/${id}.md`);
  const json = site.read(`postmortems/${id}.json`);
  for (const copy of [markdown, json]) {
    expect(copy).not.toMatch(/[("]\/(?:postmortems|services|guide|root-causes)\//);
    expect(copy).not.toContain('.mdx');
    for (const address of [
      '/postmortems/target/#event-1',
      '/postmortems/target/#the-limit',
      '/postmortems/target/?from=ticket#actions',
      '/guide/fields/#impact-measures-label',
      '/postmortems/)',
    ]) {
      expect(copy).toContain(
        `${ROOT}${copy === json ? address.replace('/postmortems/)', '/postmortems/"') : address}`,
      );
    }
    expect(copy).toMatch(/on \\{0,2}<host>/);
  }
  expect(markdown).toContain(`click a "${ROOT}/services/checkout/"`);
  expect(site.read('actions.csv')).toContain(`${ROOT}/postmortems/target/?from=ticket#actions`);
  expect(site.read('actions.json')).toContain(`${ROOT}/postmortems/target/?from=ticket#actions`);
});

test('a copy that is opened from files leads from file to file, and says why it cannot be searched', async () => {
  const copy = await place.build({ BASE: '/archive', PORTABLE: 'true' }, 'copy');
  expect(copy.code, copy.printed).toBe(0);
  const pages = copy.files().filter((name) => name.endsWith('.html'));
  // Opened by a browser, a folder is a list of its files: every address has to end with the name of one.
  const ofFolders = pages.flatMap((file) =>
    readPage(copy.read(file)).addresses.filter(
      (address) => !/^\w+:/.test(address) && /^\/|\/(?:[?#]|$)/.test(address),
    ),
  );
  expect(ofFolders).toEqual([]);
  expect(brokenLinks({ ...copy, files: () => pages }, '/archive')).toEqual([]);
  expect(copy.read('search/index.html')).toContain('opened from files');
  expect(site.read('search/index.html')).not.toContain('opened from files');
  expect(copy.files().some((name) => name.startsWith('pagefind/'))).toBe(false);
});
