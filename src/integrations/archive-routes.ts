// Which routes show the archive alone: what reports say by their fields, not their bodies. Where a body is edited and no
// field, their files are what they were. A test holds the list to what the routes import (archive-routes.test.ts).
import { digestOfData } from '../keys.ts';
import type { Vocabularies } from '../report/vocabulary.ts';

/** All that the archive is made of, and what is learnt of it but for the words of bodies. */
export interface ShownArchive {
  readonly reports: readonly (readonly [id: string, digest: string])[];
  readonly vocabularies: Vocabularies;
  /** Ids that reports link to and that are left out. */
  readonly absent: readonly string[];
  /** The day that the site is built for. */
  readonly day: string;
}

/** The digest of it. Entries of vocabularies are digested on their own as pages are made: as a text they are what they are. */
export const digestOfArchive = ({ vocabularies, ...rest }: ShownArchive): string =>
  digestOfData([JSON.stringify(vocabularies), rest]);

/** Routes that show bodies, or what is made of their words, by their files below the pages and without ending. */
export const SHOW_BODIES: ReadonlySet<string> = new Set([
  'ask/[...file].json',
  'llms-full.txt',
  'postmortems/[id]',
  'postmortems/[id].json',
  'postmortems/[id].md',
]);

/** The page of what is not found has a place of its own, which Astro knows; what hosts read is moved or removed for some of them. */
const ASTROS_OWN: ReadonlySet<string> = new Set(['404', '[hostfile]']);

const PAGES = 'src/pages/';

/** @param component the file of a route below Astro's root; what lies elsewhere is the archive's own, and may read anything */
export function showsArchiveAlone(component: string): boolean {
  if (!component.startsWith(PAGES)) return false;
  const name = component.slice(PAGES.length).replace(/\.\w+$/, '');
  return !ASTROS_OWN.has(name) && !SHOW_BODIES.has(name);
}
