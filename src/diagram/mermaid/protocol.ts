import type { LostWords } from './lost-words.ts';

/**
 * What passes between the renderer and its drawing processes. Plain data: it crosses a process boundary.
 */
export interface Request {
  /** The prefix of every id in the picture. */
  readonly id: string;
  /** What stands before the diagram: front matter and directives. */
  readonly head: string;
  readonly diagram: string;
}

export type Reply = { readonly drawing: Drawing } | { readonly error: MermaidError };

/** A finished picture. */
export interface Drawing {
  /** Static SVG with `light-dark()` colours; no style sheet, no script, ids behind a prefix of its own. */
  readonly svg: string;
  /** In pixels, as in the `width` and `height` of the SVG. */
  readonly width: number;
  readonly height: number;
  /** From `accTitle` and `accDescr`; absent when the author wrote none. */
  readonly title?: string;
  readonly desc?: string;
  /** Mermaid's name of the diagram type, for example `flowchart-v2`. */
  readonly type: string;
  /** Words of the source that are not in the picture; their lines count from 1 in what Mermaid parsed. */
  readonly lost: readonly LostWords[];
}

/** Why Mermaid did not draw, in its own terms. Lines count from 1 in the text that Mermaid parsed. */
export interface MermaidError {
  readonly message: string;
  readonly unexpected?: string | undefined;
  readonly expected?: readonly string[] | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** Where the last thing that was understood began, and in which column (from 0) it ended. */
  readonly opened?: number | undefined;
  readonly after?: number | undefined;
  /** From 1, within the front matter. */
  readonly frontMatterLine?: number | undefined;
}
