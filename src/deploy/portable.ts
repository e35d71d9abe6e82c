// A site that is opened by a double click: every address of its own becomes one that leads from file to file, and ends with the
// name of a file, for no host is there to find it. A browser refuses a file the modules and the indexes that a page of a site
// may fetch: scripts that are modules go, and the search says why it is not there (components/SearchWithout.astro).
import { posix } from 'node:path';

export interface Page {
  /** Its path below the folder of the site, `postmortems/x/index.html`. */
  readonly file: string;
  /** Path below which the site would lie: `/`, `/archive/`. */
  readonly base: string;
}

/** What stands between tags of a page that is no page, or a tag with its attributes. */
const TAG =
  /<!--[^]*?-->|(<(script|style)\b(?:"[^"]*"|'[^']*'|[^'">])*>)[^]*?<\/\2\s*>|<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const ATTRIBUTE = /(?<=[\s"'])([a-z:]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
/** Attributes that hold one address. */
const ADDRESSES = new Set(['href', 'src', 'action', 'poster', 'data', 'xlink:href']);
const FETCHED = /^<script\b(?=[^>]*\btype="?module\b)[^>]*\bsrc=/i;
const REFRESH = /^<meta\b[^>]*\bhttp-equiv="?refresh\b/i;

/** The HTML of a page with the addresses of its site relative. What is so already stays as it is. */
export function toPortable(html: string, page: Page): string {
  return html.replace(TAG, (whole: string, opening: string | undefined) => {
    if (whole.startsWith('<!--')) return whole;
    const tag = opening ?? whole;
    if (FETCHED.test(tag)) return '';
    return withAddresses(tag, page) + whole.slice(tag.length);
  });
}

function withAddresses(tag: string, page: Page): string {
  const isRefresh = REFRESH.test(tag);
  return tag.replace(ATTRIBUTE, (whole, name: string, ...values: (string | undefined)[]) => {
    const [value = ''] = values.filter((one) => typeof one === 'string');
    const key = name.toLowerCase();
    const isAddress = ADDRESSES.has(key) || (isRefresh && key === 'content');
    if (!isAddress) return whole as string;
    const [, before = '', address = ''] = /^(\d+;\s*url=)?(.*)$/is.exec(value) ?? [];
    const relative = relativeTo(address, page);
    return relative === null ? (whole as string) : `${name}="${before}${relative}"`;
  });
}

/** Where an address of the site lies, seen from a page; null for one of another site, and for what is relative. */
export function relativeTo(address: string, { file, base }: Page): string | null {
  if (address.startsWith('//') || !/^\/[^]*/.test(address)) return null;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  if (!`${path}/`.startsWith(base)) return null;
  const below = path.slice(base.length);
  const target = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  return posix.relative(posix.dirname(file), target) + rest;
}
