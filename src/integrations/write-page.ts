// Writes what was rendered where it is called: in the build, or in the thread of page-worker.ts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { policyFirst } from './policy-first.ts';

/** A file of the site as it was rendered. */
export interface RenderedFile {
  /** Path below the site, with forward slashes. */
  readonly file: string;
  readonly bytes: ArrayBuffer;
  /** Whether a browser shows it, by a policy. */
  readonly isPage: boolean;
}

export interface PageWriter {
  /** Takes a file over, with its bytes. @throws what the disk has refused, of this file or of one before */
  put(file: RenderedFile): Promise<void>;
  /** Resolves once all is written. */
  end(): Promise<void>;
}

export function writerHere(folder: string, onWritten: (file: string) => void): PageWriter {
  const roomFor = makeRooms();
  return {
    async put({ file, bytes, isPage }) {
      const whole = Buffer.from(bytes);
      writeFileSync(roomFor(join(folder, file)), isPage ? policyFirst(whole) : whole);
      onWritten(file);
    },
    end: async () => {},
  };
}

/** Makes the folders of files, each once. */
export function makeRooms(): (path: string) => string {
  const made = new Set<string>();
  return (path) => {
    const folder = dirname(path);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    return path;
  };
}
