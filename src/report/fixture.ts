// Reports for tests, from terse lines. Not used by the site, and no reader of files: it trusts its input.
import { Temporal } from 'temporal-polyfill';
import { asWritten } from './as-written.ts';
import type { EventKind } from './kinds.ts';
import type { Clock, Event, ImpactPhase, Instant, Report } from './report.ts';
import { frontmatterSchema } from './schema.ts';

export interface Terse extends Partial<Omit<Report, 'clock' | 'impact' | 'timeline'>> {
  /** IANA zone, `null` where it is not recorded; UTC when left out. */
  readonly zone?: string | null;
  /** Wall clocks: `2024-06-01 14:05`, an own offset `2024-06-01 14:05-04:00`; undated `14:05`, `+1 00:10`. */
  readonly from: string;
  /** End of impact; left out: ongoing; null: not recorded. */
  readonly to?: string | null;
  /** False: nobody recorded when impact began; `from` then only tells what kind of clock this is. */
  readonly started?: boolean;
  /** With null for its end it lasts as long as the impact. */
  readonly phases?: readonly (readonly [
    from: string,
    to: string | null,
    level: ImpactPhase['level'],
  ])[];
  /** One line each: `2024-06-01 14:05 | detection | text`; a range is `14:05 .. 14:20`, `~` in front means approximate. */
  readonly events: readonly string[];
}

/** What the schema makes of a report that says nothing more than it has to. */
const CHECKOUT = frontmatterSchema.parse({
  title: 'Checkout returned errors',
  summary: 'Checkout returned errors to most users.',
  severity: 'sev2',
  services: ['checkout'],
  rootCauses: ['unknown'],
  timezone: 'UTC',
  impact: { from: '2024-06-01 14:00' },
  timeline: [],
});

/** A whole report around an incident; whatever is not given has a dull, valid value. */
export function reportOf({
  zone = 'UTC',
  from,
  to,
  started = true,
  phases = [],
  events,
  ...rest
}: Terse): Report {
  const clock: Clock = { zone, dated: /^\d{4}-/.test(from) };
  const at = (text: string): Instant => instantOf(text, clock);
  const over = to == null ? null : at(to);
  return {
    id: 'checkout-errors',
    file: 'checkout-errors.mdx',
    ...asWritten(CHECKOUT),
    lang: null,
    impact: {
      from: started ? at(from) : null,
      to: over,
      ongoing: to === undefined,
      users: null,
      scope: null,
      phases: phases.map(([start, end, level]) => ({
        from: at(start),
        to: end === null ? over : at(end),
        level,
      })),
      measures: [],
    },
    actions: [],
    own: [],
    source: null,
    ...rest,
    clock,
    timeline: events
      .map((line, index) => eventOf(line, index, clock))
      .toSorted((a, b) => a.at.t - b.at.t)
      .map((event, i) => ({ ...event, n: i + 1 })),
  };
}

/** One instant on a clock, from the spelling that report files use. */
export function instantOf(text: string, clock: Clock): Instant {
  const [, coarse = '', hour] = /^(\d{4}-\d\d-\d\d)(?: (\d\d)h)?$/.exec(text.trim()) ?? [];
  if (coarse) {
    const begins = instantOf(`${coarse} ${hour ?? '00'}:00`, clock);
    return hour
      ? { ...begins, time: `${hour}h`, precision: 'hour' }
      : { ...begins, time: '', precision: 'day' };
  }
  const parts = /^(?:(\d{4}-\d\d-\d\d)[ T]|\+(\d+) )?(\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)?$/.exec(
    text.trim(),
  );
  if (!parts) throw new Error(`Not an instant: ${text}`);
  const [, date, days = '0', time = '', own] = parts;
  if (date === undefined) {
    const day = Number(days);
    const t = day * 86_400_000 + Date.parse(`1970-01-01T${time}Z`);
    return { t, date: null, day, time, offset: null };
  }
  if (clock.zone === null) {
    return { t: Date.parse(`${date}T${time}Z`), date, day: 0, time, offset: null };
  }
  const zoned = own
    ? Temporal.Instant.from(`${date}T${time}${own}`).toZonedDateTimeISO(clock.zone)
    : Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(clock.zone);
  return {
    t: zoned.epochMilliseconds,
    date: zoned.toPlainDate().toString(),
    day: 0,
    time: zoned.toPlainTime().toString().slice(0, time.length),
    offset: zoned.offset,
  };
}

function eventOf(line: string, index: number, clock: Clock): Event {
  const [when = '', kind = 'note', ...text] = line.split(' | ');
  const [start = '', end] = when.replace(/^~/, '').split(' .. ');
  return {
    n: 0,
    index,
    at: instantOf(start, clock),
    until: end === undefined ? null : instantOf(end, clock),
    approximate: when.startsWith('~'),
    kind: kind.trim() as EventKind,
    text: text.join(' | '),
    link: null,
  };
}
