// Ways to narrow a list: the most frequent entries of each facet with their counts.
import {
  facetIn,
  facetNames,
  type FacetName,
  type Facets,
  type FixedFacet,
} from '../archive/facets.ts';

export interface FacetLinkGroup {
  readonly name: FacetName;
  /** How many entries there are; those beyond the first few are behind "all". */
  readonly total: number;
  readonly entries: readonly {
    readonly id: string;
    readonly name: string;
    readonly count: number;
    readonly meaning: string | null;
  }[];
}

const ORDER: readonly FixedFacet[] = [
  'severities',
  'services',
  'rootCauses',
  'triggers',
  'teams',
  'tags',
  'years',
];

const FIXED: ReadonlySet<FacetName> = new Set(ORDER);

/** @param most how many entries are named of each facet */
export function facetLinks(facets: Facets, most = 6): readonly FacetLinkGroup[] {
  const names = [...ORDER, ...facetNames(facets).filter((name) => !FIXED.has(name))];
  return names
    .map((name) => {
      const { entries } = facetIn(facets, name);
      return {
        name,
        total: entries.length,
        entries: entries.slice(0, most).map(({ id, name: label, reports, description }) => ({
          ...{ id, name: label, count: reports.length },
          meaning: description,
        })),
      };
    })
    .filter(({ total }) => total > 0);
}
