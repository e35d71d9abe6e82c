// Pagefind writes its sorts in an order that differs from run to run (its hash maps are seeded at random). This puts
// them in order and names the file anew, so that two builds of one archive are equal byte for byte. Filters are taken
// out: Pagefind would count them anew for every letter; the page does so itself, see ask/searched-reports.ts. Knows
// Pagefind 1.6's files; a version that differs is refused.
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** Each file is gzipped CBOR behind this mark. */
const MARK = Buffer.from('pagefind_dcd');
const VERSION = /^1\.6\./;

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
  rmSync(join(folder, 'filter'), { recursive: true, force: true });
  const entryPath = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryPath, 'utf8')) as EntryFile;
  for (const [language, about] of Object.entries(entry.languages)) {
    const metaPath = join(folder, `pagefind.${about.hash}.pf_meta`);
    const meta = unpack(metaPath) as Meta;
    if (!VERSION.test(meta[0])) {
      throw new Error(`Pagefind ${meta[0]} may write other files; settle-index.ts knows 1.6.`);
    }
    meta[3] = [];
    meta[4] = meta[4].toSorted(byFirst);
    const bytes = Buffer.concat([MARK, encode(meta)]);
    about.hash = `${language}_${nameOf(bytes)}`;
    rmSync(metaPath);
    writeFileSync(join(folder, `pagefind.${about.hash}.pf_meta`), pack(bytes));
  }
  writeFileSync(`${entryPath}.new`, JSON.stringify(entry));
  renameSync(`${entryPath}.new`, entryPath);
}

const unpack = (path: string): unknown =>
  decode(gunzipSync(readFileSync(path)).subarray(MARK.length));
const pack = (bytes: Buffer): Buffer => gzipSync(bytes, { level: 9 });
const nameOf = (bytes: Buffer): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 12);
const byFirst = ([a]: [string, ...unknown[]], [b]: [string, ...unknown[]]): number =>
  a < b ? -1 : a > b ? 1 : 0;
