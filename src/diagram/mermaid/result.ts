import type { LostWords } from './lost-words.ts';

/** What becomes of a fence: a picture, or what its author should know. */
export type MermaidResult = MermaidPicture | MermaidFinding;

export interface MermaidPicture {
  readonly ok: true;
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
  /** Words of the source that are not in the picture; lines from 1, within the fence as it was written. */
  readonly lost: readonly LostWords[];
}

export interface MermaidFinding {
  readonly ok: false;
  /** What is wrong, in the author's words, values in backticks. */
  readonly message: string;
  /** From 1, within the fence as it was written. Absent when it concerns the whole diagram. */
  readonly line?: number;
  readonly column?: number;
  /** The edit that mends it. */
  readonly hint?: string;
  /** The source may be right, but is not drawn here: show it as text. */
  readonly unsupported?: true;
}
