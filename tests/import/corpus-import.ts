// Imports the made-up documents as a user does: `npm run import` with default options on a folder, in a process of
// its own, into a new archive that has only its vocabularies. What comes back is what the user gets: the drafts as
// they stand in their files, and the account.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { WordParagraph } from './docx.ts';
import { docxOf } from './docx.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
export const CORPUS = new URL('corpus', import.meta.url).pathname;

export interface Finding {
  readonly kind: string;
  readonly message: string;
}

export interface ImportedDocument {
  readonly path: string;
  /** The text that a reader sees in the source, a line each. */
  readonly lines: readonly string[];
  /** Null where no draft was written; `refused` tells the reason. */
  readonly draft: Draft | null;
  readonly findings: readonly Finding[];
  readonly refused: string | null;
}

export interface Draft {
  readonly id: string;
  readonly text: string;
  readonly frontmatter: Document.Parsed;
}

interface Account {
  readonly documents: readonly {
    readonly source: string;
    readonly id: string;
    readonly file: string;
    readonly findings: readonly Finding[];
  }[];
  readonly skipped: readonly { readonly source: string; readonly why: string }[];
}

/** Runs the importer over the corpus and returns one result for each of `paths`, in their order. */
export function importCorpus(paths: readonly string[]): ImportedDocument[] {
  const place = mkdtempSync(join(tmpdir(), 'import-corpus-'));
  try {
    const documents = join(place, 'documents');
    const archive = join(place, 'archive');
    cpSync(join(CORPUS, 'documents'), documents, { recursive: true });
    for (const path of paths) {
      const kept = join(documents, path);
      if (path.includes('+') && existsSync(kept)) renameSync(kept, join(documents, nameOf(path)));
    }
    cpSync(join(CORPUS, 'vocabulary'), join(archive, '_vocabulary'), { recursive: true });
    const word = writeWordFiles(documents);
    const account = runImport(documents, archive);
    return paths.map((path) => {
      const source = join(documents, nameOf(path));
      const imported = account.documents.find((one) => resolve(ROOT, one.source) === source);
      const refused = account.skipped.find((one) => resolve(ROOT, one.source) === source);
      const file = imported ? join(archive, imported.file) : null;
      return {
        path,
        lines: word.get(path) ?? readableLines(path, readFileSync(source, 'utf8')),
        draft: imported && file && existsSync(file) ? readDraft(imported.id, file) : null,
        findings: imported?.findings ?? [],
        refused: imported ? null : (refused?.why ?? 'Nothing was said of it.'),
      };
    });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Exports have spaces in their names; here a `+` stands for each, for tools that do not quote names. */
const nameOf = (path: string): string => path.replaceAll('+', ' ');

function runImport(documents: string, archive: string): Account {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(ROOT, 'src/cli/import.ts'), documents, '--out', archive, '--report', 'json'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (!stdout.startsWith('{')) throw new Error(`The importer ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Account;
}

function readDraft(id: string, file: string): Draft {
  const text = readFileSync(file, 'utf8');
  const end = text.indexOf('\n---', 3);
  return { id, text, frontmatter: parseDocument(text.slice(4, end + 1)) };
}

/** Word files are kept as lists of paragraphs, since nobody can review a zip; returns the lines of each. */
function writeWordFiles(documents: string): Map<string, string[]> {
  const folder = join(CORPUS, 'word');
  const lines = new Map<string, string[]>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.docx.yaml')) continue;
    const paragraphs = parse(readFileSync(join(folder, name), 'utf8')) as WordParagraph[];
    const path = name.slice(0, -'.yaml'.length);
    mkdirSync(dirname(join(documents, path)), { recursive: true });
    writeFileSync(join(documents, path), docxOf(paragraphs));
    lines.set(
      path,
      paragraphs.map(({ text, row }) => row?.join(' ') ?? text ?? ''),
    );
  }
  return lines;
}

function readableLines(path: string, text: string): string[] {
  if (path.endsWith('.html')) {
    const body = text.replace(/<head>[^]*?<\/head>/, '').replace(/<(?:\/?[a-z!][^>]*)>/gi, '\n');
    return body.replaceAll('&nbsp;', ' ').split('\n');
  }
  if (path.endsWith('.json')) return stringsOf(JSON.parse(text));
  return text.split('\n');
}

/** The sentences and addresses of a status page; its ids and words of state are no prose. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return /\s|:\/\//.test(value) ? [value] : [];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(stringsOf);
  return [];
}
