// The moments inside a text, each with its place.
import { MONTH_NAMES, WEEKDAY_NAMES } from '../words/time-words.ts';
import { isRegular } from '../words/regular-hours.ts';
import { oneOf } from '../words/words.ts';
import type { DatePart, Stamp, StampOptions } from './stamp-parts.ts';
import { stampAt } from './stamp.ts';

export interface MomentIn {
  readonly stamp: Stamp;
  readonly from: number;
  readonly to: number;
}

/** Places of a text at which a moment may begin; scripts that set no spaces have it right behind a letter. */
export const MAY_BEGIN = new RegExp(
  [
    String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d:./-])(?=[\d~]`,
    String.raw`(?:${oneOf(MONTH_NAMES)})[a-z]*\.?\s+\d|(?:${oneOf(WEEKDAY_NAMES)})(?!\p{L})`,
    String.raw`(?:noon|midnight)\b|day\s+\d|午[前後]|오[전후])`,
  ].join('|'),
  'giu',
);

/** The moments of a text in their order; of two that overlap the first. */
export function momentsIn(text: string, options: StampOptions): MomentIn[] {
  if (!SOME.test(text)) return [];
  const found: MomentIn[] = [];
  let end = 0;
  for (const { index } of text.matchAll(MAY_BEGIN)) {
    const stamp = index < end ? null : stampAt(text, index, options);
    if (!stamp) continue;
    end = index + Math.max(stamp.core, 1);
    if (!stamp.date && comesBack(text, index, end)) continue;
    found.push({ stamp, from: index, to: end });
  }
  return found;
}

/** Whether the moment from one place to another of a text is one of office hours. */
function comesBack(text: string, from: number, to: number): boolean {
  // `Mon–Fri 9:00`: its weekdays are part of it.
  const clock = from + Math.max(0, text.slice(from, to).search(/\d/));
  return isRegular(text.slice(Math.max(0, clock - AROUND), clock), text.slice(to, to + AROUND));
}

/** As many letters around a clock may say that it comes back. */
const AROUND = 60;

/** Without a number, a word for noon or a weekday no moment stands in a text. */
const SOME = new RegExp(`\\d|noon|midnight|${oneOf(WEEKDAY_NAMES)}`, 'iu');

export interface DayIn {
  readonly part: DatePart;
  readonly index: number;
  readonly text: string;
}

/** The days that a text names. */
export const daysIn = (text: string, order: StampOptions['order']): DayIn[] =>
  momentsIn(text.slice(0, 4000), { order, loose: false }).flatMap(({ stamp, from }) =>
    stamp.date ? [{ part: stamp.date, index: from, text: stamp.written }] : [],
  );
