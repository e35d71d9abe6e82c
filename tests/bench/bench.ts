// `npm run bench -- 1000`: how long a build of generated reports takes, from a cold cache, again, and after edits; how
// much memory, how many files an edit changes, and how heavy pages are. A script, not a test: compare figures of one run on one
// machine, never across machines.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

const count = Number(process.argv[2] ?? 1000);
if (!Number.isInteger(count) || count < 1) {
  console.error('Say how many reports: `npm run bench -- 1000`.');
  process.exit(2);
}

const place = mkdtempSync(join(tmpdir(), 'hindsight-bench-'));
try {
  const reports = join(place, 'postmortems');
  spawnSync(process.execPath, ['tests/archive/generate.ts', reports, String(count)]);
  const build = (name: string): void => measure(name, ['src/cli/build.ts'], reports);
  build('cold');
  build('unchanged');
  const [first = ''] = filesOf(reports, '.mdx');
  appendFileSync(join(reports, first), '\nOne sentence more.\n');
  build('one edit');
  const added = first.replace(/\.mdx$/, '-once-more.mdx');
  cpSync(join(reports, first), join(reports, added));
  build('one new report');
  const services = join(reports, '_vocabulary', 'services.yaml');
  const text = readFileSync(services, 'utf8');
  writeFileSync(services, text.replace(/name: .*/, 'name: Another name'));
  build('one name of a vocabulary');
  measure('check', ['src/cli/check.ts', '--quiet'], reports);
  const files = filesOf(join(place, 'site'), '');
  console.log(`${files.length} files, ${filesOf(join(place, 'site'), '.html').length} pages`);
  weigh(join(place, 'site'));
} finally {
  rmSync(place, { recursive: true, force: true });
}

/** Files below a folder whose names end so, sorted. */
function filesOf(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending) && entry.name[0] !== '_')
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
}

function measure(name: string, args: readonly string[], reports: string): void {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './tests/bench/peak.ts', ...args],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: {
        ...process.env,
        POSTMORTEMS_DIR: reports,
        OUT_DIR: join(place, 'site'),
        CACHE_DIR: join(place, 'cache'),
      },
    },
  );
  const seconds = (performance.now() - began) / 1000;
  const [, cpu = '?', peak = '?'] = /peak: (\S+) s of processor, (\S+) MB/.exec(stderr) ?? [];
  console.log(
    `${name.padEnd(24)} ${seconds.toFixed(1)} s, ${cpu} s of processor, ${peak} MB at most, ${((seconds / count) * 1000).toFixed(1)} ms a report`,
  );
  if (status !== 0) console.error(stdout, stderr);
}

/** The heaviest page of each kind, as it travels. */
function weigh(site: string): void {
  const heaviest = new Map<string, { file: string; bytes: number }>();
  for (const name of readdirSync(site, { recursive: true })) {
    const file = String(name).replaceAll('\\', '/');
    if (!file.endsWith('.html')) continue;
    const kind = file.split('/')[0] ?? '';
    const { length } = readFileSync(join(site, file));
    if (length > (heaviest.get(kind)?.bytes ?? 0)) heaviest.set(kind, { file, bytes: length });
  }
  for (const { file, bytes } of heaviest.values()) {
    const wire = gzipSync(readFileSync(join(site, file))).length;
    console.log(
      `${(bytes / 1000).toFixed(0).padStart(6)} kB, ${(wire / 1000).toFixed(0).padStart(4)} kB gzipped: ${file}`,
    );
  }
}
