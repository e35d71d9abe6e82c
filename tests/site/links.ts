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
  for (const file of site.files().filter((name) => name.endsWith('.html'))) {
    const here = new URL(file.replace(/index\.html$/, ''), `https://site.test${slashed(base)}`);
    for (const address of reading(file).addresses) {
      if (!URL.canParse(address, here)) {
        broken.push(`${file} → ${address} (not an address)`);
        continue;
      }
      const url = new URL(address, here);
      if (url.host !== here.host || !/^https?:$/.test(url.protocol)) continue;
      const problem = follow(url, site.folder, base, reading);
      if (problem) broken.push(`${file} → ${address} (${problem})`);
    }
  }
  return broken.toSorted();
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
