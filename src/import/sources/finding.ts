// What the importer says about its own work: where each value came from and how sure that is, what contradicts, what
// was left out, what a person has to add.
import type { Lines } from './document.ts';

/** `stated`: the source says it. `likely`: it follows from what the source says. `guess`: the words suggest it. */
export type Sure = 'stated' | 'likely' | 'guess' | 'hint';

export interface Evidence {
  readonly field: string;
  /** The value as it was written into the draft. */
  readonly value: string;
  /** Null for what came from the command line or the rules. */
  readonly lines: Lines | null;
  /** The words it was read from. */
  readonly text: string;
  readonly sure: Sure;
  /** How it was read, in a few words. */
  readonly how: string;
}

export type FindingKind = 'contradiction' | 'doubt' | 'left-out' | 'missing';

export interface Finding {
  readonly kind: FindingKind;
  readonly lines: Lines | null;
  readonly message: string;
}

export class Notebook {
  readonly evidence: Evidence[] = [];
  readonly findings: Finding[] = [];

  found(
    field: string,
    value: string,
    lines: Lines | null,
    text: string,
    sure: Sure,
    how: string,
  ): void {
    this.evidence.push({ field, value, lines, text: clip(text), sure, how });
  }

  note(kind: FindingKind, lines: Lines | null, message: string): void {
    if (!this.findings.some((one) => one.message === message && one.lines?.[0] === lines?.[0])) {
      this.findings.push({ kind, lines, message });
    }
  }
}

export const clip = (text: string, most = 160): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > most ? `${flat.slice(0, most - 1)}…` : flat;
};
