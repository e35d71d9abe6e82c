// Where the reports of a folder come from, where it was gathered from several: the archive's own folder stands in it as it
// is, each source in a folder of its name. Whoever has the folder may ask; a folder that nobody gathered is its own origin.
import type { Visibility } from './kinds.ts';

export interface ArchiveSource {
  readonly name: string;
  /** Where its reports are on the disk; of a repository the last clone. */
  readonly folder: string;
  /** Whether people edit them there: a clone is nobody's to edit. */
  readonly editable: boolean;
  /** Path of that folder in its repository, `docs/postmortems`; empty for its root, and for a folder on this disk. */
  readonly at: string;
  /** Address of that folder on its main branch; null where none is known. */
  readonly edit: string | null;
  /** None of its reports is more public than this. */
  readonly visibility: Visibility;
  /** The day of what is shown, `2026-11-26`, where that is not its newest state; null where it is. */
  readonly asOf: string | null;
  /** Why its newest state is not shown, or not whole: a sentence; null where it is. */
  readonly fault: string | null;
  /** How many errors the newest state has because of which it is not shown as it is; left out: none. */
  readonly errors?: number;
  /** Its files that are left out for their errors, by their paths there; left out: none. */
  readonly leftOut?: readonly string[];
  /** Whether anything of it is shown: a source that was never read has no reports. */
  readonly known: boolean;
}

export interface Origins {
  /** The archive's own folder of reports. */
  readonly own: string;
  readonly sources: readonly ArchiveSource[];
  /** Reports that stand under another name than in their source: the file here, and the one there. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Reports of one name, and what became of them. */
  readonly clashes: readonly Clash[];
}

export interface Clash {
  /** The name that both have. */
  readonly id: string;
  /** Who keeps it: a source, or null for the archive's own folder. */
  readonly keeper: string | null;
  /** The one that has to give way, below the gathered folder. */
  readonly file: string;
  /** Its new name; null for one of the archive's own folder, which stays as it is written and is a fault. */
  readonly renamed: string | null;
}

/** What a report keeps of where it comes from. */
export interface ReportSource {
  readonly name: string;
  /** Path of the file below the source's folder of reports. */
  readonly path: string;
  /** See `ArchiveSource`. */
  readonly asOf: string | null;
  readonly errors?: number;
  readonly visibility: Visibility;
  /**
   * Names that its reports mean otherwise than others: those of its own that stand under another name here, and
   * `checkout-login` for the one of `checkout` (of the archive itself: `archive-login`) that kept the name. Left out: none.
   */
  readonly apart?: Readonly<Record<string, string>>;
}

/** Where a report stands. */
export interface Place {
  /** File name without `.mdx`. */
  readonly id: string;
  /** Path below the folder of reports, with forward slashes. */
  readonly file: string;
  /** Where it comes from, in an archive of several sources; left out: from the archive's own folder. */
  readonly source?: ReportSource | null;
}

const PLACE = Symbol.for('hindsight.origins');
const shared = globalThis as { [PLACE]?: Map<string, Origins> };
/** Pages are bundled, and a bundle is another instance of this module. */
const known = (shared[PLACE] ??= new Map());

/** Remembers what a folder was gathered from. */
export function keepOrigins(folder: string, origins: Origins): void {
  known.set(folder, origins);
}

/** What a folder was gathered from; null for one that nobody gathered. */
export const originsOf = (folder: string): Origins | null => known.get(folder) ?? null;

/** The sources of all that was gathered. */
export const knownSources = (): readonly ArchiveSource[] =>
  [...known.values()].flatMap(({ sources }) => sources);

/** The archive's own folder of reports, which a gathered one holds among others. */
export const ownFolder = (folder: string): string => originsOf(folder)?.own ?? folder;

/** Sources of which not all is there that they hold: what is missing is not lost. */
export const unreadSources = (folder: string): ReadonlySet<string> =>
  new Set(
    originsOf(folder)?.sources.flatMap(({ known, leftOut = [], name }) =>
      known && leftOut.length === 0 ? [] : [name],
    ),
  );

/** A report that is not here because of its source. */
export interface Absent {
  readonly source: string;
  /** Whether the source is known to hold it; one that was never read may. */
  readonly sure: boolean;
}

/** Tells of the id of no report here whether one of the sources holds it, or may; null where none does. */
export function absentIn(folder: string): (id: string) => Absent | null {
  const missing = (originsOf(folder)?.sources ?? []).filter(
    ({ known, leftOut = [] }) => !known || leftOut.length > 0,
  );
  const sure = new Map(
    missing.flatMap(({ name, leftOut = [] }) =>
      leftOut.flatMap((file) => {
        const id = /([^/]+)\.mdx$/.exec(file)?.[1];
        return id === undefined ? [] : [[id, { source: name, sure: true }] as const];
      }),
    ),
  );
  const unread = missing.find(({ leftOut }) => leftOut === undefined);
  return (id) => sure.get(id) ?? (unread ? { source: unread.name, sure: false } : null);
}

/** What readers of a check are told of the sources that are not shown as they are now, each two sentences. */
export const sourceNotes = (folder: string): readonly string[] =>
  (originsOf(folder)?.sources ?? []).flatMap((source) =>
    source.fault === null ? [] : `${source.fault} ${shownInstead(source)}`,
  );

function shownInstead({ asOf, known, errors, leftOut = [] }: ArchiveSource): string {
  if (asOf !== null) return `Its reports are shown as of ${asOf}.`;
  if (errors === undefined) return 'Nothing is known of its reports.';
  if (!known) return 'No earlier state of it is known: none of its reports is shown.';
  return `No earlier state of it is known: ${leftOut.length === 1 ? 'the file with the error is' : `${leftOut.length} files are`} left out.`;
}

/** The source of a file of the folder, and its path there; null for one of the archive's own. */
export function sourceOf(
  folder: string,
  file: string,
): { readonly source: ArchiveSource; readonly path: string } | null {
  const origins = originsOf(folder);
  const [name, ...rest] = file.split('/');
  const source = origins?.sources.find((one) => one.name === name);
  if (!origins || !source || rest.length === 0) return null;
  return { source, path: origins.renamed.get(file) ?? rest.join('/') };
}

/** The address of a file below the address of a folder. */
export const addressBelow = (folder: string, path: string): string =>
  `${folder.replace(/\/$/, '')}/${path.split('/').map(encodeURIComponent).join('/')}`;

/** How the reports of a source whose own one had to take another name call the one that kept it. */
export const nameOfKept = (id: string, keeper: string | null): string =>
  `${keeper ?? 'archive'}-${id}`;

/** What a report keeps of its source; null for one of the archive's own folder. */
export function reportSource(folder: string, file: string): ReportSource | null {
  const found = sourceOf(folder, file);
  if (!found) return null;
  const { name, asOf, errors, visibility } = found.source;
  const apart = (originsOf(folder)?.clashes ?? []).flatMap(
    ({ id, keeper, file: other, renamed }) =>
      renamed !== null && other.startsWith(`${name}/`)
        ? [[id, renamed] as const, [nameOfKept(id, keeper), id] as const]
        : [],
  );
  return {
    name,
    path: found.path,
    asOf,
    ...(errors !== undefined && { errors }),
    visibility,
    ...(apart.length > 0 && { apart: Object.fromEntries(apart) }),
  };
}
