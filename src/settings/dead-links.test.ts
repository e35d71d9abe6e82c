import { expect, test } from 'vitest';
import type { SitePages } from '../check/site-addresses.ts';
import { deadLinks } from './dead-links.ts';

const pages: SitePages = {
  within: (url) => (url.startsWith('https://here.example/') ? url.slice(20) : null),
  has: (path, { audience }) =>
    ['/', '/guide/', '/logo.svg'].includes(path) ||
    (path === '/on-call/' && audience === 'internal'),
  anchorsAt: () => null,
  nearest: (path) => (path.startsWith('/gui') ? '/guide/' : null),
};
const told = (
  settings: Partial<Parameters<typeof deadLinks>[0]>,
  audience: 'internal' | 'public' = 'internal',
) =>
  deadLinks({ navigation: [], home: null, footer: null, ...settings }, pages, {
    audience,
    drafts: false,
  }).map(({ path, message }) => `${path.join(' ')}: ${message}`);

test('links that lead somewhere, and links elsewhere, are fine', () => {
  expect(
    told({
      navigation: [
        { label: 'Guide', href: '/guide/#rules' },
        { label: 'Chat', href: 'https://chat.example/nowhere/' },
        { label: 'On call', href: '/on-call/?x=1' },
      ],
      home: 'See [the guide](/guide/), [a picture](/logo.svg) and [home](https://here.example/).',
      footer: 'No link at all: /nowhere/',
    }),
  ).toEqual([]);
});

test('a dead one is told at its setting, with the page that was meant', () => {
  expect(
    told({
      navigation: [
        { label: 'Home', href: '/' },
        { label: 'Guide', href: '/guides/' },
      ],
      home: '[x](/nowhere/)',
      footer: '[x](https://here.example/nowhere/#a)',
    }),
  ).toEqual([
    'navigation 1 href: `navigation[1].href` leads to `/guides/`, and the site has no such page or file. Did you mean `/guide/`?',
    expect.stringMatching(/^home: `home` leads to `\/nowhere\/`.* Write the address/),
    expect.stringMatching(/^footer: `footer` leads to `\/nowhere\/`/),
  ]);
});

test('what the public does not see is dead for the public', () => {
  const navigation = [{ label: 'On call', href: '/on-call/' }];
  expect(told({ navigation }, 'public')).toHaveLength(1);
  expect(told({ navigation }, 'internal')).toEqual([]);
});
