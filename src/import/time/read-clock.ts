// Clock times as people write them, a small parser a shape. Some are times only where a day stands before them or the
// neighbours are times too: `1605`, `16.05`.
import type { Progress } from './progress.ts';
import { after, take } from './progress.ts';
import type { Read } from './read-day.ts';
import {
  BARE,
  CLOCK,
  CLOCK_HRS,
  CLOCK_JA,
  CLOCK_Z,
  DOTTED,
  FRENCH,
  HOUR,
  NAMED,
  SPACE,
  TWELVE,
  clock,
} from './stamp-patterns.ts';
import type { TimePart } from './stamp.ts';
import type { ZoneWord } from './zone-words.ts';
import { UTC_Z, zoneAt } from './zone-words.ts';

export interface ClockRead extends Read<TimePart> {
  /** `14:05Z`. */
  readonly zone: ZoneWord | null;
}

type Shape = (text: string, progress: Progress) => ClockRead | null;

const shape =
  (
    pattern: RegExp,
    time: (match: RegExpExecArray) => TimePart,
    zone: ZoneWord | null = null,
  ): Shape =>
  (text, { at }) => {
    const match = take(text, at, pattern);
    return match && { value: time(match), length: match[0].length, zone };
  };

const full = ([, hours, minutes, seconds, half]: RegExpExecArray): TimePart =>
  clock(hours, minutes, seconds, half);

const SHAPES: readonly Shape[] = [
  // `14:05Z`, `14:05 hrs`, `2:05 pm`, `14:05:09`
  shape(CLOCK_Z, ([, hours, minutes, seconds]) => clock(hours, minutes, seconds, undefined), UTC_Z),
  shape(CLOCK_HRS, ([, hours, minutes, seconds]) => clock(hours, minutes, seconds, undefined)),
  shape(CLOCK, full),
  // `2 pm`, `2.05 pm`, `14h05`, `午後2時5分`, `14h`
  shape(TWELVE, ([, hours, minutes, half]) => clock(hours, minutes ?? '0', undefined, half)),
  shape(FRENCH, ([, hours, minutes]) => clock(hours, minutes, undefined, undefined)),
  shape(CLOCK_JA, japanese),
  shape(HOUR, ([, hours]) => hourOnly(clock(hours, '0', undefined, undefined))),
  shape(NAMED, ([, name]) => ({
    ...{ hour: name?.toLowerCase() === 'midnight' ? 0 : 12, minute: 0, second: null },
    ...{ clock: '24', odd: false },
  })),
  bare,
  dotted,
];

/** The time at the place that has been reached; null where none stands there, or none of a clock. */
export function readClock(text: string, progress: Progress): ClockRead | null {
  for (const read of SHAPES) {
    const found = read(text, progress);
    if (!found) continue;
    const { hour, minute, second } = found.value;
    return hour <= 23 && minute <= 59 && (second ?? 0) <= 59 ? found : null;
  }
  return null;
}

const hourOnly = (time: TimePart): TimePart => ({ ...time, clock: '24', precision: 'hour' });

function japanese([, half, hours, minutes, middle]: RegExpExecArray): TimePart {
  const minute = middle ? '30' : minutes;
  const time = clock(hours, minute, undefined, half && (half === '午後' ? 'p' : 'a'));
  return minute === undefined ? hourOnly(time) : { ...time, clock: '24' };
}

/** `1605`, `1605 hrs`, `0412Z`. */
function bare(text: string, { at, date, options }: Progress): ClockRead | null {
  const match = take(text, at, BARE);
  if (!match) return null;
  const end = at + match[0].length;
  const zoned = zoneAt(text, after(text, end, SPACE)) !== null;
  if (!options.loose && !date && !match[3] && !zoned) return null;
  return {
    value: clock(match[1], match[2], undefined, undefined),
    length: match[0].length,
    zone: /z/i.test(match[3] ?? '') ? UTC_Z : null,
  };
}

/** `16.05`. */
function dotted(text: string, { at, date, options }: Progress): ClockRead | null {
  const match = options.loose || date ? take(text, at, DOTTED) : null;
  return (
    match && {
      value: clock(match[1], match[2], undefined, undefined),
      length: match[0].length,
      zone: null,
    }
  );
}
