// Which reports are alike, by the words of their bodies too.
import type { Archive } from '../archive/archive.ts';
import { KeptTerms } from '../archive/kept-terms.ts';
import { findSimilar, type Similar } from '../archive/similar.ts';
import { loadSite } from './archive.ts';
import { loadBodies, type Bodies } from './bodies.ts';

export type Likeness = Pick<ReadonlyMap<string, readonly Similar[]>, 'get'>;

let last: { readonly bodies: Bodies; readonly of: Likeness } | undefined;

/** Looked for when it is first asked for, and once as long as no report changes. */
export async function loadLikeness(): Promise<() => Likeness> {
  const { archive } = await loadSite();
  const bodies = await loadBodies();
  return () => {
    if (last?.bodies !== bodies) last = { bodies, of: likenessOf(archive, bodies) };
    return last.of;
  };
}

function likenessOf(archive: Archive, bodies: Bodies): Likeness {
  const textOf = (id: string): string => bodies.get(id)?.data.prose ?? '';
  return import.meta.env.DEV ? oneByOne(archive, bodies, textOf) : findSimilar(archive, { textOf });
}

const terms = new KeptTerms();

/** What one report resembles is looked for when its page is shown. The terms of those that did not change are kept. */
const oneByOne = (archive: Archive, bodies: Bodies, textOf: (id: string) => string): Likeness => ({
  get: (id) => {
    const found = findSimilar(archive, {
      textOf,
      only: new Set([id]),
      keptTerms: {
        numbers: terms.numbers,
        of: (one, make) => terms.of(bodies.get(one)?.digest?.toString() ?? '', make),
      },
    });
    terms.forgetOthers();
    return found.get(id);
  },
});
