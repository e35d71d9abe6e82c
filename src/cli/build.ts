// `npm run build`: check, then pages, then the search index, then the swap. Broken reports stop it before
// anything is touched.
import './environment.ts';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { countReports, type ReportCount } from '../archive/archive.ts';
import { absentLinks } from '../check/absent-links.ts';
import { groupAlike } from '../check/group.ts';
import { makeFolder } from '../folders.ts';
import { noteOfPublicFolder } from '../check/public-folder.ts';
import { printDiagnostics, summarise } from '../check/print.ts';
import { buildDate } from '../build-date.ts';
import { config } from '../config.ts';
import { publishingHost, readEnvironment, VARIABLES } from '../environment.ts';
import { HOST_NAMES } from '../host/hosts.ts';
import { openDiagrams } from '../integrations/diagrams.ts';
import { keepBundle, programName } from '../integrations/kept-bundle.ts';
import { keepPages, pagesAround, type KeptPages } from '../integrations/kept-pages.ts';
import {
  countPages,
  holdsFiles,
  readManifest,
  recordFiles,
  writeManifest,
  type SiteFiles,
  type SiteManifest,
} from '../integrations/site-manifest.ts';
import { handOver, keepAbsent, validatedModules } from '../integrations/readings.ts';
import { openIndexing } from '../integrations/search/indexing.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { knownSources, ownFolder, sourceNotes } from '../report/origins.ts';
import { listReports } from '../report/read.ts';
import { gatherAgain } from '../sources/gather.ts';
import { namesLeftOut, withFallbacks } from '../sources/fallback.ts';
import { atOrigins } from '../sources/origin-file.ts';
import { EXIT, explainFault, Misuse, readArguments, refuseNames } from './arguments.ts';
import {
  describeAudience,
  describeCount,
  explainEmpty,
  warnOfOpenHost,
  unchosen,
} from './audience.ts';
import { digestOfInputs } from './build-inputs.ts';
import { describeNeeds, thisMachine } from './build-needs.ts';
import { claimSite, Lost, nameOwner, SILENCE, type Owner } from './claims.ts';
import { chooseHost, filesBeside, layOut, siteBelow, writeBeside } from './host-files.ts';
import { validateArchive } from './validate-archive.ts';
import { publishSite, recoverSite } from './output.ts';
import { explainUncaught } from './own-exits.ts';
import { APART, programMaker } from './program-apart.ts';
import { openProgress } from './progress.ts';
import { makePortable } from './portable-copy.ts';
import { reportText } from './report-text.ts';
import { reportsFolder } from './reports-folder.ts';
import { complain, complainAsIs, say } from './terminal.ts';
import { buildTargets, markCache } from './targets.ts';
import { makeWorkFolder, siteName } from './work-folder.ts';
import { counted } from '../text/count.ts';

// A build is for readers, whatever the shell says.
process.env['NODE_ENV'] = 'production';

const began = performance.now();
const seconds = (): string => `${((performance.now() - began) / 1000).toFixed(1)} s`;
/** How long a build waits for another of the same site, in seconds. */
const WAIT_LIMIT = 10 * 60;
/** Undone in reverse when the build ends, however it does. */
const undo: (() => void)[] = [];
const HELP = `Checks the reports and builds the site: npm run build

  --host NAME   writes what a host reads: ${HOST_NAMES.join(', ')};
                \`host\` in hindsight.config.ts says it for every build
  --help        this page

PORTABLE=true npm run build makes a copy that is opened from files, by a double click.
What differs from build to build is set in the environment: ${VARIABLES.join(', ')}.
Everything else stands in hindsight.config.ts.`;

process.on('uncaughtException', (error) => stop(error));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () =>
    stop(new Misuse('It was interrupted.'), 128 + constants.signals[signal]),
  );
}

try {
  await run();
} catch (error) {
  stop(error);
}
cleanUp();
// Astro's bundler may keep a handle open.
process.exit(0);

async function run(): Promise<void> {
  const { values, positionals } = readArguments(process.argv.slice(2), {
    host: { type: 'string' },
    help: { type: 'boolean' },
  });
  if (values.help) {
    say(HELP);
    return;
  }
  if (config.portable && values.host !== undefined) {
    throw new Misuse(
      'A copy that is opened from files has no host: leave out `--host`, or PORTABLE.',
    );
  }
  const named = readEnvironment().values.AUDIENCE !== undefined;
  const wanting = unchosen(publishingHost(), { publish: config.publish, named });
  if (wanting !== null) throw new Misuse(wanting);
  const host = config.portable ? null : chooseHost(values.host, config.host);
  const below = siteBelow(host);
  refuseNames(positionals);
  const { site, cache } = buildTargets(config);
  const beside = filesBeside(host, site);
  makeFolder(dirname(site));
  const onWait = (owner: Owner): void => {
    const dead = owner.host === null ? '' : ` If it says nothing for ${SILENCE} s, it is gone.`;
    say(`Waiting for ${nameOwner(owner)}: it builds \`${config.output}\`, too …${dead}`);
  };
  const claim = await claimSite(site, { limit: WAIT_LIMIT, onWait, onLost: (lost) => stop(lost) });
  undo.push(claim.release);
  recoverSite(site);
  // Who was taken for dead has nothing to put back: the folders are those of another build now.
  undo.push(claim.whileHeld(() => recoverSite(site)));
  markCache(cache);
  const folder = await reportsFolder({ fetch: true, place: siteName(site) });
  const manifest = join(cache, 'sites', `${siteName(site)}.json`);
  const around = pagesAround({ ...config, host }, process.cwd());
  const day = buildDate();
  const inputsNow = (): string | null => {
    if (around === null) return null;
    gatherAgain(config);
    return digestOfInputs({
      around,
      folders: [folder, 'public'],
      reports: ownFolder(folder),
      sources: knownSources(),
      day,
    });
  };
  const inputs = inputsNow();
  const last = readManifest(manifest);
  const isWhole = (files: SiteFiles): boolean =>
    holdsFiles(site, files) && beside.every((path) => existsSync(path));
  if (inputs !== null && last?.inputs === inputs && isWhole(last.files)) {
    say(describeAudience(config.audience));
    for (const note of last.late ?? []) complain(note);
    say(
      `Nothing has changed since the last build: ${config.output}/ holds ${counted(countPages(last.files), 'page')} and the search index from ${describeCount(last.reports)}. Looked in ${seconds()}.`,
    );
    return;
  }
  const reports = await check(folder, dirname(site));
  const late = sourceNotes(folder);
  const work = makeWorkFolder(site);
  undo.push(work.remove);
  // A copy that is opened from files is changed in place, page by page.
  // What is kept by the name of the site has one writer, too.
  const kept = work.isUsual ? cache : join(work.root, 'kept');
  const spare = config.portable ? null : join(kept, 'spare', work.name);
  const built = join(work.site, below);
  const programs = join(cache, 'bundle', work.name);
  const maker = programMaker();
  undo.push(maker.stop);
  const places = {
    root: work.root,
    output: built,
    cache: join(kept, 'astro', work.name),
    programs,
  };
  // What other sources bring is gathered in this process.
  const isApart = reports.shown >= APART.from && config.sources.length === 0;
  const bundle = keepBundle({
    programs,
    nameOf: (root) => programName(around, folder, root),
    ...(isApart && {
      makeApart: (name) => maker.make({ ...places, name, modules: validatedModules() }),
    }),
  });
  const indexing = openIndexing({
    site: built,
    scratch: join(work.root, 'searched'),
    cache: join(kept, 'search', work.name),
    last: { site, below, last: last && onlyIndex(last, below), around },
  });
  undo.push(indexing.stop);
  const { written } = indexing;
  const pages = keepPages({
    ...{ site, below, spare, last, around },
    onReady: bundle.keep,
    onWritten: written,
    onAll: indexing.finish,
  });
  const progress = showProgress(pages, reports);
  let indexed: ReadonlyMap<string, string>;
  try {
    // Astro takes a second to load, and where nothing has changed nobody needs it.
    const { build } = await import('astro');
    const { astroIn } = await import('./astro-in.ts');
    await build({
      ...astroIn(work.root, {
        integrations: [pages.integration, bundle.integration],
        vite: { cacheDir: join(work.root, 'vite') },
      }),
      outDir: built,
      cacheDir: places.cache,
      logLevel: 'error',
    });
    indexed = await indexing.finish();
  } finally {
    progress.stop();
  }
  const redirects = layOut(work.site, below, host);
  if (config.portable) makePortable(work.site);
  claim.check();
  await publishSite(work.site, site, { spare, check: claim.check });
  const files = recordFiles(site, new Map([...pages.keys, ...indexed]), pages.ofArchive);
  claim.check();
  if (around !== null) {
    // Who edits a report while a build runs wants the next one to see it.
    const seen = inputsNow() === inputs ? inputs : null;
    const archive = seen === null ? null : pages.archive();
    writeManifest(manifest, { around, inputs: seen, archive, reports, late, files });
  }
  const next = writeBeside(host, site, below, redirects);
  say(
    `Built ${counted(countPages(files), 'page')} and the search index from ${describeCount(reports)} in ${seconds()}: ${config.output}/`,
  );
  const empty = explainEmpty(reports);
  if (empty !== null) say(empty);
  for (const line of next) say(line);
  const open = warnOfOpenHost(host, config.audience, config.publish);
  if (open !== null) complain(open);
  if (config.portable)
    say(`Open ${config.output}/index.html: this copy needs no host, and cannot be searched.`);
}

/** Says why nothing was built: a folder that cannot be written, a full disk, a fault of a page. */
function stop(error: unknown, code: number = EXIT.found): never {
  complain(`The build stopped: ${explainUncaught(error)}`);
  // Of what another build made of it meanwhile, this one knows nothing.
  if (!(error instanceof Lost)) complain(`\`${config.output}\` is as it was.`);
  cleanUp();
  process.exit(code);
}

/** What was made on the way goes; it may be what fills the disk. */
function cleanUp(): void {
  for (const step of undo.splice(0).toReversed()) {
    try {
      step();
    } catch (error) {
      complain(explainFault(error));
    }
  }
}

/** Checks every report; prints all that is wrong. `place` is where the site will lie. Returns how many it shows. */
async function check(folder: string, place: string): Promise<ReportCount> {
  say(
    `Checking ${config.postmortems}/${config.sources.length === 0 ? '' : ` and ${counted(config.sources.length, 'source')}`} …`,
  );
  const listing = listReports(folder);
  const needs = describeNeeds(listing.files.length, thisMachine(place));
  if (needs) complain(needs);
  const newest = await validateArchive(folder, undefined, listing);
  const { checked, isSound } = await withFallbacks(config, newest, () => validateArchive(folder));
  const { diagnostics, reports } = checked;
  const print = (found: readonly Diagnostic[]): void =>
    complainAsIs(
      printDiagnostics(atOrigins(folder, groupAlike(found)), {
        folder: config.postmortems,
        textOf: reportText(ownFolder(folder)),
        colour: process.stderr.isTTY,
      }),
    );
  for (const note of checked.notes) say(note);
  const lacking = namesLeftOut(checked);
  if (isSound && lacking.length > 0) print(lacking);
  if (!isSound) {
    const errors = diagnostics.filter(({ level }) => level === 'error');
    print(errors);
    complain(summarise(errors, reports.length));
    complain(`Nothing was built; \`${config.output}\` is as it was.`);
    cleanUp();
    process.exit(1);
  }
  // Every diagram is drawn by now: a process that draws would hold its memory until the last page is written.
  await openDiagrams(config.cache).close();
  handOver(folder, checked);
  keepAbsent(absentLinks(folder, checked, config.audience));
  return countReports(
    reports.flatMap(({ report }) => report ?? []),
    config,
  );
}

/** What a site holds of the index of its pages. */
function onlyIndex({ around, files }: SiteManifest, below: string) {
  const ofIndex = Object.entries(files).filter(([file]) => file.startsWith(`${below}pagefind/`));
  return { around, files: Object.fromEntries(ofIndex) };
}

/** Says how far a long build is. */
function showProgress(pages: KeptPages, reports: ReportCount): { stop(): void } {
  say(describeAudience(config.audience));
  const note = config.audience === 'public' ? noteOfPublicFolder('public') : null;
  if (note) say(note);
  say(`Building ${describeCount(reports)} …`);
  const progress = openProgress();
  const timer = setInterval(() => {
    const { rendered, toRender } = pages.progress();
    if (toRender === null) progress.tell('Reading the reports', 0, null);
    else if (rendered < toRender) progress.tell('Writing files', rendered, toRender);
    else progress.tell('Making the search index', 0, null);
  }, 1000);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      progress.end();
    },
  };
}
