// Who does it, by name, among the facts that close a sentence: `… *Ann Sroka*, due Feb 28`, `… (Ole, May)`,
// `… - S. Pellerin - 15/02/2024`. A name alone could be anything; beside a day, a state or a ticket it is who does it.
import type { ActionOwner } from './action-candidate.ts';
import { factOf } from './action-facts.ts';
import { beginsLikeOrder } from './verbs.ts';
import { anyOf, inTurn } from '../words/any-of.ts';
import { stateNamed } from '../words/action-words.ts';
import { MONTH_NAMES, weekdayNumber } from '../words/time-words.ts';
import { folded, oneOf } from '../words/words.ts';

interface EndPiece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A point that ends words, and neither a first name nor a title: `S. Pellerin`, `Hr. Voss`. */
const STOP = String.raw`(?<!(?<![\p{L}\d])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Hr|Fr|Sr|Sra|Eng|Ing|Prof|Abt))[.](?:\s+|$)|。`;
const APART = new RegExp(
  [
    String.raw`\s*[,;，、；|·()（）]\s*|\s[-–—/]{1,2}\s|\s[-=]>\s|\s?[→⇒]\s?`,
    String.raw`(?<=\p{L}) ?[:：]\s+|${STOP}|\s{2,}`,
  ].join('|'),
  'gu',
);
/** Addresses have signs of their own. */
const LINK = /\[[^\]]*\]\([^)\s]*\)/g;

/** A name by its look: words with capitals, with titles and particles between; one in Japanese by its length. */
const PERSON = anyOf(
  inTurn(
    /^(?:(?:Mr|Mrs|Ms|Dr|Frau|Fr|Herr|Hr|Mme|Sra?|Dona?|Eng|Ing|Prof|Abt)\.? )*@?\p{Lu}[\p{L}.'’-]*/u,
    /(?: (?:(?:de|da|van|von|der|den|del|la|le|do|dos|di) ){0,2}\p{Lu}[\p{L}.'’-]*){0,2}$/u,
  ),
  /^[\p{Script=Han}\p{Script=Katakana}ー]{2,8}(?:さん|氏)?$/u,
);
const TEAM = /^(?:[\p{L}\d&-]+ ){1,2}(?:team|squad|crew|desk)$/iu;
const MONTH = `(?:${oneOf(MONTH_NAMES)})`;
/** What leads to a day: `by`, `à compter du`, `end of`. */
const LEAD = String.raw`^(?:(?:\p{Ll}{1,9} |d['’l]){1,3})?`;
/** A day without a label: `19 April`, `April 19`, `May`, `end of July 2024`, `3月末まで`. */
const DAY = anyOf(
  new RegExp(
    `${LEAD}\\d{1,2}(?:st|nd|rd|th|er|º|\\.)? ?(?:de )?${MONTH}\\.?(?:,? ?(?:de )?\\d{4})?$`,
    'u',
  ),
  new RegExp(`${LEAD}${MONTH}\\.?(?: \\d{1,2}(?:st|nd|rd|th)?)?(?:,? \\d{4})?$`, 'u'),
  new RegExp(String.raw`${LEAD}\d[\d./-]{2,9}\.?$`, 'u'),
  /^@?[\d年月日末/.-]{3,12}\s?(?:まで|迄)?$/u,
);
const TICKET = /^(?:\[{0,2}\w{1,8}:)?(?:#\d+|[A-Z][A-Z\d]*-?\d{2,})\]{0,2}$/;

/** Behind a state, the day of it: `done on 19 November`, `fait le 18/01`. */
const SINCE = /\s+(?:(?:on|in|at|since|am|seit|le|el|em|den)\s+)?\S*\d.*$/iu;

/** A day, a state or a ticket. */
export const isFact = (text: string): boolean =>
  TICKET.test(text) ||
  DAY.test(folded(text.replace(/^@/, ''))) ||
  factOf(text) !== null ||
  stateNamed(text.replace(SINCE, '')) !== null;

/** A person or a team by its look. */
export const looksNamed = (text: string): boolean =>
  (PERSON.test(text) || TEAM.test(text)) &&
  !isFact(text) &&
  stateNamed(text) === null &&
  (text.length <= 3 || weekdayNumber(text) === 0) &&
  !beginsLikeOrder(text);

interface Closing {
  readonly masked: string;
  /** The names and facts that close a sentence. */
  readonly pieces: readonly EndPiece[];
  readonly names: readonly EndPiece[];
}

function closingOf(sentence: string): Closing {
  const masked = sentence.replace(LINK, (link) => `#${'0'.repeat(link.length - 1)}`);
  const behind = piecesOf(masked).slice(1);
  const said = behind.findLastIndex(({ text }) => !isFact(text) && !looksNamed(text));
  const pieces = behind.slice(said + 1);
  // `Frist` of `(Frist: 30.04.2024)` is a label and no name, and what stands behind one is its value.
  const isLabel = (piece: EndPiece | undefined): boolean =>
    piece !== undefined && /^\s?[:：]/.test(masked.slice(piece.to));
  const names = pieces.filter(
    (piece, i) => looksNamed(piece.text) && !isLabel(piece) && !isLabel(pieces[i - 1]),
  );
  return { masked, pieces, names };
}

/** The owner whose name stands among the facts at the end of a sentence; null where no fact stands beside it. */
export function ownerAtEnd(sentence: string): ActionOwner | null {
  const { pieces, names } = closingOf(sentence);
  const [name] = names;
  if (!name || names.length > 1 || pieces.length < 2) return null;
  return { name: name.text, written: sentence.slice(...around(sentence, name)) };
}

/** A name, and the sign in front of it. */
export interface PlacedName {
  readonly name: string;
  readonly sign: string;
}

/** Every name among what closes a sentence behind a bracket, a dash or an arrow, with a fact beside it or without. */
export function namesAtEnd(sentence: string): PlacedName[] {
  const { masked, names } = closingOf(sentence);
  return names.flatMap(({ text, from }) => {
    const [sign] = SIGN.exec(masked.slice(Math.max(0, from - 4), from)) ?? [];
    return sign === undefined ? [] : [{ name: text, sign: SIGNS[sign] ?? sign }];
  });
}

const SIGN = /[(（→⇒]|[-=]>|[-–—/]{1,2}/u;

/** Signs that stand for one another. */
const SIGNS: Readonly<Record<string, string>> = {
  '（': '(',
  '→': '->',
  '⇒': '->',
  '=>': '->',
  '–': '-',
  '—': '-',
  '--': '-',
};

/** A name with what parts it from the words before; the sign that opens a bracket with the comma behind it. */
function around(sentence: string, { from, to }: EndPiece): [number, number] {
  const before =
    /(?:\s*[,;，、；|·.。:：→⇒]\s*|\s[-–—/]{1,2}\s|\s[-=]>\s|\s*[(（]\s*|\s+)$/u.exec(
      sentence.slice(0, from),
    )?.[0] ?? '';
  const opens = /[(（]/.test(before);
  const behind = opens ? (/^\s*[,;、]\s*|^\s*[)）]/u.exec(sentence.slice(to))?.[0].length ?? 0) : 0;
  const keeps = /^[.。]$/.test(before.trim()) ? before.length - 1 : before.length;
  return [from - keeps, to + behind];
}

function piecesOf(text: string): EndPiece[] {
  const signs = [...text.matchAll(APART)];
  const starts = [0, ...signs.map((sign) => sign.index + sign[0].length)];
  const ends = [...signs.map(({ index }) => index), text.length];
  return starts
    .map((from, i) => ({
      text: text.slice(from, ends[i]).trim(),
      from,
      to: ends[i] ?? text.length,
    }))
    .filter((piece, i) => piece.text !== '' || i === 0);
}
