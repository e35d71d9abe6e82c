// Imports the made-up documents: one by itself, or folders as a user does, by the command with default options, into a
// new archive that has only its vocabularies.
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
import { importDocument } from '../../src/import/import-document.ts';
import type { Imported } from '../../src/import/imported.ts';
import type { ImportNote } from '../../src/import/sources/finding.ts';
import { NO_RULES } from '../../src/import/sources/rules.ts';
import { readVocabularies } from '../../src/report/read.ts';
import type { ReadFrom } from './conservation.ts';
import { readFrom } from './conservation.ts';
import type { WordParagraph } from './docx.ts';
import { docxOf } from './docx.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
export const CORPUS = new URL('corpus', import.meta.url).pathname;

export interface ImportedDocument {
  readonly path: string;
  /** The text that a reader sees in the source, a line each. */
  readonly lines: readonly string[];
  /** Null where no draft was written; `refused` tells the reason. */
  readonly draft: Draft | null;
  readonly findings: readonly ImportNote[];
  readonly refused: string | null;
  /** What was read from which line; left out where the command ran. */
  readonly read?: readonly ReadFrom[];
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
    readonly findings: readonly ImportNote[];
  }[];
  readonly skipped: readonly { readonly source: string; readonly why: string }[];
}

const OPTIONS = {
  vocabularies: readVocabularies('', (file) => {
    const kept = join(CORPUS, file.replace('_vocabulary', 'vocabulary'));
    return existsSync(kept) ? readFileSync(kept, 'utf8') : null;
  }).vocabularies,
  rules: NO_RULES,
  zone: null,
  date: null,
};

/** Imports one document by itself, with what the importer knows of it besides. */
export async function importMadeUp(
  path: string,
): Promise<ImportedDocument & { readonly imported: Imported | null }> {
  const { bytes, lines } = sourceOf(path);
  try {
    const imported = await importDocument({ path: nameOf(path), bytes }, OPTIONS);
    const { id, text, findings } = imported;
    const draft = text === null ? null : draftOf(id, text);
    const read = readFrom(
      imported,
      lines.length === imported.sourceLines.length && !path.endsWith('.json'),
    );
    return { path, lines, draft, findings, refused: null, read, imported };
  } catch (error) {
    return { path, lines, draft: null, findings: [], refused: String(error), imported: null };
  }
}

/** Runs the command over the folders of `paths` and returns one result for each, in their order. */
export function importByCommand(paths: readonly string[]): ImportedDocument[] {
  const place = mkdtempSync(join(tmpdir(), 'import-corpus-'));
  try {
    const documents = join(place, 'documents');
    const archive = join(place, 'archive');
    for (const company of new Set(paths.map((path) => path.slice(0, path.indexOf('/')))))
      copyDocuments(company, documents);
    cpSync(join(CORPUS, 'vocabulary'), join(archive, '_vocabulary'), { recursive: true });
    const account = runImport(documents, archive);
    return paths.map((path) => {
      const source = join(documents, nameOf(path));
      const imported = account.documents.find((one) => resolve(ROOT, one.source) === source);
      const refused = account.skipped.find((one) => resolve(ROOT, one.source) === source);
      const file = imported ? join(archive, imported.file) : null;
      return {
        path,
        lines: sourceOf(path).lines,
        draft:
          imported && file && existsSync(file)
            ? draftOf(imported.id, readFileSync(file, 'utf8'))
            : null,
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

/** Word files are kept as lists of paragraphs, since nobody can review a zip. */
const wordOf = (path: string): string => join(CORPUS, 'word', `${path}.yaml`);

function sourceOf(path: string): { bytes: Uint8Array; lines: string[] } {
  if (existsSync(wordOf(path))) {
    const paragraphs = parse(readFileSync(wordOf(path), 'utf8')) as WordParagraph[];
    return {
      bytes: docxOf(paragraphs),
      lines: paragraphs.map(({ text, row }) => row?.join(' ') ?? text ?? ''),
    };
  }
  const bytes = readFileSync(join(CORPUS, 'documents', path));
  return { bytes, lines: readableLines(path, bytes.toString('utf8')) };
}

function copyDocuments(company: string, documents: string): void {
  const from = join(CORPUS, 'documents', company);
  if (existsSync(from)) cpSync(from, join(documents, company), { recursive: true });
  const names = (folder: string): string[] =>
    existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  for (const name of names(join(documents, company)))
    if (name.includes('+'))
      renameSync(join(documents, company, name), join(documents, company, nameOf(name)));
  for (const name of names(join(CORPUS, 'word', company))) {
    if (!name.endsWith('.docx.yaml')) continue;
    const path = join(company, name.slice(0, -'.yaml'.length));
    mkdirSync(dirname(join(documents, path)), { recursive: true });
    writeFileSync(join(documents, path), sourceOf(path).bytes);
  }
}

function runImport(documents: string, archive: string): Account {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(ROOT, 'src/cli/import.ts'), documents, '--out', archive, '--report', 'json'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (!stdout.startsWith('{')) throw new Error(`The importer ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Account;
}

function draftOf(id: string, text: string): Draft {
  const end = text.indexOf('\n---', 3);
  return { id, text, frontmatter: parseDocument(text.slice(4, end + 1)) };
}

function readableLines(path: string, text: string): string[] {
  if (path.endsWith('.html')) {
    const body = text
      .replace(/<head>[^]*?<\/head>/, '')
      .replace(/<[^>]*?\s(?:href|src|alt)="([^"]*)"[^>]*>/gi, '\n$1\n')
      .replace(/<(?:\/?[a-z!][^>]*)>/gi, '\n');
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
