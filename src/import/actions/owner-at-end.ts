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

const APART = /\s*[,;，、；|·()（）]\s*|\s[-–—/]{1,2}\s|[.。](?:\s+|$)|\s{2,}/gu;
/** Addresses have signs of their own. */
const LINK = /\[[^\]]*\]\([^)\s]*\)/g;

/** A name by its look: words with capitals, with titles and particles between; one in Japanese by its length. */
const PERSON = anyOf(
  inTurn(
    /^(?:(?:Mr|Mrs|Ms|Dr|Frau|Herr|Mme|Sra?|Dona?)\.? )*\p{Lu}[\p{L}.'’-]*/u,
    /(?: (?:(?:de|da|van|von|der|den|del|la|le|do|dos|di) ){0,2}\p{Lu}[\p{L}.'’-]*){0,2}$/u,
  ),
  /^[\p{Script=Han}\p{Script=Katakana}ー]{2,8}(?:さん|氏)?$/u,
);
const TEAM = /^(?:[\p{L}\d&-]+ ){1,2}(?:team|squad|crew|desk)$/iu;
const MONTH = `(?:${oneOf(MONTH_NAMES)})`;
/** A day without a label: `19 April`, `April 19`, `May`, `3月末まで`. */
const DAY = anyOf(
  new RegExp(
    `^(?:\\p{L}{1,5} )?\\d{1,2}(?:st|nd|rd|th|er|º|\\.)? ?(?:de )?${MONTH}\\.?(?:,? ?(?:de )?\\d{4})?$`,
    'u',
  ),
  new RegExp(`^(?:\\p{L}{1,5} )?${MONTH}\\.?(?: \\d{1,2}(?:st|nd|rd|th)?)?(?:,? \\d{4})?$`, 'u'),
  /^[\d年月日末/.-]{3,12}(?:まで|迄)?$/u,
);
const TICKET = /^(?:#\d+|[A-Z][A-Z\d]+-\d+)$/;

const isFact = (text: string): boolean =>
  TICKET.test(text) || DAY.test(folded(text)) || factOf(text) !== null;

const isName = (text: string): boolean =>
  (PERSON.test(text) || TEAM.test(text)) &&
  !isFact(text) &&
  stateNamed(text) === null &&
  (text.length <= 3 || weekdayNumber(text) === 0) &&
  !beginsLikeOrder(text);

/** The owner whose name stands among the facts at the end of a sentence; null where no fact stands beside it. */
export function ownerAtEnd(sentence: string): ActionOwner | null {
  const masked = sentence.replace(LINK, (link) => `#${'0'.repeat(link.length - 1)}`);
  const behind = piecesOf(masked).slice(1);
  const said = behind.findLastIndex(({ text }) => !isFact(text) && !isName(text));
  const closing = behind.slice(said + 1);
  const names = closing.filter(({ text }) => isName(text));
  const [name] = names;
  if (!name || names.length > 1 || closing.length < 2) return null;
  return { name: name.text, written: sentence.slice(...around(sentence, name)) };
}

/** A name with what parts it from the words before; the sign that opens a bracket with the comma behind it. */
function around(sentence: string, { from, to }: EndPiece): [number, number] {
  const before =
    /(?:\s*[,;，、；|·.]\s*|\s[-–—/]{1,2}\s|\s*[(（]\s*|\s+)$/u.exec(
      sentence.slice(0, from),
    )?.[0] ?? '';
  const opens = /[(（]/.test(before);
  const behind = opens ? (/^\s*[,;、]\s*|^\s*[)）]/u.exec(sentence.slice(to))?.[0].length ?? 0) : 0;
  const keeps = before.trim() === '.' ? before.length - 1 : before.length;
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
