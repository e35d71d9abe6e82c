// The site as Caddy serves it: a route to import into a site, whose `root` is the folder of the site.
import { CONTENT_TYPES } from '../host/content-types.ts';
import type { Header } from '../share/headers.ts';
import { HIDDEN, wholeRules, WRITTEN, type SiteFacts } from './site-facts.ts';

export function toCaddy(site: SiteFacts): string {
  const { base, folder, redirects } = site;
  const [everywhere, ...others] = wholeRules(site);
  const bare = base.replace(/\/$/, '');
  const missing = `${base}404.html`;
  const ofMissing = others.find(({ path }) => path === missing)?.headers ?? [];
  return `# ${WRITTEN}
# In a site, after \`root * /srv/archive/${folder}\`:  import /srv/archive/${folder}.Caddyfile
${bare === '' ? '' : `redir ${bare} ${base} 301\n`}handle ${base}* {
  # Caddy sorts directives, except in a route: the wide rule of headers comes first here.
  route {
${[...redirects].map(([from, to]) => `    redir ${from} ${to} 301\n`).join('')}    encode zstd gzip
${headerLines(everywhere?.headers ?? [], '')}${others
    .map(({ path, isFolder, headers }) => headerLines(headers, isFolder ? `${path}*` : path))
    .join('')}${Object.entries(CONTENT_TYPES)
    .map(([ending, type]) => {
      const named = `@${ending.slice(1)}`;
      return `    ${named} path *${ending}\n    header ${named} Content-Type "${type}"\n`;
    })
    .join('')}    file_server {
      hide ${HIDDEN}
      pass_thru
    }
    rewrite * ${missing}
${headerLines([...ofMissing, ['Content-Type', CONTENT_TYPES['.html']!]], '')}    file_server {
      status 404
    }
  }
}
`;
}

const headerLines = (headers: readonly Header[], path: string): string =>
  `    header ${path === '' ? '' : `${path} `}{\n${headers
    .map(([name, value]) => `      ${name} "${value}"\n`)
    .join('')}    }\n`;
