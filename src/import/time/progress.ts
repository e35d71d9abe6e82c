// How far a moment has been read, and what was read of it.
import type { Stamp, StampOptions } from './stamp-parts.ts';

export interface Progress extends Omit<Stamp, 'length' | 'written'> {
  /** The next character to read. */
  readonly at: number;
  /** `Between` was read: `and` joins two times. */
  readonly between: boolean;
  readonly options: StampOptions;
}

/** Reads one piece at `progress.at`; null where it does not stand there. */
export type StampStep = (text: string, progress: Progress) => Progress | null;

export const begin = (options: StampOptions): Progress => ({
  at: 0,
  core: 0,
  between: false,
  options,
  date: null,
  time: null,
  untilDate: null,
  until: null,
  zone: null,
  second: null,
  approximate: false,
  unreadable: null,
  dayNumber: null,
  relative: null,
  dayShift: null,
  weekday: null,
  dayOfMonth: null,
});

/** The match of a sticky pattern at a place; null where it takes nothing. */
export function take(text: string, at: number, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && match[0] !== '' ? match : null;
}

/** The place behind a pattern, where it stands there. */
export const after = (text: string, at: number, pattern: RegExp): number =>
  at + (take(text, at, pattern)?.[0].length ?? 0);

/** What was read up to `at`, as the end of the moment itself. */
export const upTo = (progress: Progress, at: number, more: Partial<Progress>): Progress => ({
  ...progress,
  ...more,
  at,
  core: at,
});
