#!/usr/bin/env node
// `npm create hindsight`: asks five questions and writes an archive that builds. Writes into a new or an empty folder only.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { SETUP_QUESTIONS, readAnswers, type SetupQuestion } from './answers.ts';
import { archiveFiles } from './archive.ts';
import type { Common } from './common.ts';
import { placeInRepository, type RepositoryFiles } from './repository.ts';

const HELP = `Begins an archive of postmortems.

  create-hindsight [folder]

  --name, --site, --host, --zone, --severities   answers, for whoever is not there to be asked
  --yes                                          the usual answer to every other question
  --engine SPEC                                  the packed Hindsight that is installed: a file or an address
  --help                                         this page`;

/** Files that a repository may have before anything is in it. */
const BEGINNINGS = new Set(['.git', '.DS_Store', 'LICENSE', 'README.md', '.gitignore']);

const OPTIONS = {
  ...Object.fromEntries(SETUP_QUESTIONS.map(({ flag }) => [flag, { type: 'string' as const }])),
  engine: { type: 'string' as const },
  yes: { type: 'boolean' as const },
  help: { type: 'boolean' as const, short: 'h' },
};

process.exitCode = await run().catch((error: unknown) => {
  const isStopped = error instanceof Error && error.name === 'AbortError';
  if (isStopped) console.error('\nStopped; nothing was written.');
  else console.error(error instanceof Error ? error.message : String(error));
  return 2;
});

async function run(): Promise<number> {
  const { values, positionals } = readOptions();
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (positionals.length > 1) {
    throw new Error(
      `\`${positionals.join(' ')}\` are ${positionals.length} folders. Put a name of several words in quotes: \`"${positionals.join(' ')}"\`.`,
    );
  }
  const folder = resolve(positionals[0] ?? 'postmortems');
  const there = existsSync(folder) ? readdirSync(folder) : [];
  const inTheWay = there.filter((name) => !BEGINNINGS.has(name));
  if (inTheWay.length > 0) {
    throw new Error(
      `\`${folder}\` is not empty: it holds \`${inTheWay[0]}\`. Name a new folder: \`create-hindsight my-archive\`.`,
    );
  }
  const given = values as Readonly<Record<string, string | undefined>>;
  const engine = engineSpec(given['engine'], folder);
  const texts = await answer(given, basename(folder), values.yes === true);
  const files = archiveFiles(
    readAnswers(texts),
    {
      folder: basename(folder),
      engine,
      // Today is not over yet where it began last.
      day: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
    },
    JSON.parse(readFileSync(join(import.meta.dirname, 'common.json'), 'utf8')) as Common,
  );
  const repository = repositoryAbove(folder);
  const placed: RepositoryFiles =
    repository === null
      ? { folder: files, root: {}, kept: [], notes: [] }
      : placeInRepository(files, repository.path, (file) =>
          existsSync(join(repository.root, file)),
        );
  writeMissing(folder, placed.folder);
  if (repository !== null) writeMissing(repository.root, placed.root);
  const way = relative(process.cwd(), folder);
  console.log(`
Wrote ${Object.keys(placed.folder).length} files into ${way || '.'}/

Next:
${[
  ...(way ? [`cd ${/^[\w./-]+$/.test(way) ? way : JSON.stringify(way)}`] : []),
  'npm install',
  'npm run dev                   shows the archive, and the guide under /guide/',
  'postmortems/_vocabulary/      say in severities.yaml whom each severity hits, and name your services and teams',
  'npm run new                   begins your first report',
  'npm run import -- <folder>    brings the postmortems that you have',
]
  .map((line, i) => `  ${i + 1}. ${line}`)
  .join('\n')}`);
  if (repository !== null) {
    const names = (files: readonly string[]): string => files.map((file) => `\n  ${file}`).join('');
    const { root, kept } = placed;
    console.log(
      `\nThe folder is part of the repository ${repository.root}, at whose root a host reads workflows.`,
    );
    if (Object.keys(root).length > 0) console.log(`Written there:${names(Object.keys(root))}`);
    if (kept.length > 0) console.log(`Left as they were there:${names(kept)}`);
    for (const note of placed.notes) console.log(note);
  }
  if (texts.site === 'https://postmortems.example.com') {
    console.log(
      '\n`site` in hindsight.config.ts is a placeholder: write the address before you publish.',
    );
  }
  if (/^file:(?:\.\.\/|\/)/.test(engine)) {
    console.log(
      `\n\`package.json\` installs Hindsight from \`${engine}\`, which only this machine has. For colleagues and workflows, put the file where they can fetch it, and name its address there.`,
    );
  }
  return 0;
}

/** What is there already, as a repository begins with it, stays as it is. */
function writeMissing(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    if (!existsSync(path)) writeFileSync(path, text);
  }
}

/** The repository that the folder is a part of, and its path there; null where it is one of its own, or will be. */
function repositoryAbove(folder: string): { readonly root: string; readonly path: string } | null {
  if (existsSync(join(folder, '.git'))) return null;
  const { status, stdout } = spawnSync('git', ['rev-parse', '--show-toplevel'], {
    cwd: existing(folder),
    encoding: 'utf8',
  });
  const root = stdout?.trim() ?? '';
  // A home that is a repository is one of settings; and what a repository ignores is no part of it.
  if (status !== 0 || root === '' || root === realpathSync(homedir())) return null;
  const path = join(realpathSync(existing(folder)), relative(existing(folder), folder));
  const ignored = spawnSync('git', ['check-ignore', '-q', path], { cwd: root }).status === 0;
  return ignored || path === root ? null : { root, path: slashed(relative(root, path)) };
}

/** The folder, or the nearest one above it that is there. */
function existing(folder: string): string {
  return existsSync(folder) ? folder : existing(dirname(folder));
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

/** @throws an error in words of ours for what is no option, or lacks its value */
function readOptions() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const [name = ''] = /--?[\w-]+/.exec(message) ?? [];
    const known = Object.keys(OPTIONS).map((one) => `\`--${one}\``);
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      throw new Error(`\`${name}\` is not an option. There are ${known.join(', ')}.`);
    }
    const takes = /does not take/.test(message) ? 'takes no value' : 'needs a value';
    throw new Error(`\`${name}\` ${takes}.`);
  }
}

/** The answer to each question: given, asked for, or the usual one where nobody is there. */
async function answer(
  given: Readonly<Record<string, string | undefined>>,
  folder: string,
  silent: boolean,
): Promise<Record<SetupQuestion['flag'], string>> {
  const isAsked = !silent && process.stdin.isTTY === true && process.stdout.isTTY === true;
  const terminal = isAsked
    ? createInterface({ input: process.stdin, output: process.stdout })
    : null;
  const texts: Partial<Record<SetupQuestion['flag'], string>> = {};
  try {
    for (const { flag, asks, usual, wrong } of SETUP_QUESTIONS) {
      let text = given[flag];
      const fault = text === undefined ? null : wrong(text);
      if (fault !== null) throw new Error(`\`--${flag} ${text}\`: ${fault}`);
      while (text === undefined) {
        const typed = terminal ? await terminal.question(`${asks} (${usual(folder)}) `) : '';
        const meant = typed.trim() === '' ? usual(folder) : typed;
        const complaint = wrong(meant);
        if (complaint === null) text = meant;
        else if (terminal) console.log(complaint);
        else throw new Error(`\`--${flag}\`: ${complaint}`);
      }
      texts[flag] = text;
    }
  } finally {
    terminal?.close();
  }
  return texts as Record<SetupQuestion['flag'], string>;
}

/** A packed file is named from the new folder, whatever folder it was named from. */
function engineSpec(named: string | undefined, folder: string): string {
  // The registry has a package of somebody else under this name.
  if (named === undefined) {
    throw new Error('`--engine` is missing. Name the packed Hindsight, `--engine ./hindsight-0.2.0.tgz`, or where it is: an address.'); // prettier-ignore
  }
  // An address is taken as it is; a file is named from the new folder.
  if (!/\.tgz$/.test(named) || /^[a-z+]+:/i.test(named)) return named;
  if (!existsSync(resolve(named))) {
    throw new Error(`\`--engine ${named}\`: there is no such file. Make it with \`npm pack\`.`);
  }
  const path = relative(folder, resolve(named)).replaceAll('\\', '/');
  return `file:${path}`;
}
