// How bad it was: a label, a field at the top, a level in the text. The words are those of the archive; the usual words
// of other languages stand for the English ones.
import { toId } from '../../report/to-id.ts';
import type { Vocabularies } from '../../report/vocabulary.ts';
import { UNKNOWN } from '../../report/vocabulary.ts';
import type { Lines } from '../sources/document.ts';
import { linesOf } from '../sources/document.ts';
import type { Sure, ReadingNotes } from '../sources/finding.ts';
import { clipLine, foundOut, noted, together } from '../sources/finding.ts';
import { plain } from '../sources/inline.ts';
import type { Reading } from '../sources/reading.ts';
import { fieldNamed } from '../words/fields.ts';
import type { TeamMatch } from '../words/vocabulary-match.ts';
import { allowed, matchId } from '../words/vocabulary-match.ts';
import { LANGUAGES, folded } from '../words/words.ts';

interface Claim {
  readonly text: string;
  readonly lines: Lines;
  readonly how: string;
  readonly sure: Sure;
}

/** The id of the severity, `unknown` where none is stated in words of the archive. */
export function severityOf(
  reading: Reading,
  { severities }: Vocabularies,
): { severity: string; told: ReadingNotes } {
  const { rules } = reading;
  const match = (word: string): TeamMatch =>
    matchId(severities, word, rules.severities, severityId);
  const open: ReadingNotes[] = [];
  for (const claim of claimsOf(reading)) {
    const found = wordsOf(claim.text)
      .map(match)
      .find((one) => one.ok);
    if (found?.ok) {
      const { text, lines, how, sure } = claim;
      const told = foundOut('severity', found.id, lines, text, sure, `${how}, ${found.how}`);
      return { severity: found.id, told: together(...open, told) };
    }
    open.push(
      noted(
        'missing',
        claim.lines,
        `\`${clipLine(claim.text, 40)}\` is no severity of this archive. Map it under \`severities:\` in the rules.`,
      ),
    );
  }
  const written = levelInText(reading, match);
  if (written) return { ...written, told: together(...open, written.told) };
  const fallback = rules.defaults.severity;
  if (fallback !== undefined && allowed(severities, fallback)) {
    const told = foundOut('severity', fallback, null, '', 'hint', 'the default of the rules');
    return { severity: fallback, told: together(...open, told) };
  }
  return {
    severity: UNKNOWN,
    told: together(...open, noted('missing', null, 'No severity is stated.')),
  };
}

function claimsOf({ labelled, fields }: Reading): Claim[] {
  return [
    ...labelled
      .filter(
        ({ field, label, text, part }) =>
          part.name !== 'actions' &&
          // Status pages say `Impact: critical`.
          (field === 'severity' || (/^impact$/i.test(label) && LEVEL.test(text))),
      )
      .map(({ text, lines, label }) => ({
        text,
        lines,
        how: `\`${label}\``,
        // How a status page rates the impact is not quite the archive's severity.
        sure: /^impact\b/i.test(label) ? ('likely' as const) : ('stated' as const),
      })),
    ...fields
      .filter(
        ({ name, value }) =>
          value !== null && fieldNamed(name.replace(/[_-]/g, ' ')) === 'severity',
      )
      .map(({ name, value, lines }) => ({
        text: String(value),
        lines,
        how: `\`${name}\` at the top`,
        sure: 'stated' as const,
      })),
  ];
}

const LEVEL = /^\W*(?:critical|major|minor|high|medium|low|none)\W*$/i;

/** `Major (High Impact, …)`: the word stands first; a level may stand inside. */
function wordsOf(text: string): string[] {
  const first = text.replace(/\s*[([–—:,-].*$/, '');
  const level = /\b(?:sev(?:erity)?|[ps])[\s-]?\d\b/i.exec(text)?.[0] ?? '';
  return [text, first, inEnglish(first) ?? '', level].filter(
    (word) => word.trim() !== '' && word.length <= 40,
  );
}

function inEnglish(text: string): string | null {
  const word = folded(text.trim());
  for (const { severities } of LANGUAGES)
    for (const [english, words] of Object.entries(severities))
      if (words.includes(word)) return english;
  return null;
}

/** `SEV-2` in a heading or in the first prose. */
function levelInText(
  { parts }: Reading,
  match: (word: string) => TeamMatch,
): { severity: string; told: ReadingNotes } | null {
  const texts = [
    ...parts.flatMap(({ heading, title }) =>
      heading ? [{ text: title, lines: linesOf(heading) }] : [],
    ),
    ...parts
      .filter(({ name }) => name === 'summary' || name === null)
      .flatMap(({ nodes }) =>
        nodes.flatMap((node) =>
          node.type === 'paragraph' ? [{ text: plain(node), lines: linesOf(node) }] : [],
        ),
      ),
  ];
  for (const { text, lines } of texts) {
    const word = /\b(?:SEV|Sev|sev)[\s-]?[0-5]\b/.exec(text)?.[0];
    const found = word === undefined ? null : match(word);
    if (found?.ok)
      return {
        severity: found.id,
        told: foundOut('severity', found.id, lines, text, 'likely', `\`${word}\` in the text`),
      };
  }
  return null;
}

/** `SEV-1`, `Severity 1`, `S1` and `sev 1` are `sev1`. */
const severityId = (text: string): string =>
  toId(text.trim().replace(/^(?=[0-5]$)/, 'sev'))
    .replace(/^(?:severity|sev|s)-?(?=\d)/, 'sev')
    .replace(/^p-(?=\d)/, 'p');
