import type { Diagnostic } from '../../report/diagnostic.ts';
import type { LostWords } from './lost-words.ts';

/** What becomes of a fence: a picture, or what its author should know. */
export type MermaidResult = MermaidPicture | MermaidDiagnostic;

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

/** Why a fence was not drawn; its place counts in the fence. */
export interface MermaidDiagnostic
  extends Pick<Diagnostic, 'message'>, Partial<Pick<Diagnostic, 'hint'>> {
  readonly ok: false;
  /** From 1, within the fence as it was written. Absent when it concerns the whole diagram. */
  readonly line?: number;
  readonly column?: number;
  /** The source may be right, but is not drawn here: show it as text. */
  readonly unsupported?: true;
}
