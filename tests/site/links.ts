// Follows every address inside a built site: to a file, and to an anchor in it.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from './build-site.ts';
import { readPage, type PageReading } from './page.ts';

/** Addresses that lead nowhere, as `page → address`. Addresses outside the site are not followed. */
export function brokenLinks(site: BuiltSite, base = '/'): string[] {
  const pages = new Map<string, PageReading>();
  const reading = (file: string): PageReading => {
    const known = pages.get(file) ?? readPage(site.read(file));
    pages.set(file, known);
    return known;
  };
  const broken: string[] = [];
  for (const file of site.files()) {
    const here = new URL(file.replace(/index\.html$/, ''), `${ORIGIN}${slashed(base)}`);
    for (const address of addressesIn(file, () => site.read(file), reading)) {
      if (!URL.canParse(address, here)) {
        broken.push(`${file} → ${address} (not an address)`);
        continue;
      }
      const url = new URL(address, here);
      if (url.host !== here.host || !/^https?:$/.test(url.protocol)) continue;
      // The page for what is not there has no address of its own.
      if (file === '404.html' && url.pathname.endsWith('/404/')) continue;
      const problem = follow(url, site.folder, base, reading);
      if (problem) broken.push(`${file} → ${address} (${problem})`);
    }
  }
  return [...new Set(broken)].toSorted();
}

/** Where the tests' sites say that they live (hindsight.config.ts). */
const ORIGIN = 'https://postmortems.example.com';
const OWN = new RegExp(`${ORIGIN.replaceAll('.', '\\.')}[^\\s"'<>,\\\\)\\]]*`, 'g');

/** Addresses in a file by its kind: of a page, of a style sheet, of a list of redirects, of anything else that is text. */
function addressesIn(
  file: string,
  read: () => string,
  reading: (file: string) => PageReading,
): readonly string[] {
  if (file.startsWith('pagefind/')) return [];
  if (file.endsWith('.html')) return reading(file).addresses;
  if (file.endsWith('.css')) {
    return [...read().matchAll(/url\(["']?([^"')]+)/g)].map(([, address = '']) => address);
  }
  if (file.endsWith('_redirects')) {
    return [...read().matchAll(/^\/\S+\s+(\/\S+)/gm)].map(([, address = '']) => address);
  }
  // Lines of a calendar are folded after 75 bytes.
  if (file.endsWith('.ics')) return read().replaceAll('\r\n ', '').match(OWN) ?? [];
  if (!/\.(?:xml|json|txt|md|csv|svg|opml)$/.test(file)) return [];
  return (read().match(OWN) ?? []).map((address) =>
    address.replaceAll('&amp;', '&').replace(/[.,;]+$/, ''),
  );
}

function follow(
  url: URL,
  folder: string,
  base: string,
  reading: (file: string) => PageReading,
): string | null {
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(slashed(base))) return 'outside the base';
  const below = path.slice(slashed(base).length);
  const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  const found = join(folder, file);
  if (!existsSync(found) || !statSync(found).isFile()) return 'no such file';
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor === '' || !file.endsWith('.html')) return null;
  return reading(file).ids.has(anchor) ? null : 'no such anchor';
}

const slashed = (base: string): string => (base.endsWith('/') ? base : `${base}/`);
