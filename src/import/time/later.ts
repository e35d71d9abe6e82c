// Moments that are counted from an anchor.
import { Temporal } from 'temporal-polyfill';
import type { Anchor } from './stamp-parts.ts';

/** The moment `minutes` after an anchor; without a day where the anchor has none. */
export function later({ date, time, zone }: Anchor, minutes: number): Anchor {
  const start = Temporal.PlainDateTime.from({
    year: date?.year ?? 2024,
    month: date?.month ?? 6,
    day: date?.day ?? 15,
    hour: time.hour,
    minute: time.minute,
  });
  const end = start.add({ minutes });
  return {
    date: date && {
      year: date.year === null ? null : end.year,
      month: end.month,
      day: end.day,
      swappable: date.swappable,
    },
    time: { ...time, hour: end.hour, minute: end.minute, clock: '24' },
    zone,
  };
}
