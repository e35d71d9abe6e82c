// What a line of plain text is, judged by how it is set: a title, a heading, an entry, the rest of the line above.
import { anyOf } from '../words/any-of.ts';
import { MONTH_NAMES, timeWords } from '../words/time-words.ts';
import { oneOf } from '../words/words.ts';
import { readStamp } from '../time/stamp.ts';
import { fieldNamed } from '../words/fields.ts';
import { sectionNamed } from '../words/sections.ts';
import { isUpdateState } from '../words/update-states.ts';

/** A text whose lines are all short was wrapped at a margin; then a line is not a paragraph. */
export const MARGIN = 88;

/** Whether the lines are one paragraph that was wrapped at a margin. */
export const isWrapped = (lines: readonly string[]): boolean =>
  lines.length > 2 &&
  lines.every((text) => text.length < MARGIN && !beginsEntry(text)) &&
  (lines.slice(0, -1).every((text) => text.length > 50) || areSentences(lines));

/** Whether sentences run on over the ends of lines: one ends inside a line, and no line says something of its own. */
export const areSentences = (lines: readonly string[]): boolean =>
  /[.!?]["”»)]?$/.test(lines.at(-1) ?? '') &&
  lines.slice(0, -1).every((text) => text.length > 30 && !/[:;]$/.test(text)) &&
  lines.slice(0, -1).some((text) => !/[.!?]["”»)]?$/.test(text)) &&
  lines.some((text) => /\p{L}{3}[.!?] (?=\p{Lu})/u.test(text)) &&
  (lines.slice(1).some((text) => /^\p{Ll}/u.test(text)) ||
    lines.slice(0, -1).some((text) => /\s\p{Ll}{1,3}$/u.test(text)));

/** Whether a line may go on below: it ends no sentence, and is as long as a margin allows. */
export const wasBroken = (text: string): boolean =>
  !/[.!?:;)"”]$/.test(text) && text.length <= MARGIN && text.length > 40;

/** Words and signs that lead to a time on the next line. */
const LEADS_ON = anyOf(
  /\b(?:at|by|from|until|till|to|between|and|or|around|about|approximately|since|after|before|on|of|the|was|is)\s*$/iu,
  new RegExp(
    `(?<!\\p{L})(?:${oneOf([...timeWords('leads'), ...timeWords('approximate')])})\\s*$`,
    'iu',
  ),
  /[,(~–—-]\s*$/iu,
);

/** Whether a line ends in front of a time, so that the next goes on with its sentence. */
export const leadsOn = (text: string): boolean => LEADS_ON.test(text);

/** A moment in front: a time, or a day with its year. */
export function beginsWithMoment(text: string): boolean {
  if (/^(?:at|on|from|in|by)\b/i.test(text)) return false;
  const stamp = readStamp(text, { order: null, loose: false });
  return stamp !== null && (stamp.time !== null || stamp.date?.year != null);
}

/** A moment, a bullet or a number in front: an entry of its own, whatever stands above. */
export const beginsEntry = (text: string): boolean =>
  (/^(?:[-*•・‣▪]\s?|\d{1,2}[.)]\s|\(?[a-z][.)]\s)/.test(text) && !DAY_OF_MONTH.test(text)) ||
  KEYED.test(text) ||
  /^\d{1,2}\.\d{1,2}\.? +\p{Lu}/u.test(text) ||
  (text.match(/ [|¦] |\S {3,}(?=\S)/g) ?? []).length > 1 ||
  beginsWithMoment(text);

/** `16. März`: a day, and no number of an entry. */
export const DAY_OF_MONTH = new RegExp(`^\\d{1,2}\\. (?:${oneOf(MONTH_NAMES)})(?!\\p{L})`, 'iu');

/** A key in front, as records and minutes number their entries: `AP2 - `, `PTASK0011 Replace`. */
const KEYED = /^[A-Z]{1,8}[- ]?\d{1,7}(?:[.-]\d+)?[.:)]?\s+(?:[–—-]\s+)?[\p{Lu}]/u;

/** In capitals: `ROOT CAUSE`. */
export const isShouting = (text: string): boolean =>
  text.length <= 60 &&
  text.length > 3 &&
  text === text.toUpperCase() &&
  /\p{Lu}{3}/u.test(text) &&
  !/\d:\d\d|^\d{4}Z?\s/.test(text);

/** A sign that sets a line apart as a heading: `■ 概要`, `【経緯】`. */
const HEADING_SIGN = /^(?:[■□◆◇▼▽◎]\s*|[【＜〈《[](?=[^】＞〉》\]]+[】＞〉》\]]$))/u;

/** The words of a heading without its sign; the line itself where it has none. */
const withoutSign = (text: string): string => {
  const [sign] = HEADING_SIGN.exec(text) ?? [];
  return sign === undefined
    ? text
    : text
        .slice(sign.length)
        .replace(/[】＞〉》\]]$/u, '')
        .trim();
};

/** The depth of the heading that a line is; null for a line of text. */
export function headingDepth(lines: readonly string[], i: number, opens: boolean): 1 | 2 | null {
  const text = lines[i] ?? '';
  if (opens && i === 0 && isTitle(lines)) return 1;
  if (isShouting(text)) return isLabelled(text) ? null : opens ? 1 : 2;
  const words = withoutSign(text);
  const signed = words !== text && words.length <= 30 && !/[。.!?：:]|\d:\d\d/u.test(words);
  return signed || isNamed(words) || isQuestion(text) || isUpdateState(text) ? 2 : null;
}

/** A question on a line of its own that names a part: `What are we doing about it?`. */
const isQuestion = (text: string): boolean =>
  /[?？]$/.test(text) && text.length <= 90 && sectionNamed(text.replace(/\s*[?？]$/, '')) !== null;

/** `DATE: 12 DEC 2023` says a fact; it heads nothing. */
const isLabelled = (text: string): boolean => /^\p{Lu}[\p{Lu} ]{2,20}:\s*\S/u.test(text);

/** `Number: PRB0052291` above `Opened: …`: a form begins with its facts; so does a message with its subject. */
function isFact(text: string, next: string | undefined): boolean {
  const [, label] = FACT.exec(text) ?? [];
  return label !== undefined && (fieldNamed(label) !== null || FACT.test(next ?? ''));
}
const FACT = /^(\p{Lu}[\p{L} -]{1,30}?)\s*[:：]\s+\S/u;

/** A short line that names a part of a report. */
const isNamed = (text: string): boolean =>
  text.length <= 60 &&
  text.split(' ').length <= 7 &&
  !/[.!,;]$|:\s*\S/.test(text) &&
  /^[\p{Lu}\p{Lo}#\d]/u.test(text) &&
  !beginsWithMoment(text) &&
  sectionNamed(text.replace(/:$/, '')) !== null;

/** The first line: alone, above the name of a part, or above a remark in brackets. */
function isTitle(lines: readonly string[]): boolean {
  const [text = '', next] = lines;
  const above = next === undefined || /^[(\[（]/.test(next) || namesPart(next);
  return (
    text.length <= 100 &&
    !/[.!?,;:]$/.test(text) &&
    text.split(' ').length <= 14 &&
    !isLabelled(text) &&
    !isFact(text, next) &&
    above
  );
}

const namesPart = (text: string): boolean => sectionNamed(text.replace(/:$/, '')) !== null;
