// What the pages and files for other programs have in common: the choices of this archive, and paths for all reports.
import type { APIRoute } from 'astro';
import type { FacetName } from '../archive/facets.ts';
import { facetTitles } from '../sentences/facets.ts';
import { config } from '../config.ts';
import { digestOnce } from '../keys.ts';
import type { Report } from '../report/report.ts';
import { facetPath, FEED_FACETS, FEED_FORMATS, FEEDS } from '../routes.ts';
import { FEED_WRITERS } from '../share/feed/formats.ts';
import { feedOf, type Feed, type FeedOf, type FeedOptions } from '../share/feed/feed.ts';
import { aliasesOf } from '../share/redirects.ts';
import { keyed, type Shown } from '../views/keyed.ts';
import { loadSite, ofArchive, type Site } from './archive.ts';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
  png: 'image/png',
  schema: 'application/schema+json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
} as const;

export function answer(body: string | Uint8Array<ArrayBuffer>, type: keyof typeof TYPES): Response {
  return new Response(body, { headers: { 'Content-Type': TYPES[type] } });
}

export function answerJson(value: unknown, type: 'json' | 'schema' = 'json'): Response {
  return answer(`${JSON.stringify(value, null, 1)}\n`, type);
}

/**
 * A path for every report and for every earlier name: who keeps a file's address keeps getting the file. Each is handed
 * what `viewOf` makes of its report.
 */
export async function everyAddress<T>(
  viewOf: (report: Report, site: Site) => T,
  paramsOf: (id: string) => Record<string, string> = (id) => ({ id }),
) {
  const site = await loadSite();
  const { archive } = site;
  return keyed(
    [...archive.reports.map((report) => ({ alias: report.id, report })), ...aliasesOf(archive)].map(
      ({ alias, report }) => ({
        params: paramsOf(alias),
        props: { shown: () => viewOf(report, site) },
      }),
    ),
  );
}

/**
 * The path of a page that an endpoint writes, for the last part of a file name `[...page].ts`. Such a page gets
 * none of the site's style sheets. The dev server asks by the address, a build needs the file.
 */
export function pageAt(id: string): string {
  return import.meta.env.DEV ? id : `${id}/index.html`;
}

const feedOptions = ({ archive }: Site): FeedOptions => ({
  archive: config.name,
  description: config.description,
  vocabularies: archive.vocabularies,
  cards: config.cards,
});

/** @param ending of the file's name, which tells the format */
function answerFeed(feed: Feed, ending: string | undefined): Response {
  const { type, write } = FEED_WRITERS[FEED_FORMATS.find((one) => FEEDS[one].ending === ending)!];
  return new Response(write(feed, config.name), {
    headers: { 'Content-Type': `${type}; charset=utf-8` },
  });
}

/** The feed of the whole archive. */
export const answerFeedOfAll: APIRoute = async ({ params }) => {
  const site = await loadSite();
  return answerFeed(feedOf(site.archive.reports, feedOptions(site)), params['ending']);
};

/** A path for every entry of a facet that has feeds. */
export const everyFeed = ofArchive(async () => {
  const site = await loadSite();
  const options = feedOptions(site);
  return keyed(
    FEED_FACETS.flatMap((facet) =>
      site.facets[facet].entries.flatMap((entry) => {
        const of: FeedOf = { facet, entry, label: facetTitles(facet).one };
        // Each format shows the same.
        let feed: Feed | undefined;
        const shown = (): Feed => (feed ??= digestOnce(feedOf(entry.reports, options, of)));
        return FEED_FORMATS.map((format) => ({
          params: { facet: facetPath(facet), entry: entry.id, ending: FEEDS[format].ending },
          props: { shown },
        }));
      }),
    ),
  );
});

export function hasFeeds(facet: FacetName): facet is (typeof FEED_FACETS)[number] {
  return (FEED_FACETS as readonly FacetName[]).includes(facet);
}

export const answerFeedOfEntry: APIRoute<Shown<Feed>> = ({ props, params }) =>
  answerFeed(props.shown(), params['ending']);
