// `npm run build`: check, then pages, then the search index, then the swap. Broken reports stop it before
// anything is touched.
import './environment.ts';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { printDiagnostics, summarise } from '../check/print.ts';
import { config } from '../config.ts';
import { explainFault, isFolder } from './arguments.ts';
import { judgeArchive } from './judge-archive.ts';
import { countPages, dropNext, OUTPUT, prepareOutput, publishOutput } from './output.ts';
import { reportText } from './report-text.ts';
import { complain, complainAsIs, say } from './terminal.ts';

// A build is for readers, whatever the shell says: these become `import.meta.env`, and a stray `DEV=1` would make
// the pages show drafts.
for (const name of ['DEV', 'PROD', 'MODE', 'SSR']) delete process.env[name];
process.env['NODE_ENV'] = 'production';

const began = performance.now();
const folder = resolve(config.postmortems);
const seconds = (): string => `${((performance.now() - began) / 1000).toFixed(1)} s`;

if (!isFolder(folder)) {
  complain(`There is no folder \`${config.postmortems}\`. Set POSTMORTEMS_DIR, or make it.`);
  process.exit(1);
}

process.on('uncaughtException', (error) => stop(error));
const reports = await check();
const next = prepareOutput();
const progress = showProgress(join(next, 'postmortems'), reports);
try {
  await build({ outDir: next, logLevel: 'error' });
} catch (error) {
  progress.stop();
  stop(error);
}
progress.stop();
const pages = countPages(next);
try {
  await publishOutput();
} catch (error) {
  stop(error);
}
say(
  `Built ${count(pages, 'page')} and the search index from ${count(reports, 'report')} in ${seconds()}: ${OUTPUT}/`,
);
// Astro's bundler may keep a handle open.
process.exit(0);

/** Says why nothing was built: a folder that cannot be written, a full disk, a fault of a page. */
function stop(error: unknown): never {
  complain(`The build stopped: ${explainFault(error)}`);
  complain(`\`${OUTPUT}\` is as it was.`);
  dropNext();
  process.exit(1);
}

/** Checks every report; prints all that is wrong. Returns how many there are. */
async function check(): Promise<number> {
  say(`Checking ${config.postmortems}/ …`);
  const { diagnostics, reports } = await judgeArchive(folder);
  const errors = diagnostics.filter(({ level }) => level === 'error');
  if (errors.length > 0) {
    const textOf = reportText(folder);
    const colour = process.stderr.isTTY;
    complainAsIs(printDiagnostics(errors, { folder: config.postmortems, textOf, colour }));
    complain(summarise(errors, reports.length));
    complain(`Nothing was built; \`${OUTPUT}\` is as it was.`);
    process.exit(1);
  }
  return reports.length;
}

/** Says how far a long build is, by what it has written. */
function showProgress(written: string, reports: number): { stop(): void } {
  say(`Building ${count(reports, 'report')} …`);
  const timer = setInterval(() => {
    if (!existsSync(written)) return;
    const done = Math.min(readdirSync(written).length, reports);
    say(`  ${done} of ${count(reports, 'report')}, ${seconds()}`);
  }, 5000);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}
