// Which characters of a document are nowhere in what the importer hands over: letters and digits, each word used up by
// the line that it carries. What a draft writes in a form of its own has to stand there in that form: for `Friday, 3 May`
// a day of May that is a Friday, for `2:05 p.m.` the hour 14. Only the signs of a clock are not asked for.

export interface Lost {
  /** All letters and digits of the source. */
  readonly letters: number;
  readonly lost: number;
  /** Lines of which at least half is gone. */
  readonly lines: readonly string[];
}

/** Compares the lines of a source with everything that the user is given. */
export function lostText(lines: readonly string[], given: string): Lost {
  const stock = stockOf(given);
  let letters = 0;
  let lost = 0;
  const gone: string[] = [];
  for (const line of lines) {
    const timed = /\d/.test(line);
    const words = wordsOf(withoutMarks(line)).filter(
      (word) => !(timed && (CLOCK.has(word) || ABOUT.has(word))),
    );
    const all = words.reduce((sum, word) => sum + word.length, 0);
    const missing = words.reduce((sum, word) => sum + missingOf(word, stock), 0);
    letters += all;
    lost += missing;
    if (missing * 2 >= all && missing > 0) gone.push(line.trim());
  }
  return { letters, lost, lines: gone };
}

/** A line without tags, boxes and the marks of headings and lists. */
const withoutMarks = (line: string): string =>
  line
    .replace(/<[^>]*>/g, ' ')
    .replace(/^\s*(?:h[1-6]\.|[-*+#]*\s*\[[ x]\]|#*[-*]?\s*\([/x]\)|\d{1,2}[.)])\s/i, ' ');

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
  readonly numbers: ReadonlySet<number>;
  /** Names of the months and weekdays of all days that are given. */
  readonly calendar: ReadonlySet<string>;
}

function stockOf(given: string): Stock {
  const words = wordsOf(given);
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  const days = [...given.matchAll(/\b\d{4}-\d\d-\d\d\b/g)].map(([day]) => day);
  return {
    left,
    whole: words.join(''),
    numbers: new Set(words.filter((word) => /^\d+$/.test(word)).map(Number)),
    calendar: new Set([...new Set(days)].flatMap(namesOfDay)),
  };
}

/** How many characters of a word are not given; what is given is used up. */
function missingOf(word: string, stock: Stock): number {
  if (WIDE.test(word)) return missingOfWide(word, stock);
  const n = stock.left.get(word) ?? 0;
  if (n > 0) stock.left.set(word, n - 1);
  const otherwise = stock.calendar.has(word) || isNumberOf(word, stock);
  return n > 0 || otherwise ? 0 : word.length;
}

/** A number of a day, a clock or a list, as a draft writes it: `2 pm` as 14, `24` as 2024. */
function isNumberOf(word: string, { numbers }: Stock): boolean {
  if (!/^\d{1,4}$/.test(word)) return false;
  const n = Number(word);
  const clock = n > 100 && n < 2400 && numbers.has(Math.floor(n / 100)) && numbers.has(n % 100);
  return clock || [n, n + 12, n - 12, n + 2000, n + 2018].some((one) => numbers.has(one));
}

/** The longest pieces are looked for; a single sign says nothing, unless it belongs to a day or a clock. */
function missingOfWide(word: string, { whole }: Stock): number {
  if (/^(?:午前|午後)$/.test(word)) return 0;
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

/** The signs of a clock, which a draft writes without. */
const CLOCK = new Set(
  'a am p pm h hr hrs hora horas heure heures uhr t z utc gmt cet cest mez mesz bst edt est pdt pst'.split(
    ' ',
  ),
);
/** Words that a draft says as `approximate`, and those that join a day to its month. */
const ABOUT = new Set('gegen kurz nach vers de às'.split(' '));
