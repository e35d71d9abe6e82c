#!/usr/bin/env node
// `npm create hindsight`: asks five questions and writes an archive that builds. Writes into a new or an empty folder only.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { QUESTIONS, readAnswers, type Question } from './answers.ts';
import { archiveFiles } from './archive.ts';
import type { Common } from './common.ts';

const HELP = `Begins an archive of postmortems.

  create-hindsight [folder]

  --name, --site, --host, --zone, --severities   answers, for whoever is not there to be asked
  --yes                                          the usual answer to every other question
  --engine SPEC                                  what is installed: a version, or the path of a packed Hindsight
  --help                                         this page`;

/** Files that a repository may have before anything is in it. */
const BEGINNINGS = new Set(['.git', '.DS_Store', 'LICENSE', 'README.md', '.gitignore']);

process.exitCode = await run().catch((error: unknown) => {
  const isStopped = error instanceof Error && error.name === 'AbortError';
  if (isStopped) console.error('\nStopped; nothing was written.');
  else console.error(error instanceof Error ? error.message : String(error));
  return 2;
});

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      ...Object.fromEntries(QUESTIONS.map(({ flag }) => [flag, { type: 'string' as const }])),
      engine: { type: 'string' },
      yes: { type: 'boolean' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(HELP);
    return 0;
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
  const texts = await answer(given, basename(folder), values.yes === true);
  const version = manifest().version;
  const files = archiveFiles(
    readAnswers(texts),
    {
      folder: basename(folder),
      engine: engineSpec(given['engine'], folder) ?? `^${version}`,
      today: new Date().toISOString().slice(0, 10),
    },
    JSON.parse(readFileSync(join(import.meta.dirname, 'common.json'), 'utf8')) as Common,
  );
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    // What the repository began with stays as it is.
    if (!existsSync(path)) writeFileSync(path, text);
  }
  const way = relative(process.cwd(), folder);
  console.log(`
Wrote ${Object.keys(files).length} files into ${way || '.'}/

Next:
${[
  ...(way ? [`cd ${/^[\w./-]+$/.test(way) ? way : JSON.stringify(way)}`] : []),
  'npm install',
  'npm run dev                   shows the archive, and the guide under /guide/',
  'npm run new                   begins your first report',
  'npm run import -- <folder>    brings the postmortems that you have',
]
  .map((line, i) => `  ${i + 1}. ${line}`)
  .join('\n')}`);
  return 0;
}

/** The answer to each question: given, asked for, or the usual one where nobody is there. */
async function answer(
  given: Readonly<Record<string, string | undefined>>,
  folder: string,
  silent: boolean,
): Promise<Record<Question['flag'], string>> {
  const isAsked = !silent && process.stdin.isTTY === true && process.stdout.isTTY === true;
  const terminal = isAsked
    ? createInterface({ input: process.stdin, output: process.stdout })
    : null;
  const texts: Partial<Record<Question['flag'], string>> = {};
  try {
    for (const { flag, asks, usual, wrong } of QUESTIONS) {
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
  return texts as Record<Question['flag'], string>;
}

/** A packed file is named from the new folder, whatever folder it was named from. */
function engineSpec(named: string | undefined, folder: string): string | undefined {
  if (named === undefined || !/\.tgz$/.test(named)) return named;
  const path = relative(folder, resolve(named)).replaceAll('\\', '/');
  return `file:${path}`;
}

function manifest(): { readonly version: string } {
  const file = join(import.meta.dirname, '../../package.json');
  return JSON.parse(readFileSync(file, 'utf8')) as { version: string };
}
