// How times of day are written. Each pattern reads at one place.
import { inTurn } from '../words/any-of.ts';
import type { TimePart } from './stamp-parts.ts';
import { GLUED_ZONE } from './zone-words.ts';

/** `14:05`, `2:05 pm`, `14:05:09.123`, `14:05ish`. A zone may stand right behind it. */
export const CLOCK = new RegExp(
  inTurn(
    /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?/,
    /(?:[\s\u00a0\u202f]?(?=[ap]\.?m)(a\.?m\.?|p\.?m\.?)|([ap])(?![a-z]))?/,
    new RegExp(`(?!\\d|:\\d|(?!${GLUED_ZONE}|ish\\b)[a-z])`),
  ).source,
  'iy',
);

/** `14:05 hrs`, `14:05 Uhr`, `14:05 uur`. */
export const CLOCK_HOURS =
  /(\d{1,2}):(\d{2})(?::(\d{2}))?\s?(?:h|hrs?|hours|uhr|uur|heures?|horas?)(?![a-z])/iy;
/** `14.05 Uhr`, `09.05 h`; `2.05 hours` is a length. */
export const DOTTED_HOURS = /(\d{1,2})\.(\d{2})\s?(?:uhr|uur|(?<=\d{2}\.\d{2}\s?)h)(?![a-z])/iy;

export const CLOCK_Z = /(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?Z(?![\w])/iy;

/** `2` in front of `–3 pm`: the half of the day stands behind the end. */
export const HOUR_OF_RANGE =
  /(1[0-2]|[1-9])(?=\s?(?:[-–—]|to|and)\s?(?:1[0-2]|[1-9])(?:[:.]\d{2})?\s?[ap]\.?m)/iy;

/** `2 pm`, `2.05 pm`, `12 noon`. */
export const TWELVE = /(\d{1,2})(?:\.(\d{2}))?[\s\u00a0\u202f]?(a\.?m\.?|p\.?m\.?)(?![a-z])/iy;

/** `14h05`, `14 h 05 min`, `14u05`. */
export const LETTER = /([01]?\d|2[0-4])\s?[hu]\s?(\d{2})(?:\s?min\.?)?(?!\w)/iy;

/** An hour without minutes: `22h`, `9 Uhr`, `6 h`; `24 h` is a length. */
export const HOUR =
  /([01]?\d|2[0-3]|24(?=\s?u[hu]r))\s?(?:h|uhr|uur|heures?|horas?)(?![\p{L}\d])/iuy;

const HALF_CJK =
  /(午前|午後|上午|下午|凌晨|早上|中午|晚上|오전|오후|早朝|朝|昼|夕方|夜|晩|深夜|未明)\s?/u;

/** `午後3時`, `15時07分`, `10時半`, `14点05分`, `오후 2시 5분`, each as precise as it is written. */
export const CLOCK_CJK = new RegExp(
  `(?:${HALF_CJK.source})?(\\d{1,2})(?:時(?!間)|时(?!间)|[点點]|시(?!간))\\s?(?:(\\d{1,2})[分분]|(半|반))?`,
  'uy',
);
/** `下午2:05`, `오후 2:05`. */
export const CLOCK_HALF_CJK = new RegExp(`${HALF_CJK.source}(\\d{1,2}):(\\d{2})(?!\\d|:\\d)`, 'uy');

/** `14.30–14.45 Uhr`: what the clock of the end says of that of the start. */
export const DOTTED_RANGE =
  /([01]?\d|2[0-3])\.([0-5]\d)(?=\s?(?:[-–—]|bis|und|to)\s?\d{1,2}\.\d{2}\s?(?:uhr|h)(?!\p{L}))/iuy;

/** Times only where a day stands before them, a zone behind them or the neighbours are times: `1605`, `16.05`. */
export const BARE = /([01]\d|2[0-3])([0-5]\d)(?:\s?(hrs?|hours|h|z|uhr))?(?![\w.:/%-])/iy;
export const DOTTED = /([01]?\d|2[0-3])\.([0-5]\d)(?:\.([0-5]\d))?(?![\d.%]|\s?[kmgt]?i?b\b)/iy;

/** Noon and midnight, by their names. */
const NOON = ['noon', 'midday', 'midi', 'mediodía', 'meio-dia', 'mezzogiorno', '正午'];
export const MIDNIGHT = [
  'midnight',
  'mitternacht',
  'minuit',
  'medianoche',
  'meia-noite',
  'mezzanotte',
];
export const NAMED = new RegExp(
  `(?:12 )?(${[...NOON, ...MIDNIGHT].join('|')})(?!\\p{Script=Latin})`,
  'iuy',
);

/** The clock that ISO 8601 writes right behind a day. */
export const ISO_TIME =
  /[T_-]?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?(?:Z|([+-]\d{2}(?::?\d{2})?))?(?!\w|:\d)/iy;

/** A clock of hours, minutes and seconds as they are written, with `am` or `pm` where it stands there. */
export function clock(
  hours: string | undefined,
  minutes: string | undefined,
  seconds?: string,
  half?: string,
): TimePart {
  let hour = Number(hours);
  const minute = Number(minutes ?? 0);
  const second = seconds === undefined ? null : Number(seconds);
  const afternoon = half ? /p/i.test(half) : null;
  const odd = afternoon !== null && (hour > 12 || hour === 0);
  if (afternoon !== null && !odd) hour = (hour % 12) + (afternoon ? 12 : 0);
  // `12:48` and `9:15` may be either half of the day; `09:15` and `14:00` are a 24-hour clock.
  const open = afternoon === null && hour >= 1 && hour <= 12 && !/^0/.test(hours ?? '');
  return { hour, minute, second, clock: afternoon !== null ? '12' : open ? 'open' : '24', odd };
}
