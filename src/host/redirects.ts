// Reads a `_redirects` file: one rule a line, `from to status`, without patterns, as src/share/redirects.ts writes it.

export interface Redirect {
  readonly to: string;
  readonly status: number;
}

/** Where paths lead, by the path. */
export function readRedirects(text: string): ReadonlyMap<string, Redirect> {
  return new Map(
    text
      .split(/\r?\n/)
      .map((line) => line.trim().split(/\s+/))
      .filter(([from = '', to]) => from.startsWith('/') && to !== undefined)
      .map(([from = '', to = '', status = '301']) => [from, { to, status: Number(status) }]),
  );
}
