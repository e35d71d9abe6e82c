// Earlier names of reports, and where they lead now. Written twice: as a page for any host, and as a `_redirects` file
// for hosts that read one (Netlify, Cloudflare Pages, GitLab Pages), whose answers keep #fragments by
// themselves (RFC 9110, section 10.2.2).
import type { Archive } from '../archive/archive.ts';
import { LIST } from '../sentences/list.ts';
import { ABSENT, MOVED } from '../sentences/share.ts';
import { escapeXml } from '../text/escape.ts';
import type { Report } from '../report/report.ts';
import { absolute, routes } from '../routes.ts';
import { smallPage } from './page.ts';
import { compareTexts } from '../text/order.ts';

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
    .toSorted((a, b) => compareTexts(a.alias, b.alias));
}

/**
 * The redirects as the text of a `_redirects` file, `from to 301` a line, for every form of a report: page, JSON,
 * Markdown, card and embed.
 */
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

/**
 * The page at an earlier name. The script comes first, since only it can carry the #fragment along; it is the same on
 * every page, so that one hash lets it pass a content security policy. Where it may not run, the refresh leads on a
 * second later, to the top of the report; and there is a link.
 */
export function redirectPage(report: Report, archive: string): string {
  const address = escapeXml(routes.report(report.id));
  const title = escapeXml(report.title);
  return smallPage({
    title: `${report.title} · ${archive}`,
    canonical: absolute(routes.report(report.id)),
    allowed: { script: REDIRECT },
    head: [`<meta http-equiv="refresh" content="1; url=${address}">`],
    body: `<p>${MOVED} <a href="${address}">${title}</a></p>
<script>${REDIRECT}</script>`,
  });
}

/** The page of a report that others link to and that is left out with its source. */
export function absentPage(id: string, archive: string): string {
  return smallPage({
    title: `${id} · ${archive}`,
    canonical: absolute(routes.report(id)),
    allowed: { style: PLAIN },
    head: [`<style>${PLAIN}</style>`],
    body: `<p>${ABSENT} <a href="${escapeXml(routes.reports())}">${LIST.title}</a></p>`,
  });
}

const PLAIN =
  'html{color-scheme:light dark}body{font:1.1rem/1.6 system-ui;max-width:40rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}';

const REDIRECT =
  "location.replace(document.querySelector('a').getAttribute('href')+location.search+location.hash)";
