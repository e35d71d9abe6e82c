// The peer of the comparison: Hugo with templates that write the same kinds of page (tests/bench/hugo), and Pagefind over
// its pages of reports. `node tests/bench/hugo.ts <reports> <folder>` writes the site into the folder.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { argv } from 'node:process';

const TEMPLATES = join(import.meta.dirname, 'hugo');

/** Where Hugo is missing, what to do about it; null where it is there. */
export function hugoMissing(): string | null {
  const { status } = spawnSync('hugo', ['version']);
  return status === 0
    ? null
    : 'Hugo is not installed, so that nothing is compared with it. On Debian: `apt-get install hugo`.';
}

/** Reports as Hugo wants them: with a date, in files that end in `.md`. */
export function writeForHugo(reports: string, content: string): void {
  rmSync(content, { recursive: true, force: true });
  for (const file of readdirSync(reports, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.mdx') || /(?:^|[\\/])_/.test(file)) continue;
    const to = join(content, 'postmortems', file.replace(/mdx$/, 'md'));
    const day = /\d{4}-\d\d-\d\d/.exec(file)?.[0] ?? '2000-01-01';
    mkdirSync(dirname(to), { recursive: true });
    const text = readFileSync(join(reports, file), 'utf8');
    writeFileSync(to, text.replace(/^---\n/, `---\ndate: ${day}\n`));
  }
}

if (import.meta.main) {
  const [content = '', site = ''] = argv.slice(2).map((path) => resolve(path));
  rmSync(site, { recursive: true, force: true });
  run('hugo', [
    ...['--source', TEMPLATES, '--config', join(TEMPLATES, 'hugo.yaml'), '--noBuildLock'],
    ...['--contentDir', content, '--destination', site, '--quiet'],
  ]);
  const pagefind = resolve('node_modules', '.bin', 'pagefind');
  run(pagefind, ['--site', site, '--glob', 'postmortems/*/*/index.html', '--force-language', 'en']);
}

function run(program: string, args: readonly string[]): void {
  const { status } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${program} ended with ${status}.`);
}
