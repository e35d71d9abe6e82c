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
import { anyOf, inTurn } from '../words/any-of.ts';
import { LANGUAGES, folded } from '../words/words.ts';

interface SeverityClaim {
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
    const found = idIn(claim.text, match);
    if (found) {
      const { text, lines, how } = claim;
      const sure = found.translated ? 'likely' : claim.sure;
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

/** Labels and fields that give the severity, then values that can be nothing else. */
function claimsOf({ labelled, fields }: Reading): SeverityClaim[] {
  const told = labelled.filter(({ part }) => part.name !== 'actions' && part.name !== 'timeline');
  const claims = (some: typeof told, sure: Sure): SeverityClaim[] =>
    some.map(({ text, lines, label }) => ({ text, lines, how: `\`${label}\``, sure }));
  return [
    ...claims(
      told.filter(({ field, label }) => field === 'severity' && !/^impact\b/i.test(label)),
      'stated',
    ),
    // How a status page rates the impact is not quite the archive's severity.
    ...claims(
      told.filter(
        ({ field, label, text }) =>
          /^impact\b/i.test(label) && (field === 'severity' || isLevel(text)),
      ),
      'likely',
    ),
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
    // `rank: B`, `störungsklasse: P2`: a key of the team's own that rates.
    ...fields
      .filter(({ name, value }) => {
        const own = fieldNamed(name.replace(/[_-]/g, ' ')) === null && !/categor/i.test(name);
        return own && RATES.test(folded(name)) && isShort(value);
      })
      .map(({ name, value, lines }) => ({
        text: String(value),
        lines,
        how: `\`${name}\` at the top`,
        sure: 'likely' as const,
      })),
    // `labels: [sev2, mail]`
    ...fields
      .filter(({ name }) => /^(?:labels?|tags?|categor(?:y|ies)|keywords)$/i.test(name))
      .flatMap(({ name, value, lines }) =>
        [value]
          .flat()
          .flatMap((one) =>
            typeof one === 'string' && isShort(one) && CODE.test(one)
              ? [{ text: one, lines, how: `\`${name}\` at the top`, sure: 'likely' as const }]
              : [],
          ),
      ),
    // `Classification: 2 - High`, `Störungsklasse: P2`: the label is the team's own, the value is a level.
    ...claims(
      told.filter(({ field, section, label, text }) => {
        const own = field === null && (section === null || section === 'details');
        return own && (CODE.test(text) || (isLevel(text) && RATES.test(folded(label))));
      }),
      'likely',
    ),
  ];
}

/** `P2`, `SEV-1`, `2 - High`, `Level 3 (medium)`: nothing else is written so. */
const CODE = inTurn(
  /^[^\p{L}\d]*/iu,
  anyOf(
    /(?:sev(?:erity)?|level|prio(?:rity)?|class|stufe|nivel|niveau)[\s.:#-]?\d/iu,
    /[ps]-?\d|\d\s*[-–—/:(]\s*(?:critical|high|medium|moderate|low|major|minor|hoch|mittel|niedrig)/iu,
  ),
  /(?![\p{L}\d])[^\d]{0,40}$/iu,
);
/** Words of labels that rate something. */
const RATES = new RegExp(
  [
    String.raw`\b(?:level|class|classification|rating|grade|tier|categor|urgency|rank|risk|impact)`,
    String.raw`(?:stufe|klass|grad|einstufung|kategorie|nivel|niveau|grav|clasific|classific|grado|criticid|critici)`,
    String.raw`(?:prior|impacto|importan)|[重度級]|レベル|優先|ランク`,
  ].join('|'),
);

const isShort = (value: unknown): boolean => /^.{1,12}$/.test(String(value).trim());

/** A word for how bad it was, and little else. */
const isLevel = (text: string): boolean =>
  wordsOf(text).some(({ word }) => LEVELS.has(folded(word)));
const LEVELS: ReadonlySet<string> = new Set([
  ...['critical', 'major', 'minor', 'high', 'medium', 'moderate', 'low', 'none'],
  ...LANGUAGES.flatMap(({ severities }) => Object.values(severities).flat()),
]);

interface SeverityWord {
  readonly word: string;
  /** The word is of another language, or of the usual ones, and stands for one of the archive. */
  readonly translated: boolean;
}

/** The words of a value that may name a severity, the surest first: `Major (high impact)`, `2 - High`, `🟡 low`. */
function wordsOf(text: string): SeverityWord[] {
  const bare = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})）]+$/gu, '');
  const pieces = bare.split(/\s*[([（）)\]–—:,;/|]\s*|\s+-\s+/).filter((piece) => piece !== '');
  const code = /\b(?:sev(?:erity)?|level|prio(?:rity)?|[ps])[\s.:#-]?\d\b/i.exec(text)?.[0] ?? '';
  const words = [bare, ...pieces, code, ...bare.split(/[\s()（）/,-]+/).slice(0, 3)];
  return words
    .filter((word) => word.trim() !== '' && word.length <= 40)
    .flatMap((word) => {
      const english = inEnglish(word);
      return [
        { word, translated: false },
        ...(english ? [{ word: english, translated: true }] : []),
      ];
    });
}

function idIn(
  text: string,
  match: (word: string) => TeamMatch,
): { id: string; how: string; translated: boolean } | null {
  for (const { word, translated } of wordsOf(text)) {
    const found = match(word);
    if (found.ok) return { id: found.id, how: found.how, translated };
  }
  return null;
}

function inEnglish(text: string): string | null {
  const word = folded(text.trim());
  for (const { severities } of LANGUAGES)
    for (const [english, words] of Object.entries(severities))
      if (words.includes(word)) return english;
  return USUAL.get(word) ?? null;
}

/** English words that archives seldom list, and those that stand for them. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ['moderate', 'medium'],
  ['normal', 'medium'],
  ['severe', 'high'],
  ['urgent', 'critical'],
  ['blocker', 'critical'],
  ['highest', 'critical'],
  ['emergency', 'critical'],
  ['trivial', 'low'],
  ['lowest', 'low'],
]);

/** `SEV-2` or `a P1 incident` in a heading or in the first prose. */
function levelInText(
  { parts }: Reading,
  match: (word: string) => TeamMatch,
): { severity: string; told: ReadingNotes } | null {
  const texts = [
    ...parts.flatMap(({ heading, title }) =>
      heading ? [{ text: title, lines: linesOf(heading) }] : [],
    ),
    ...parts
      .filter(({ name }) => name === 'summary' || name === null || name === 'details')
      .flatMap(({ nodes }) =>
        nodes.flatMap((node) =>
          node.type === 'paragraph' || node.type === 'list' || node.type === 'blockquote'
            ? [{ text: plain(node), lines: linesOf(node) }]
            : [],
        ),
      ),
  ];
  for (const { text, lines } of texts) {
    const word = LEVEL_IN_TEXT.exec(text)?.[0];
    const found = word === undefined ? null : idIn(word, match);
    if (found)
      return {
        severity: found.id,
        told: foundOut('severity', found.id, lines, text, 'likely', `\`${word}\` in the text`),
      };
  }
  return null;
}

const LEVEL_IN_TEXT = anyOf(
  /\b(?:SEV|Sev|sev)(?:erity)?[\s:#-]{0,2}[0-5]\b/,
  /(?<![\w-])[PS][0-5](?=[,;.)\]]|$|\s(?:incident|outage|issue|event)|\s?[–—·|-])/,
  /\b(?:severity|priority)(?: level)?(?: of)? [0-5]\b/,
);

/** `SEV-1`, `Severity 1`, `S1` and `sev 1` are `sev1`. */
const severityId = (text: string): string =>
  toId(text.trim().replace(/^(?=[0-5]$)/, 'sev'))
    .replace(/^(?:severity|sev|s|level|priority|prio|stufe|nivel|niveau|class)-?(?=\d$)/, 'sev')
    .replace(/^p-(?=\d)/, 'p');
