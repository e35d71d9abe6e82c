// Clock times as people write them, a small parser a shape. Some are times only where a day stands before them or the
// neighbours are times too: `1605`, `16.05`.
import type { Progress } from './progress.ts';
import { after, take } from './progress.ts';
import type { Read } from './read-day.ts';
import {
  BARE,
  CLOCK,
  CLOCK_CJK,
  CLOCK_HALF_CJK,
  CLOCK_HOURS,
  CLOCK_Z,
  DOTTED,
  DOTTED_HOURS,
  DOTTED_RANGE,
  HOUR,
  HOUR_OF_RANGE,
  LETTER,
  MIDNIGHT,
  NAMED,
  TWELVE,
  clock,
} from './clock-patterns.ts';
import { SPACE } from './stamp-patterns.ts';
import type { TimePart } from './stamp-parts.ts';
import type { ZoneWord } from './zone-words.ts';
import { UTC_Z, zoneAt } from './zone-words.ts';

export interface ClockRead extends Read<TimePart> {
  /** `14:05Z`. */
  readonly zone: ZoneWord | null;
}

type ClockShape = (text: string, progress: Progress) => ClockRead | null;

const shape =
  (
    pattern: RegExp,
    time: (match: RegExpExecArray) => TimePart,
    zone: ZoneWord | null = null,
  ): ClockShape =>
  (text, { at }) => {
    const match = take(text, at, pattern);
    return match && { value: time(match), length: match[0].length, zone };
  };

const SHAPES: readonly ClockShape[] = [
  // `14:05Z`, `14:05 hrs`, `2:05 pm`, `14:05:09`
  shape(CLOCK_Z, ([, hours, minutes, seconds]) => clock(hours, minutes, seconds), UTC_Z),
  shape(CLOCK_HOURS, ([, hours, minutes, seconds]) => onTheDay(clock(hours, minutes, seconds))),
  shape(DOTTED_HOURS, ([, hours, minutes]) => onTheDay(clock(hours, minutes))),
  shape(CLOCK, ([, hours, minutes, seconds, half, letter]) =>
    clock(hours, minutes, seconds, half ?? letter),
  ),
  // `2 pm`, `2.05 pm`, `14h05`, `午後2時5分`, `下午2:05`, `14h`
  shape(TWELVE, ([, hours, minutes, half]) => clock(hours, minutes ?? '0', undefined, half)),
  shape(LETTER, ([, hours, minutes]) => clock(hours, minutes)),
  shape(CLOCK_CJK, ([, half, hours, minutes, middle]) =>
    chinese(half, hours, middle ? '30' : minutes),
  ),
  shape(CLOCK_HALF_CJK, ([, half, hours, minutes]) => chinese(half, hours, minutes)),
  shape(HOUR, ([, hours]) => hourOnly(clock(hours, '0'))),
  shape(HOUR_OF_RANGE, ([, hours]) => clock(hours, '0')),
  shape(DOTTED_RANGE, ([, hours, minutes]) => onTheDay(clock(hours, minutes))),
  shape(NAMED, ([, name = '']) => ({
    ...{ hour: MIDNIGHT.includes(name.toLowerCase()) ? 0 : 12, minute: 0, second: null },
    ...{ clock: '24', odd: false },
  })),
  bare,
  dotted,
];

/** Nights are counted on to the next morning: `24:00`, `25:40`, `29時`. */
const LATEST = 29;

/** The time at the place that has been reached; null where none stands there, or none of a clock. */
export function readClock(text: string, progress: Progress): ClockRead | null {
  for (const read of SHAPES) {
    const found = read(text, progress);
    if (!found) continue;
    const { hour, minute, second } = found.value;
    return hour <= LATEST && minute <= 59 && (second ?? 0) <= 59 ? found : null;
  }
  return null;
}

const hourOnly = (time: TimePart): TimePart => ({ ...time, clock: '24', precision: 'hour' });

/** `Uhr` and `hrs` stand behind a clock of the whole day. */
const onTheDay = (time: TimePart): TimePart => ({ ...time, clock: '24' });

const LATE = /^(?:午後|下午|晚上|오후|夕方|夜|晩)$/;
/** Around midnight or noon: the hour says on which side. */
const AROUND = /^(?:深夜|中午|昼)$/;

/** The half of the day stands in front: `午後`, `下午`, `오후`; `中午` is around noon, `深夜` around midnight. */
function chinese(
  half: string | undefined,
  hours: string | undefined,
  minutes: string | undefined,
): TimePart {
  const hour = Number(hours);
  const letter = half && (AROUND.test(half) ? around(half, hour) : LATE.test(half) ? 'p' : 'a');
  // `午前0時` is how midnight is written, and `午後0時` how noon is.
  const noon = hour === 0 && letter === 'p' ? '12' : hours;
  const time = { ...clock(noon, minutes, undefined, letter), odd: hour > 12 && letter === 'a' };
  return minutes === undefined ? hourOnly(time) : onTheDay(time);
}

const around = (half: string, hour: number): string | undefined => {
  if (half === '深夜') return hour >= 9 ? 'p' : 'a';
  return hour < 9 ? 'p' : undefined;
};

/** `1605`, `1605 hrs`, `0412Z`. */
function bare(text: string, { at, date, options }: Progress): ClockRead | null {
  const match = take(text, at, BARE);
  if (!match) return null;
  const end = at + match[0].length;
  const zoned = zoneAt(text, after(text, end, SPACE)) !== null;
  if (!options.loose && !date && !match[3] && !zoned) return null;
  return {
    value: clock(match[1], match[2]),
    length: match[0].length,
    zone: /z/i.test(match[3] ?? '') ? UTC_Z : null,
  };
}

/** `16.05`. */
function dotted(text: string, { at, date, options }: Progress): ClockRead | null {
  const match = options.loose || date ? take(text, at, DOTTED) : null;
  return (
    match && {
      value: clock(match[1], match[2], match[3]),
      length: match[0].length,
      zone: null,
    }
  );
}
