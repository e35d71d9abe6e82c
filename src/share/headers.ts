// The headers of a site, by address. They say what a page cannot say of itself: who may frame it, what a file may do that
// is no page and so carries no policy, and how long a copy is good. Written here as the `_headers` file that Netlify and
// Cloudflare Pages read; what other hosts want is made of the same rules, in src/deploy/.
//
// Where two rules match one address, Cloudflare sends both values, so that both policies hold, and Netlify sends the
// value of the last or closest rule alone. Each rule therefore holds its whole policy, they stand in the order from wide
// to narrow, and beside the first, which is for every file, no two match one address. The header names neither `default-src` nor `script-src` nor `style-src`: those need the hashes that
// Astro writes into each page, and a policy without them would stop the page's own scripts.
import type { Audience } from '../report/kinds.ts';
import { FACET_FOLDERS, under } from '../routes.ts';
import { contentSecurityPolicy } from '../security.ts';

export type Header = readonly [name: string, value: string];
export interface HeaderRule {
  /** An address with its base; `*` at the end stands for all that begins so. */
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
  ...FACET_FOLDERS.map((path) => `/${path}/*` as const),
  '/actions/*',
  '/trends/*',
  '/search/*',
  '/guide/*',
] as const;

/** A browser asks for it again whenever an address changes: in the search with each letter. */
const ICON = '/favicon.svg';
const DRAWINGS = ['/_astro/*', '/badges/*', '/badge.svg', ICON] as const;

/** What asks search engines to leave a file out, for those that are no pages and so carry no such word. */
const UNLISTED: Header = ['X-Robots-Tag', 'noindex'];

/** Folders in which a name holds the digest of the bytes: what was fetched once is good for ever. */
const HASHED = ['/_astro/*', '/pagefind/fragment/*', '/pagefind/index/*'] as const;

/** Who may keep copies: what is internal is for the browser of its reader, and for no cache on the way. */
const KEEPERS: Readonly<Record<Audience, string>> = { internal: 'private', public: 'public' };

/** How long a copy is good whose address stays while its bytes change: not without asking. Netlify and Cloudflare say so. */
export const usualCache = (audience: Audience): Header => [
  'Cache-Control',
  `${KEEPERS[audience]}, max-age=0, must-revalidate`,
];

/** All rules, the one for every file first. `ownPages` are folders of pages that the archive adds, `on-call`. */
export function headerRules(
  audience: Audience,
  ownPages: readonly string[] = [],
): readonly HeaderRule[] {
  const pages: readonly `/${string}`[] = [
    ...PAGES,
    ...ownPages.map((name) => `/${name}/*` as const),
  ];
  const hashed: Header = ['Cache-Control', `${KEEPERS[audience]}, max-age=31536000, immutable`];
  const forNow: Header = ['Cache-Control', `${KEEPERS[audience]}, max-age=3600`];
  const headersOf = (path: `/${string}`): readonly Header[] => [
    ...(pages.some((page) => page === path) ? UNFRAMED : []),
    ...(DRAWINGS.some((drawing) => drawing === path) ? DRAWING : []),
    ...(HASHED.some((folder) => folder === path) ? [hashed] : []),
    ...(path === ICON ? [forNow] : []),
  ];
  return [
    {
      path: under('/*'),
      headers: audience === 'public' ? EVERYWHERE : [...EVERYWHERE, UNLISTED],
    },
    ...[...new Set([...pages, ...DRAWINGS, ...HASHED])].map((path) => ({
      path: under(path),
      headers: headersOf(path),
    })),
  ];
}

/**
 * The rules as the text of a `_headers` file.
 * @param ownPages folders of pages that the archive adds, `on-call`
 */
export function toHeaders(audience: Audience, ownPages: readonly string[] = []): string {
  return headerRules(audience, ownPages)
    .map(
      ({ path, headers }) =>
        `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`,
    )
    .join('');
}
