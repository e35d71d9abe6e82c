// Every address of the site as a function. No page glues an address by hand, so `base` holds everywhere.
import type { FacetName } from './archive/facets.ts';
import type { SortName } from './archive/sorts.ts';
import { config } from './config.ts';

const BASE = config.base.replace(/\/+$/, '');

/** A path below the site's root, with `base` in front: `under('/search/')`. */
export function under(path: `/${string}`): string {
  return `${BASE}${path}`;
}

/** The same address with the site's origin, for feeds, previews and announcements. */
export function absolute(path: string): string {
  return new URL(path, config.site).href;
}

/** The folder of each index: `/root-causes/`. */
export const FACET_PATHS: Readonly<Record<FacetName, string>> = {
  tags: 'tags',
  rootCauses: 'root-causes',
  triggers: 'triggers',
  services: 'services',
  teams: 'teams',
  severities: 'severities',
  years: 'years',
};

export const routes = {
  home: () => under('/'),
  /** The list of reports; the first page of the newest is `/postmortems/`. */
  reports: (sort: SortName = 'newest', page = 1) =>
    under(
      `/postmortems/${sort === 'newest' ? '' : `by/${sort}/`}${page === 1 ? '' : `page/${page}/`}`,
    ),
  report: (id: string) => under(`/postmortems/${id}/`),
  event: (id: string, n: number) => under(`/postmortems/${id}/#event-${n}`),
  action: (id: string, n: number) => under(`/postmortems/${id}/#action-${n}`),
  facet: (facet: FacetName) => under(`/${FACET_PATHS[facet]}/`),
  facetEntry: (facet: FacetName, id: string, page = 1) =>
    under(`/${FACET_PATHS[facet]}/${id}/${page === 1 ? '' : `page/${page}/`}`),
  search: (query = '') => under(`/search/${query ? `?q=${encodeURIComponent(query)}` : ''}`),
  guide: () => under('/guide/'),
  /** The folder into which the search index is written. */
  searchBundle: () => under('/pagefind/'),
} as const;
