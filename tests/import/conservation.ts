// Which characters of a document are nowhere in what the importer hands over: letters and digits, each word used up by
// the line that it carries. What a draft writes in a form of its own has to stand there in that form: for `Friday, 3 May`
// a day of May that is a Friday, for `2:05 p.m.` the hour 14 in a value that was read from that line, for `CEST` an offset
// of two hours. A number that stands elsewhere in the draft excuses none.
import { Temporal } from 'temporal-polyfill';
import type { Imported } from '../../src/import/imported.ts';

export interface Lost {
  /** All letters and digits of the source. */
  readonly letters: number;
  readonly lost: number;
  /** Lines of which at least half is gone. */
  readonly lines: readonly string[];
  /** Each word that is gone, with its line. */
  readonly words: readonly string[];
}

/** A value of the draft, and the lines of the source that it was read from; null where their numbers are not known. */
export interface ReadFrom {
  readonly lines: readonly [number, number] | null;
  readonly value: string;
}

/** What an import says that it read, with the lines; `placed` where the lines are those of the source. */
export const readFrom = (
  { events, actions, evidence }: Pick<Imported, 'events' | 'actions' | 'evidence'>,
  placed: boolean,
): ReadFrom[] =>
  [
    ...events.map(({ lines, at, until }) => ({ lines, value: `${at} ${until ?? ''}` })),
    ...actions.map(({ lines, due, completed }) => ({ lines, value: `${due} ${completed}` })),
    ...evidence
      .filter(({ field }) => field !== 'timeline' && field !== 'actions')
      .map(({ lines, value }) => ({ lines, value })),
  ].map(({ lines, value }) => ({ lines: placed ? lines : null, value }));

/** Compares the lines of a source with everything that the user is given. */
export function lostText(
  lines: readonly string[],
  given: string,
  read: readonly ReadFrom[] = [{ lines: null, value: given }],
): Lost {
  const stock = stockOf(given);
  let letters = 0;
  let lost = 0;
  const gone: string[] = [];
  const goneWords: string[] = [];
  lines.forEach((line, i) => {
    const here = read.filter(({ lines: at }) => at === null || (at[0] <= i + 1 && i + 1 <= at[1]));
    const place = placeOf(line, here, stock);
    const words = wordsOf(withoutClock(withoutMarks(line), place));
    const missing = words.map((word) => missingOf(word, stock, place));
    const all = words.join('').length;
    const less = missing.reduce((sum, count) => sum + count, 0);
    letters += all;
    lost += less;
    if (less * 2 >= all && less > 0) gone.push(line.trim());
    words.forEach((word, k) => {
      if (missing[k] !== 0) goneWords.push(`“${word}” (line ${i + 1})`);
    });
  });
  return { letters, lost, lines: gone, words: goneWords };
}

/** A line without tags, boxes and the marks of headings and lists. */
const withoutMarks = (line: string): string =>
  line
    .replace(/<[^>]*>/g, ' ')
    .replace(
      /^\s*(?:h[1-6]\.|[-*+#]*\s*\[[ x]\]|#*[-*]?\s*\([/x]\)|\d{1,2}[.)]|[a-z][.)])\s/i,
      ' ',
    );

/** Lower case, letters and digits only, one space between words. */
export const flat = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** Words, numbers, and what a script without spaces says between two others. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/%20|&#?[a-z\d]+;/g, ' ')
    .match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|\p{N}+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{M}])+/gu,
    ) ?? [];

interface Stock {
  /** How often each word is still there. */
  readonly left: Map<string, number>;
  /** What is given without spaces, for scripts that set none. */
  readonly whole: string;
  /** Names of the months and weekdays of all days that are given. */
  readonly calendar: ReadonlySet<string>;
  /** The years, months and days of all days that are given. */
  readonly days: ReadonlySet<number>;
  /** Minutes east of UTC by the clock of the draft, in winter and in summer. */
  readonly offsets: readonly number[];
}

function stockOf(given: string): Stock {
  const words = wordsOf(given.replace(MOMENT, ' ').replace(/\(line \d+\)/g, ' '));
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  const days = [...new Set([...given.matchAll(/\b\d{4}-\d\d-\d\d\b/g)].map(([day]) => day))];
  return {
    left,
    whole: wordsOf(given).join(''),
    calendar: new Set(days.flatMap(namesOfDay)),
    days: new Set(days.flatMap((day) => day.split('-').map(Number))),
    offsets: offsetsOf(/^timezone: (\S+)/m.exec(given)?.[1] ?? 'unknown'),
  };
}

/** Moments of a head: they are values of the lines that they were read from, and of no other. */
const MOMENT = /^\s*(?:- )?(?:at|until|from|to|due|completed): .*$/gm;

function offsetsOf(zone: string): number[] {
  if (zone === 'unknown') return [];
  return ['2024-01-15', '2024-07-15'].map(
    (day) => Temporal.PlainDate.from(day).toZonedDateTime(zone).offsetNanoseconds / 60e9,
  );
}

/** What excuses the words of one line. */
interface Place {
  readonly numbers: ReadonlySet<number>;
  readonly timed: boolean;
  /** It writes a day: its numbers may be those of any day that is given. */
  readonly dated: boolean;
  readonly offsets: readonly number[];
}

function placeOf(line: string, read: readonly ReadFrom[], stock: Stock): Place {
  const values = read.map(({ value }) => value).join(' ');
  const own = [...values.matchAll(/:\d\d([+-])(\d\d):(\d\d)\b/g)].map(
    ([, sign, hours, minutes]) => (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)),
  );
  const named = wordsOf(line).some((word) => stock.calendar.has(word));
  return {
    numbers: new Set((values.match(/\d+/g) ?? []).map(Number)),
    timed: /\d/.test(line),
    dated: named || /\d[-./]\d|[年月日]/.test(line),
    offsets: [...stock.offsets, ...own, ...(/\dZ\b/.test(values) ? [0] : [])],
  };
}

/** A line without the signs of a clock beside its numbers, and the zones of which the draft gives the offset. */
function withoutClock(line: string, { timed, offsets }: Place): string {
  const zoneless = line
    .replace(SHIFTED, (word, sign: string, hours: string) =>
      offsets.includes((sign === '+' ? 60 : -60) * Number(hours)) ? ' ' : word,
    )
    .replace(ZONE_WORD, (word) =>
      ZONES[word.toLowerCase()]?.some((offset) => offsets.includes(offset)) ? ' ' : word,
    );
  return timed ? zoneless.replace(CLOCK_BEHIND, ' ').replace(LEADS_TO_CLOCK, ' ') : zoneless;
}

const CLOCK_BEHIND = new RegExp(
  String.raw`(?<=\d\s?)(?:(?:[ap]\.?\s?m|[ap]|hrs?|horas?|heures?|uhr|st|nd|rd|th)(?!\p{L})\.?|[htz](?=\d|(?!\p{L})))`,
  'giu',
);
const LEADS_TO_CLOCK =
  /(?<!\p{L})(?:t\s?[+\-−]|t(?=0(?!\d))|gegen |kurz nach |vers |de |à |às |午前|午後)(?=\d)/giu;
const SHIFTED = /(?:UTC|GMT)([+\-−])(\d{1,2})(?!\d)/g;
const ZONE_WORD =
  /(?<!\p{L})(?:[A-Z]{3,4}|(?:utc|gmt|ce?st|bst|p[sd]t|e[sd]t))(?!\p{L}|[+\-−]\d)/gu;

/** Offsets in minutes that the abbreviations of zones stand for. */
const ZONES: Readonly<Record<string, readonly number[]>> = {
  ...{ utc: [0], gmt: [0], wet: [0], west: [60], bst: [60], cet: [60], mez: [60], cest: [120] },
  ...{ mesz: [120], eet: [120], eest: [180], msk: [180], ist: [60, 120, 330], jst: [540] },
  ...{ pst: [-480], pdt: [-420], est: [-300], edt: [-240], cst: [-360, 480], cdt: [-300] },
  ...{ mst: [-420], mdt: [-360], brt: [-180], aest: [600], aedt: [660], sgt: [480] },
  ...{ nzst: [720], nzdt: [780] },
};

/** How many characters of a word are not given; what is given is used up. */
function missingOf(word: string, stock: Stock, place: Place): number {
  if (WIDE.test(word)) return missingOfWide(word, stock);
  if (isNumberOf(word, stock, place)) return 0;
  const n = stock.left.get(word) ?? 0;
  if (n > 0) stock.left.set(word, n - 1);
  return n > 0 || stock.calendar.has(word) ? 0 : word.length;
}

/** A number of a day, a clock or a list, as a draft writes it: `2 pm` as 14, `24` as 2024. */
function isNumberOf(word: string, { days }: Stock, { numbers, dated }: Place): boolean {
  if (!/^\d{1,4}$/.test(word)) return false;
  const n = Number(word);
  const clock = n > 100 && n < 2400 && numbers.has(Math.floor(n / 100)) && numbers.has(n % 100);
  const day = dated && [n, n + 2000, n + 2018].some((one) => days.has(one));
  return clock || day || [n, n + 12, n - 12, n + 2000, n + 2018].some((one) => numbers.has(one));
}

/** The longest pieces are looked for; a single sign says nothing, unless it belongs to a day or a clock. */
function missingOfWide(word: string, { whole }: Stock): number {
  let missing = 0;
  for (let from = 0; from < word.length;) {
    let to = word.length;
    while (to > from && !whole.includes(word.slice(from, to))) to--;
    const piece = word.slice(from, Math.max(to, from + 1));
    const carried = to > from && (piece.length > 1 || word.length === 1);
    if (!carried && !/[年月日時分秒半頃約火水木金土]/.test(piece)) missing += piece.length;
    from += piece.length;
  }
  return missing;
}

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'ja'];

/** What the month and the weekday of a day are called, long and short, in each language. */
function namesOfDay(day: string): string[] {
  const date = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(date.getTime())) return [];
  const forms = (['long', 'short'] as const).flatMap((form) => [
    { month: form, day: 'numeric' } as const,
    { weekday: form } as const,
  ]);
  return LANGUAGES.flatMap((language) =>
    forms.flatMap((form) =>
      new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' })
        .formatToParts(date)
        .filter(({ type }) => type === 'month' || type === 'weekday')
        .flatMap(({ value }) => wordsOf(value)),
    ),
  );
}
