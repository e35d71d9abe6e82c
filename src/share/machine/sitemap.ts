// The sitemap (https://www.sitemaps.org/protocol.html): every page that a search engine should know, reports with
// the latest day that they mention. Earlier names, embeds and the search page take no part.
import type { Archive } from '../../archive/archive.ts';
import { facetIn, facetNames, type Facets } from '../../archive/facets.ts';
import { escapeXml } from '../../text/escape.ts';
import { absolute, routes } from '../../routes.ts';
import { updatedDay } from '../dates.ts';
import { addressOf } from '../identity.ts';

/** A sitemap holds no more. */
const MOST = 50_000;

export interface SitemapOptions {
  readonly archive: Archive;
  readonly facets: Facets;
  /** Paths of pages that are neither a report nor an index. */
  readonly pages: readonly string[];
}

/** The sitemap as XML. */
export function toSitemap({ archive, facets, pages }: SitemapOptions): string {
  const lists = [
    ...pages,
    routes.reports(),
    ...facetNames(facets).flatMap((facet) => [
      routes.facet(facet),
      ...facetIn(facets, facet).entries.map(({ id }) => routes.facetEntry(facet, id)),
    ]),
  ];
  const urls = [
    ...[...new Set(lists)].toSorted().map((path) => urlOf(absolute(path), null)),
    ...archive.reports.map((report) => urlOf(addressOf(report), updatedDay(report))),
  ].slice(0, MOST);
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

function urlOf(address: string, modified: string | null): string {
  const date = modified === null ? '' : `<lastmod>${modified}</lastmod>`;
  return `<url><loc>${escapeXml(address)}</loc>${date}</url>`;
}
