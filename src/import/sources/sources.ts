// Which files a command line means: files by name, folders with everything in them that can be read.
import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { formatOf } from './document.ts';
import { compareTexts } from '../../text/order.ts';

export interface Sources {
  /** Paths from where the command runs, sorted, each with whether it was named by itself. */
  readonly files: readonly { readonly path: string; readonly named: boolean }[];
  readonly skipped: readonly { readonly source: string; readonly why: string }[];
}

/** Files beside reports that are none. */
const BESIDE =
  /^(?:readme|license|licence|contributing|changelog|code_of_conduct|security|template|index|_.*)$/i;
/** These are the report where no other stands beside them: a page bundle, a folder of one incident. */
const ALONE = /^(?:readme|index)$/i;
const PASSED = new Set(['node_modules', '.git']);

export function findSources(names: readonly string[], from: string = process.cwd()): Sources {
  const files = new Map<string, boolean>();
  const skipped: { source: string; why: string }[] = [];
  const shown = (path: string): string => relative(from, path).split(sep).join('/') || path;
  const visit = (path: string, top = false): void => {
    const entries = readdirSync(path, { withFileTypes: true }).toSorted((a, b) =>
      compareTexts(a.name, b.name),
    );
    const readable = entries.filter((entry) => entry.isFile() && formatOf(entry.name) !== null);
    for (const entry of entries) {
      const inner = join(path, entry.name);
      if (entry.name.startsWith('.') || PASSED.has(entry.name)) continue;
      if (entry.isDirectory()) visit(inner);
      else if (!entry.isFile()) continue;
      else if (formatOf(entry.name) === null)
        skipped.push({ source: shown(inner), why: 'Its ending is none that can be read.' });
      else if (
        BESIDE.test(entry.name.split('.')[0] ?? '') &&
        (top || readable.length > 1 || !ALONE.test(entry.name.split('.')[0] ?? ''))
      )
        skipped.push({
          source: shown(inner),
          why: 'By its name it is no report. Name the file itself to import it.',
        });
      else files.set(shown(inner), files.get(shown(inner)) ?? false);
    }
  };
  for (const name of names) {
    const path = join(name.startsWith('/') ? '' : from, name);
    if (statSync(path).isDirectory()) visit(path, true);
    else files.set(shown(path), true);
  }
  return {
    files: [...files]
      .map(([path, named]) => ({ path, named }))
      .toSorted((a, b) => compareTexts(a.path, b.path)),
    skipped: skipped.filter(({ source }) => !files.has(source)),
  };
}
