// What is written beside an action's sentence, in brackets or behind a dash: `(Owner: Data, due 2024-03-01)`,
// `- S. Kim - 04/05/2024`, `（担当：認証チーム、期限：2021-12-10）`, `Assigned to @owen. Completed.`
import type { ActionStatus } from '../../report/kinds.ts';
import type { Day } from '../time/calendar.ts';
import { completeDay, dayText, daysUntil } from '../time/calendar.ts';
import { take } from '../time/progress.ts';
import type { DatePart, StampOptions } from '../time/stamp-parts.ts';
import { stampAt } from '../time/stamp.ts';
import { actionWords, stateNamed } from '../words/action-words.ts';
import { MONTH_NAMES, monthOf } from '../words/time-words.ts';
import { LANGUAGES, foldedInPlace, oneOf } from '../words/words.ts';

export interface WrittenFacts {
  readonly due: string | null;
  readonly completed: string | null;
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

/** The day by which an action is due, the day on which it was done, and how far it is, as far as they are written. */
export function writtenFacts(text: string, options: DayOptions): WrittenFacts {
  const flat = foldedInPlace(text.replace(/~~[^~]*~~/g, (struck) => ' '.repeat(struck.length)));
  const completed = dayAfter(flat, DONE, options);
  const due = dayAfter(flat, DUE, options) ?? dayBefore(flat, options) ?? closingDay(flat, options);
  return {
    completed,
    due: due !== null && due === completed ? null : due,
    status: pieceState(text),
  };
}

function dayAfter(text: string, words: RegExp, options: DayOptions): string | null {
  for (const match of text.matchAll(words)) {
    const day = dayAt(text, match.index + match[0].length, options)?.day;
    if (day) return day;
  }
  return null;
}

/** `12月10日まで`: the word stands behind the day. */
function dayBefore(text: string, options: DayOptions): string | null {
  const until = text.search(/\d日(?:まで|迄)/);
  const from = until === -1 ? -1 : text.slice(0, until).search(/\d{4}年[\d月\s]*$/);
  return from === -1 ? null : (dayAt(text, from, options)?.day ?? null);
}

/** Words after which a day at the end belongs to the sentence: `what happened on 5 March`. */
const OF_THE_SENTENCE = /\b(?:of|on|from|since|in|at|the|and|to|until|vom|am|seit|du|del|de)\s*$/i;

/** A day that stands apart, in brackets, behind a dash or at the very end. */
function closingDay(text: string, options: DayOptions): string | null {
  const starts = [...text.matchAll(/(?:[([（]|\s[-–—|]+\s|[,、;]\s*|`|\s)(?=[\p{L}\d])/gu)].map(
    (match) => ({ at: match.index + match[0].length, apart: match[0].trim() !== '' }),
  );
  for (const { at, apart } of starts) {
    const found = dayAt(text, at, options);
    if (!found) continue;
    const rest = text.slice(at + found.length);
    const ends = /^[\s)\]）.`*_]*$/.test(rest);
    if (ends && (apart || !OF_THE_SENTENCE.test(text.slice(0, at)))) return found.day;
    if (apart && /^`?\s*(?:[)\]）,、;]|[-–—|]\s)/.test(rest)) return found.day;
  }
  return null;
}

/** A whole day; without its year, the next such day after the incident. */
function dayAt(
  text: string,
  at: number,
  options: DayOptions,
): { day: string; length: number } | null {
  const end = endOfMonth(text, at);
  if (end) return end;
  const stamp = stampAt(text, at, options);
  if (!stamp?.date || stamp.date.swappable || stamp.untilDate) return null;
  const day = nextDay(stamp.date, options.near);
  return day && { day: dayText(day), length: stamp.core };
}

function nextDay(part: DatePart, near: Day | null): Day | null {
  if (part.year !== null) return part as Day;
  const day = near && completeDay({ ...part, year: near.year }, null, null);
  return day && near && daysUntil(near, day) < 0 ? { ...day, year: day.year + 1 } : day;
}

const END_OF_MONTH = new RegExp(
  `(?:the )?(?:end of|ende|fin|final de|fine|fin de)\\s+(?:of |de )?(${oneOf(MONTH_NAMES)})\\s+(?:de )?(\\d{4})(?!\\d)`,
  'iuy',
);

/** `end of June 2024`. */
function endOfMonth(text: string, at: number): { day: string; length: number } | null {
  const match = take(text, at, END_OF_MONTH);
  const month = match ? monthOf(match[1]) : 0;
  if (!match || month === 0) return null;
  const year = Number(match[2]);
  const day = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { day: dayText({ year, month, day }), length: match[0].length };
}

/** `Estado: hecho`. */
const STATE_LABEL = new RegExp(
  `^(?:status|state|${oneOf(LANGUAGES.flatMap(({ statusHeads }) => statusHeads))})\\s*[:：]\\s*`,
  'iu',
);

/** A piece that is nothing but a state: in brackets, behind a dash, or a sentence of its own at the end. */
function pieceState(text: string): ActionStatus | null {
  const pieces = text.split(/\s*(?:[()[\]（）、;]|(?:\s|^)[-–—|]{1,3}\s|\.\s|\.$|,\s)\s*/);
  const whole = text.length;
  let status: ActionStatus | null = null;
  let at = 0;
  for (const piece of pieces) {
    const from = text.indexOf(piece, at);
    at = from + piece.length;
    const state = piece === '' || from === 0 ? null : stateNamed(piece.replace(STATE_LABEL, ''));
    if (!state || state === 'open') continue;
    // Behind a comma a word goes on with a list, unless the list ends there or stands in brackets.
    const before = text.slice(0, from).trimEnd();
    const bracket = before.lastIndexOf('(') > before.lastIndexOf(')');
    if (/,$/.test(before) && !bracket && whole - at > 2) continue;
    status = state;
  }
  return status;
}
