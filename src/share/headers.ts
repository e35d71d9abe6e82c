// The `_headers` file, for hosts that read one (Netlify, Cloudflare Pages). It says what a page cannot say of itself: who
// may frame it, and what a file may do that is no page and so carries no policy.
//
// Where two rules match one address, Cloudflare sends both values, so that both policies hold, and Netlify sends the
// value of the last or closest rule alone. Each rule therefore holds its whole policy, and they stand in the order from
// wide to narrow. The header names neither `default-src` nor `script-src` nor `style-src`: those need the hashes that
// Astro writes into each page, and a policy without them would stop the page's own scripts.
import type { Audience } from '../report/kinds.ts';
import { FACET_PATHS, under } from '../routes.ts';
import { contentSecurityPolicy } from '../security.ts';

type Header = readonly [name: string, value: string];
interface Rule {
  readonly path: string;
  readonly headers: readonly Header[];
}

const PAGE_POLICY = contentSecurityPolicy.directives
  .filter((directive) => !directive.startsWith('default-src'))
  .join('; ');

/** For every file of the site. */
const EVERYWHERE: readonly Header[] = [
  ['Content-Security-Policy', PAGE_POLICY],
  ['Referrer-Policy', 'same-origin'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
];

/** Cards under `/embed/` are made for frames of other sites; no other page is. */
const UNFRAMED: readonly Header[] = [
  ['Content-Security-Policy', `${PAGE_POLICY}; frame-ancestors 'self'`],
  ['X-Frame-Options', 'SAMEORIGIN'],
];

/** A drawing that is opened by itself is a document. It may have its own styles, and runs nothing. */
const DRAWING: readonly Header[] = [
  [
    'Content-Security-Policy',
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox",
  ],
];

const PAGES = [
  '/',
  '/404.html',
  '/postmortems/*',
  ...Object.values(FACET_PATHS).map((path) => `/${path}/*` as const),
  '/actions/*',
  '/trends/*',
  '/search/*',
  '/guide/*',
] as const;

const DRAWINGS = ['/_astro/*', '/badges/*', '/badge.svg', '/favicon.svg'] as const;

/** What asks search engines to leave a file out, for those that are no pages and so carry no such word. */
const UNLISTED: Header = ['X-Robots-Tag', 'noindex'];

export function toHeaders(audience: Audience): string {
  const rules: readonly Rule[] = [
    {
      path: under('/*'),
      headers: audience === 'public' ? EVERYWHERE : [...EVERYWHERE, UNLISTED],
    },
    ...PAGES.map((path) => ({ path: under(path), headers: UNFRAMED })),
    ...DRAWINGS.map((path) => ({ path: under(path), headers: DRAWING })),
  ];
  return rules
    .map(
      ({ path, headers }) =>
        `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`,
    )
    .join('');
}
