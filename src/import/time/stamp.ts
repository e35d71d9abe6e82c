// The times that stand in front of a timeline's lines, read by a grammar of their own: `14:05`, `~2:05 pm PST`,
// `[12-05 16:21]`, `Oct 30th, 10:00–10:20 UTC`, `12:48 (6:48 PDT)`, `T+5m`. Reads what is written and nothing else:
// which day a bare time belongs to is decided in days.ts.
import type { Stamp, StampOptions } from './stamp-parts.ts';
import type { Progress } from './progress.ts';
import { later } from './later.ts';
import { begin, take } from './progress.ts';
import { dayBehind, steps } from './stamp-steps.ts';
import {
  APPROXIMATE,
  BETWEEN,
  LEADING_SIGNS,
  LINK_WORD,
  NUMBERING,
  SEPARATOR,
} from './stamp-patterns.ts';
import { inTurn } from '../words/any-of.ts';

/** Reads the moment at the beginning of a text; null where the text does not begin with one. */
export function readStamp(text: string, options: StampOptions): Stamp | null {
  const signs = take(text, 0, LEADING_SIGNS)?.[0].length ?? 0;
  const found = read(text, { ...begin(options), at: signs }, true);
  if (found) return found;
  const number = take(text, 0, NUMBERING)?.[0].length ?? 0;
  return number > 0 ? read(text, { ...begin(options), at: number }, true) : null;
}

/** Reads the moment at a place inside a text, without opening words. */
export function stampAt(text: string, at: number, options: StampOptions): Stamp | null {
  const before = text.slice(Math.max(0, at - 30), at);
  const between = BETWEEN_BEFORE.test(before);
  const found = read(text.slice(at), { ...begin(options), between }, false);
  return found?.time && APPROXIMATE_BEFORE.test(before) ? { ...found, approximate: true } : found;
}

/** `Around`, `vers`, with the word that leads to the time behind it. */
const APPROXIMATE_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:${APPROXIMATE.source})\s*(?:(?:${LINK_WORD.source})\s*)?$`,
  'iu',
);

const BETWEEN_BEFORE = inTurn(BETWEEN, /[^.]{0,20}$/iu);

/** Piece after piece, as long as one fits: a moment, its zone, brackets, words that lead to it. */
function read(text: string, start: Progress, leading: boolean): Stamp | null {
  let progress = start;
  let linked = leading;
  for (let guard = 0; guard < 40; guard++) {
    const next =
      step(text, progress) ??
      (linked ? linkWord(text, progress) : null) ??
      dayBehind(text, progress);
    if (!next) break;
    linked = true;
    progress = next;
  }
  return isMoment(text, progress) ? finished(text, progress) : null;
}

/** A weekday, or `the next day`, is a moment where nothing else is said, or a colon parts it from what is. */
function isMoment(text: string, progress: Progress): boolean {
  const { date, time, dayNumber, unreadable, relative, weekday, dayShift, dayOfMonth, core } =
    progress;
  if (date || time || dayNumber !== null || unreadable || relative !== null) return true;
  const rest = text.slice(core);
  const apart = !/[\p{L}\d]/u.test(rest) || (dayShift !== null && /^\s*[:：]\s/.test(rest));
  return (weekday ?? dayShift ?? dayOfMonth) !== null && apart;
}

function step(text: string, progress: Progress): Progress | null {
  for (const one of steps) {
    const next = one(text, progress);
    if (next) return next;
  }
  return null;
}

/** `At`, `from`, `between`: they lead to a moment that has not been read yet. */
function linkWord(text: string, progress: Progress): Progress | null {
  const word = progress.time ? null : take(text, progress.at, LINK_WORD);
  return (
    word && {
      ...progress,
      at: progress.at + word[0].length,
      between: progress.between || BETWEEN.test(word[0]),
    }
  );
}

function finished(text: string, read: Progress): Stamp {
  const { date, time, untilDate, until, zone, second, approximate, unreadable, dayNumber } =
    counted(read);
  const { relative, dayShift, weekday, dayOfMonth, core } = read;
  const length = core + (take(text, core, SEPARATOR)?.[0].length ?? 0);
  const written = text.slice(0, core).trim();
  return {
    ...{ date, time, untilDate, until, zone, second, approximate, unreadable, dayNumber, relative },
    ...{ dayShift, weekday, dayOfMonth, length, core, written },
  };
}

/** A time that is counted from another, as the time that it is. */
function counted(progress: Progress): Progress {
  const { relative, time, options } = progress;
  return relative === null || time || !options.anchor
    ? progress
    : { ...progress, ...later(options.anchor, relative) };
}
