// Many small outputs that are kept between runs under the names of their keys (keys.ts), in few files: ten thousand files
// of their own would cost more to open than to make again. A pack can only be slow, never wrong: what is damaged in it,
// or was being written when a run was killed, is not found.
import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { keep, readKept } from './kept-files.ts';

/** How much of a key stands in a pack: enough that no two are alike. */
const KEY = 32;
/** Behind the key stand a checksum of 8 hexadecimal digits and a space. */
const HEAD = KEY + 9;
/** So much is held in memory before it is written, in characters. */
const MOST_HELD = 16_000_000;
/** A file with more that nobody asked for than this, in bytes, and more than was asked for, is written anew. */
const MOST_WASTED = 100_000;
/** So many packs lie beside each other, such as those of two branches; the ones that were used longest ago go. */
const MOST_BESIDE = 3;

interface Shard {
  readonly bytes: Buffer;
  /** Where the line of each key begins and ends. */
  readonly lines: Map<string, readonly [start: number, end: number]>;
}

export class Pack {
  readonly #folder: string;
  readonly #shards = new Map<string, Shard>();
  readonly #used = new Set<string>();
  /** Files that are known to hold little that nobody asked for. */
  readonly #tidied = new Set<string>();
  #added = new Map<string, string>();
  #held = 0;
  #isOld = true;

  /** @param folder named by the key of all that the texts lean on beside what their own keys say */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The text that is kept under a key; null when there is none. */
  find(key: string): string | null {
    const name = key.slice(0, KEY);
    const added = this.#added.get(name);
    if (added !== undefined) return added;
    return this.#findIn(this.#shard(shardOf(name)), name);
  }

  /**
   * Looks up many keys; `see` is told what is kept under each, by its place in the list and in no order that means anything.
   * Of the files no more than one is held at a time, where `find` holds all that it has read.
   */
  findAll(keys: readonly string[], see: (text: string | null, place: number) => void): void {
    const byShard = Map.groupBy(keys.keys(), (place) => shardOf(keys[place]!));
    for (const [shard, places] of byShard) {
      const wasOpen = this.#shards.has(shard);
      for (const place of places) see(this.find(keys[place]!), place);
      if (wasOpen || !this.#shards.has(shard)) continue;
      if (!isWasteful(this.#shard(shard), this.#used)) this.#tidied.add(shard);
      this.#shards.delete(shard);
    }
  }

  #findIn({ bytes, lines }: Shard, name: string): string | null {
    const line = lines.get(name);
    if (!line) return null;
    const [start, end] = line;
    const text = bytes.subarray(start + HEAD, end);
    if (bytes.toString('latin1', start + KEY, start + HEAD - 1) !== checksum(text)) return null;
    this.#used.add(name);
    return text.toString();
  }

  /** Keeps a text, which holds no line break. It is written by `save` at the latest. */
  keep(key: string, text: string): void {
    this.#added.set(key.slice(0, KEY), text);
    this.#held += text.length;
    if (this.#held > MOST_HELD) this.#write();
  }

  /** Writes what is not written yet. Where all keys were asked for that there are, what nobody asked for goes in time. */
  save({ askedForAll }: { readonly askedForAll: boolean }): void {
    this.#write();
    if (askedForAll) patiently(() => this.#tidy());
    this.#shards.clear();
  }

  #write(): void {
    if (this.#added.size === 0) return;
    patiently(() => {
      mkdirSync(this.#folder, { recursive: true });
      if (this.#isOld) forgetOldest(this.#folder);
      this.#isOld = false;
      for (const [shard, added] of Map.groupBy(this.#added, ([name]) => shardOf(name))) {
        // Half a line that a killed run has left ends here.
        let lines = '\n';
        // As one text, which is made bytes of once: these are most of what a first check writes.
        for (const [name, text] of added) lines += `${name}${checksum(text)} ${text}\n`;
        appendFileSync(this.#file(shard), lines);
        this.#shards.delete(shard);
        // Of a text that is kept anew the old line is of no use; all others are as much as before.
        if (added.some(([name]) => this.#used.has(name))) this.#tidied.delete(shard);
      }
    });
    for (const name of this.#added.keys()) this.#used.add(name);
    this.#added = new Map();
    this.#held = 0;
  }

  #tidy(): void {
    for (const file of readdirSync(this.#folder)) {
      if (this.#tidied.has(shardOf(file))) continue;
      const shard = this.#shards.get(shardOf(file)) ?? this.#read(shardOf(file));
      if (!isWasteful(shard, this.#used)) continue;
      const { bytes, lines } = shard;
      const wanted = [...lines].filter(([key]) => this.#used.has(key));
      const parts = wanted.map(([, [start, end]]) => bytes.subarray(start, end + 1));
      keep(join(this.#folder, file), Buffer.concat(parts));
    }
  }

  #file(shard: string): string {
    return join(this.#folder, `${shard}.pack`);
  }

  #shard(name: string): Shard {
    const known = this.#shards.get(name);
    if (known) return known;
    const read = this.#read(name);
    this.#shards.set(name, read);
    return read;
  }

  #read(name: string): Shard {
    return readShard(patiently(() => readKept(this.#file(name))));
  }
}

/** Whether a file holds so much that nobody asked for that it is written anew. */
function isWasteful({ bytes, lines }: Shard, used: ReadonlySet<string>): boolean {
  let size = 0;
  for (const [key, [start, end]] of lines) if (used.has(key)) size += end - start;
  return bytes.length - size >= Math.max(MOST_WASTED, size);
}

/** Does what a disk may refuse: whoever keeps nothing is slow the next time, and none the worse. */
function patiently<T>(step: () => T): T | null {
  try {
    return step();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return null;
  }
}

/** One of 256, so that whoever asks for a few reads little. */
const shardOf = (name: string): string => name.slice(0, 2);

const checksum = (text: Uint8Array | string): string => crc32(text).toString(16).padStart(8, '0');

const NEWLINE = Buffer.from('\n');

function readShard(bytes: Buffer | null): Shard {
  const lines = new Map<string, readonly [number, number]>();
  if (bytes === null) return { bytes: Buffer.alloc(0), lines };
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
    if (end - start > HEAD) lines.set(bytes.toString('latin1', start, start + KEY), [start, end]);
    start = end + 1;
  }
  return { bytes, lines };
}

/** Marks a pack as used, and removes all but the last few of those that lie beside it. */
function forgetOldest(folder: string): void {
  const now = new Date();
  utimesSync(folder, now, now);
  const beside = dirname(folder);
  const others = readdirSync(beside)
    .filter((name) => name !== basename(folder))
    .map((name) => ({ name, used: statSync(join(beside, name)).mtimeMs }))
    .toSorted((a, b) => b.used - a.used);
  for (const { name } of others.slice(MOST_BESIDE - 1)) {
    rmSync(join(beside, name), { recursive: true, force: true });
  }
}
