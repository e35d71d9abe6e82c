// What the pages and files for other programs have in common: the choices of this archive, and bodies as Markdown.
import type { APIRoute, GetStaticPaths } from 'astro';
import { FACETS, type FacetEntry, type FacetName } from '../archive/facets.ts';
import { FACET_TITLES } from '../components/facet-titles.ts';
import { config } from '../config.ts';
import { parseBody } from '../report/body-tree.ts';
import { FACET_PATHS, FEED_FACETS, type FeedFormat } from '../routes.ts';
import { toAtom } from '../share/feed/atom.ts';
import { feedOf, type Feed, type FeedOf, type FeedOptions } from '../share/feed/feed.ts';
import { toJsonFeed } from '../share/feed/json-feed.ts';
import { reportToMarkdown } from '../share/machine/report-markdown.ts';
import { aliasesOf } from '../share/redirects.ts';
import { loadSite, type Site } from './_archive.ts';

const TYPES = {
  atom: 'application/atom+xml; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonFeed: 'application/feed+json; charset=utf-8',
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

/** A path for every report and for every earlier name: who keeps a file's address keeps getting the file. */
export const everyAddress = (async () => {
  const { archive } = await loadSite();
  return [
    ...archive.reports.map(({ id }) => ({ params: { id }, props: { report: id } })),
    ...aliasesOf(archive).map(({ alias, report }) => ({
      params: { id: alias },
      props: { report: report.id },
    })),
  ];
}) satisfies GetStaticPaths;

/**
 * The path of a page that an endpoint writes, for the last part of a file name `[...page].ts`. Such a page gets
 * none of the site's style sheets. The dev server asks by the address, a build needs the file.
 */
export function pageAt(id: string): string {
  return import.meta.env.DEV ? id : `${id}/index.html`;
}

/** The report behind one of these paths. */
export function reportAt(site: Site, props: Readonly<Record<string, unknown>>) {
  return site.archive.byId.get(String(props['report']))!;
}

/** A report as Markdown, as the audience of this build may read it. */
export function markdownOf({ archive, entries }: Site, id: string): string {
  return reportToMarkdown(archive.byId.get(id)!, {
    archive,
    audience: config.audience,
    body: parseBody(entries.get(id)?.body ?? ''),
  });
}

const feedOptions = ({ archive }: Site): FeedOptions => ({
  archive: config.name,
  description: config.description,
  vocabularies: archive.vocabularies,
  cards: config.cards,
});

export function answerFeed(feed: Feed, format: FeedFormat): Response {
  return format === 'atom'
    ? answer(toAtom(feed, config.name), 'atom')
    : answer(toJsonFeed(feed, config.name), 'jsonFeed');
}

/** The feed of the whole archive. */
export const feedOfAll =
  (format: FeedFormat): APIRoute =>
  async () => {
    const site = await loadSite();
    return answerFeed(feedOf(site.archive.reports, feedOptions(site)), format);
  };

/** A path for every entry of a facet that has feeds. */
export const everyFeed = (async () => {
  const { facets } = await loadSite();
  return FACETS.filter(hasFeeds).flatMap((facet) =>
    facets[facet].entries.map((entry) => ({
      params: { facet: FACET_PATHS[facet], entry: entry.id },
      props: { facet, entry },
    })),
  );
}) satisfies GetStaticPaths;

export function hasFeeds(facet: FacetName): facet is (typeof FEED_FACETS)[number] {
  return (FEED_FACETS as readonly FacetName[]).includes(facet);
}

export const feedOfEntry =
  (format: FeedFormat): APIRoute =>
  async ({ props }) => {
    const { facet, entry } = props as { facet: FacetName; entry: FacetEntry };
    const of: FeedOf = { facet, entry, label: FACET_TITLES[facet].one };
    return answerFeed(feedOf(entry.reports, feedOptions(await loadSite()), of), format);
  };
