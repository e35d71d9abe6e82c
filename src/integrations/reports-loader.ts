// Fills Astro's data store with the reports of a folder. Fast by design: an unchanged report costs a hash;
// one that uses no component is rendered here, once, and kept by digest; only one that uses components
// becomes a module. A broken report is stored with its diagnostics, so that its page can show them.
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { printDiagnostics } from '../check/print.ts';
import type { Audience } from '../report/kinds.ts';
import { key, type Maker } from '../keys.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { proseOf } from '../report/body-tree.ts';
import { parseReport } from '../report/parse.ts';
import { idOf, listReports, readSource, readVocabularies } from '../report/read.ts';
import type { Report } from '../report/report.ts';
import type { Vocabularies } from '../report/vocabulary.ts';
import type { Diagrams, DrawDiagram } from './diagrams.ts';
import type { MarkdownPlugins } from './markdown.ts';
import { renderBody } from './markdown.ts';

/** What the store holds for one file. */
export interface StoredReport extends Record<string, unknown> {
  /** Null for a broken report. */
  readonly report: Report | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The body as plain text, as this build's audience may read it. */
  readonly prose: string;
}

export interface ReportsLoaderOptions {
  readonly folder: string;
  readonly audience: Audience;
  /** Whether drafts and reports in review are shown. */
  readonly drafts: boolean;
  readonly allowCode: boolean;
  readonly diagrams: Diagrams;
  readonly pluginsWith: (draw: DrawDiagram) => MarkdownPlugins;
}

/** What makes what is stored of a file. */
const STORED: Maker = { code: ['integrations/reports-loader.ts', 'integrations/markdown.ts'] };

export function reportsLoader(options: ReportsLoaderOptions): Loader {
  return {
    name: 'reports',
    load: async (context) => {
      const { store, watcher } = context;
      const plugins = options.pluginsWith(options.diagrams.draw);
      const load = async (files: readonly string[]): Promise<void> => {
        const { vocabularies } = readVocabularies(options.folder);
        for (const file of files) await loadOne(file, vocabularies, plugins, context, options);
      };
      const loadAll = async (): Promise<void> => {
        const gone = new Set(store.keys());
        const { files } = listReports(options.folder);
        for (const file of files) gone.delete(idOf(file));
        await load(files);
        for (const id of gone) store.delete(id);
      };
      await loadAll();
      if (!watcher) return options.diagrams.close();

      watcher.add(options.folder);
      const inFolder = (path: string): string | null => {
        const file = relative(options.folder, path).replaceAll('\\', '/');
        return file.startsWith('..') ? null : file;
      };
      const changed = async (path: string): Promise<void> => {
        const file = inFolder(path);
        // A changed vocabulary can make any report right or wrong.
        if (file?.startsWith('_vocabulary/')) return loadAll();
        if (!file?.endsWith('.mdx') || file.split('/').some((part) => part.startsWith('_'))) return;
        await load([file]);
      };
      watcher.on('change', changed);
      watcher.on('add', changed);
      watcher.on('unlink', (path) => {
        const file = inFolder(path);
        if (file?.endsWith('.mdx')) store.delete(idOf(file));
      });
    },
  };
}

/** The store has this method, as Astro's own loader uses it; its public type leaves it out. */
type StoreOfAssets = LoaderContext['store'] & {
  addAssetImports(assets: readonly string[], filePath: string): void;
};

async function loadOne(
  file: string,
  vocabularies: Vocabularies,
  plugins: MarkdownPlugins,
  { store, config, logger }: LoaderContext,
  options: ReportsLoaderOptions,
): Promise<void> {
  const source = readSource(options.folder, file);
  const { audience, drafts, allowCode } = options;
  const digest = key({ audience, drafts, allowCode, vocabularies, text: source.text }, STORED);
  const path = join(options.folder, file);
  const filePath = relative(new URL(config.root).pathname, path).replaceAll('\\', '/');
  const stored = store.get(source.id);
  if (stored?.digest === digest && stored.filePath === filePath) {
    // Astro keeps the lists of modules and pictures per checkout, not per cache: another build of the
    // same checkout may have left its own.
    if (stored.deferredRender) store.addModuleImport(filePath);
    if (stored.assetImports?.length) {
      (store as StoreOfAssets).addAssetImports(stored.assetImports, filePath);
    }
    return;
  }

  const parsed = parseReport(source, { vocabularies, allowCode: options.allowCode });
  const { report } = parsed;
  store.delete(source.id);
  if (!report) {
    const data: StoredReport = { report: null, diagnostics: parsed.diagnostics, prose: '' };
    const folder = relative(process.cwd(), options.folder);
    const printed = { folder, textOf: () => source.text, colour: false };
    logger.warn(`\n${printDiagnostics(parsed.diagnostics, printed)}`);
    store.set({ id: source.id, data, filePath, digest });
    return;
  }
  // What this build must not show does not even enter the store: Astro publishes every picture of what does.
  if (!options.drafts && report.status !== 'published') return;
  if (options.audience === 'public' && report.visibility !== 'public') return;
  const data: StoredReport = {
    report,
    diagnostics: [],
    prose: proseOf(parsed.body?.tree ?? null, options.audience),
  };
  if (parsed.body?.usesComponents) {
    store.set({
      id: source.id,
      data,
      body: parsed.bodyText,
      filePath,
      digest,
      deferredRender: true,
    });
    return;
  }
  const { html, headings, images } = await renderBody(
    parsed.bodyText,
    pathToFileURL(path),
    plugins,
  );
  store.set({
    id: source.id,
    data,
    body: parsed.bodyText,
    filePath,
    digest,
    rendered: { html, metadata: { headings, imagePaths: images } },
    assetImports: images,
  });
}
