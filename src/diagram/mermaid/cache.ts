/**
 * Finished pictures on disk, by the hash of everything that decides how they look: the source, the versions of
 * mermaid and jsdom, and the code of this folder (which holds the configuration and the palette).
 *
 * Only pictures are kept. A finding is about to be mended, costs no more than a parse, and some (a process that ran
 * out of time) may not come again.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import type { Drawing } from './protocol.ts';

const ROOM = import.meta.dirname;

export class DrawingCache {
  readonly #directory: string;
  readonly #salt = [version('mermaid'), version('jsdom'), digestOfCode()].join(' ');

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** `undefined` when nothing is there, or what is there cannot be read as a drawing. */
  read(source: string): Drawing | undefined {
    try {
      const entry: unknown = JSON.parse(readFileSync(this.#file(source), 'utf8'));
      return isDrawing(entry) ? entry : undefined;
    } catch {
      return undefined;
    }
  }

  /** Written beside its place and moved there, so that another build never reads half a file. */
  write(source: string, drawing: Drawing): void {
    const file = this.#file(source);
    const unfinished = `${file}.${process.pid}`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(unfinished, JSON.stringify(drawing));
    renameSync(unfinished, file);
  }

  #file(source: string): string {
    const key = createHash('sha256')
      .update(JSON.stringify([this.#salt, source]))
      .digest('hex');
    return join(this.#directory, key.slice(0, 2), `${key}.json`);
  }
}

function isDrawing(entry: unknown): entry is Drawing {
  const { svg, width, height, type } = (entry ?? {}) as Partial<Drawing>;
  const sizes = Number.isFinite(width) && Number.isFinite(height);
  return (
    typeof svg === 'string' && /^<svg[\s\S]*<\/svg>$/.test(svg) && sizes && typeof type === 'string'
  );
}

function version(name: string): string {
  const file = findPackageJSON(name, import.meta.url);
  return file ? `${name}@${JSON.parse(readFileSync(file, 'utf8')).version}` : name;
}

function digestOfCode(): string {
  const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|json)$/.test(file) && !file.endsWith('.test.ts'))
    .toSorted();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(ROOM, file)));
  return hash.digest('hex');
}
