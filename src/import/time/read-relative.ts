// Times that are counted from another: `T+5m`, `T-10 min`, `+1h 05m`, `+2 horas`.
import { anyOf } from '../words/any-of.ts';
import { take } from './progress.ts';

const SIGN = /(?:(t0?|h|m)\s*([+−–-]|plus\b|minus\b)|(\+))\s?(?=\d)/iy;
/** The moment from which the others count: `T0`, `T=0`. */
const ZERO = /t(?:\s?[=±]\s?)?0(?![\w+]|\s?[+−–-]\s?\d|:\d)/iy;
/** A letter alone, which names it where it is told from when a document counts. */
const ALONE = /T(?=\s*(?:[:：|]|[–—-]\s|$))/y;
/** `T+0:05`, `+01:20:00`: hours, minutes and perhaps seconds. */
const CLOCKED = /(\d{1,3}):([0-5]\d)(?::[0-5]\d)?(?![\d:])/y;
const UNIT = anyOf(
  /d(?:ays?|[ií]as?|ias)?|tage?n?|jours?|h(?:rs?|ours?|oras?|eures?)?/iu,
  /std|stunden?|m(?:in(?:s|utes?|utos?|uten?)?)?|分|時間|s(?:ec(?:s|onds?)?)?/iu,
);
const SPAN = new RegExp(String.raw`(\d{1,4})\s?(${UNIT.source})?(?!\p{L}|\d|[:.]\d|[\/-])`, 'iuy');

interface CountedSpan {
  readonly minutes: number;
  readonly length: number;
}

/** The minutes that are counted from another moment at a place of a text; null where none are. `anchored`: it is told which. */
export function readRelative(text: string, at: number, anchored = false): CountedSpan | null {
  const zero = take(text, at, ZERO) ?? (anchored ? take(text, at, ALONE) : null);
  if (zero) return { minutes: 0, length: zero[0].length };
  const sign = take(text, at, SIGN);
  if (!sign) return null;
  const start = at + sign[0].length;
  const found = clocked(text, start) ?? spansOf(text, start, (sign[1] ?? '').toLowerCase());
  if (!found) return null;
  const forward = /^(?:\+|plus)$/i.test(sign[2] ?? '+');
  return {
    minutes: forward ? found.minutes : -found.minutes,
    length: sign[0].length + found.length,
  };
}

function clocked(text: string, at: number): CountedSpan | null {
  const match = take(text, at, CLOCKED);
  return match && { minutes: Number(match[1]) * 60 + Number(match[2]), length: match[0].length };
}

/** `1h 05m`, `90 min`, `5` behind a letter that says what it counts. */
function spansOf(text: string, at: number, letter: string): CountedSpan | null {
  let end = at;
  let minutes = 0;
  let last = letter === 'h' ? 1440 : 0;
  let spans = 0;
  for (; spans < 3; spans++) {
    const start = spans > 0 && text[end] === ' ' ? end + 1 : end;
    const span = take(text, start, SPAN) ?? gluedSpan(text, start);
    if (!span?.[1]) break;
    // A number alone behind a plus may be anything.
    if (!span[2] && letter === '' && last === 0) break;
    const unit = unitOf(span[2], last);
    minutes += Number(span[1]) * unit;
    last = unit;
    end = start + span[0].length;
  }
  return spans === 0 ? null : { minutes: Math.floor(minutes), length: end - at };
}

/** `1h10`: the unit is followed by the next number. */
function gluedSpan(text: string, at: number): RegExpExecArray | null {
  return take(text, at, /(\d{1,2})(h|d)(?=\d{1,2}(?!\d))/iy);
}

/** Minutes of a unit; a number without one counts what is smaller than the unit before it, or minutes. */
function unitOf(word: string | undefined, last: number): number {
  if (!word) return last === 1440 ? 60 : 1;
  if (/^(?:d|tag|jour)/i.test(word)) return 1440;
  if (/^s(?!td|tunde)/i.test(word)) return 1 / 60;
  return /^(?:h|std|stunde|時間)/i.test(word) ? 60 : 1;
}
