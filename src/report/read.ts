// The folder of reports: which files are reports, what they hold, which vocabularies there are.
// The only module of this room that touches the disk. It reads; it never writes.
import {
  accessSync,
  constants,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import type { z } from 'zod';
import type { Diagnostic, Where } from './diagnostic.ts';
import { LineIndex } from './diagnostic.ts';
import { explainIssue } from './explain.ts';
import { readYaml } from './frontmatter.ts';
import { nearest } from './nearest.ts';
import { adviseEntry } from './new-entry.ts';
import { originsOf, reportSource } from './origins.ts';
import type { Source } from './parse.ts';
import { validateFileName, validateId } from './report-id.ts';
import { validateText, MAX_BYTES } from './source-text.ts';
import type { Vocabularies, Vocabulary, VocabularyName } from './vocabulary.ts';
import {
  entryFolder,
  entrySchema,
  joinVocabularies,
  makeVocabulary,
  VOCABULARIES,
  VOCABULARY_FOLDER,
  VOCABULARY_NAMES,
  vocabularyFileSchema,
} from './vocabulary.ts';

export interface Listing {
  /** Paths of the reports below the folder, with forward slashes, sorted. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const fault = (
  file: string,
  rule: string,
  message: string,
  hint: string,
  where?: Where,
): Diagnostic => ({
  file,
  where: where ?? { line: 1, column: 1, endLine: 1, endColumn: 1 },
  rule,
  level: 'error',
  message,
  hint,
});

/**
 * Every `.mdx` file below `folder`. Names that begin with `_` or `.` are passed over (template,
 * vocabularies). Links that lead out of the folder or to another folder, files that cannot be read, two files
 * of one name and names that cannot be an id are faults; what cannot be read is left out of `files`.
 */
export function listReports(folder: string): Listing {
  const files: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const root = realpathSync(folder);
  const visit = (below: string): void => {
    const names = readdirSync(join(folder, below))
      .filter((name) => !/^[_.]/.test(name) && name !== 'node_modules')
      .toSorted();
    diagnostics.push(...diskFaults(below, names));
    for (const name of names) {
      const file = below === '' ? name : `${below}/${name}`;
      const found = lookAt(`${folder}${sep}${file}`, root);
      if (found === 'folder') {
        visit(file);
        const sign = /[#%]/.exec(name)?.[0];
        if (sign) diagnostics.push(signFault(file, sign));
        // A folder named `x.mdx` is a slip of somebody who moved a report.
        if (name.endsWith('.mdx')) diagnostics.push(fault(file, ...UNREADABLE.folder));
      } else if (found === 'file' && name.endsWith('.mdx')) {
        files.push(file);
      } else if (found === 'file' && name.endsWith('.md')) {
        diagnostics.push(
          fault(
            file,
            'file/name',
            'A report is an `.mdx` file; this one would not be published.',
            `Rename it to \`${name}x\`, or put \`_\` before its name.`,
          ),
        );
      } else if (found !== 'file') {
        diagnostics.push(fault(file, ...(UNREADABLE[found] as Unreadable)));
      }
    }
  };
  visit('');
  return { files, diagnostics: [...diagnostics, ...nameFaults(files)] };
}

/** In an address `#`, `%` and `?` mean something else; no file below such a folder could be built or linked to. */
const signFault = (file: string, sign: string): Diagnostic =>
  fault(
    file,
    'file/name',
    `The name of the folder holds \`${sign}\`, which means something else in an address: nothing in it can be shown.`,
    'Rename the folder: letters and digits, words joined by `-`.',
  );

type Unreadable = readonly [rule: string, message: string, hint: string];
type FileKind = 'file' | 'folder' | keyof typeof UNREADABLE;

const UNREADABLE = {
  outside: [
    'file/link',
    'The link leads out of the folder of reports.',
    'Put the file itself here.',
  ],
  linkedFolder: [
    'file/link',
    'The link leads to a folder, which would be read twice, or without end.',
    'Put the files themselves here.',
  ],
  nowhere: ['file/link', 'The link leads nowhere.', 'Remove it, or put the file itself here.'],
  folder: ['file/unreadable', 'A folder has the name of a file.', 'Rename the folder.'],
  unnamed: [
    'file/name',
    'The name is not text in UTF-8, so nothing can open it.',
    'Rename it: lower-case letters and digits, words joined by `-`.',
  ],
  special: [
    'file/unreadable',
    'This is not a file: a pipe, a socket or a device.',
    'Remove it from the folder of reports.',
  ],
  closed: [
    'file/unreadable',
    'This may not be read.',
    'Give the user who builds the right to read it (`chmod u+r`; a folder needs `u+rx`).',
  ],
  large: [
    'file/size',
    'The file is larger than anything that belongs here.',
    'Link to logs and dumps instead of pasting them.',
  ],
} as const satisfies Record<string, Unreadable>;

function lookAt(path: string, root: string): FileKind {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  // Bytes that are no text were read as U+FFFD, which is another name.
  if (!entry) return path.includes('\uFFFD') ? 'unnamed' : 'nowhere';
  const link = entry.isSymbolicLink();
  if (link) {
    const target = targetOf(path);
    if (target === null) return 'nowhere';
    if (target !== root && !target.startsWith(root + sep)) return 'outside';
  }
  const about = link ? statSync(path) : entry;
  if (about.isDirectory()) return link ? 'linkedFolder' : isOpenFolder(path) ? 'folder' : 'closed';
  if (!about.isFile()) return 'special';
  if (!isOpen(path, constants.R_OK)) return 'closed';
  const isText = /\.(?:mdx|yaml)$|[\\/]_[^\\/]+$/i.test(path);
  return isText && about.size > MAX_BYTES ? 'large' : 'file';
}

function targetOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** Whether a folder may be listed, and what is listed be looked at. */
export const isOpenFolder = (path: string): boolean =>
  isOpen(path, constants.R_OK | constants.X_OK);

function isOpen(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

/** Names that cannot be an id, and names that stand twice. */
export function nameFaults(files: readonly string[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const first = new Map<string, string>();
  const taken = new Set(files.map(idOf));
  for (const file of files) {
    const id = idOf(file);
    const wrong = validateId(id);
    if (wrong) {
      const better = wrong.better === null ? null : freeName(wrong.better, taken);
      const hint = better
        ? `Rename it to \`${better}.mdx\`.`
        : 'Name it after the day and what failed: `2024-06-01-checkout-down.mdx`.';
      diagnostics.push(fault(file, 'file/name', wrong.message, hint));
    }
    const other = first.get(id);
    if (other === undefined) first.set(id, file);
    else {
      diagnostics.push(
        fault(
          file,
          'file/twice',
          `\`${other}\` has the same name, and the name is a report's identity.`,
          'Rename one of the two; the folder is no part of the address.',
        ),
      );
    }
  }
  return diagnostics;
}

/** The name, or the first of `name-2`, `name-3` … that no report has; it counts as taken from then on. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name}-${n}`;
  taken.add(free);
  return free;
}

/** Names that a checkout on Windows or a Mac cannot hold, or not beside each other. */
function diskFaults(folder: string, names: readonly string[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const first = new Map<string, string>();
  for (const name of names) {
    const file = folder === '' ? name : `${folder}/${name}`;
    // The name of a report is judged as an id, which says more.
    const why = name.endsWith('.mdx') ? null : validateFileName(name);
    if (why) {
      diagnostics.push(
        fault(
          file,
          'file/name',
          `Windows can hold no file or folder of this name: it ${why}.`,
          'Rename it: letters and digits, words joined by `-`.',
        ),
      );
    }
    const folded = name.normalize('NFC').toLowerCase();
    const other = first.get(folded);
    if (other === undefined) first.set(folded, name);
    else {
      diagnostics.push(
        fault(
          file,
          'file/twice',
          `\`${other}\` differs only in capitals, and on Windows and a Mac the two are one.`,
          'Rename one of the two.',
        ),
      );
    }
  }
  return diagnostics;
}

/** The identity of a report: its file's name without `.mdx`. */
export function idOf(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.mdx$/, '');
}

/** Reads one report's text. Bytes that are not UTF-8 become U+FFFD, which parsing then refuses. */
export function readSource(folder: string, file: string): Source {
  const text = readFileSync(join(folder, file), 'utf8');
  const source = reportSource(folder, file);
  return { id: idOf(file), file, text, ...(source && { source }) };
}

export interface VocabularyReading {
  readonly vocabularies: Vocabularies;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads `_vocabulary/*.yaml`, and the files of single entries in the folders beside them. Without any a vocabulary is open.
 * @param readText reads a file otherwise than from the folder @param namesIn names the files of a folder, with `readText`
 */
export function readVocabularies(
  folder: string,
  readText?: ReadText,
  namesIn: VocabularyFiles['namesIn'] = () => [],
): VocabularyReading {
  const diagnostics: Diagnostic[] = [];
  const wrong = readText ? null : folderFault(folder);
  if (wrong) diagnostics.push(wrong);
  const files: VocabularyFiles = wrong
    ? { read: () => null, namesIn: () => [] }
    : readText
      ? { read: readText, namesIn }
      : { read: textBelow(folder), namesIn: namesBelow(folder) };
  const own = Object.fromEntries(
    VOCABULARY_NAMES.map((name) => [name, readVocabulary(files, name, diagnostics)]),
  ) as Record<VocabularyName, Vocabulary>;
  // The words of a source are known in the whole archive, behind the archive's own.
  const vocabularies = (originsOf(folder)?.sources ?? [])
    .filter(({ known }) => known)
    .reduce<Vocabularies>((ours, { name }) => {
      const theirs = readVocabularies(join(folder, name));
      diagnostics.push(
        ...theirs.diagnostics.map((one) => ({ ...one, file: `${name}/${one.file}` })),
      );
      return joinVocabularies(ours, theirs.vocabularies);
    }, own);
  return { vocabularies, diagnostics };
}

/** Null where there is no such file; what is wrong where it cannot be read. */
type ReadText = (file: string) => string | null | Unreadable;

interface VocabularyFiles {
  readonly read: ReadText;
  readonly namesIn: (folder: string) => readonly string[];
}

/** The names in a folder; none where it is no folder of its own that may be listed. */
const namesBelow =
  (folder: string): VocabularyFiles['namesIn'] =>
  (below) => {
    const path = join(folder, below);
    const isFolder = lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    return isFolder && isOpenFolder(path) ? readdirSync(path) : [];
  };

function textBelow(folder: string): ReadText {
  return (file) => {
    const path = join(folder, file);
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return null;
    const found = lookAt(path, realpathSync(folder));
    return found === 'file' ? readFileSync(path, 'utf8') : UNREADABLE[found];
  };
}

/** The text of a file of the archive's own, such as `_permalinks.txt`; null where there is none. */
export function readOwn(folder: string, file: string): string | null | Diagnostic {
  const text = textBelow(folder)(file);
  return text === null || typeof text === 'string' ? text : fault(file, ...text);
}

/** What is wrong with the folder of vocabularies as such: a file of that name, a link that leads away. */
function folderFault(folder: string): Diagnostic | null {
  const path = join(folder, VOCABULARY_FOLDER);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return null;
  const found = lookAt(path, realpathSync(folder));
  if (found === 'folder') return null;
  return found === 'file'
    ? fault(
        VOCABULARY_FOLDER,
        'file/unreadable',
        'This is a file, and the vocabularies stand in a folder of this name.',
        'Rename the file.',
      )
    : fault(VOCABULARY_FOLDER, ...(UNREADABLE[found] as Unreadable));
}

function readVocabulary(
  files: VocabularyFiles,
  name: VocabularyName,
  diagnostics: Diagnostic[],
): Vocabulary {
  const list = `${VOCABULARY_FOLDER}/${VOCABULARIES[name].file}`;
  const folder = entryFolder(name);
  const parts = [
    readEntries(files, list, diagnostics),
    ...files
      .namesIn(folder)
      .filter((one) => one.endsWith('.yaml') && !/^[_.]/.test(one))
      .toSorted()
      .map((one) => readEntry(files, `${folder}/${one}`, diagnostics)),
  ].filter((part) => part !== null);
  const entries = parts.flatMap((part) =>
    part.entries.map((entry, i) => ({ entry, at: part.at(i) })),
  );
  const vocabulary = makeVocabulary(
    name,
    parts.length === 0 ? null : entries.map(({ entry }) => entry),
  );
  const seen = new Set<string>();
  const byId = new Map(vocabulary.entries.map((entry) => [entry.id, entry]));
  vocabulary.entries.forEach((entry, i) => {
    const { file, locate } = entries[i]!.at;
    if (seen.has(entry.id)) {
      diagnostics.push(
        fault(
          file,
          'vocabulary/twice',
          `\`${entry.id}\` is listed twice.`,
          'Join the two entries.',
          locate('id'),
        ),
      );
    }
    seen.add(entry.id);
    if (entry.category === null) return;
    const category = byId.get(entry.category);
    if (!category || category.category !== null) {
      diagnostics.push(
        fault(
          file,
          'vocabulary/category',
          `\`${entry.category}\` is not a category: a category is an entry without one of its own.`,
          entry.category === entry.id
            ? 'Remove the line: an entry without a category is one.'
            : category
              ? `It is in the category \`${category.category}\` itself: write \`${category.category}\`.`
              : adviseCategory(entry.category, vocabulary),
          locate('category'),
        ),
      );
    }
  });
  return vocabulary;
}

/** What to write in place of a category that is none, and how a new one is added. */
function adviseCategory(id: string, vocabulary: Vocabulary): string {
  const categories = vocabulary.entries
    .filter(({ category }) => category === null)
    .map((one) => one.id);
  const guess = nearest(id, categories);
  return `${guess ? `Did you mean \`${guess}\`? ` : ''}${adviseEntry(vocabulary, id, true)}`;
}

/** Entries of one file, and where each of them stands. */
interface VocabularyPart {
  readonly entries: z.output<typeof vocabularyFileSchema>;
  readonly at: (i: number) => { readonly file: string; readonly locate: (field: string) => Where };
}

/** The list of a vocabulary; null where there is none that can be read. */
function readEntries(
  files: VocabularyFiles,
  file: string,
  diagnostics: Diagnostic[],
): VocabularyPart | null {
  const yaml = readYamlFile(files, file, diagnostics);
  const entries =
    yaml && validateEntries(vocabularyFileSchema, yaml.data ?? [], yaml, file, diagnostics);
  return (
    yaml &&
    entries && { entries, at: (i) => ({ file, locate: (field) => yaml.locate([i, field]) }) }
  );
}

/** A file of one entry, named by its id, so that two branches that add one each touch no file in common. */
function readEntry(
  files: VocabularyFiles,
  file: string,
  diagnostics: Diagnostic[],
): VocabularyPart | null {
  const yaml = readYamlFile(files, file, diagnostics);
  const entry = yaml && validateEntries(entrySchema, yaml.data, yaml, file, diagnostics);
  if (!yaml || !entry) return null;
  const locate = (field: string): Where => yaml.locate([field]);
  const named = file
    .split('/')
    .at(-1)!
    .replace(/\.yaml$/, '');
  if (entry.id !== named) {
    diagnostics.push(
      fault(
        file,
        'vocabulary/entry',
        `The file of \`${entry.id}\` is named \`${named}.yaml\`.`,
        `Rename it to \`${entry.id}.yaml\`, or correct its \`id\`.`,
        locate('id'),
      ),
    );
  }
  return { entries: [entry], at: () => ({ file, locate }) };
}

type YamlFile = ReturnType<typeof readYaml>;

/** Null where there is no such file, or none that can be read, which is told. */
function readYamlFile(
  { read }: VocabularyFiles,
  file: string,
  diagnostics: Diagnostic[],
): YamlFile | null {
  const text = read(file);
  if (text === null) return null;
  if (typeof text !== 'string') {
    diagnostics.push(fault(file, ...text));
    return null;
  }
  const lines = new LineIndex(text);
  const textFault = validateText(text);
  if (textFault) {
    const { at, rule, message, hint } = textFault;
    diagnostics.push(fault(file, rule, message, hint, lines.where(at)));
    return null;
  }
  const yaml = readYaml(text, 0, lines);
  for (const { where, message, hint } of yaml.faults) {
    diagnostics.push({ file, where, rule: 'vocabulary/yaml', level: 'error', message, hint });
  }
  return yaml.faults.length > 0 ? null : yaml;
}

/** What a file holds, in the form of the schema; null where it has another, which is told. */
function validateEntries<T>(
  schema: z.ZodType<T>,
  data: unknown,
  yaml: YamlFile,
  file: string,
  diagnostics: Diagnostic[],
): T | null {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const known = (): readonly string[] => Object.keys(entrySchema.shape);
    for (const found of explainIssue(issue, yaml.data, known, 'an entry')) {
      const where = found.atKey ? yaml.locateKey(found.path) : yaml.locate(found.path);
      const { message, hint } = found;
      diagnostics.push({ file, where, rule: 'vocabulary/entry', level: 'error', message, hint });
    }
  }
  return null;
}
