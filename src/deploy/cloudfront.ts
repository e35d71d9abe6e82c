// What CloudFront does that a bucket cannot: an address of a folder is its index.html, a report that moved leads on, and
// headers are sent. Two functions of its own JavaScript, one for the request and one for the response.
import { wholeRules, WRITTEN, type SiteFacts } from './site-facts.ts';

/** CloudFront takes no function that is longer, in bytes. */
export const MOST_BYTES = 10_240;

/** Where it would be too long, addresses of reports that moved are left to the pages that lead on. */
export function toRequestFunction({ redirects, files, base }: SiteFacts): string {
  const all = requestFunction(redirects, files, base);
  return Buffer.byteLength(all) > MOST_BYTES ? requestFunction(new Map(), files, base) : all;
}

/** Whether a function was short enough for the addresses of reports that moved. */
export const holdsRedirects = (code: string): boolean => !code.includes('const MOVED = {};');

function requestFunction(
  redirects: ReadonlyMap<string, string>,
  files: readonly string[],
  base: string,
): string {
  const bare = files.filter((file) => !/\.[^/]*$/.test(file));
  return `// ${WRITTEN}
// For the viewer request. Let the distribution answer 403 and 404 of the bucket by ${base}404.html with the status 404.
const MOVED = ${JSON.stringify(Object.fromEntries(redirects))};
const BARE = ${JSON.stringify(bare)};

function handler(event) {
  const request = event.request;
  const path = request.uri;
  if (MOVED[path]) return leadTo(MOVED[path]);
  if (path.endsWith('/')) request.uri = path + 'index.html';
  else if (!/\\.[^/]*$/.test(path) && !BARE.includes(path)) return leadTo(path + '/');
  return request;
}

function leadTo(address) {
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: address } },
  };
}
`;
}

export function toResponseFunction(site: SiteFacts): string {
  const [everywhere, ...others] = wholeRules(site);
  const sent = (headers: readonly (readonly [string, string])[]): Record<string, string> =>
    Object.fromEntries(
      headers
        // The bucket sends it with each file.
        .filter(([name]) => name !== 'Cache-Control')
        .map(([name, value]) => [name.toLowerCase(), value]),
    );
  const usual = sent(everywhere?.headers ?? []);
  const rules = others.map(({ path, isFolder, headers }) => ({
    path,
    isFolder,
    headers: Object.fromEntries(
      Object.entries(sent(headers)).filter(([name, value]) => usual[name] !== value),
    ),
  }));
  const groups = Map.groupBy(rules, ({ headers }) => JSON.stringify(headers));
  const told = [...groups].map(([headers, group]) => ({
    paths: group.filter(({ isFolder }) => !isFolder).map(({ path }) => path),
    folders: group.filter(({ isFolder }) => isFolder).map(({ path }) => path),
    headers: JSON.parse(headers) as unknown,
  }));
  return `// ${WRITTEN}
// For the viewer response.
const EVERYWHERE = ${JSON.stringify(usual)};
const RULES = ${JSON.stringify(told)};

function handler(event) {
  // The function before has put the name of a file behind a folder.
  const path = event.request.uri.replace(/\\/index\\.html$/, '/');
  const response = event.response;
  let headers = EVERYWHERE;
  for (const rule of RULES)
    if (rule.paths.includes(path) || rule.folders.some((folder) => path.startsWith(folder)))
      headers = Object.assign({}, headers, rule.headers);
  for (const name of Object.keys(headers)) response.headers[name] = { value: headers[name] };
  return response;
}
`;
}
