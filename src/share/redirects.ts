// Earlier names of reports, and where they lead now. Written twice: as a page for any host (see
// src/pages/postmortems/[alias].astro), and as a `_redirects` file for hosts that read one (Netlify, Cloudflare Pages,
// GitLab Pages), whose answers keep #fragments by themselves (RFC 9110, section 10.2.2).
import type { Archive } from '../archive/archive.ts';
import type { Report } from '../report/report.ts';
import { routes } from '../routes.ts';

export interface Alias {
  readonly alias: string;
  readonly report: Report;
}

/** Every earlier name that leads to a report which is shown, sorted. */
export function aliasesOf(archive: Archive): readonly Alias[] {
  return archive.reports
    .flatMap((report) =>
      report.aliases
        .filter((alias) => !archive.byId.has(alias))
        .map((alias) => ({ alias, report })),
    )
    .toSorted((a, b) => (a.alias < b.alias ? -1 : 1));
}

export function toRedirects(archive: Archive): string {
  return aliasesOf(archive)
    .flatMap(({ alias, report: { id } }) => [
      [routes.report(alias), routes.report(id)],
      [routes.reportJson(alias), routes.reportJson(id)],
      [routes.reportMarkdown(alias), routes.reportMarkdown(id)],
      [routes.card(alias), routes.card(id)],
      [routes.embed(alias), routes.embed(id)],
    ])
    .map(([from, to]) => `${from} ${to} 301\n`)
    .join('');
}
