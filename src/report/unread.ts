// Values that are at fault elsewhere: whoever asks for one cannot go on, and says nothing that would be wrong once it
// is mended.
import type { Path } from './frontmatter.ts';

/** Thrown by a value that could not be read. */
export class Unread extends Error {}

/** A copy of which the fields of these names throw `Unread`. */
export function withUnread<T extends object>(value: T, names: Iterable<string>): T {
  const copy = { ...value };
  for (const name of new Set(names)) {
    Object.defineProperty(copy, name, {
      enumerable: true,
      get(): never {
        throw new Unread(name);
      },
    });
  }
  return copy;
}

/** Whether the value at a path is one of those at fault, holds one, or stands in one. */
export function touches(path: Path, faults: readonly Path[]): boolean {
  return faults.some((fault) =>
    (fault.length < path.length ? fault : path).every((_, i) => fault[i] === path[i]),
  );
}
