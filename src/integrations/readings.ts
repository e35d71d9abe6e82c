// What one process has read: handed from the check of a build to the loader that shows it, and from the loader to
// whoever makes modules and publishes files. So a build reads and parses a report once, and nothing is compiled that
// was not validated. Astro loads content.config.ts as an instance of its own, so the place is one that all instances see.
import type { CheckedArchive } from '../check/check.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import type { LinkedFile, StoredEntry, StoredReport } from './stored-report.ts';
import { compareTexts } from '../text/order.ts';

type Checked = Pick<CheckedArchive, 'vocabularies' | 'reports'>;

/** A report in the dev server. */
export interface LiveReport {
  readonly id: string;
  /** Path below the folder of reports. */
  readonly file: string;
  readonly digest: string;
  readonly data: StoredReport;
  readonly body: string;
  /** What `npm run check` says of it and a build would stop at. */
  readonly faults: () => Promise<readonly Diagnostic[]>;
  readonly render: () => Promise<LiveBody>;
}

/** The body of a report: as HTML, or as a module where it uses components; neither where it cannot be shown. */
export interface LiveBody {
  readonly html: string;
  readonly headings: { depth: number; slug: string; text: string }[];
  /** Path of the file. */
  readonly module: string | null;
}

/** What the dev server shows at this moment. */
export interface Live {
  /** Raised whenever something changed. */
  readonly version: number;
  readonly reports: ReadonlyMap<string, LiveReport>;
  readonly vocabularies: Vocabularies;
  /** What is wrong in the archive as a whole. */
  readonly faults: readonly Diagnostic[];
}

interface Readings {
  live: Live | null;
  readonly checked: Map<string, Checked>;
  readonly bodies: Map<string, string>;
  readonly linked: Map<string, readonly LinkedFile[]>;
  readonly entries: Map<string, StoredEntry>;
  absent: readonly string[];
  archiveBefore: string | null;
  archive: string | null;
  isStoreLeft: boolean;
}

const PLACE = Symbol.for('hindsight.readings');
const shared = globalThis as { [PLACE]?: Readings };
const readings = (shared[PLACE] ??= {
  live: null,
  checked: new Map(),
  bodies: new Map(),
  linked: new Map(),
  entries: new Map(),
  absent: [],
  archiveBefore: null,
  archive: null,
  isStoreLeft: false,
});

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

/** Keeps the ids of reports that others link to and that are left out with their source. */
export function keepAbsent(ids: readonly string[]): void {
  readings.absent = ids;
}

/** The same, for the pages that stand in their place. */
export const absentReports = (): readonly string[] => readings.absent;

/** Tells the digest of the archive that the last site shows; null where not all files of its pages are there. */
export function showedBefore(archive: string | null): void {
  readings.archiveBefore = archive;
  readings.archive = null;
}

/** Tells the digest of the archive that this site shows; returns whether the last one shows the same. */
export function isShownAlready(archive: string): boolean {
  readings.archive = archive;
  return archive === readings.archiveBefore;
}

/** The digest of the archive that this site shows; null where none of its pages asked for it. */
export const shownArchive = (): string | null => readings.archive;

/** For a process that makes the program of the pages: what is in Astro's store was put there by another. */
export function leaveStore(): void {
  readings.isStoreLeft = true;
}

/** Whether the store stays as it is. */
export const isStoreLeft = (): boolean => readings.isStoreLeft;

/** Keeps the validated body of the file at a path, for @astrojs/mdx. */
export function keepBody(path: string, body: string): void {
  readings.bodies.set(path, body);
}

/** The validated body of a file; undefined where none was validated. */
export const bodyAt = (path: string): string | undefined => readings.bodies.get(path);

/** The validated bodies of all reports that become modules, by path. */
export const validatedModules = (): readonly (readonly [path: string, body: string])[] =>
  [...readings.bodies].toSorted(([a], [b]) => compareTexts(a, b));

/** The files of all pictures that the reports of this build show, as paths below their folder. */
export const shownPictures = (): readonly string[] => [
  ...new Set(readings.entries.values().flatMap(({ data }) => data.pictureFiles)),
];

/** Keeps which files are published with a report; none takes it off the list. */
export function keepLinked(id: string, files: readonly LinkedFile[]): void {
  if (files.length > 0) readings.linked.set(id, files);
  else readings.linked.delete(id);
}

/** Every file that is published with a report. */
export const linkedFiles = (): readonly LinkedFile[] => [...readings.linked.values()].flat();

/** Keeps what belongs to the entry of a report in Astro's store, for the pages; null takes it away. */
export function keepEntry(id: string, entry: StoredEntry | null): void {
  if (entry) readings.entries.set(id, entry);
  else readings.entries.delete(id);
}

/** What belongs to an entry of Astro's store. */
export function storedEntry(id: string): StoredEntry {
  const entry = readings.entries.get(id);
  if (!entry) throw new Error(`What is known of \`${id}\` was not kept with its entry.`);
  return entry;
}

/** Shows the reports of a dev server to its pages. */
export function showLive(live: Live): void {
  readings.live = live;
}

/** The reports as they are at this moment; only in a dev server. */
export function liveReports(): Live {
  if (!readings.live) throw new Error('There are live reports in the dev server alone.');
  return readings.live;
}
