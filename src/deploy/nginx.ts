// The site as nginx serves it: locations to include in a server, whose `root` is the folder of the site.
import { CONTENT_TYPES } from '../host/content-types.ts';
import type { Header } from '../share/headers.ts';
import { HIDDEN, wholeRules, WRITTEN, type SiteFacts } from './site-facts.ts';

/**
 * Where a report has moved, nginx answers by a named location: it is reached once whoever asks may read the site, and a
 * `return` of the location itself would come before that.
 */
export function toNginx(site: SiteFacts): string {
  const { base, folder, redirects } = site;
  const [everywhere, ...others] = wholeRules(site);
  const bare = base.replace(/\/$/, '');
  return `# ${WRITTEN}
# In a server block, with \`root\` set to the folder of the site:  include /srv/archive/${folder}.nginx.conf;
${bare === '' ? errorPages(base) : `location = ${bare} {\n  absolute_redirect off;\n  return 301 ${base};\n}\n`}location ${base} {
  index index.html;
  # Behind another server this one does not know its own address.
  absolute_redirect off;
${bare === '' ? '' : errorPages(base, '  ')}  charset utf-8;
  charset_types ${TEXTS.join(' ')};
  types {
${[...Map.groupBy(TYPES, ({ type }) => type)]
  .map(([type, found]) => `    ${type} ${found.map(({ ending }) => ending).join(' ')};`)
  .join('\n')}
  }
  default_type application/octet-stream;
  gzip on;
  gzip_vary on;
  gzip_types ${[...TEXTS, 'application/json', 'image/svg+xml', 'application/wasm'].join(' ')};
${headerLines(everywhere?.headers ?? [], '  ')}
  location = ${base}${HIDDEN} {
    return 404;
  }
${others
  .map(
    ({ path, isFolder, headers }) =>
      `  location ${isFolder ? '^~' : '='} ${path} {\n${headerLines(headers, '    ')}  }\n`,
  )
  .join('')}${[...redirects.keys()]
    .map((from, i) => `  location = ${from} {\n    try_files /.none @moved-${i};\n  }\n`)
    .join('')}}
${[...redirects.values()]
  .map((to, i) => `location @moved-${i} {\n  return 301 ${to}$is_args$args;\n}\n`)
  .join('')}`;
}

/**
 * A location that names one error page takes none from the server, such as that of a sign-in; so where the site is the
 * whole server, they stand there.
 */
const errorPages = (base: string, indent = ''): string =>
  `${indent}error_page 404 ${base}404.html;\n${indent}error_page 403 =404 ${base}404.html;\n`;

const TYPES = Object.entries(CONTENT_TYPES).map(([ending, type]) => ({
  ending: ending.slice(1),
  type: type.replace(/;.*/, ''),
  isText: type.includes('charset'),
}));
/** nginx itself adds `text/html` to each of these lists. */
const TEXTS = [
  ...new Set(TYPES.filter(({ isText }) => isText).map(({ type }) => type)),
  'application/xml',
].filter((type) => type !== 'text/html');

/** A location that sets one header takes none from the one around it, so each has them all. */
const headerLines = (headers: readonly Header[], indent: string): string =>
  headers.map(([name, value]) => `${indent}add_header ${name} "${value}" always;\n`).join('');
