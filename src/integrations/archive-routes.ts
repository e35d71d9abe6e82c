// Which routes show the archive alone: what reports say by their fields, not their bodies. Where a body is edited and no
// field, their files are what they were. A test holds the list to what the routes import (archive-routes.test.ts).

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
