// What the importer says about its own work: where each value came from and how sure that is, what contradicts, what
// was left out, what a person has to add.
import type { Lines } from './document.ts';

/** `stated`: the source says it. `likely`: it follows from what the source says. `guess`: the words suggest it. */
export type Sure = 'stated' | 'likely' | 'guess' | 'hint';

export interface FieldEvidence {
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

export type NoteKind = 'contradiction' | 'doubt' | 'left-out' | 'missing';

/** What a person should know of a draft: about the document, not an error of a file. */
export interface ImportNote {
  readonly kind: NoteKind;
  readonly lines: Lines | null;
  readonly message: string;
}

/** What a reader says of its own work: where each value came from, and what a person has to know. */
export interface ReadingNotes {
  readonly evidence: readonly FieldEvidence[];
  readonly findings: readonly ImportNote[];
}

export const NOTHING_TOLD: ReadingNotes = { evidence: [], findings: [] };

export const noted = (kind: NoteKind, lines: Lines | null, message: string): ReadingNotes => ({
  evidence: [],
  findings: [{ kind, lines, message }],
});

export const foundOut = (
  field: string,
  value: string,
  lines: Lines | null,
  text: string,
  sure: Sure,
  how: string,
): ReadingNotes => ({
  evidence: [{ field, value, lines, text: clipLine(text), sure, how }],
  findings: [],
});

/** All that was told, in order; a finding that is told twice of one place is told once. */
export function together(...told: readonly ReadingNotes[]): ReadingNotes {
  const seen = new Set<string>();
  return {
    evidence: told.flatMap(({ evidence }) => evidence),
    findings: told
      .flatMap(({ findings }) => findings)
      .filter(({ message, lines }) => {
        const key = `${lines?.[0] ?? ''} ${message}`;
        return seen.has(key) ? false : Boolean(seen.add(key));
      }),
  };
}

export const clipLine = (text: string, most = 160): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > most ? `${flat.slice(0, most - 1)}…` : flat;
};
