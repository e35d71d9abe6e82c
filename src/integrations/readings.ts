// What one process has read: handed from the check of a build to the loader that shows it, and from the loader to
// whoever makes modules and publishes files. So a build reads and parses a report once, and nothing is compiled that
// was not judged. Astro loads content.config.ts as an instance of its own, so the place is one that all instances see.
import type { CheckedArchive } from '../check/check.ts';
import type { LinkedFile } from './linked-files.ts';

type Checked = Pick<CheckedArchive, 'vocabularies' | 'reports'>;

interface Readings {
  readonly checked: Map<string, Checked>;
  readonly bodies: Map<string, string>;
  readonly linked: Map<string, readonly LinkedFile[]>;
}

const PLACE = Symbol.for('hindsight.readings');
const shared = globalThis as { [PLACE]?: Readings };
const readings = (shared[PLACE] ??= { checked: new Map(), bodies: new Map(), linked: new Map() });

/** Keeps the readings of a folder for the loader. */
export function handOver(folder: string, checked: Checked): void {
  readings.checked.set(folder, checked);
}

/** The readings of a folder, once: they are large, and nobody else needs them. */
export function takeOver(folder: string): Checked | null {
  const checked = readings.checked.get(folder) ?? null;
  readings.checked.delete(folder);
  return checked;
}

/** Keeps the judged body of the file at a path, for @astrojs/mdx. */
export function keepBody(path: string, body: string): void {
  readings.bodies.set(path, body);
}

/** The judged body of a file; undefined where none was judged. */
export const bodyAt = (path: string): string | undefined => readings.bodies.get(path);

/** Keeps which files are published with a report; none takes it off the list. */
export function keepLinked(id: string, files: readonly LinkedFile[]): void {
  if (files.length > 0) readings.linked.set(id, files);
  else readings.linked.delete(id);
}

/** Every file that is published with a report. */
export const linkedFiles = (): readonly LinkedFile[] => [...readings.linked.values()].flat();
