// From what an author writes (`2024-06-01 14:05`) to a moment in time, by the report's clock.
// Zone arithmetic is Temporal's. Knows no files: a fault is returned as words for a diagnostic.
import { Temporal } from 'temporal-polyfill';
import { dayMeant } from './day-meant.ts';
import type { Correction } from './diagnostic.ts';
import type { FieldDiagnostic } from './field-diagnostic.ts';
import type { Clock, Instant } from './report.ts';

export interface InstantDiagnostic extends Correction {
  readonly rule:
    | 'instant/shape'
    | 'instant/no-such-day'
    | 'instant/skipped-by-clock-change'
    | 'instant/twice-by-clock-change'
    | 'instant/offset-without-zone'
    | 'instant/day-in-undated'
    | 'instant/day-missing';
  /** What to write instead, where that is known. */
  readonly fix?: FieldDiagnostic['fix'];
}

export type InstantResult =
  { readonly ok: true; readonly instant: Instant } | ({ readonly ok: false } & InstantDiagnostic);

const DATED = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)(?:\s?(Z|[+-]\d{2}:\d{2}))?$/;
const CLOCK_TIME = /^(?:\+(\d{1,3}) )?(\d{2}:\d{2}(?::\d{2})?)$/;
/** A day without a time, or with the hour alone. */
const COARSE = /^(?:(\d{4}-\d{2}-\d{2})(?: (\d{2})h)?|((?:\+\d{1,3} )?\d{2})h)$/;
const DAY = 86_400_000;
const EXAMPLE = '2024-06-01 14:05';

const fault = (rule: InstantDiagnostic['rule'], message: string, hint: string): InstantResult => ({
  ok: false,
  rule,
  message,
  hint,
});

/** Reads one instant by the report's clock; never guesses a day, a zone or an offset. */
export function readInstant(text: string, clock: Clock): InstantResult {
  const read = clock.dated ? readDated : readUndated;
  const [, day, dayHour, hour] = COARSE.exec(text.trim()) ?? [];
  const begins = day === undefined ? hour && `${hour}:00` : `${day} ${dayHour ?? '00'}:00`;
  if (!begins || (day && !clock.dated)) return read(text.trim(), clock);
  const result = read(begins, clock);
  if (!result.ok && result.rule.endsWith('clock-change')) return coarseAtChange(begins, clock);
  if (!result.ok) {
    const asWritten = (words: string): string => words.replaceAll(begins, text.trim());
    return { ...result, message: asWritten(result.message), hint: asWritten(result.hint) };
  }
  const precision = day !== undefined && dayHour === undefined ? 'day' : 'hour';
  return { ok: true, instant: coarsen(result.instant, precision) };
}

function coarsen(instant: Instant, precision: 'day' | 'hour'): Instant {
  return { ...instant, time: precision === 'day' ? '' : `${instant.time.slice(0, 2)}h`, precision };
}

/** A day or an hour that begins in a change of clocks begins with the earlier of the two. */
function coarseAtChange(begins: string, clock: Clock): InstantResult {
  const wall = Temporal.PlainDateTime.from(begins.replace(' ', 'T'));
  const { offset, epochMilliseconds: t } = wall.toZonedDateTime(clock.zone!);
  const [date = '', time = ''] = begins.split(' ');
  const precision = time === '00:00' ? 'day' : 'hour';
  return { ok: true, instant: coarsen({ t, date, day: 0, time, offset }, precision) };
}

function readUndated(text: string): InstantResult {
  const match = CLOCK_TIME.exec(text);
  const time = match?.[2];
  if (!time) {
    if (DATED.test(text)) {
      return fault(
        'instant/day-in-undated',
        `\`${text}\` names a day, but the report says \`undated: true\`.`,
        `Write the time only, \`${text.slice(11, 16)}\`, or remove \`undated: true\`.`,
      );
    }
    return fault(
      'instant/shape',
      `\`${text}\` is not a time of day.`,
      'Write `14:05`, or `+1 00:10` for ten past midnight on the next day.',
    );
  }
  const ms = timeOfDay(time);
  if (ms === null) return noSuchTime(text);
  const day = Number(match[1] ?? 0);
  return { ok: true, instant: { t: day * DAY + ms, date: null, day, time, offset: null } };
}

function readDated(text: string, clock: Clock): InstantResult {
  const match = DATED.exec(text);
  const [, date, time, offset] = match ?? [];
  if (!date || !time) return wrongShape(text);
  if (timeOfDay(time) === null) return noSuchTime(text);
  const asUtc = Date.parse(`${date}T${time}Z`);
  // Date accepts 2024-02-30 and makes it 1 March.
  if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(date)) {
    return fault(
      'instant/no-such-day',
      `\`${date}\` is not a day of the calendar.`,
      'Correct the month or the day: year-month-day.',
    );
  }
  if (clock.zone === null) {
    if (offset) {
      return fault(
        'instant/offset-without-zone',
        `\`${text}\` carries an offset, but the report says \`timezone: unknown\`.`,
        'Name the zone in `timezone` (an IANA name such as `Europe/London`, or `UTC`), or drop the offset.',
      );
    }
    return { ok: true, instant: { t: asUtc, date, day: 0, time, offset: null } };
  }
  if (offset) {
    const t = Date.parse(`${date}T${time}${offset}`);
    if (Number.isNaN(t)) {
      return fault(
        'instant/shape',
        `\`${offset}\` is not an offset from UTC.`,
        `Write hours and minutes, \`${date}T${time}+02:00\`, or \`Z\` for UTC.`,
      );
    }
    return { ok: true, instant: instantAt(t, clock.zone) };
  }
  const calm = calmOffset(clock.zone, date);
  if (calm) {
    return { ok: true, instant: { t: asUtc - calm.ms, date, day: 0, time, offset: calm.offset } };
  }
  return fromWallClock(Temporal.PlainDateTime.from(`${date}T${time}`), clock.zone, text);
}

/** The wall clock of a zone at a moment. Seconds are kept only where there are any. */
export function instantAt(t: number, zone: string): Instant {
  const local = Temporal.Instant.fromEpochMilliseconds(t).toZonedDateTimeISO(zone);
  const [date = '', rest = ''] = local
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .split('T');
  const time = rest.endsWith(':00') ? rest.slice(0, 5) : rest;
  return { t, date, day: 0, time, offset: local.offset };
}

/** A time between two clock changes of a zone. */
interface Calm {
  /** In milliseconds; the second is the first that is another time's. */
  readonly from: number;
  readonly until: number;
  readonly ms: number;
  readonly offset: string;
}

/** Zone arithmetic is dear, and most moments of an archive lie between few changes of few zones, on calm days. */
const calms = new Map<string, Calm[]>();
const calmDays = new Map<string, Calm | null>();

/** The offset of a zone on a day, where it holds from the day before to the day after; null near a clock change. */
function calmOffset(zone: string, date: string): Calm | null {
  const key = `${zone} ${date}`;
  const known = calmDays.get(key);
  if (known !== undefined) return known;
  const day = Date.parse(date);
  const holds = ({ from, until, ms }: Calm): boolean =>
    from <= day - DAY - ms && day + 2 * DAY - ms < until;
  const ofZone = calms.get(zone) ?? [];
  let calm = ofZone.find(holds) ?? null;
  if (!calm) {
    const around = calmAt(Temporal.PlainDate.from(date).toZonedDateTime(zone));
    if (holds(around)) calms.set(zone, [...ofZone, (calm = around)]);
  }
  calmDays.set(key, calm);
  return calm;
}

function calmAt(moment: Temporal.ZonedDateTime): Calm {
  const before = moment.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const after = moment.getTimeZoneTransition('next');
  return {
    from: before?.epochMilliseconds ?? -Infinity,
    until: after?.epochMilliseconds ?? Infinity,
    ms: moment.offsetNanoseconds / 1e6,
    offset: moment.offset,
  };
}

function fromWallClock(wall: Temporal.PlainDateTime, zone: string, text: string): InstantResult {
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds !== later.epochMilliseconds) {
    const iso = text.slice(0, 10) + 'T' + text.slice(11);
    const skipped = !earlier.toPlainDateTime().equals(wall);
    const [first, second] = [earlier.offset, later.offset];
    return skipped
      ? fault(
          'instant/skipped-by-clock-change',
          `\`${text}\` does not exist in \`${zone}\`: the clocks went forward over it, from ${first} to ${second}.`,
          `Write the moment with its offset, \`${iso}${first}\` or \`${iso}${second}\`, or correct the time.`,
        )
      : fault(
          'instant/twice-by-clock-change',
          `\`${text}\` exists twice in \`${zone}\`: the clocks went back over it, from ${first} to ${second}.`,
          `Write \`${iso}${first}\` for the first, \`${iso}${second}\` for the second.`,
        );
  }
  const [date = '', time = ''] = text.split(/[ T]/);
  return {
    ok: true,
    instant: { t: earlier.epochMilliseconds, date, day: 0, time, offset: earlier.offset },
  };
}

/** A moment in another form of which nothing has to be guessed but the form. */
function respelt(text: string): { text: string; certain: boolean; why: string } | null {
  const odd = /[\u00A0\u2000-\u200B\u202F\u3000]/.exec(text)?.[0];
  const dash = /[\u2010-\u2015\u2212]/.exec(text)?.[0];
  const quote = /[“”„‘’«»]/.exec(text)?.[0];
  const plain = text
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000]/g, ' ')
    .replace(/[“”„‘’«»\u200B]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
    .replace(/^\d{1,2}([-/.])\d{1,2}\1\d{4}/, (day) => dayMeant(day) ?? day);
  const match =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[ T]+|, *)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)? *([ap])?\.?(?:m\.?)? *(UTC|GMT|Z|[+-]\d{2}:?\d{2})?$/i.exec(
      plain,
    );
  if (!match) return null;
  const [, year, separator, month = '', day = '', hour = '', minute, second, half, offset] = match;
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  if (half && (Number(hour) < 1 || Number(hour) > 12)) return null;
  const two = (value: number | string): string => String(value).padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  const time = `${two(hours)}:${minute}${second ? `:${second}` : ''}`;
  const zone = !offset
    ? ''
    : /^[a-z]/i.test(offset)
      ? 'Z'
      : offset.replace(/^(...)(\d\d)$/, '$1:$2');
  if (timeOfDay(time) === null) return null;
  const sign = odd
    ? `a special space (U+${(odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`
    : dash
      ? `a long dash (\`${dash}\`)`
      : quote
        ? `a curly quote (\`${quote}\`)`
        : null;
  const why = sign
    ? `\`${text}\` holds ${sign}.`
    : half
      ? `\`${text}\` is not in the 24-hour form.`
      : /[.,]\d+/.test(plain.slice(11)) && second
        ? `\`${text}\` holds parts of a second, which a report does not count.`
        : `\`${text}\` is not written as a moment is.`;
  // A zone in words, twelve hours and parts of a second say more than their form.
  const certain =
    !half && !/^[a-z]/i.test(offset ?? '') && !/[:.]\d{2}[.,]\d/.test(plain) && separator !== '.';
  return { text: zone ? `${date}T${time}${zone}` : `${date} ${time}`, certain, why };
}

function wrongShape(text: string): InstantResult {
  const better = respelt(text);
  if (better) {
    return {
      ok: false,
      rule: 'instant/shape',
      message: better.why,
      hint: `Write \`${better.text}\`.`,
      fix: { text: better.text, certain: better.certain },
    };
  }
  if (CLOCK_TIME.test(text)) {
    return fault(
      'instant/day-missing',
      `\`${text}\` names no day.`,
      `Write the day too, \`${EXAMPLE.slice(0, 11)}${text}\`; or set \`undated: true\` where no day is known.`,
    );
  }
  if (/[ap]\.?m\.?/i.test(text)) {
    return fault(
      'instant/shape',
      `\`${text}\` is not in the 24-hour form.`,
      `Write \`${EXAMPLE}\`: year-month-day, then hours and minutes from 00:00 to 23:59.`,
    );
  }
  return fault(
    'instant/shape',
    `\`${text}\` is not a moment that can be read.`,
    `Write \`${EXAMPLE}\` (by the clock of \`timezone\`), or with an offset, \`2024-06-01T14:05-04:00\`.`,
  );
}

function noSuchTime(text: string): InstantResult {
  return fault(
    'instant/shape',
    `\`${text}\` has no such time of day.`,
    'Hours run from 00 to 23, minutes and seconds from 00 to 59.',
  );
}

function timeOfDay(time: string): number | null {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
