// Reads a `_headers` file as the two kinds of hosts do that know it.

/** Where several rules match: Cloudflare Pages sends all values, Netlify the value of the last rule. */
export type HostKind = 'cloudflare' | 'netlify';

/** The headers that a host of a kind sends with a path. @throws where a line is no address and no header */
export function readHeaders(
  text: string,
  kind: HostKind,
): (path: string) => Readonly<Record<string, string>> {
  const rules: { matches: RegExp; headers: [name: string, value: string][] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (name && value && rule) rule.headers.push([name.toLowerCase(), value]);
    else if (line.startsWith('/')) rules.push({ matches: patternOf(line), headers: [] });
    else throw new Error(`Neither an address nor a header: ${line}`);
  }
  return (path) => {
    const sent: Record<string, string> = {};
    for (const { matches, headers } of rules) {
      if (!matches.test(path)) continue;
      for (const [name, value] of headers) {
        sent[name] = kind === 'cloudflare' && sent[name] ? `${sent[name]}, ${value}` : value;
      }
    }
    return sent;
  };
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
