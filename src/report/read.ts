// The folder of reports: which files are reports, what they hold, which vocabularies there are.
// The only module of this room that touches the disk. It reads; it never writes.
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Diagnostic, Where } from './diagnostic.ts';
import { Lines } from './diagnostic.ts';
import { explainIssue } from './explain.ts';
import { toId } from './to-id.ts';
import { readYaml } from './frontmatter.ts';
import type { Source } from './parse.ts';
import type { Vocabularies, Vocabulary, VocabularyName } from './vocabulary.ts';
import {
  entrySchema,
  ID_PATTERN,
  makeVocabulary,
  VOCABULARIES,
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
  where: where ?? { known: true, line: 1, column: 1, endLine: 1, endColumn: 1 },
  rule,
  level: 'error',
  message,
  hint,
});

/**
 * Every `.mdx` file below `folder`. Names that begin with `_` or `.` are passed over (template,
 * vocabularies); links that lead out of the folder, two files of one name and names that cannot be an
 * id are faults.
 */
export function listReports(folder: string): Listing {
  const files: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const root = realpathSync(folder);
  const visit = (directory: string): void => {
    for (const name of readdirSync(directory).toSorted()) {
      if (name.startsWith('_') || name.startsWith('.') || name === 'node_modules') continue;
      const path = join(directory, name);
      const file = relative(folder, path).split(sep).join('/');
      if (lstatSync(path).isSymbolicLink() && !isInside(root, path)) {
        diagnostics.push(
          fault(
            file,
            'file/link',
            'The link leads out of the folder of reports.',
            'Put the file itself here.',
          ),
        );
        continue;
      }
      if (statSync(path).isDirectory()) visit(path);
      else if (name.endsWith('.mdx')) files.push(file);
      else if (name.endsWith('.md')) {
        diagnostics.push(
          fault(
            file,
            'file/name',
            'A report is an `.mdx` file; this one would not be published.',
            `Rename it to \`${name}x\`, or put \`_\` before its name.`,
          ),
        );
      }
    }
  };
  visit(folder);
  return { files, diagnostics: [...diagnostics, ...nameFaults(files)] };
}

function isInside(root: string, path: string): boolean {
  try {
    const target = realpathSync(path);
    return target === root || target.startsWith(root + sep);
  } catch {
    return false;
  }
}

/** Names that cannot be an id, and names that stand twice. */
export function nameFaults(files: readonly string[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const first = new Map<string, string>();
  for (const file of files) {
    const id = idOf(file);
    if (!ID_PATTERN.test(id)) {
      const better = toId(id);
      diagnostics.push(
        fault(
          file,
          'file/name',
          `\`${id}.mdx\` cannot be an address: a file name is lower-case letters and digits, words joined by \`-\`.`,
          better
            ? `Rename it to \`${better}.mdx\`.`
            : 'Name it after the day and what failed: `2024-06-01-checkout-down.mdx`.',
        ),
      );
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

/** The identity of a report: its file's name without `.mdx`. */
export function idOf(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.mdx$/, '');
}

/** Reads one report's text. Bytes that are not UTF-8 become U+FFFD, which parsing then refuses. */
export function readSource(folder: string, file: string): Source {
  return { id: idOf(file), file, text: readFileSync(join(folder, file), 'utf8') };
}

export interface VocabularyReading {
  readonly vocabularies: Vocabularies;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads `_vocabulary/*.yaml`. A missing file leaves its vocabulary open. */
export function readVocabularies(
  folder: string,
  readText: (file: string) => string | null = (file) => textOrNull(join(folder, file)),
): VocabularyReading {
  const diagnostics: Diagnostic[] = [];
  const vocabularies = Object.fromEntries(
    VOCABULARY_NAMES.map((name) => [name, readVocabulary(readText, name, diagnostics)]),
  ) as Record<VocabularyName, Vocabulary>;
  return { vocabularies, diagnostics };
}

function textOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function readVocabulary(
  readText: (file: string) => string | null,
  name: VocabularyName,
  diagnostics: Diagnostic[],
): Vocabulary {
  const file = `_vocabulary/${VOCABULARIES[name].file}`;
  const text = readText(file);
  if (text === null) return makeVocabulary(name, null);
  const yaml = readYaml(text, 0, new Lines(text));
  for (const { where, message, hint } of yaml.faults) {
    diagnostics.push({ file, where, rule: 'vocabulary/yaml', level: 'error', message, hint });
  }
  if (yaml.faults.length > 0) return makeVocabulary(name, null);
  const result = vocabularyFileSchema.safeParse(yaml.data ?? []);
  if (!result.success) {
    for (const issue of result.error.issues) {
      for (const found of explainIssue(issue, yaml.data, () => Object.keys(entrySchema.shape))) {
        const where = found.atKey ? yaml.locateKey(found.path) : yaml.locate(found.path);
        diagnostics.push({
          file,
          where,
          rule: 'vocabulary/entry',
          level: 'error',
          message: found.message,
          hint: found.hint,
        });
      }
    }
    return makeVocabulary(name, null);
  }
  const vocabulary = makeVocabulary(name, result.data);
  const seen = new Set<string>();
  vocabulary.entries.forEach((entry, i) => {
    if (seen.has(entry.id)) {
      diagnostics.push(
        fault(
          file,
          'vocabulary/twice',
          `\`${entry.id}\` is listed twice.`,
          'Join the two entries.',
          yaml.locate([i, 'id']),
        ),
      );
    }
    seen.add(entry.id);
    if (entry.category === null) return;
    const category = vocabulary.entries.find((other) => other.id === entry.category);
    if (!category || category.category !== null) {
      diagnostics.push(
        fault(
          file,
          'vocabulary/category',
          `\`${entry.category}\` is not a category: a category is an entry without one of its own.`,
          `Add \`- id: ${entry.category}\`, or name another category.`,
          yaml.locate([i, 'category']),
        ),
      );
    }
  });
  return vocabulary;
}
