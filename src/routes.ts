// Every address of the site as a function. No page glues an address by hand, so `base` holds everywhere.
import type { ChartName } from './archive/charts.ts';
import type { FacetName, FixedFacet } from './archive/facets.ts';
import type { SortName } from './list/sorts.ts';
import { config } from './config.ts';
import { addressInSite, targetOf, type Standpoint } from './report/address.ts';

const BASE = config.base.replace(/\/+$/, '');

/** A path below the site's root, with `base` in front: `under('/search/')`. */
export function under(path: `/${string}`): string {
  return `${BASE}${path}`;
}

/** An address of the settings, as a page links to it: below the base where it is one of the site. */
export const addressOfLink = (href: string): string =>
  href.startsWith('/') ? under(href as `/${string}`) : href;

/** An address of the site as an author writes it: without the base. */
export const belowBase = (address: string): string => address.slice(BASE.length);

/** The same address with the site's origin, for feeds, previews and announcements. */
export function absolute(path: string): string {
  return new URL(path, config.site).href;
}

/** What a whole address of this site is below the base, `/services/kafka/#x`; null for one of another site. */
export function withinSite(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { origin, pathname, search, hash } = new URL(url);
  if (origin !== new URL(config.site).origin) return null;
  const below = `${pathname}/`.startsWith(`${BASE}/`) ? pathname.slice(BASE.length) || '/' : null;
  return below === null ? null : `${below}${search}${hash}`;
}

/**
 * An address that an author wrote, as it stands in a page: below the base, a report's file as its page. Anchors of the
 * report's own page stay short there; `page` is null where the address stands anywhere else.
 */
export function addressOnPage(
  url: string,
  from: Standpoint,
  page: string | null = from.id,
): string {
  if (url.startsWith('#') && page === from.id) return url;
  const inside = addressInSite(targetOf(url, from), from);
  return inside === null ? url : under(inside as `/${string}`);
}

/** The same address for what is read elsewhere: feeds, copies, announcements. Outside of a page nothing is relative. */
export function addressAnywhere(url: string, from: Standpoint): string {
  const inside = addressInSite(targetOf(url, from), from);
  return inside === null ? url : absolute(under(inside as `/${string}`));
}

/** The folder of each index: `/root-causes/`. */
export const FACET_PATHS: Readonly<Record<FixedFacet | 'sources', string>> = {
  tags: 'tags',
  rootCauses: 'root-causes',
  triggers: 'triggers',
  services: 'services',
  teams: 'teams',
  severities: 'severities',
  years: 'years',
  sources: 'sources',
};

/** The folder of an index; of a field of the archive's own it is its name: `/customer-tier/`. */
export const facetPath = (facet: FacetName): string =>
  facet in FACET_PATHS
    ? FACET_PATHS[facet as FixedFacet]
    : facet.slice('own:'.length).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The folders of all indexes that this archive may have. */
export const FACET_FOLDERS: readonly string[] = [
  ...Object.values(FACET_PATHS),
  ...Object.entries(config.fields).flatMap(([name, { facet }]) =>
    facet ? facetPath(`own:${name}`) : [],
  ),
];

/** What the file of a feed ends with, and what its format is called; how each is written is in share/feed/formats.ts. */
export const FEEDS = {
  atom: { ending: 'xml', name: 'Atom' },
  json: { ending: 'json', name: 'JSON Feed 1.1' },
} as const;
/** A format of feeds by its id. */
export type FeedFormat = keyof typeof FEEDS;
export const FEED_FORMATS = Object.keys(FEEDS) as readonly FeedFormat[];
/** The facets whose entries have feeds: a year that is over has no news. */
export const FEED_FACETS = Object.keys(FACET_PATHS).filter(
  (facet): facet is Exclude<FixedFacet, 'years'> => facet !== 'years' && facet !== 'sources',
);

/** `postmortem` for one report, `postmortems` for the list of all. */
export const SCHEMAS = [
  'postmortem',
  'postmortems',
  'actions',
  'ask',
  'ask-words',
  'ask-names',
  'ask-answer',
] as const;
export type SchemaName = (typeof SCHEMAS)[number];

export const routes = {
  home: () => under('/'),
  /** The folder of what the list fetches when it is narrowed or sorted, see list/parts.ts. */
  listRows: () => under('/list/'),
  /** The list of reports; the first page of the newest is `/postmortems/`. */
  reports: (sort: SortName = 'newest', page = 1) =>
    under(
      `/postmortems/${sort === 'newest' ? '' : `by/${sort}/`}${page === 1 ? '' : `page/${page}/`}`,
    ),
  report: (id: string) => under(`/postmortems/${id}/`),
  event: (id: string, n: number) => under(`/postmortems/${id}/#event-${n}`),
  action: (id: string, n: number) => under(`/postmortems/${id}/#action-${n}`),
  facet: (facet: FacetName) => under(`/${facetPath(facet)}/`),
  facetEntry: (facet: FacetName, id: string, page = 1) =>
    under(`/${facetPath(facet)}/${id}/${page === 1 ? '' : `page/${page}/`}`),
  quarter: (quarter: string) =>
    under(`/years/${quarter.slice(0, 4)}/${quarter.slice(5).toLowerCase()}/`),
  /** A list of actions, `overdue` or `teams/web`; the action log itself when left out. */
  actions: (view = '', page = 1) =>
    under(`/actions/${view === '' ? '' : `${view}/`}${page === 1 ? '' : `page/${page}/`}`),
  actionsFile: (extension: 'json' | 'csv' | 'ics') => under(`/actions.${extension}`),
  trends: () => under('/trends/'),
  /** The reports behind the marks of a chart. */
  drillDown: (chart: ChartName, row: string, group = '', page = 1) =>
    under(
      `/trends/${chart}/${row}/${page === 1 ? '' : `page/${page}/`}${group === '' ? '' : `#${group}`}`,
    ),
  /** The reports behind the charts of one service or team. */
  breakdown: (facet: FacetName, id: string, anchor = '', page = 1) =>
    under(
      `/${facetPath(facet)}/${id}/evidence/${page === 1 ? '' : `page/${page}/`}${anchor === '' ? '' : `#${anchor}`}`,
    ),
  search: (query = '') => under(`/search/${query ? `?q=${encodeURIComponent(query)}` : ''}`),
  guide: () => under('/guide/'),
  guideRead: () => under('/guide/read/'),
  guideFields: () => under('/guide/fields/'),
  guideVocabularies: () => under('/guide/vocabularies/'),
  /** For those who run an archive. */
  guideConfigure: () => under('/guide/configure/'),
  guideDeploy: () => under('/guide/deploy/'),
  guideSources: () => under('/guide/sources/'),
  guideImport: () => under('/guide/import/'),
  guideUpgrade: () => under('/guide/upgrade/'),
  guidePullRequests: () => under('/guide/pull-requests/'),
  guideRules: () => under('/guide/rules/'),
  /** What a diagnostic asks for, and why: `prose/duration`. */
  guideRule: (id: string) => under(`/guide/rules/${id}/`),
  /** What an editor knows of frontmatter. */
  reportSchema: () => under('/schema/report.schema.json'),
  /** The same report for machines. */
  reportJson: (id: string) => under(`/postmortems/${id}.json`),
  reportMarkdown: (id: string) => under(`/postmortems/${id}.md`),
  /** The picture of a report in link previews; without an id, that of the archive. */
  card: (id?: string) => under(id === undefined ? '/card.png' : `/cards/${id}.png`),
  /** One report as a card for an `<iframe>`. */
  embed: (id: string) => under(`/embed/${id}/`),
  reportsJson: () => under('/postmortems.json'),
  reportsCsv: () => under('/postmortems.csv'),
  /** A feed of all reports, or of one entry of a facet. */
  feed: (format: FeedFormat, of?: { readonly facet: FacetName; readonly id: string }) =>
    under(
      `${of ? `/${facetPath(of.facet)}/${of.id}` : ''}/feed.${FEEDS[format].ending}` as `/${string}`,
    ),
  calendar: () => under('/incidents.ics'),
  /** "Last incident 12 days ago", of all services or of one. */
  badge: (service?: string) =>
    under(service === undefined ? '/badge.svg' : `/badges/${service}.svg`),
  llms: () => under('/llms.txt'),
  llmsFull: () => under('/llms-full.txt'),
  sitemap: () => under('/sitemap.xml'),
  /** The schema of what is written for machines; `v1` only ever gains fields. */
  schema: (name: SchemaName) => under(`/schema/v1/${name}.schema.json`),
  machines: () => under('/guide/machines/'),
  /** The words from which the search suggests spellings. */
  searchWords: () => under('/search/words.json'),
  /** Which report holds which word and which value of a facet, for the search page. */
  searchIndex: () => under('/search/index.json'),
  /** The script of the thread that ranks, for the search page. */
  searchRanking: () => under('/search/ranking.js'),
  /** The folder of what is asked by the search page and by other programs, see ask/files.ts. */
  ask: (file = '') => under(`/ask/${file}`),
  /** The folder into which the search index is written. */
  searchBundle: () => under('/pagefind/'),
} as const;
