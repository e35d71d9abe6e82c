// Pagefind writes the values of a filter, and the filters, in an order that differs from run to run (its
// hash maps are seeded at random). This puts them in order and names the files anew, so that two builds
// of one archive are equal byte for byte. Knows Pagefind 1.6's files; a version that differs is refused.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** Each file is gzipped CBOR behind this mark. */
const MARK = Buffer.from('pagefind_dcd');
const VERSION = /^1\.6\./;

/** Name and, for each value, the pages that carry it. */
type Filter = [name: string, values: [value: string, pages: number[]][]];
/** What the browser reads first: which files there are. */
type Meta = [
  version: string,
  fragments: unknown[],
  indexes: unknown[],
  filters: [name: string, file: string][],
  sorts: [name: string, pages: number[]][],
  fields: string[],
];
interface EntryFile {
  languages: Record<string, { hash: string }>;
}

export function settleIndex(folder: string): void {
  const entryPath = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryPath, 'utf8')) as EntryFile;
  for (const [language, about] of Object.entries(entry.languages)) {
    const metaPath = join(folder, `pagefind.${about.hash}.pf_meta`);
    const meta = unpack(metaPath) as Meta;
    if (!VERSION.test(meta[0])) {
      throw new Error(`Pagefind ${meta[0]} may write other files; settle-index.ts knows 1.6.`);
    }
    const names = settleFilters(join(folder, 'filter'));
    meta[3] = meta[3]
      .map(([name, file]): [string, string] => [name, names.get(file) ?? file])
      .toSorted(byFirst);
    meta[4] = meta[4].toSorted(byFirst);
    const bytes = Buffer.concat([MARK, encode(meta)]);
    about.hash = `${language}_${nameOf(bytes)}`;
    rmSync(metaPath);
    writeFileSync(join(folder, `pagefind.${about.hash}.pf_meta`), pack(bytes));
  }
  writeFileSync(`${entryPath}.new`, JSON.stringify(entry));
  renameSync(`${entryPath}.new`, entryPath);
}

/** Rewrites every filter file; returns the new name of each, without its ending. */
function settleFilters(folder: string): Map<string, string> {
  const names = new Map<string, string>();
  let files: string[];
  try {
    files = readdirSync(folder);
  } catch {
    return names;
  }
  for (const file of files) {
    const [name, values] = unpack(join(folder, file)) as Filter;
    const bytes = Buffer.concat([MARK, encode([name, values.toSorted(byFirst)])]);
    const old = file.replace(/\.pf_filter$/, '');
    const settled = `${old.split('_')[0]}_${nameOf(bytes)}`;
    names.set(old, settled);
    rmSync(join(folder, file));
    writeFileSync(join(folder, `${settled}.pf_filter`), pack(bytes));
  }
  return names;
}

const unpack = (path: string): unknown =>
  decode(gunzipSync(readFileSync(path)).subarray(MARK.length));
const pack = (bytes: Buffer): Buffer => gzipSync(bytes, { level: 9 });
const nameOf = (bytes: Buffer): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 12);
const byFirst = ([a]: [string, ...unknown[]], [b]: [string, ...unknown[]]): number =>
  a < b ? -1 : a > b ? 1 : 0;
