// Days that a writer counts from the day of writing: `last night`, `gestern`, `on Thursday`.
import type { Day } from './calendar.ts';
import { dayNumberOf } from './calendar.ts';
import { WEEKDAY_NAMES, weekdayNumber } from '../words/time-words.ts';
import { oneOf } from '../words/words.ts';

/** Words for a day, and how many days after that of writing it is. */
const COUNTED: readonly (readonly [days: number, words: readonly string[]])[] = [
  [-2, ['the day before yesterday', 'vorgestern', 'avant-hier', 'anteayer', 'anteontem', '一昨日']],
  [
    -1,
    [
      ...['last night', 'yesterday', 'gestern', 'hier', 'la nuit dernière', 'ayer', 'anoche'],
      ...['ontem', 'na noite passada', '昨日', '昨夜', '昨晩'],
    ],
  ],
  [
    0,
    [
      ...['this morning', 'this afternoon', 'earlier today', 'today', 'tonight', 'heute'],
      ...["aujourd'hui", 'ce matin', 'cette nuit', 'esta mañana', 'esta madrugada', 'hoy'],
      ...['esta manhã', 'hoje', '本日', '今朝', '今日'],
    ],
  ],
];

/** `Last`, in front of a weekday or behind it: not the day of writing itself. */
const LAST = [
  'last',
  'past',
  'letzten',
  'letzter',
  'vergangenen',
  'pasado',
  'última',
  'último',
  '先週の',
];
const LAST_BEHIND = ['dernier', 'pasado', 'passado', 'passada'];

const WEEKDAY = new RegExp(
  [
    String.raw`(?<!\p{L}|next |every |each )(?:on |am |vom |le |el |na |in der nacht zum )?`,
    String.raw`(?:(${oneOf(LAST)})\s?)?(${oneOf(WEEKDAY_NAMES)})(?!\p{Script=Latin}|s\b)(\s(?:${oneOf(LAST_BEHIND)}))?`,
  ].join(''),
  'iu',
);

interface DaysBefore {
  readonly days: number;
  readonly words: string;
  /** The words themselves say that the day is past: `yesterday`, `last Tuesday`; a weekday alone does not. */
  readonly past: boolean;
}

/** How many days before that of writing a text tells of, by its first such words; null where it has none. */
export function daysBefore(text: string, written: Day): DaysBefore | null {
  const found = COUNTED.flatMap(([days, words]) => {
    const match = new RegExp(
      `(?<!\\p{Script=Latin})(?:${oneOf(words)})(?!\\p{Script=Latin}|['’]s )`,
      'iu',
    ).exec(text);
    return match ? [{ days, words: match[0], index: match.index }] : [];
  }).toSorted((a, b) => a.index - b.index || b.words.length - a.words.length)[0];
  if (found) return { days: found.days, words: found.words, past: found.days < 0 };
  const [, last, weekday, behind] = WEEKDAY.exec(text) ?? [];
  const number = weekday === undefined ? 0 : weekdayNumber(weekday);
  if (weekday === undefined || number === 0) return null;
  // 1 January 1970 was a Thursday; the last such day, or that of writing.
  const today = ((((dayNumberOf(written) + 3) % 7) + 7) % 7) + 1;
  const back = (today - number + 7) % 7;
  const whole = (last ?? behind) !== undefined;
  return { days: 0 - (back === 0 && whole ? 7 : back), words: weekday, past: whole };
}
