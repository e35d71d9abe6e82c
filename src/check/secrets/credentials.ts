// Secrets in an archive, as findings: in reports, whole or broken, in the texts beside them, in vocabularies and in names
// of files. What is found is never told whole: it is public from the moment it is pushed, and logs are read by more.
import type { Diagnostic, Level } from '../../report/diagnostic.ts';
import { LineIndex } from '../../report/diagnostic.ts';
import type { Parsed } from '../../report/parse.ts';
import type { RuleDiagnostic } from '../rule.ts';
import { secretDigest } from './digest.ts';
import type { Secret } from './find.ts';
import { findSecrets } from './find.ts';

/** A text of the archive that is no report. */
export interface OtherText {
  /** Path below the folder of reports. */
  readonly file: string;
  /** Null where the file holds no text, so that only its name is read. */
  readonly text: string | null;
}

/** The finding of a secret, which never shows its value. */
export interface Credential extends RuleDiagnostic {
  /** What an allowance has to name, so that it covers this value and no other. */
  readonly digest: string;
}

/** The secrets of an archive, by where they stand. */
export interface Credentials {
  readonly inReports: ReadonlyMap<Parsed, readonly Credential[]>;
  /** In other texts and in the names of files. */
  readonly elsewhere: readonly (Credential & { readonly file: string })[];
  /** The values themselves, for `hideSecrets`. */
  readonly values: readonly string[];
}

export const NO_CREDENTIALS: Credentials = { inReports: new Map(), elsewhere: [], values: [] };

/** The secrets of an archive as findings; offline. Those of its reports were found when each was looked at. */
export async function findCredentials(
  reports: readonly Parsed[],
  secretsOf: (report: Parsed) => readonly Secret[],
  others: readonly OtherText[],
): Promise<Credentials> {
  const names = [...reports.map(({ source }) => source.file), ...others.map(({ file }) => file)];
  const beside = await findSecrets([...others.map(({ text }) => text ?? ''), ...names]);
  const found = [...reports.map(secretsOf), ...beside];
  const inReports = new Map<Parsed, readonly Credential[]>();
  reports.forEach((report, i) => {
    const list = found[i] ?? [];
    if (list.length > 0)
      inReports.set(
        report,
        list.map((one) => inText(one, report.lines)),
      );
  });
  const elsewhere = others.flatMap(({ file, text }, i) => {
    const list = found[reports.length + i] ?? [];
    const lines = new LineIndex(list.length > 0 ? (text ?? '') : '');
    return list.map((one) => ({ ...inText(one, lines, 'any'), file }));
  });
  const named = names.flatMap((file, i) =>
    (found[reports.length + others.length + i] ?? []).map((one) => ({ ...inName(one), file })),
  );
  const values = [...new Set(found.flatMap((list) => list.map(({ value }) => value)))];
  return { inReports, elsewhere: [...elsewhere, ...named], values };
}

/** The beginning of a secret, enough to find it again; of a short one nothing. */
function shorten(value: string): string {
  return `${value.length < 12 ? '' : value.slice(0, 4)}…`;
}

/** The findings, with no value told whole: neither in words and names, nor in an edit. */
export function hideSecrets(
  diagnostics: readonly Diagnostic[],
  values: readonly string[],
): readonly Diagnostic[] {
  // A short one could be a part of any word.
  const long = new Set(values.filter(({ length }) => length >= 6));
  if (long.size === 0) return diagnostics;
  const hide = hider(long);
  return diagnostics.map(({ fix, ...found }) => ({
    ...found,
    file: hide(found.file),
    message: hide(found.message),
    hint: found.hint === null ? null : hide(found.hint),
    ...(fix && hide(fix.text) === fix.text && { fix }),
  }));
}

/** Shortens whatever of the values stands in a text; takes time by the text and not by how many there are. */
function hider(values: ReadonlySet<string>): (text: string) => string {
  const lengths = [...new Set([...values].map(({ length }) => length))].toSorted((a, b) => b - a);
  return (text) => {
    const parts: string[] = [];
    let kept = 0;
    for (let at = 0; at < text.length; at++) {
      let end = endOfValue(text, at);
      if (end === null) continue;
      // One that begins within another ends with it, or hides more.
      for (let inside = at + 1; inside < end; inside++) {
        end = Math.max(end, endOfValue(text, inside) ?? 0);
      }
      parts.push(text.slice(kept, at), shorten(text.slice(at, end)));
      kept = end;
      at = end - 1;
    }
    return parts.join('') + text.slice(kept);
  };

  /** Where the longest value ends that begins at a place; null where none does. */
  function endOfValue(text: string, at: number): number | null {
    const length = lengths.find((some) => values.has(text.slice(at, at + some)));
    return length === undefined ? null : at + length;
  }
}

/** The findings outside of reports, without those that a report allows by their digest. */
export function toDiagnostics(
  elsewhere: Credentials['elsewhere'],
  level: Level,
  allowed: ReadonlySet<string>,
): Diagnostic[] {
  return elsewhere
    .filter(({ digest }) => !allowed.has(digest))
    .map(({ file, where, message, hint }) => ({
      file,
      where,
      rule: 'secrets/credential',
      level,
      message,
      hint,
    }));
}

function inText(
  { what, value, start, end }: Secret,
  lines: LineIndex,
  whose: 'the' | 'any' = 'the',
): Credential {
  return {
    where: lines.where(start, end),
    message: `This looks like ${what}: \`${shorten(value)}\`.`,
    hint: hintFor(value, whose),
    digest: secretDigest(value),
  };
}

function inName({ what, value }: Secret): Credential {
  return {
    where: { line: 1, column: 1, endLine: 1, endColumn: 1 },
    message: `The name of the file holds what looks like ${what}: \`${shorten(value)}\`.`,
    hint: hintFor(value, 'any'),
    digest: secretDigest(value),
  };
}

/** An allowance covers its one value in the whole archive; one for a report stands in it. */
function hintFor(value: string, whose: 'the' | 'any'): string {
  return `Revoke it first, for it may have been read already. Then write what it was instead: \`(a deploy token)\`.
If it never opened anything, add this to the frontmatter of ${whose} report, and say why:
allow:
  - rule: secrets/credential
    digest: ${secretDigest(value)}
    reason: It opens nothing, because`;
}
