// Reads a `_headers` file as the two kinds of hosts do that know it.

/** Where several rules match: Cloudflare Pages sends all values, Netlify the value of the last rule. */
export type Host = 'cloudflare' | 'netlify';

export function readHeaders(
  text: string,
  host: Host,
): (path: string) => Readonly<Record<string, string>> {
  const rules: { matches: RegExp; headers: [name: string, value: string][] }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    if (name && value) rules.at(-1)!.headers.push([name.toLowerCase(), value]);
    else if (line.startsWith('/')) rules.push({ matches: patternOf(line), headers: [] });
    else throw new Error(`Neither an address nor a header: ${line}`);
  }
  return (path) => {
    const sent: Record<string, string> = {};
    for (const { matches, headers } of rules) {
      if (!matches.test(path)) continue;
      for (const [name, value] of headers) {
        sent[name] = host === 'cloudflare' && sent[name] ? `${sent[name]}, ${value}` : value;
      }
    }
    return sent;
  };
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
