// The hosts that a build can be made for, and what each reads. A site that is made for none is right wherever the host reads
// `_headers` and `_redirects` or nothing, and the address has no path or the host puts the folder below it.

export interface Host {
  readonly title: string;
  /** Files of a site that it reads; elsewhere they would be published as if they were pages. */
  readonly reads: readonly ('_headers' | '_redirects')[];
  /**
   * Whether it serves the folder as the root of the address, so that a site below `/archive/` has to lie in `archive/`.
   * Pages of GitHub and GitLab put the folder below the path by themselves.
   */
  readonly servesRoot: boolean;
}

export const HOSTS = {
  'github-pages': { title: 'GitHub Pages', reads: [], servesRoot: false },
  'gitlab-pages': { title: 'GitLab Pages', reads: ['_redirects'], servesRoot: false },
  netlify: { title: 'Netlify', reads: ['_headers', '_redirects'], servesRoot: true },
  'cloudflare-pages': {
    title: 'Cloudflare Pages',
    reads: ['_headers', '_redirects'],
    servesRoot: true,
  },
  s3: { title: 'S3 with CloudFront', reads: [], servesRoot: true },
  nginx: { title: 'nginx', reads: [], servesRoot: true },
  caddy: { title: 'Caddy', reads: [], servesRoot: true },
  container: { title: 'a container', reads: [], servesRoot: true },
} as const satisfies Readonly<Record<string, Host>>;

export type HostName = keyof typeof HOSTS;
export const HOST_NAMES = Object.keys(HOSTS) as readonly HostName[];

export const hostOf = (name: HostName): Host => HOSTS[name];

/** The host that a word names, `github-pages` or `github`; null where it names none. */
export function readHost(word: string): HostName | null {
  const bare = word.trim().toLowerCase();
  return HOST_NAMES.find((name) => name === bare || name.startsWith(`${bare}-`)) ?? null;
}
