// Times that are counted from another: `T+5m`, `T-10 min`, `+1h 05m`, `+2 horas`.
import { anyOf } from '../words/any-of.ts';
import { take } from './progress.ts';

const SIGN = /(?:t\s*([+−–-])|(\+))\s?(?=\d)/iy;
const UNIT = anyOf(
  /d(?:ays?|[ií]as?|ias)?|tage?n?|jours?|h(?:rs?|ours?|oras?|eures?)?/iu,
  /std|stunden?|m(?:in(?:s|utes?|utos?|uten?)?)?|分|時間/iu,
);
const SPAN = new RegExp(String.raw`(\d{1,4})\s?(${UNIT.source})?(?!\p{L}|\d|[:.]\d|[\/-])`, 'iuy');

/** The minutes that are counted from another moment at a place of a text; null where none are. */
export function readRelative(text: string, at: number): { minutes: number; length: number } | null {
  const sign = take(text, at, SIGN);
  if (!sign) return null;
  const named = sign[1] !== undefined;
  let end = at + sign[0].length;
  let minutes = 0;
  let last = 0;
  let spans = 0;
  for (; spans < 3; spans++) {
    const start = spans > 0 && text[end] === ' ' ? end + 1 : end;
    const span = take(text, start, SPAN) ?? gluedSpan(text, start);
    if (!span?.[1]) break;
    const unit = unitOf(span[2], last);
    // A number alone behind a plus may be anything.
    if (!span[2] && !named && last === 0) break;
    minutes += Number(span[1]) * unit;
    last = unit;
    end = start + span[0].length;
  }
  if (spans === 0) return null;
  return { minutes: (sign[1] ?? '+') === '+' ? minutes : -minutes, length: end - at };
}

/** `1h10`: the unit is followed by the next number. */
function gluedSpan(text: string, at: number): RegExpExecArray | null {
  return take(text, at, /(\d{1,2})(h|d)(?=\d{1,2}(?!\d))/iy);
}

/** Minutes of a unit; a number without one counts what is smaller than the unit before it, or minutes. */
function unitOf(word: string | undefined, last: number): number {
  if (!word) return last === 1440 ? 60 : 1;
  if (/^(?:d|tag|jour)/i.test(word)) return 1440;
  return /^(?:h|std|stunde|時間)/i.test(word) ? 60 : 1;
}
