// The reports while somebody writes them. Nothing is told of a change: at each question the folder is looked at, and what
// is newer on the disk is read again, so that no save is lost, whatever came before, between or at the same time.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { isFolder } from '../folders.ts';
import { nothingKnown, type KnownFile, type KnownFiles, type LookOptions } from '../check/alone.ts';
import { checkFolder, findPictureIn } from '../check/check.ts';
import { faultIn } from '../check/pictures.ts';
import { printDiagnostics } from '../check/print.ts';
import type { RuleLevels } from '../check/validate.ts';
import type { OwnRule } from '../check/rule.ts';
import type { Additions } from '../report/additions.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Audience } from '../report/kinds.ts';
import { noFolder } from '../report/no-folder.ts';
import { ownFolder } from '../report/origins.ts';
import { parseReport, type Parsed, type Source } from '../report/parse.ts';
import { isOpenFolder, listReports, readSource, readVocabularies } from '../report/read.ts';
import { recall } from '../report/reading.ts';
import {
  EMPTY_VOCABULARIES,
  entryFolder,
  VOCABULARIES,
  VOCABULARY_FOLDER,
  VOCABULARY_NAMES,
  type Vocabularies,
} from '../report/vocabulary.ts';
import type { MarkdownPlugins } from './markdown.ts';
import { renderBody } from './markdown.ts';
import { picturesOf, withAddresses } from './live-pictures.ts';
import { gatherAgain, type Choices } from '../sources/gather.ts';
import { atOrigins } from '../sources/origin-file.ts';
import { keepBody, keepLinked, type LiveBody, type LiveReport } from './readings.ts';
import { showReport } from './reports-loader.ts';

export interface LiveOptions {
  readonly folder: string;
  /** What the folder is gathered from; left out: it is where the reports are written. */
  readonly origins?: Choices;
  readonly base: string;
  readonly audience: Audience;
  readonly allowCode: boolean;
  readonly additions: Additions;
  readonly ownRules: readonly OwnRule[];
  readonly levels: RuleLevels;
  readonly plugins: MarkdownPlugins;
  /** Opens what is known from earlier runs; left out: every file is read anew. */
  readonly knownFiles?: (options: LookOptions) => KnownFiles;
}

/** What was seen of a file: whoever saves it changes this. */
type FileVersion = string;

/** A file that changed so many milliseconds ago may be half written. */
const SETTLED = 25;
/** How often a folder is read that changes while it is read. */
const MOST_TRIES = 5;
/** Whoever writes saves a file or two, again and again: what is known of so few is not kept. */
const FEW = 10;

/** A file as it was read last. */
interface FileRead {
  readonly source: Source;
  /** Null where it has faults or holds a secret, or was saved just now. */
  readonly known: KnownFile | null;
}

export class LiveReports {
  readonly #options: LiveOptions;
  #seen = new Map<string, FileVersion>();
  #vocabularies: Vocabularies | null = null;
  /** The digest of the vocabularies. */
  #known = '';
  #read = new Map<string, FileRead>();
  #reports = new Map<string, LiveReport>();
  /** Files of reports that this site must not show. */
  #hidden = new Set<string>();
  #faults: readonly Diagnostic[] = [];
  #version = 0;

  constructor(options: LiveOptions) {
    this.#options = options;
  }

  get version(): number {
    return this.#version;
  }

  /** Every report that this site shows or would show, by id. */
  get reports(): ReadonlyMap<string, LiveReport> {
    return this.#reports;
  }

  /** As they were last without a fault. */
  get vocabularies(): Vocabularies {
    if (!this.#vocabularies) throw new Error('The reports were not looked at yet.');
    return this.#vocabularies;
  }

  /** What is wrong in the archive as a whole: in its vocabularies, in the names of its files. */
  get faults(): readonly Diagnostic[] {
    return this.#faults;
  }

  /**
   * Reads what changed. Returns the paths of the files, below the folder; empty where nothing did. `onMany` hears of how many
   * nothing was known, where that takes a while.
   */
  async refresh(onMany: (files: number) => void = () => {}): Promise<readonly string[]> {
    for (let tries = 1; ; tries++) {
      if (this.#options.origins) gatherAgain(this.#options.origins);
      if (!isFolder(this.#options.folder)) return this.#lose();
      try {
        return await this.#readChanged(onMany);
      } catch (error) {
        // A folder that goes while it is read: what is left is read again.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || tries === MOST_TRIES) throw error;
        await sleep(SETTLED);
      }
    }
  }

  /** The folder of reports is gone, as while a branch is checked out: there is nothing until it is there again. */
  #lose(): readonly string[] {
    const { folder } = this.#options;
    const file = `../${basename(folder)}`;
    if (this.#faults[0]?.file === file) return [];
    for (const id of this.#reports.keys()) keepLinked(id, []);
    const gone = [...this.#seen.keys(), '.'];
    this.#reports = new Map();
    this.#hidden = new Set();
    this.#read = new Map();
    this.#seen = new Map();
    this.#vocabularies ??= EMPTY_VOCABULARIES;
    this.#known = '';
    const where = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    const told = noFolder(relative(process.cwd(), folder));
    this.#faults = [{ file, where, rule: 'file/unreadable', level: 'error', ...told }];
    this.#version++;
    return gone;
  }

  async #readChanged(onMany: (files: number) => void): Promise<readonly string[]> {
    const { folder } = this.#options;
    const now = await this.#look();
    const changed = [...now].filter(([file, stamp]) => this.#seen.get(file) !== stamp);
    const gone = [...this.#seen.keys()].filter((file) => !now.has(file));
    if (changed.length === 0 && gone.length === 0 && this.#known !== '') return [];
    const touched = new Set([...changed.map(([file]) => file), ...gone]);

    const { vocabularies, diagnostics } = readVocabularies(folder);
    this.#vocabularies = keepSound(vocabularies, this.#vocabularies, diagnostics);
    const known = digestOf(JSON.stringify(this.#vocabularies));
    // A changed vocabulary can make any report right or wrong.
    const all = known !== this.#known;
    this.#known = known;
    const listing = listReports(folder);
    this.#faults = [...listing.diagnostics, ...diagnostics].filter(isError);

    const files = new Map([...this.#reports.values()].map((report) => [report.file, report]));
    const isRead = (file: string): boolean => files.has(file) || this.#hidden.has(file);
    const anew = listing.files.filter((file) => all || touched.has(file) || !isRead(file));
    await this.#readAll(anew, onMany);
    for (const file of gone) this.#read.delete(file);
    for (const file of anew) {
      const report = this.#show(file);
      if (report) files.set(file, report);
      else files.delete(file);
      if (report) this.#hidden.delete(file);
      else this.#hidden.add(file);
    }
    const reports = new Map(
      listing.files.flatMap((file) => {
        const report = files.get(file);
        return report ? [[report.id, report] as const] : [];
      }),
    );
    for (const id of this.#reports.keys()) if (!reports.has(id)) keepLinked(id, []);
    this.#reports = reports;
    this.#seen = now;
    this.#version++;
    return touched.size > 0 ? [...touched] : ['.'];
  }

  /** What is wrong in these files, and in the archive as a whole, as the check prints it. */
  tell(files: readonly string[]): string[] {
    const broken = [...this.#reports.values()].filter(
      ({ file, data }) => data.report === null && files.includes(file),
    );
    const found = [...this.#faults, ...broken.flatMap(({ data }) => data.diagnostics)];
    if (found.length === 0) return [];
    const at = atOrigins(this.#options.folder, found);
    const folder = relative(process.cwd(), ownFolder(this.#options.folder));
    return [`\n${printDiagnostics(at, { folder, textOf: () => '', colour: false })}`];
  }

  /** Every file of the folder with its stamp, once those that are being written are whole. */
  async #look(): Promise<Map<string, FileVersion>> {
    for (let tries = 0; ; tries++) {
      const { stamps, newest } = stampsOf(this.#options.folder);
      const age = Date.now() - newest;
      const fresh = [...stamps].some(([file, stamp]) => this.#seen.get(file) !== stamp);
      if (!fresh || age >= SETTLED || tries === 10) return stamps;
      await sleep(Math.max(1, SETTLED - Math.max(0, age)));
    }
  }

  /** Reads files, and looks up what is known of each. */
  async #readAll(names: readonly string[], onMany: (files: number) => void): Promise<void> {
    const { folder, knownFiles = nothingKnown } = this.#options;
    // One may be gone since the folder was listed; the next question finds that out.
    const isThere = (file: string): boolean => existsSync(join(folder, file));
    for (const file of names) this.#read.delete(file);
    const sources = names.filter(isThere).map((file) => readSource(folder, file));
    // The findings of a report are told on its page alone, and made for whoever opens it.
    const files = knownFiles({ ...this.#lookOptions(), rulesLater: true });
    const known = files.findAll(sources);
    sources.forEach((source, i) => this.#read.set(source.file, { source, known: known[i]! }));
    const unknown = sources.filter((_, i) => !known[i]);
    if (unknown.length > FEW) {
      onMany(unknown.length);
      const looked = await files.look(unknown, () => {});
      looked.forEach(({ known, secrets }, i) =>
        this.#read.set(unknown[i]!.file, {
          source: unknown[i]!,
          // Of what is known nobody asks again whether it holds a secret.
          known: secrets.length > 0 ? null : known,
        }),
      );
    }
    files.save(false);
  }

  /** A report as its pages show it; null where this site must not show it. */
  #show(file: string): LiveReport | null {
    const { folder } = this.#options;
    const read = this.#read.get(file);
    if (!read) return null;
    const { source, known } = read;
    const parsed = known ? recall(source, known.reading, this.#lookOptions()) : this.#parse(source);
    const shown = showReport(parsed, { ...this.#options, drafts: true });
    if (!shown) return null;
    const pictures = picturesOf(parsed, folder);
    keepLinked(source.id, [...shown.linked, ...pictures]);
    keepBody(join(folder, file), parsed.bodyText);
    const { base } = this.#options;
    let faults: Promise<readonly Diagnostic[]> | undefined;
    let validatedAt = -1;
    return {
      id: source.id,
      file,
      digest: digestOf(
        this.#known,
        source.file,
        source.text,
        JSON.stringify(source.source ?? null),
      ),
      data: shown,
      body: parsed.bodyText,
      faults: () => {
        if (validatedAt !== this.#version) faults = this.#validate(file);
        validatedAt = this.#version;
        return faults!;
      },
      // The tree is large: it is made again for the one page that shows it.
      render: async (): Promise<LiveBody> => {
        const again = this.#parse(source);
        if (!again.body?.tree) return { html: '', headings: [], module: null };
        if (again.body.usesComponents) {
          // A module that imports what is no picture, or is not there, takes every other page along.
          const sound = pictures.every(({ from }) => isPicture(relative(folder, from), folder));
          return { html: '', headings: [], module: sound ? join(folder, file) : null };
        }
        const at = pathToFileURL(join(folder, file));
        const { html, headings } = await renderBody(again.body.tree, at, this.#options.plugins);
        return { html: withAddresses(html, { pictures, base, source }), headings, module: null };
      },
    };
  }

  #parse(source: Source): Parsed {
    return parseReport(source, this.#lookOptions());
  }

  #lookOptions(): LookOptions {
    const { allowCode, additions, levels } = this.#options;
    return { vocabularies: this.vocabularies, allowCode, additions, levels };
  }

  /** What `npm run check` says of one report and a build would stop at. */
  async #validate(file: string): Promise<readonly Diagnostic[]> {
    const { folder, allowCode, levels, additions, ownRules } = this.#options;
    const find = (source: Source): KnownFile | null => {
      const read = this.#read.get(source.file);
      return read?.source === source ? read.known : null;
    };
    const { diagnostics } = await checkFolder(folder, {
      ...{ allowCode, levels, additions, ownRules, only: [file] },
      // As they were read for the page that tells this, and not once more.
      read: (one) => this.#read.get(one)?.source ?? readSource(folder, one),
      knownFiles: (options) => ({
        ...nothingKnown(options),
        find,
        findAll: (sources) => sources.map(find),
      }),
    });
    return diagnostics.filter(isError);
  }
}

/** Whether the file at a path below the folder can be shown; if not, the check says why. */
function isPicture(path: string, folder: string): boolean {
  const find = findPictureIn(folder);
  return find(path) !== null && faultIn(path, find) === null;
}

const digestOf = (...texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex');

const isError = ({ level }: Diagnostic): boolean => level === 'error';

/** The vocabularies that can be read; of one that cannot, what it held before. */
function keepSound(
  now: Vocabularies,
  last: Vocabularies | null,
  diagnostics: readonly Diagnostic[],
): Vocabularies {
  if (!last) return now;
  const broken = diagnostics.filter(isError).map(({ file }) => file);
  return Object.fromEntries(
    VOCABULARY_NAMES.map((name) => {
      const list = `${VOCABULARY_FOLDER}/${VOCABULARIES[name].file}`;
      const isBroken = broken.some(
        (file) => file === list || file.startsWith(`${entryFolder(name)}/`),
      );
      return [name, isBroken ? last[name] : now[name]];
    }),
  ) as unknown as Vocabularies;
}

/** Every file below a folder but hidden ones, and when the newest changed. */
function stampsOf(folder: string): { stamps: Map<string, FileVersion>; newest: number } {
  const stamps = new Map<string, FileVersion>();
  let newest = 0;
  const open = [''];
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        // One that is closed, or gone since it was listed, is told by the listing once this is seen.
        if (isOpenFolder(join(folder, path))) open.push(path);
        else stamps.set(path, 'closed');
        continue;
      }
      // It may be gone since it was listed.
      const about = lstatSync(join(folder, path), { throwIfNoEntry: false });
      if (!about) continue;
      stamps.set(path, `${about.mtimeMs} ${about.ctimeMs} ${about.size} ${about.ino}`);
      newest = Math.max(newest, about.ctimeMs);
    }
  }
  return { stamps, newest };
}
