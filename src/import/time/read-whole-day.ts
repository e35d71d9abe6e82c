// The one whole day of a short text.
import type { Day } from './calendar.ts';
import { dayText } from './calendar.ts';
import { daysIn } from './moments-in.ts';
import type { StampOptions } from './stamp-parts.ts';

/** The one whole day of a short text, `2024-06-01`. */
export function readDay(text: string, order: StampOptions['order']): string | null {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text)?.[0];
  if (iso)
    return Number.isNaN(Date.parse(`${iso}T00:00Z`)) ||
      !new Date(`${iso}T00:00Z`).toISOString().startsWith(iso)
      ? null
      : iso;
  const found = daysIn(text, order).find(({ part }) => part.year !== null && !part.swappable);
  return found ? dayText(found.part as Day) : null;
}
