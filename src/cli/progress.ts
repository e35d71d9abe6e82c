// How far long work is: what is being done, how much of it is done, and how long the rest of it will take. Only somebody
// at a terminal is told, in a line that is written again and again.
import { counted, formatCount, plural } from '../text/count.ts';
import { progressLine } from './terminal.ts';

export interface WorkProgress {
  /** `Checking`, `Writing pages`; `of` is null as long as nobody knows how much there is. */
  tell(phase: string, done: number, of: number | null): void;
  end(): void;
}

/** Two of them a second can be read. */
const APART = 500;
/** Before so many milliseconds, and so much of the work, nothing can be said of the rest. */
const ENOUGH_TIME = 2000;
const ENOUGH_WORK = 0.02;

export function openProgress(
  line: ReturnType<typeof progressLine> = progressLine(),
  now: () => number = () => performance.now(),
): WorkProgress {
  let current = '';
  let began = 0;
  /** What was done when the phase was heard of first: what was known beforehand took no time. */
  let before = 0;
  let shown = -Infinity;
  return {
    tell(phase, done, of) {
      if (phase !== current) {
        [current, began, before, shown] = [phase, now(), done, -Infinity];
      }
      if (now() - shown < APART) return;
      shown = now();
      line.show(
        inWords(phase, done, of, secondsLeft(now() - began, done - before, of && of - before)),
      );
    },
    end: line.end,
  };
}

/** Null where it cannot be told yet. */
function secondsLeft(elapsed: number, done: number, of: number | null): number | null {
  if (of === null || elapsed < ENOUGH_TIME || done < ENOUGH_WORK * of) return null;
  return Math.ceil(((elapsed / done) * (of - done)) / 1000);
}

function inWords(phase: string, done: number, of: number | null, left: number | null): string {
  if (of === null) return `${phase} …`;
  const rest = left === null ? '' : `, about ${timeOf(left)} left`;
  return `${phase}: ${formatCount(done)} of ${formatCount(of)}${rest}`;
}

const timeOf = (seconds: number): string =>
  seconds < 90
    ? counted(seconds, 'second')
    : `${Math.round(seconds / 60)} ${plural(Math.round(seconds / 60), 'minute')}`;
