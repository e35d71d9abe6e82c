// What is written beside an action's sentence, in brackets or behind a dash: `(Owner: Data, due 2024-03-01)`,
// `- S. Kim - 04/05/2024`, `（担当：認証チーム、期限：2021-12-10）`, `Assigned to @owen. Completed.`
import type { ActionStatus } from '../../report/kinds.ts';
import type { Day } from '../time/calendar.ts';
import { completeDay, dayText, daysUntil, lastDayOfMonth, parseDay } from '../time/calendar.ts';
import { take } from '../time/progress.ts';
import { readDay } from '../time/read-whole-day.ts';
import type { DatePart, StampOptions } from '../time/stamp-parts.ts';
import { stampAt } from '../time/stamp.ts';
import { inTurn } from '../words/any-of.ts';
import { actionWords, stateNamed } from '../words/action-words.ts';
import { MONTH_NAMES, monthOf } from '../words/time-words.ts';
import { LANGUAGES, foldedInPlace, oneOf } from '../words/words.ts';

/** A day, and how it was completed where it is not written whole. */
export interface DayRead {
  readonly day: string;
  readonly guess: string | null;
}

const NO_YEAR = 'the year is not written; it is the first such day after the incident';
const NO_ORDER =
  'the day and the month could be each other; the other day lies before the incident';

export interface WrittenFacts {
  readonly due: DayRead | null;
  readonly completed: DayRead | null;
  readonly status: ActionStatus | null;
}

/** How days are read, and the day of the incident, after which those without a year are meant. */
export interface DayOptions extends StampOptions {
  readonly near: Day | null;
}

const DUE = new RegExp(
  `(?<![\\p{L}\\d])(?:${oneOf(actionWords('due'))})(?:\\s+(?:date|by|on|the|le|el))?\\s*[:：=.-]?\\s*(?=[\\p{L}\\d])`,
  'giu',
);
const DONE = new RegExp(
  `(?<![\\p{L}\\d])(?:${oneOf(actionWords('done'))})(?:\\s+(?:on|at|am|le|el|em))?\\s*[:：=-]?\\s*(?=[\\p{L}\\d])`,
  'giu',
);

/** Apart from the sentence, the day behind a comma or in brackets: `… – **done**, 6 May`, `Hecho (06/05/2024)`. */
const DONE_APART = new RegExp(
  `(?<=[-–—,;:.。(（[][\\s*]*)(?:(?:already|bereits|schon|deja|ya|ja) )?(?:${oneOf(actionWords('done'))})[\\s*]*[,;(（–—-]\\s*(?=[\\p{L}\\d])(?:[\\p{L}. '’-]{2,30},\\s*(?=\\d))?`,
  'giu',
);

/** When it was given up: `(cancelled on 10 June)`. */
const DROPPED = new RegExp(
  `(?<![\\p{L}\\d])(?:${oneOf(actionWords('dropped'))})(?:\\s+(?:on|at|am|le|el|em))?\\s*[:：=,-]?\\s*(?=[\\p{L}\\d])`,
  'giu',
);

/** The day by which an action is due, the day on which it was done, and how far it is, as far as they are written. */
export function writtenFacts(text: string, options: DayOptions): WrittenFacts {
  const flat = foldedInPlace(text.replace(/~~[^~]*~~/g, (struck) => ' '.repeat(struck.length)));
  const completed = dayAfter(flat, DONE, options) ?? dayAfter(flat, DONE_APART, options);
  const dropped = dayAfter(flat, DROPPED, options);
  const due =
    dayAfter(flat, DUE, options) ??
    dayBefore(flat, options) ??
    closingDay(flat, options) ??
    closingQuarter(flat, options) ??
    monthInBrackets(flat, options);
  return {
    completed,
    due: due !== null && (due.day === completed?.day || due.day === dropped?.day) ? null : due,
    status: pieceState(text),
  };
}

function dayAfter(text: string, words: RegExp, options: DayOptions): DayRead | null {
  for (const match of text.matchAll(words)) {
    const at = match.index + match[0].length;
    const found =
      dayAt(text, at, options) ?? (words === DUE ? periodAt(text, at, options.near) : null);
    if (found) return found.read;
  }
  return null;
}

/** The one day of a cell: written out, else the first that stands in it. */
export function dayIn(cell: string, options: DayOptions): DayRead | null {
  const text = cell.replace(/~~[^~]*~~/g, (struck) => ' '.repeat(struck.length));
  const whole = readDay(text, options.order);
  if (whole !== null) return { day: whole, guess: null };
  const flat = foldedInPlace(text);
  const starts = [...flat.matchAll(/(?<![\p{L}\d./-])(?=[\p{L}\d])/gu)].slice(0, 12);
  for (const { index } of starts) {
    const found = dayAt(flat, index, options) ?? periodAt(flat, index, options.near);
    if (found) return found.read;
  }
  return null;
}

/** `12月10日まで`, `4/12(金)まで`, `3月末まで`: the word stands behind the day. */
function dayBefore(text: string, options: DayOptions): DayRead | null {
  const [until] = UNTIL_WIDE.exec(text) ?? [];
  return until === undefined ? null : (dayAt(text, text.indexOf(until), options)?.read ?? null);
}

const UNTIL_WIDE = inTurn(
  /(?<!\d)(?:\d{4}[年/.-])?(?:\d{1,2}月\s?(?:\d{1,2}日?|末)|\d{1,2}[/.-]\d{1,2})/u,
  /\s?(?:[(（][日月火水木金土][)）])?\s?(?:まで|迄)/u,
);

/** Words after which a day at the end belongs to the sentence: `what happened on 5 March`. */
const OF_THE_SENTENCE = /\b(?:of|on|from|since|in|at|the|and|to|until|vom|am|seit|du|del|de)\s*$/i;

const PAST =
  /\b(?:happened|occurred|was|were|went|did|failed|passierte|ocurrió|passé|aconteceu)\b/i;
const ON = /\b(?:on|am|den|el|le|em)\s*$/i;

/** A day that stands apart, in brackets, behind a dash or at the very end. */
function closingDay(text: string, options: DayOptions): DayRead | null {
  const starts = [...text.matchAll(/(?:[([（]|\s[-–—|/]+\s|[,、;]\s*|`|\s@?)(?=[\p{L}\d])/gu)].map(
    (match) => ({ at: match.index + match[0].length, apart: match[0].trim() !== '' }),
  );
  for (const { at, apart } of starts) {
    const found = dayAt(text, at, options);
    if (!found) continue;
    const rest = text.slice(at + found.length);
    const ends = ENDS.test(rest);
    const said = text.slice(0, at);
    const promised = ON.test(said) && !PAST.test(said) && isSoon(found.read.day, options.near);
    const ofIt = OF_THE_SENTENCE.test(said) && !promised;
    if (ends && (apart || !ofIt)) return found.read;
    if (apart && /^`?\s*(?:[([（)\]）,、;]|[-–—|/]\s)/.test(rest)) return found.read;
  }
  return null;
}

/** Where a quarter may stand apart, or behind `in`. */
const BEFORE_QUARTER = inTurn(
  /(?:[([（]|\s[-–—|/]+\s|[,、;]\s*|\s(?=(?:in|im|au|en|no|durante|during) ))/gu,
  /(?:(?:in|im|au|en|no|durante|during|by|bis|ate|para) )?(?:(?:the|el|le|o|der|dem|zum) )?(?=[\p{L}\d])/gu,
);

/**
 * The last day of a quarter that stands apart: `(Network, third quarter)`, `… in the second quarter`, `（第2四半期予定）`. A month
 * in its place may name the thing instead.
 */
function closingQuarter(text: string, { near }: DayOptions): DayRead | null {
  for (const match of text.matchAll(BEFORE_QUARTER)) {
    const at = match.index + match[0].length;
    const found = periodAt(text, at, near, QUARTERS);
    const rest = found && text.slice(at + found.length);
    if (
      rest !== null &&
      /^\s*[([（)\]）]|^[\s.]*$/.test(rest.replace(PLANNED, '')) &&
      !PAST.test(text)
    )
      return found?.read ?? null;
  }
  return null;
}

/** The last day of a month that closes a bracket behind a name: `(Ana, 06/2025)`; its name may name the thing instead. */
function monthInBrackets(text: string, { near }: DayOptions): DayRead | null {
  const [, lead] = /^(.*[(（][^()（）]{2,40}[,、]\s*)\d\d?\/\d{4}[)）][\s.]*$/u.exec(text) ?? [];
  return lead === undefined ? null : (periodAt(text, lead.length, near)?.read ?? null);
}

/** Nothing behind but the word for a plan, or the ticket. */
const ENDS = inTurn(
  /^(?:(?:に|の)?(?:完了|実施|対応|導入|公開)?(?:予定|目標|めど))?[\s)\]）.`*_]*/u,
  /(?:[(（]?(?:\[[^\]]{1,30}\]\(\S+\)|[a-z]{2,}-\d+|#\d+)[\s)\]）.`*_]*)?$/u,
);

/** `Print the list on 22 April`: a day not long after the incident is no day of its story. */
function isSoon(day: string, near: Day | null): boolean {
  const then = near && parseDay(day);
  const days = then ? daysUntil(near, then) : 0;
  return days > 1 && days <= SOON;
}

/** Days after the incident in which what is promised is usually due. */
const SOON = 200;

/** `4月末予定`: behind the day, what says that it is one of a plan. */
const PLANNED = /^(?:に|の)?(?:完了|実施|対応|導入|公開)?(?:予定|目標|めど)/u;

interface DayHere {
  readonly read: DayRead;
  readonly length: number;
}

/** A whole day; without its year, the next such day after the incident. */
function dayAt(text: string, at: number, options: DayOptions): DayHere | null {
  const short = endOfMonth(text, at, options.near) ?? shortDay(text, at, options);
  if (short) return short;
  const stamp = stampAt(text, at, options);
  if (!stamp?.date || stamp.untilDate) return null;
  const { core: length, date } = stamp;
  if (date.swappable) {
    const day = theOneAfter(date, options.near);
    return day && { read: { day: dayText(day), guess: NO_ORDER }, length };
  }
  const day = nextDay(date, options.near);
  return day && { read: { day: dayText(day), guess: date.year === null ? NO_YEAR : null }, length };
}

const SHORT = /(\d{1,2})[/.](\d{1,2})\.?(?![\d/.]|\p{L}(?<!ま|迄))/uy;

/** `30/4`, `4/30`: without a year, the next such day after the incident; unknown where both readings could be. */
function shortDay(text: string, at: number, { order, near }: DayOptions): DayHere | null {
  const match = take(text, at, SHORT);
  if (!match || !near) return null;
  const [a, b] = [Number(match[1]), Number(match[2])];
  const readings = [...(order === 'mdy' ? [] : [{ day: a, month: b }])].concat(
    order === 'dmy' ? [] : [{ day: b, month: a }],
  );
  const days = readings.flatMap(({ day, month }) => {
    const known = parseDay(dayText({ year: near.year, month, day }));
    return known ? [daysUntil(near, known) < 0 ? { ...known, year: known.year + 1 } : known] : [];
  });
  const soon = days.filter((day) => isSoon(dayText(day), near));
  const [only] = days.length === 1 ? days : soon.length === 1 ? soon : [];
  return only ? { read: { day: dayText(only), guess: NO_YEAR }, length: match[0].length } : null;
}

/** Of `12/8/2023` read both ways, the day that does not lie before the incident, where only one does not. */
function theOneAfter(part: DatePart, near: Day | null): Day | null {
  if (!near || part.year === null) return null;
  const after = [part, { ...part, month: part.day, day: part.month }]
    .map((one) => completeDay(one, null, null))
    .filter((day) => day !== null && daysUntil(near, day) >= 0);
  return after.length === 1 ? (after[0] ?? null) : null;
}

function nextDay(part: DatePart, near: Day | null): Day | null {
  if (part.year !== null) return part as Day;
  const day = near && completeDay({ ...part, year: near.year }, null, null);
  return day && near && daysUntil(near, day) < 0 ? { ...day, year: day.year + 1 } : day;
}

const END_OF_MONTH = new RegExp(
  `(?:the |la |o |l')?(?:end of|end|ende|ende des|fin|finales|final|fins|fim|fine)\\s+(?:of |de |du |do |del )?(?:(?:the )?month of |mois (?:de |d')|mes de |monats )?(${oneOf(MONTH_NAMES)})(?:,?\\s+(?:de )?(\\d{4})(?!\\d))?(?![\\p{L}\\d])`,
  'iuy',
);

/** `2024年5月末`. */
const END_OF_MONTH_WIDE = /(?:(\d{4})年)?(\d{1,2})月(?:末|中|いっぱい)/uy;

interface MonthRead {
  readonly month: number;
  readonly year: string | undefined;
  readonly length: number;
}

function monthWithEnd(text: string, at: number): MonthRead | null {
  const match = take(text, at, END_OF_MONTH);
  if (match) return { month: monthOf(match[1]), year: match[2], length: match[0].length };
  const wide = take(text, at, END_OF_MONTH_WIDE);
  return wide && { month: Number(wide[2]), year: wide[1], length: wide[0].length };
}

/** `end of June 2024`, `Ende Juni`, `5月末`. */
function endOfMonth(text: string, at: number, near: Day | null): DayHere | null {
  const { month, year: written, length } = monthWithEnd(text, at) ?? NO_MONTH;
  const year = written === undefined ? near && yearAfter(month, near) : Number(written);
  if (month < 1 || month > 12 || year === null) return null;
  const day = lastDayOfMonth(year, month);
  const read = {
    day: dayText({ year, month, day }),
    guess: written === undefined ? NO_YEAR : null,
  };
  return { read, length };
}

const NO_MONTH: MonthRead = { month: 0, year: undefined, length: 0 };

/** Quarters as they are written, the number and the year in named groups. */
const QUARTERS: readonly RegExp[] = [
  /q(?<n>[1-4])(?:[ /-]?(?<year>\d{4}))?(?![\p{L}\d])/uy,
  /(?<year>\d{4})[ /-]?q(?<n>[1-4])(?![\p{L}\d])/uy,
  /(?<word>first|second|third|fourth|last) quarter(?:,? (?:of )?(?<year>\d{4}))?(?![\p{L}\d])/uy,
  /(?<word>erste|zweite|dritte|vierte|letzte)[nrs]? quartal(?: (?<year>\d{4}))?(?![\p{L}\d])/uy,
  /(?<word>premier|deuxieme|second|troisieme|quatrieme|dernier) trimestre(?: (?:de |d')?(?<year>\d{4}))?(?![\p{L}\d])/uy,
  /(?<word>primer|segundo|tercer|cuarto|ultimo) trimestre(?: (?:de |del )?(?<year>\d{4}))?(?![\p{L}\d])/uy,
  /(?<word>primeiro|terceiro|quarto) trimestre(?: (?:de )?(?<year>\d{4}))?(?![\p{L}\d])/uy,
  /(?<n>[1-4])\.? ?quartal(?: (?<year>\d{4}))?(?![\p{L}\d])/uy,
  /(?<n>[1-4])(?:st|nd|rd|th) quarter(?: (?:of )?(?<year>\d{4}))?(?![\p{L}\d])/uy,
  /(?<n>[1-4])(?:er|e|eme|o|º|°|\.)? ?trimestre(?: (?:de |del |do )?(?<year>\d{4}))?(?![\p{L}\d])/uy,
  /(?:(?<year>\d{4})年)?第?(?<n>[1-4])四半期/uy,
];
const MONTH = new RegExp(
  `(?<month>${oneOf(MONTH_NAMES)})\\.?,?\\s+(?:de |of )?(?<year>\\d{4})(?![\\p{L}\\d])`,
  'uy',
);
/** `06/2025`. */
const MONTH_IN_DIGITS = /(?<month>0?[1-9]|1[0-2])\/(?<year>20\d{2})(?![\d/])/uy;
const NO_DAY = 'only the month or the quarter is written; it is its last day';

/** Beginnings of the ordinals of quarters, in their order; `last` is the fourth. */
const ORDINALS = ['first erste prem primer', 'second zweite deux segund', 'third dritte troi terc'];

/** The number of a quarter, written as one or as a word. */
function quarterOf(number: string | undefined, word = ''): number {
  if (number !== undefined) return Number(number);
  const at = ORDINALS.findIndex((words) => words.split(' ').some((one) => word.startsWith(one)));
  return at === -1 ? 4 : at + 1;
}

/** `Q3 2025`, `3. Quartal`, `juin 2025`: the last day of what a thing is due in. */
function periodAt(
  text: string,
  at: number,
  near: Day | null,
  patterns: readonly RegExp[] = [...QUARTERS, MONTH, MONTH_IN_DIGITS],
): DayHere | null {
  for (const pattern of patterns) {
    const match = take(text, at, pattern);
    if (!match) continue;
    const { n, word, month: name, year: written } = match.groups ?? {};
    const month = name === undefined ? quarterOf(n, word) * 3 : Number(name) || monthOf(name);
    const year = written === undefined ? near && yearAfter(month, near) : Number(written);
    if (year === null) return null;
    const day = lastDayOfMonth(year, month);
    const guess = written === undefined ? `${NO_DAY}; ${NO_YEAR}` : NO_DAY;
    return { read: { day: dayText({ year, month, day }), guess }, length: match[0].length };
  }
  return null;
}

/** The year of the next such month after the incident. */
const yearAfter = (month: number, near: Day): number => near.year + (month < near.month ? 1 : 0);

/** `Estado: hecho`. */
const STATE_LABEL = new RegExp(
  `^(?:status|state|${oneOf(LANGUAGES.flatMap(({ statusHeads }) => statusHeads))})\\s*[:：]\\s*`,
  'iu',
);

/** Without the label in front, and the day on which it was so. */
const stateWords = (piece: string): string =>
  piece
    .replace(STATE_LABEL, '')
    .replace(/\s+(?:on|in|at|since|am|seit|le|el|em)\s+[^,;]*\d[^,;]*$/i, '');

/** A piece that is nothing but a state: in brackets, behind a dash, or a sentence of its own at the end. */
function pieceState(text: string): ActionStatus | null {
  const pieces = text.split(
    /\s*(?:[()[\]（）【】、;]|(?:\s|^)[-–—|/]{1,3}\s|\.\s|\.$|。|:\s|,\s)\s*/,
  );
  const whole = text.length;
  let status: ActionStatus | null = null;
  let at = 0;
  for (const piece of pieces) {
    const from = text.indexOf(piece, at);
    at = from + piece.length;
    const state = piece === '' || from === 0 ? null : stateNamed(stateWords(piece));
    if (!state || state === 'open') continue;
    // Behind a comma a word goes on with a list, unless the list ends there or stands in brackets.
    const before = text.slice(0, from).trimEnd();
    const bracket = before.lastIndexOf('(') > before.lastIndexOf(')');
    if (/,$/.test(before) && !bracket && whole - at > 2) continue;
    status = state;
  }
  return status;
}
