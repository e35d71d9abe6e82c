// `npm run bench -- 1000`: what the work on an archive of generated reports costs: builds from nothing and after changes,
// the check, a save in the dev server, a letter in the search, a pasted alert. Prints a table in Markdown. A script, not a test: compare
// figures of one run on one machine, never across machines; what is compared is measured in turn.
//
// On two quiet cores 1000 take four minutes and 10000 about twenty; with `--before` twice as long. By part, at 10000: build
// 13 (Hugo among them 4), check 2, dev 2, search 2.
//
//   --before COMMIT   beside it the state at a commit, in a worktree of its own
//   --only a,b        only these parts: build, check, dev, search
//   --no-hugo         without Hugo, which writes the same kinds of page (tests/bench/hugo)
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { hugoMissing, writeForHugo } from './hugo.ts';
import { costOf, type Cost } from './measure.ts';
import { costOfAsks, costOfSaves, costOfSearch } from './served.ts';

const PARTS = ['build', 'check', 'dev', 'search'] as const;
type Part = (typeof PARTS)[number];

const { values, positionals } = parseArgs({
  options: { before: { type: 'string' }, only: { type: 'string' }, 'no-hugo': { type: 'boolean' } },
  allowPositionals: true,
});
const count = Number(positionals[0] ?? 1000);
const chosen = (values.only ?? PARTS.join(',')).split(',');
if (
  !Number.isInteger(count) ||
  count < 1 ||
  !chosen.every((part) => PARTS.some((one) => one === part))
) {
  console.error(
    `Say how many reports, and of which parts: \`npm run bench -- 1000 --only ${PARTS.join(',')}\`.`,
  );
  process.exit(2);
}
const isChosen = (part: Part): boolean => chosen.includes(part);

interface Peer {
  readonly name: string;
  /** The state of the engine that is measured; null for Hugo. */
  readonly checkout: string | null;
  readonly site: string;
  readonly cache: string;
}

const place = mkdtempSync(join(tmpdir(), 'hindsight-bench-'));
const reports = join(place, 'postmortems');
const peer = (name: string, checkout: string | null): Peer => ({
  name,
  checkout,
  site: join(place, `${name}-site`),
  cache: join(place, `${name}-cache`),
});
/** A row of the table: a figure of each peer. */
const rows = new Map<string, Map<string, string>>();

try {
  const peers = [peer('now', resolve('.'))];
  if (values.before) peers.push(peer('before', worktree(values.before)));
  const missing = values['no-hugo'] || !isChosen('build') ? null : hugoMissing();
  if (missing) console.error(missing);
  else if (!values['no-hugo'] && isChosen('build')) peers.push(peer('hugo', null));
  const engines = peers.filter(({ checkout }) => checkout !== null);
  spawnSync(process.execPath, ['tests/archive/generate.ts', reports, String(count)]);
  const [first = ''] = filesOf(reports, '.mdx');

  if (isChosen('build')) {
    await each('build: cold', peers, build);
    for (const one of peers) {
      put('files of the site', one, String(filesOf(one.site, '').length));
      put('pages of the site', one, String(filesOf(one.site, '.html').length));
      put('bytes of the site', one, `${Math.round(bytesOf(one.site) / 1e6)} MB`);
    }
    await each('build: unchanged', peers, build);
    appendFileSync(join(reports, first), '\nOne sentence more.\n');
    await each('build: one edit', peers, build);
    cpSync(join(reports, first), join(reports, first.replace(/\.mdx$/, '-once-more.mdx')));
    await each('build: one new report', peers, build);
    const services = join(reports, '_vocabulary', 'services.yaml');
    const text = readFileSync(services, 'utf8');
    writeFileSync(services, text.replace(/name: .*/, 'name: Another name'));
    await each('build: one name of a vocabulary', peers, build);
  }
  if (isChosen('check')) {
    for (const { cache } of engines) rmSync(cache, { recursive: true, force: true });
    await each('check: cold', engines, (one) => check(one));
    await each('check: warm', engines, (one) => check(one));
    await each('check: one report', engines, (one) => check(one, join(reports, first)));
  }
  for (const one of engines) {
    const served = { checkout: one.checkout!, env: envOf(one), report: first, reports };
    if (isChosen('dev')) await measured(one, () => costOfSaves(served));
  }
  if (isChosen('search')) {
    for (const one of engines) {
      if (!isChosen('build')) await build(one);
      const served = { checkout: one.checkout!, env: envOf(one), report: first, reports };
      await measured(one, () => costOfSearch(served));
      await measured(one, () => costOfAsks(served));
    }
  }
  table(peers);
  for (const one of isChosen('build') ? engines : []) weigh(one);
} finally {
  rmSync(place, { recursive: true, force: true });
  if (values.before) spawnSync('git', ['worktree', 'prune']);
}

/** A step of every peer, one after the other, so that a busy minute of the machine meets all of them. */
async function each(
  step: string,
  peers: readonly Peer[],
  run: (peer: Peer) => Promise<Cost>,
): Promise<void> {
  for (const one of peers) {
    const { seconds, processor, peak } = await run(one);
    put(step, one, `${seconds.toFixed(1)} s, ${processor.toFixed(1)} s cpu, ${peak} MB`);
  }
}

function put(step: string, { name }: Peer, figure: string): void {
  console.error(`${step}, ${name}: ${figure}`);
  rows.set(step, (rows.get(step) ?? new Map<string, string>()).set(name, figure));
}

/** Figures of a part. A browser or a server that ends before its time costs this part, and not the table. */
async function measured(
  one: Peer,
  measure: () => Promise<Readonly<Record<string, string>>>,
): Promise<void> {
  try {
    for (const [step, figure] of Object.entries(await measure())) put(step, one, figure);
  } catch (error) {
    console.error(`${one.name} was not measured: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}

function envOf({ site, cache }: Peer): Readonly<Record<string, string>> {
  return { POSTMORTEMS_DIR: reports, OUT_DIR: site, CACHE_DIR: cache, CARDS: 'false' };
}

async function build(one: Peer): Promise<Cost> {
  if (one.checkout === null) {
    const content = join(place, 'hugo-content');
    writeForHugo(reports, content);
    return costOf({ args: ['tests/bench/hugo.ts', content, one.site] });
  }
  return costOf({ args: ['src/cli/build.ts'], cwd: one.checkout, env: envOf(one) });
}

function check(one: Peer, ...names: readonly string[]): Promise<Cost> {
  const cwd = one.checkout!;
  // As `npm run check` starts it: what Node has compiled is kept then.
  const { scripts } = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly check: string };
  };
  const [, ...args] = scripts.check.split(' ');
  return costOf({ args: [...args, '--quiet', ...names], cwd, env: envOf(one) });
}

/** The state at a commit, with the packages of today where they are the same, else its own. */
function worktree(commit: string): string {
  const folder = join(place, 'before');
  run('git', ['worktree', 'add', '--detach', folder, commit], '.');
  const lock = 'package-lock.json';
  if (readFileSync(lock, 'utf8') === readFileSync(join(folder, lock), 'utf8')) {
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  } else run('npm', ['ci', '--no-audit', '--no-fund'], folder);
  return folder;
}

function run(program: string, args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
}

/** Files below a folder whose names end so, sorted. */
function filesOf(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending) && entry.name[0] !== '_')
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
}

function bytesOf(folder: string): number {
  return filesOf(folder, '').reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

function table(peers: readonly Peer[]): void {
  const names = peers.map(({ name }) => name);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  console.log(
    `${count} reports, ${cpus().length} processors, load ${loadavg()[0]!.toFixed(1)} at the end, Node ${process.version}\n`,
  );
  console.log(line(['', ...names]));
  console.log(line(['---', ...names.map(() => '---')]));
  for (const [step, figures] of rows) {
    console.log(line([step, ...names.map((name) => figures.get(name) ?? '')]));
  }
}

/** The heaviest page of each kind, as it travels. */
function weigh({ name, site }: Peer): void {
  const heaviest = new Map<string, { file: string; bytes: number }>();
  for (const file of filesOf(site, '.html')) {
    const kind = file.split(/[\\/]/)[0] ?? '';
    const { size } = statSync(join(site, file));
    if (size > (heaviest.get(kind)?.bytes ?? 0)) heaviest.set(kind, { file, bytes: size });
  }
  console.log(`\nThe heaviest pages, ${name}:`);
  for (const { file, bytes } of heaviest.values()) {
    const wire = gzipSync(readFileSync(join(site, file))).length;
    console.log(
      `${(bytes / 1000).toFixed(0).padStart(6)} kB, ${(wire / 1000).toFixed(0).padStart(4)} kB gzipped: ${file}`,
    );
  }
}
