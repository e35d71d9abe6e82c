// The check: reads as a table of contents. What it finds are values; printing is in the reporters.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { compareDiagnostics, type Diagnostic } from '../report/diagnostic.ts';
import type { Additions } from '../report/additions.ts';
import type { Parsed, Source } from '../report/parse.ts';
import { parseReport } from '../report/parse.ts';
import type { Report } from '../report/report.ts';
import {
  absentIn,
  originsOf,
  ownFolder,
  sourceNotes,
  unreadSources,
  type Absent,
  type ArchiveSource,
} from '../report/origins.ts';
import {
  idOf,
  listReports,
  type Listing,
  readOwn,
  readSource,
  readVocabularies,
} from '../report/read.ts';
import { EMPTY_VOCABULARIES, type Vocabularies } from '../report/vocabulary.ts';
import { recall } from '../report/reading.ts';
import {
  nothingKnown,
  readKnown,
  type KnownFiles,
  type CheckedFile,
  type LookOptions,
} from './alone.ts';
import { bearingOn } from './bearing.ts';
import { makeHistory } from './history.ts';
import type { RuleLevels } from './validate.ts';
import type { OwnRule } from './rule.ts';
import { validate } from './validate.ts';
import type { Reach } from './ended-addresses.ts';
import { endedAddresses } from './ended-addresses.ts';
import { readBefore, type Before, type GitHistory } from './git-history.ts';
import { placeAtNewFile } from './keeps-address.ts';
import { checkPermalinks, PERMALINKS_FILE, withdrawnIn } from './permalinks.ts';
import { checkPictures, type FindPicture } from './pictures.ts';
import { checkPublicFolder } from './public-folder.ts';
import { checkReferences } from './references.ts';
import { clashFaults } from './clashes.ts';
import type { OtherText } from './secrets/credentials.ts';
import {
  findCredentials,
  hideSecrets,
  NO_CREDENTIALS,
  toDiagnostics,
} from './secrets/credentials.ts';
import { readOtherTexts, readTextsAt } from './secrets/other-texts.ts';
import type { SitePages } from './site-addresses.ts';
import { sitePages } from './site-pages.ts';
import { sourcePasts, type SourcePast } from './source-past.ts';

/** A report that is checked alone is compared with so many others at most: each of them has to be read. */
const MOST_COMPARED = 1000;

/** The project's folder of files that are published as they are. */
const PUBLIC = 'public';

export interface CheckedArchive {
  readonly vocabularies: Vocabularies;
  readonly reports: readonly Parsed[];
  /** Sorted by file and place. No secret stands in them. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the site that is built of them will hold. */
  readonly pages: SitePages;
  /** The secrets that were found, to be kept out of whatever else is told. */
  readonly secrets: readonly string[];
  /** What could not be validated, and why, each a sentence. */
  readonly notes: readonly string[];
}

export interface CheckOptions {
  /** See `trustReports` in hindsight.config.ts. */
  readonly allowCode: boolean;
  /** What the archive adds to the format; nothing when left out. */
  readonly additions?: Additions | undefined;
  /** Files and folders of settings, pages and theme: what they hold is published too, and read for secrets. */
  readonly ownCode?: readonly string[];
  /** Rules of the archive's own. */
  readonly ownRules?: readonly OwnRule[];
  /** See `rules` in hindsight.config.ts. */
  readonly levels?: RuleLevels;
  /** The present, in milliseconds; left out: nothing is validated to be in the future. */
  readonly now?: number;
  /** Opens what is known from earlier runs; left out: every file is looked at anew. */
  readonly knownFiles?: (options: LookOptions) => KnownFiles;
  /** Called with how many of how many files have been looked at. */
  readonly progress?: (looked: number, of: number) => void;
  /** Called with the reports that are validated, once all are read and before any is held against another. */
  readonly onRead?: (reports: readonly Parsed[]) => void;
  /** What a source held before, in its own names; left out: nothing is known of it. */
  readonly pastOf?: (source: ArchiveSource) => GitHistory;
  /** The source whose repository is checked out: its new reports are validated as the archive's own are. */
  readonly checkedOut?: string | null;
  /** Only these reports are validated, and only what they need of the others is read; left out: all. */
  readonly only?: readonly string[];
  /** What is in the folder; left out: it is looked through now. */
  readonly listing?: Listing;
  /** How a file of the folder is read; left out: from the disk. */
  readonly read?: (file: string) => Source;
}

/** Reads and judges the reports of a folder. Broken reports are among the results, with their faults. */
export async function checkFolder(folder: string, options: CheckOptions): Promise<CheckedArchive> {
  const { only, ownCode = [], read = (file) => readSource(folder, file) } = options;
  const { listing = listReports(folder) } = options;
  const { vocabularies, diagnostics } = readVocabularies(folder);
  const chosen = only ? listing.files.filter((file) => only.includes(file)) : listing.files;
  const sources = chosen.map(read);
  const record = readRecord(folder);
  const history = only ? null : readBefore(ownFolder(folder));
  const { pasts, notes: silent } =
    options.pastOf && !only
      ? sourcePasts(folder, listing.files, options.pastOf)
      : { pasts: [], notes: [] };
  const visited = pasts.find(({ name }) => name === options.checkedOut);
  const unread = record !== null && typeof record !== 'string' ? [record] : [];
  const compared = !only || listing.files.length <= MOST_COMPARED;
  const namesIn = namesBelow(folder);
  const fileOf = new Map(listing.files.map((file) => [idOf(file), file]));
  const fromReports = (file: string): string =>
    relative(folder, join(PUBLIC, file)).split(sep).join('/');
  const checked = await checkSources(
    {
      sources,
      isAll: !only,
      others: (validated) => {
        if (!only) return [];
        // A report that is being written is compared with all that were written.
        const bears = compared && validated.some(isWritten) ? () => true : bearingOn(validated);
        const known = new Set(chosen);
        return listing.files
          .filter((file) => !known.has(file))
          .flatMap((file) => {
            // One after the other: what does not bear on them is not held in memory.
            const other = read(file);
            return bears(other) ? [other] : [];
          });
      },
      compared,
      visited: visited ? { source: visited.name, ids: visited.before.ids } : null,
      ids: new Set(listing.files.map(idOf)),
      absent: absentIn(folder),
      vocabularies,
      found: [
        ...placeAtNewFile(
          listing.diagnostics,
          listing.files,
          history?.known ? history.before : null,
          originsOf(folder)?.clashes,
        ),
        ...diagnostics,
        ...unread,
        ...clashFaults(folder),
        ...(only ? [] : checkPublicFolder(PUBLIC, fromReports)),
      ].filter(({ file }) => only === undefined || only.includes(file)),
      permalinks:
        only || (record !== null && typeof record !== 'string')
          ? null
          : {
              record,
              files: listing.files,
              before: history?.known ? history.before : null,
              unread: unreadSources(folder),
              sources: new Set(originsOf(folder)?.sources.map(({ name }) => name)),
              pasts,
            },
      texts: only
        ? []
        : [
            ...readOtherTexts(folder, listing.files),
            ...[PUBLIC, ...ownCode].flatMap((path) => readTextsAt(path, folder)),
          ],
      readReport: (id) => {
        const file = fileOf.get(id);
        return file === undefined ? null : read(file);
      },
      exists: (path) =>
        namesIn(dirname(path)).includes(basename(path)) && isFileAt(join(folder, path)),
      namesIn,
      isPublicFile: publicFiles(),
      findPicture: findPictureIn(folder),
    },
    options,
  );
  const notes = [
    ...sourceNotes(folder),
    history?.known === false ? history.why : null,
    ...silent,
    compared || !checked.reports.some(isWritten)
      ? null
      : `Of more than ${MOST_COMPARED} reports, only a check of all says which earlier ones a new one resembles.`,
  ].filter((note) => note !== null);
  return { ...checked, notes };
}

const isWritten = ({ report }: Parsed): boolean => report !== null && report.status !== 'published';

/** The ids of the reports that are sound and published. */
export function publishedIds(reports: readonly Parsed[]): readonly string[] {
  return reports.flatMap(({ report }) => (report?.status === 'published' ? [report.id] : []));
}

/** The record of published ids; null where there is none yet, what is wrong where it cannot be read. */
export function readRecord(folder: string): string | null | Diagnostic {
  return readOwn(folder, PERMALINKS_FILE);
}

/** Texts that were read, and what is known around them. */
export interface Gathered {
  /** The reports to validate. */
  readonly sources: readonly Source[];
  /** Reports that are not validated, but bear on those that are. */
  readonly others: (validated: readonly Parsed[]) => readonly Source[];
  /** Whether `sources` are all that there are; left out: they may not be. */
  readonly isAll?: boolean;
  /** Whether they are all that a new report may resemble; left out: they are. */
  readonly compared?: boolean;
  /** What a source that is checked out had before this change; left out: none is. */
  readonly visited?: { readonly source: string; readonly ids: ReadonlySet<string> } | null;
  /** The ids of all reports, read or not. */
  readonly ids: ReadonlySet<string>;
  /** See `absentIn`; left out: no source lacks anything. */
  readonly absent?: (id: string) => Absent | null;
  readonly vocabularies: Vocabularies;
  /** What was found while gathering. */
  readonly found: readonly Diagnostic[];
  /** The record of published ids with all files; null where it is not to be validated. */
  readonly permalinks: {
    readonly record: string | null;
    readonly files: readonly string[];
    /** What was published before; null where nothing tells. */
    readonly before: Before | null;
    /** See `checkPermalinks`. */
    readonly unread?: ReadonlySet<string>;
    readonly sources?: ReadonlySet<string>;
    /** What the sources of the archive held before; left out: it has none. */
    readonly pasts?: readonly SourcePast[];
  } | null;
  /** The texts that are no reports. */
  readonly texts: readonly OtherText[];
  /** Whether there is a file at a path below the folder of reports. */
  readonly exists: (path: string) => boolean;
  /** The names in a folder below the folder of reports; left out: none are known. */
  readonly namesIn?: (folder: string) => readonly string[];
  /** Any report by its id; left out: there are no others. */
  readonly readReport?: (id: string) => Source | null;
  /** Whether a file is published at a path of the site; left out: none is. */
  readonly isPublicFile?: (path: string) => boolean;
  readonly findPicture: FindPicture;
}

/** Reports of which no folder is known: nothing stands beside them, and nothing was published before. */
export const byThemselves = (
  sources: readonly Source[],
  vocabularies: Vocabularies = EMPTY_VOCABULARIES,
): Gathered => ({
  sources,
  others: () => [],
  ids: new Set(sources.map(({ id }) => id)),
  vocabularies,
  found: [],
  permalinks: null,
  texts: [],
  exists: () => false,
  findPicture: () => null,
});

/** Judges reports that were read already. */
export async function checkSources(
  gathered: Gathered,
  {
    allowCode,
    levels = {},
    now,
    additions,
    ownRules = [],
    knownFiles,
    progress = () => {},
    onRead = () => {},
  }: Omit<CheckOptions, 'only' | 'read' | 'listing'>,
): Promise<CheckedArchive> {
  const { ids, vocabularies, permalinks, exists, absent = () => null } = gathered;
  const options = { vocabularies, allowCode, additions, levels };
  const files = knownFiles?.(options) ?? nothingKnown(options);
  const parse = (source: Source): Parsed => readKnown(source, files, options);
  const looked = await lookAtAll(gathered.sources, files, progress);
  const reports = looked.map(({ source, known, broken }) =>
    known ? recall(source, known.reading, options) : (broken ?? parseReport(source, options)),
  );
  onRead(reports);
  const about = new Map(reports.map((report, i) => [report, looked[i]!]));
  const archive = [...reports, ...gathered.others(reports).map(parse)];
  const aliases = new Set(archive.flatMap(({ readable }) => readable?.plain.aliases ?? []));
  const validated = new Set(reports.map(({ source }) => source.file));
  const before = permalinks?.before ?? null;
  // One that was there before is told of once, when it is written, and not for ever after.
  const isNew = (report: Report): boolean =>
    gathered.compared !== false && (report.status !== 'published' || isPublishedNow(report));
  const isPublishedNow = ({ id, source }: Report): boolean => {
    if (source === null) return before !== null && !before.ids.has(id);
    // What another source has published is validated in its own repository.
    const { visited } = gathered;
    return visited?.source === source.name && !visited.ids.has(id);
  };
  const history = makeHistory(archive, vocabularies, isNew, (only, make) =>
    // Of a part of the archive it is made each time: to read the rest is most of it.
    gathered.isAll ? files.follow(gathered.sources, only, make) : make(),
  );
  const reportAt = reportFinder(archive, gathered, parse);
  const pages = sitePages({
    reports: () => [...ids].flatMap((id) => reportAt(id)?.report ?? []),
    vocabularies,
    now: now ?? null,
    isPublicFile: gathered.isPublicFile ?? (() => false),
  });
  const around = {
    history,
    areAllRead: archive.every(({ report }) => report !== null),
    reportAt: (id: string) => reportAt(id) ?? reportAt(history.reportAt(id)?.id ?? id),
    pages,
    ids: ids.union(aliases),
    vocabularies,
    levels,
    ownRules,
    now: now ?? null,
    absent,
    exists,
    namesIn: gathered.namesIn ?? (() => []),
  };
  const secrecy = levels['secrets/credential'] ?? 'error';
  const credentials =
    secrecy === 'off'
      ? NO_CREDENTIALS
      : await findCredentials(reports, (report) => about.get(report)!.secrets, gathered.texts);
  const allowed = new Set(
    reports.flatMap(
      ({ readable }) => readable?.plain.allow.flatMap(({ digest }) => digest ?? []) ?? [],
    ),
  );
  const elsewhere = new Set(credentials.elsewhere.map(({ digest }) => digest));
  const diagnostics = [
    ...gathered.found,
    ...reports.flatMap((report) => report.diagnostics),
    ...checkPictures(reports, gathered.findPicture),
    ...checkReferences(archive, ids, before, absent).filter(({ file }) => validated.has(file)),
    ...(permalinks ? addressFaults(permalinks, reports, parse, aliases) : []),
    ...(secrecy === 'off' ? [] : toDiagnostics(credentials.elsewhere, secrecy, allowed)),
    ...reports.flatMap((report) =>
      validate(
        report,
        credentials.inReports.get(report) ?? [],
        { ...around, elsewhere },
        about.get(report)!.known?.alone,
      ),
    ),
  ];
  const secrets = credentials.values;
  files.save(gathered.isAll === true);
  const told = hideSecrets(diagnostics, secrets).toSorted(compareDiagnostics);
  return { vocabularies, reports, diagnostics: told, pages, secrets, notes: [] };
}

/** Each file with what is known of it; where that is nothing yet, it is looked at. */
async function lookAtAll(
  sources: readonly Source[],
  files: KnownFiles,
  tell: (looked: number, of: number) => void,
): Promise<(CheckedFile & { readonly source: Source })[]> {
  const known = files.findAll(sources);
  const unknown = sources.filter((_, i) => !known[i]);
  const before = sources.length - unknown.length;
  const found = await files.look(unknown, (done) => tell(before + done, sources.length));
  const looked = new Map(found.map((one, i) => [unknown[i]!, one]));
  return sources.map((source, i) => ({
    source,
    // What is kept is sound and holds no secret.
    ...(looked.get(source) ?? { known: known[i]!, secrets: [] }),
  }));
}

/** Reports by their id; those that were not read yet are read when somebody asks. */
function reportFinder(
  archive: readonly Parsed[],
  { readReport = () => null }: Gathered,
  parse: (source: Source) => Parsed,
): (id: string) => Parsed | null {
  const known = new Map<string, Parsed | null>(archive.map((one) => [one.source.id, one]));
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const source = readReport(id);
    const parsed = source && parse(source);
    known.set(id, parsed);
    return parsed;
  };
}

/**
 * The names in a folder, as they are spelt: a disk that takes `Graph.PNG` for `graph.png` would let through what the
 * published site does not find.
 */
function namesBelow(folder: string): (path: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (path) => {
    const names = known.get(path) ?? readNames(join(folder, path));
    known.set(path, names);
    return names;
  };
}

function readNames(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return []; // no such folder, or one that may not be read, which the reading has told
  }
}

/** Whether a file is published at a path of the site. Every part of the path is compared as it is spelt on the disk. */
function publicFiles(): (path: string) => boolean {
  const namesIn = namesBelow(PUBLIC);
  return (path) => {
    const parts = path.split('/').filter((part) => part !== '');
    return (
      parts.every((part, i) => namesIn(parts.slice(0, i).join('/')).includes(part)) &&
      isFileAt(join(PUBLIC, path))
    );
  };
}

/** Folders are no files, whatever they are called. */
const isFileAt = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** Pipes and folders are no pictures, whatever they are called, and opening one could take for ever. */
export const findPictureIn =
  (folder: string): FindPicture =>
  (path) => {
    const file = join(folder, path);
    const about = statSync(file, { throwIfNoEntry: false });
    return about?.isFile() ? { size: about.size, read: () => readFileSync(file) } : null;
  };

/** Addresses that are lost, by the record and by what was published before; one that both tell is told once. */
function addressFaults(
  gathered: NonNullable<Gathered['permalinks']>,
  reports: readonly Parsed[],
  parse: (source: Source) => Parsed,
  aliases: ReadonlySet<string>,
): Diagnostic[] {
  const { record, files, before, unread = new Set(), sources, pasts = [] } = gathered;
  const takenBack = new Map(pasts.map(({ name, withdrawn }) => [name, withdrawn]));
  const byRecord = checkPermalinks(record, {
    files,
    published: publishedIds(reports),
    unpublished: reports.flatMap(({ report }) =>
      report && report.status !== 'published' ? [report.id] : [],
    ),
    aliases,
    unread,
    ...(sources && { sources }),
    withdrawnBy: (source, id) => takenBack.get(source)?.get(id) === 'withdrawn',
  });
  if (before === null && pasts.length === 0) return byRecord;
  const reach = new Map(reports.map((report) => [report.source.id, reachOf(report)]));
  const after = new Map(files.map((file) => [idOf(file), reach.get(idOf(file)) ?? null]));
  const ended = (past: Before, withdrawn: ReadonlyMap<string, 'withdrawn' | 'internal'>, of = '') =>
    endedAddresses({
      before: past.changed.flatMap((source) => reachOf(parse(source)) ?? []),
      after,
      known: past.ids,
      withdrawn,
      recorded: record !== null,
      since: `${of === '' ? '' : `\`${of}\`, `}commit \`${past.commit}\``,
      mayBe: (file) => ofWhom(file) === of,
      record: of === '' ? PERMALINKS_FILE : `${of}/${PERMALINKS_FILE}`,
    });
  const names = new Set(pasts.map(({ name }) => name));
  const ofWhom = (file: string): string => {
    const [first = ''] = file.split('/');
    return names.has(first) ? first : '';
  };
  const own = withdrawnIn(record);
  const byHistory = [
    ...(before ? ended(before, own) : []),
    ...pasts
      .filter(({ name }) => !unread.has(name))
      .flatMap(({ name, before: past, withdrawn }) =>
        ended(past, new Map([...withdrawn, ...own]), name).map((one) => ({ ...one, source: name })),
      ),
  ];
  const address = ({ message }: Diagnostic): string => /`([^`]*)`/.exec(message)?.[1] ?? '';
  const told = new Set(byRecord.filter(({ rule }) => rule === 'permalink/lost').map(address));
  return [...byRecord, ...byHistory.filter((one) => !told.has(address(one)))];
}

/** Who reaches a report; null where its file does not say so clearly. */
function reachOf({ source, readable, locate }: Parsed): Reach | null {
  if (!readable) return null;
  const { aliases, status, visibility } = readable.plain;
  return {
    id: source.id,
    file: source.file,
    aliases,
    published: status === 'published',
    public: visibility === 'public',
    locate,
  };
}
