// `npm run bench:sources`: what it costs that reports come from many folders: the check of one folder of 10 000 beside that of
// fifty sources of 200, from an empty cache and once more. Processor time, for that is what the two are compared by; the
// reports are the same. A script, not a test: it takes minutes.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const [count = 10_000, sources = 50] = process.argv.slice(2).map(Number);
const place = mkdtempSync(join(tmpdir(), 'hindsight-sources-'));
const one = join(place, 'one');
const many = join(place, 'many');

try {
  const reports = join(one, 'postmortems');
  spawnSync(process.execPath, ['tests/archive/generate.ts', reports, String(count)]);
  writeArchive(one, []);
  cpSync(one, many, { recursive: true });
  const files = readdirSync(join(many, 'postmortems'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx') && !file.startsWith('_'))
    .toSorted();
  const names = Array.from({ length: sources }, (_, n) => `team-${n + 1}`);
  files.forEach((file, n) => {
    const to = join(place, 'repositories', names[n % sources]!, file);
    mkdirSync(dirname(to), { recursive: true });
    renameSync(join(many, 'postmortems', file), to);
  });
  writeArchive(many, names);
  const figures = ['cold', 'again'].map((run) => [run, check(one), check(many)] as const);
  for (const [run, a, b] of figures) {
    console.log(
      `${run.padEnd(6)} ${String(files.length)} reports: one folder ${a.toFixed(1)} s, ${sources} sources ${b.toFixed(1)} s of processor time: ${(b / a).toFixed(2)} times`,
    );
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}

function writeArchive(folder: string, names: readonly string[]): void {
  const list = names.map((name) => `{ name: '${name}', path: '../repositories/${name}' }`);
  // What is known is kept where there is a cache.
  mkdirSync(join(folder, '.cache'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(folder, 'hindsight.config.ts'),
    `export default { sources: [${list.join(', ')}] };\n`,
  );
}

/** Seconds of processor time of a check, children and threads included. */
function check(folder: string): number {
  const program = `${process.execPath} ${resolve('src/cli/hindsight.ts')} check --quiet >out.txt 2>&1`;
  const { stdout } = spawnSync('bash', ['-c', `TIMEFORMAT='%U %S'; { time ${program}; } 2>&1`], {
    cwd: folder,
    encoding: 'utf8',
  });
  const said = readFileSync(join(folder, 'out.txt'), 'utf8');
  if (!said.includes('reports checked')) throw new Error(said.slice(-500));
  return stdout
    .trim()
    .split(/\s+/)
    .reduce((sum, part) => sum + Number(part), 0);
}
