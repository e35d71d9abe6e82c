// One page of the list of all reports.
import type { Archive } from '../archive/archive.ts';
import type { SortName } from '../list/sorts.ts';
import type { Report } from '../report/report.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import { entriesAround, mentioned } from './around.ts';
import type { FacetLinkGroup } from './facet-links.ts';
import type { Strip } from './strip.ts';

export interface ReportListPage {
  readonly sort: SortName;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Reports on all pages. */
  readonly total: number;
  readonly reports: readonly Report[];
  /** The anchors of those with which a month begins. */
  readonly anchors: ReadonlyMap<string, string>;
  readonly vocabularies: Vocabularies;
  readonly strip: Strip;
  readonly links: readonly FacetLinkGroup[];
}

/** What all pages of all lists share. */
export interface ListFrame {
  readonly archive: Archive;
  readonly anchors: ReadonlyMap<string, string>;
  readonly strip: Strip;
  readonly links: readonly FacetLinkGroup[];
}

export function reportListPage(
  sort: SortName,
  slice: { readonly page: number; readonly pages: number; readonly items: readonly Report[] },
  { archive, anchors, strip, links }: ListFrame,
): ReportListPage {
  const reports = slice.items.map(mentioned);
  return {
    sort,
    page: slice.page,
    pages: slice.pages,
    total: archive.reports.length,
    reports,
    // Months stand together in the order of time only.
    anchors: new Map(
      sort === 'newest'
        ? reports.flatMap(({ id }) => (anchors.has(id) ? [[id, anchors.get(id)!]] : []))
        : [],
    ),
    vocabularies: entriesAround(archive.vocabularies, reports),
    strip,
    links,
  };
}
