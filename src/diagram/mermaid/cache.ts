/**
 * Finished pictures on disk, each under its key: the source, the code of this folder (which holds the configuration and
 * the palette), and the versions of mermaid, jsdom and what they lean on.
 *
 * Only pictures are kept. A finding is about to be mended, costs no more than a parse, and some (a process that ran
 * out of time) may not come again.
 */
import { keep, keptFile, readKept } from '../../kept-files.ts';
import { key, type Maker } from '../../keys.ts';
import type { Drawing } from './protocol.ts';

/** What decides how a drawing looks. */
export const DRAWING: Maker = { code: ['diagram/mermaid'] };

export class DrawingCache {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** `undefined` when nothing is there, or what is there cannot be read as a drawing. */
  read(source: string): Drawing | undefined {
    try {
      const entry: unknown = JSON.parse(String(readKept(this.#file(source)) ?? 'null'));
      return isDrawing(entry) ? entry : undefined;
    } catch {
      return undefined;
    }
  }

  write(source: string, drawing: Drawing): void {
    keep(this.#file(source), JSON.stringify(drawing));
  }

  #file(source: string): string {
    return keptFile(this.#directory, key(source, DRAWING), 'json');
  }
}

function isDrawing(entry: unknown): entry is Drawing {
  const { svg, width, height, type, lost } = (entry ?? {}) as Partial<Drawing>;
  const sizes = Number.isFinite(width) && Number.isFinite(height);
  return (
    Array.isArray(lost) &&
    typeof svg === 'string' &&
    /^<svg[\s\S]*<\/svg>$/.test(svg) &&
    sizes &&
    typeof type === 'string'
  );
}
