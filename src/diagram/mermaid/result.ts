import type { Diagnostic } from '../../report/diagnostic.ts';
import type { Drawing } from './protocol.ts';

/** What becomes of a fence: a picture, or what its author should know. */
export type MermaidResult = MermaidPicture | MermaidDiagnostic;

/** Lines of lost words count from 1 within the fence as it was written. */
export interface MermaidPicture extends Drawing {
  readonly ok: true;
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
