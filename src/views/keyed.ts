// Paths of a route whose pages show what they are handed and nothing else: neither the archive nor a clock. So the digest of
// that is the key of the page, and a build renders again only what an edit has changed (integrations/kept-pages.ts).
import { digestOfData } from '../keys.ts';

/**
 * What a page is handed: made when the page is, and read once before, for its key. A type and not an interface, for Astro
 * asks for an index.
 */
export type Shown<T> = { readonly shown: () => T };

interface StaticPath {
  readonly params: Record<string, string | undefined>;
  readonly props: Shown<unknown>;
}

/**
 * Gives the paths their keys, which Astro reads as `cacheKey`.
 * @param isAll whether a page shows nothing beside what it is handed; one that does has no key
 */
export function keyed<P extends StaticPath>(
  paths: readonly P[],
  isAll: (shown: ReturnType<P['props']['shown']>) => boolean = () => true,
): (P & { cacheKey?: string })[] {
  // Who writes is shown every page anew.
  if (import.meta.env.DEV) return [...paths];
  return paths.map((path) => {
    const shown = path.props.shown() as ReturnType<P['props']['shown']>;
    return isAll(shown) ? { ...path, cacheKey: digestOfData(shown) } : path;
  });
}
