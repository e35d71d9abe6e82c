// Fills Astro's data store with the reports of a folder. Fast by design: an unchanged report costs a hash; one that uses
// no component is rendered here, once, and kept by digest; only one that uses components becomes a module. What belongs to
// an entry is handed to the pages past the store (stored-report.ts). A build has read every report when it validated them,
// and nothing is read again. A broken report is stored with its diagnostics, so that its page can show them.
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { blocksOf } from '../ask/blocks.ts';
import type { Block } from '../ask/passages.ts';
import { printDiagnostics } from '../check/print.ts';
import { Pack } from '../kept-packs.ts';
import { digestOf, digestOfData, key, type Maker } from '../keys.ts';
import type { Additions } from '../report/additions.ts';
import type { BodyNode } from '../report/body-tree.ts';
import { proseOf } from '../report/shown-tree.ts';
import type { Audience } from '../report/kinds.ts';
import { parseReport, type Parsed, type Source } from '../report/parse.ts';
import { idOf, listReports, readSource, readVocabularies } from '../report/read.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import type { Diagrams, DrawDiagram } from './diagrams.ts';
import { linkedWith } from './linked-files.ts';
import type { MarkdownPlugins } from './markdown.ts';
import { renderBody } from './markdown.ts';
import { isStoreLeft, keepBody, keepEntry, keepLinked, takeOver } from './readings.ts';
import type { StoredEntry, StoredReport } from './stored-report.ts';

export interface ReportsLoaderOptions {
  readonly folder: string;
  readonly audience: Audience;
  /** Whether drafts and reports in review are shown. */
  readonly drafts: boolean;
  readonly allowCode: boolean;
  /** What the archive adds to the format, and the digest of the code that says so. */
  readonly additions: Additions;
  readonly additionsDigest: string;
  readonly diagrams: Diagrams;
  readonly pluginsWith: (draw: DrawDiagram) => MarkdownPlugins;
}

/** What makes what is stored of a file. */
export const STORED: Maker = {
  code: ['integrations/reports-loader.ts', 'integrations/markdown.ts'],
};

export function reportsLoader(options: ReportsLoaderOptions): Loader {
  return {
    name: 'reports',
    load: async (context) => {
      const { store } = context;
      const { folder } = options;
      if (isStoreLeft()) {
        for (const entry of store.values()) nameImports(store, entry);
        return;
      }
      const plugins = options.pluginsWith(options.diagrams.draw);
      const load = async ({ files, vocabularies, read }: Reports): Promise<void> => {
        const { audience, drafts, allowCode, additionsDigest } = options;
        const around = key(
          {
            audience,
            drafts,
            allowCode,
            additionsDigest,
            base: context.config.base,
            vocabularies,
            folder,
          },
          STORED,
        );
        const pack = new Pack(
          join(fileURLToPath(context.config.cacheDir), 'reports', digestOf(STORED)),
        );
        for (const file of files) {
          await loadOne(read(file), { around, plugins, pack }, context, options);
        }
        pack.save({ askedForAll: true });
      };
      const loadAll = async (): Promise<void> => {
        const gone = new Set(store.keys());
        const reports = validated(folder) ?? onDisk(options);
        for (const file of reports.files) gone.delete(idOf(file));
        await load(reports);
        for (const id of gone) forget(store, id);
      };
      await loadAll();
    },
  };
}

/** Reports to load, and how each of them is come by. */
interface Reports {
  /** Paths below the folder of reports. */
  readonly files: readonly string[];
  /**
   * By which a report may be broken. Null where all were validated before: of the vocabularies a sound report holds nothing but ids,
   * so that a changed name is no reason to make its body again.
   */
  readonly vocabularies: Vocabularies | null;
  readonly read: (file: string) => Unparsed;
}

/** A text whose reading is made only where it is needed. */
interface Unparsed {
  readonly source: Source;
  readonly parse: () => Parsed;
}

/** The reports of a folder that this process has validated already; null where it has not. */
function validated(folder: string): Reports | null {
  const checked = takeOver(folder);
  if (!checked) return null;
  const readings = new Map(checked.reports.map((parsed) => [parsed.source.file, parsed]));
  return {
    files: [...readings.keys()],
    vocabularies: null,
    read: (file) => {
      const parsed = readings.get(file);
      if (!parsed) throw new Error(`\`${file}\` is loaded twice.`);
      // Trees are large: each goes as soon as it is shown.
      readings.delete(file);
      return { source: parsed.source, parse: () => parsed };
    },
  };
}

function onDisk({
  folder,
  allowCode,
  additions,
}: Pick<ReportsLoaderOptions, 'folder' | 'allowCode' | 'additions'>): Reports {
  const { vocabularies } = readVocabularies(folder);
  return {
    files: listReports(folder).files,
    vocabularies,
    read: (file) => {
      const source = readSource(folder, file);
      return { source, parse: () => parseReport(source, { vocabularies, allowCode, additions }) };
    },
  };
}

/**
 * What is kept of a report for its pages; null where this site must not show it. That does not even enter the store: Astro
 * publishes every picture of what does.
 */
export function showReport(
  parsed: Parsed,
  { folder, audience, drafts }: Pick<ReportsLoaderOptions, 'folder' | 'audience' | 'drafts'>,
): StoredReport | null {
  const { report, diagnostics } = parsed;
  if (!report)
    return {
      ...{ report: null, reportDigest: '', diagnostics, prose: '', blocks: [] },
      ...{ ...NO_PICTURES, linked: [] },
    };
  if (!drafts && report.status !== 'published') return null;
  if (audience === 'public' && report.visibility !== 'public') return null;
  const linked = linkedWith(parsed, folder, audience);
  const tree = (): BodyNode | null => parsed.body?.tree ?? null;
  let digest: string | undefined;
  let prose: string | undefined;
  let blocks: readonly Block[] | undefined;
  return {
    report,
    // In the dev server nobody asks for it.
    get reportDigest() {
      return (digest ??= digestOfData(report));
    },
    diagnostics: [],
    // The body of a report that is known from before is not parsed before somebody asks for its words.
    get prose() {
      return (prose ??= audience === 'internal' ? parsed.prose : proseOf(tree(), audience));
    },
    get blocks() {
      return (blocks ??= blocksOf(tree(), audience, report.timeline));
    },
    pictures: parsed.references.some(({ kind }) => kind === 'picture'),
    pictureFiles: parsed.references.flatMap(({ kind, target }) =>
      kind === 'picture' && target.to === 'file' && target.path !== null ? [target.path] : [],
    ),
    linked,
  };
}

const NO_PICTURES = { pictures: false, pictureFiles: [] } as const;

/** The store has this method, as Astro's own loader uses it; its public type leaves it out. */
type StoreOfAssets = LoaderContext['store'] & {
  addAssetImports(assets: readonly string[], filePath: string): void;
};

interface Making {
  /** The key of all that is the same for every report. */
  readonly around: string;
  readonly plugins: MarkdownPlugins;
  /** What was made before. */
  readonly pack: Pack;
}

async function loadOne(
  unparsed: Unparsed,
  making: Making,
  context: LoaderContext,
  options: ReportsLoaderOptions,
): Promise<void> {
  const { source } = unparsed;
  const { id } = source;
  const { store, config } = context;
  const digest = key({ around: making.around, ...source }, STORED);
  const path = join(options.folder, source.file);
  const filePath = relative(fileURLToPath(config.root), path).replaceAll('\\', '/');
  const kept = making.pack.find(digest);
  const entry =
    kept === null
      ? await makeEntry(unparsed, making, context, options)
      : (JSON.parse(kept) as StoredEntry | null);
  if (kept === null) making.pack.keep(digest, JSON.stringify(entry));
  if (!entry) return forget(store, id);
  keepEntry(id, entry);
  keepLinked(id, entry.data.linked);

  const { data, body, rendered } = entry;
  const isModule = data.report !== null && !rendered;
  if (isModule) keepBody(path, body);
  const assetImports = [...(rendered?.metadata.imagePaths ?? [])];
  const stored = store.get(id);
  if (stored?.digest !== digest || stored.filePath !== filePath) {
    store.delete(id);
    store.set({ id, data: {}, filePath, digest, deferredRender: isModule, assetImports });
    return;
  }
  nameImports(store, stored);
}

/**
 * Astro keeps the lists of modules and pictures per root, not per cache: another build of the same root may have left its
 * own.
 */
function nameImports(
  store: LoaderContext['store'],
  { filePath, deferredRender, assetImports = [] }: ReturnType<typeof store.values>[number],
): void {
  if (filePath === undefined) return;
  if (deferredRender) store.addModuleImport(filePath);
  if (assetImports.length > 0) (store as StoreOfAssets).addAssetImports(assetImports, filePath);
}

function forget(store: LoaderContext['store'], id: string): void {
  store.delete(id);
  keepEntry(id, null);
  keepLinked(id, []);
}

/** What there is to show of a report; null where this site must not show it. */
async function makeEntry(
  { source, parse }: Unparsed,
  { plugins }: Making,
  { logger }: LoaderContext,
  options: ReportsLoaderOptions,
): Promise<StoredEntry | null> {
  const parsed = parse();
  const { body, bodyText } = parsed;
  const data = showReport(parsed, options);
  if (!data) return null;
  if (!data.report || !body?.tree) {
    const folder = relative(process.cwd(), options.folder);
    const printed = { folder, textOf: () => source.text, colour: false };
    logger.warn(`\n${printDiagnostics(data.diagnostics, printed)}`);
    return { data, body: '' };
  }
  if (body.usesComponents) return { data, body: bodyText };
  const fileURL = pathToFileURL(join(options.folder, source.file));
  const { html, headings, images } = await renderBody(body.tree, fileURL, plugins);
  return { data, body: bodyText, rendered: { html, metadata: { headings, imagePaths: images } } };
}
