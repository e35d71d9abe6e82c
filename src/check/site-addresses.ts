// What a rule may ask about the addresses of the site that is built from the archive.
import type { Audience } from '../report/kinds.ts';

/** Whose site: what a public report links to has to be there in a build for the public. */
export interface Beholder {
  readonly audience: Audience;
  readonly drafts: boolean;
}

export interface SitePages {
  /** What a whole address of this site is below the base, `/services/kafka/#x`; null for one of another site. */
  within(url: string): string | null;
  has(path: string, of: Beholder): boolean;
  /** The anchors of a page; null where they cannot be told. */
  anchorsAt(path: string): ReadonlySet<string> | null;
  /** The address that was probably meant. */
  nearest(path: string, of: Beholder): string | null;
}
