// The words that times are written with, in every listed language and in some of which no other word is known.
import type { Words } from './language-words.ts';
import { LANGUAGES, folded } from './words.ts';

type TimeWords = Pick<
  Words,
  | 'months'
  | 'shortMonths'
  | 'weekdays'
  | 'approximate'
  | 'leads'
  | 'between'
  | 'and'
  | 'until'
  | 'dayWords'
  | 'dayNumber'
>;

const list = (words: string): string[] => words.trim().split(/\s*[,\n]\s*/);

/** Languages of which the importer knows no more than how they write times. */
const TIMES_ALONE: readonly TimeWords[] = [
  // Italian
  {
    months: list(
      'gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre',
    ),
    shortMonths: { giu: 6, lug: 7, ott: 10 },
    weekdays: list(
      'lunedì lun, martedì mar, mercoledì mer, giovedì gio, venerdì ven, sabato sab, domenica dom',
    ),
    approximate: list('circa, verso le, intorno alle'),
    leads: list('alle, alle ore, ore, dalle, dalle ore, il, fino alle, verso le, poco dopo le'),
    between: list('tra le, fra le, dalle, dalle ore'),
    and: list('e, e le, alle, alle ore'),
    until: list('alle, alle ore, fino alle'),
    dayWords: {
      'il giorno dopo': 1,
      'il giorno successivo': 1,
      'la mattina dopo': 1,
      'il giorno prima': -1,
      'lo stesso giorno': 0,
    },
    dayNumber: 'giorno',
  },
  // Dutch
  {
    months: list(
      'januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december',
    ),
    shortMonths: { mrt: 3, mei: 5, okt: 10 },
    weekdays: list(
      'maandag ma, dinsdag di, woensdag wo, donderdag do, vrijdag vr, zaterdag za, zondag zo',
    ),
    approximate: list('ongeveer, omstreeks'),
    leads: list('om, rond, vanaf, op, sinds'),
    between: list('tussen'),
    and: list('en'),
    until: list('tot'),
    dayWords: { 'de volgende dag': 1, 'volgende dag': 1, 'de dag ervoor': -1, 'dezelfde dag': 0 },
    dayNumber: 'dag',
  },
  // Swedish
  {
    months: list(
      'januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december',
    ),
    shortMonths: { maj: 5, okt: 10 },
    weekdays: list(
      'måndag mån, tisdag tis, onsdag ons, torsdag tor, fredag fre, lördag lör, söndag sön',
    ),
    approximate: list('omkring, cirka'),
    leads: list('kl, kl., klockan, den'),
    between: list('mellan, mellan kl'),
    and: list('och'),
    until: list('till'),
    dayWords: { 'nästa dag': 1, 'dagen efter': 1, 'samma dag': 0 },
    dayNumber: 'dag',
  },
  // Danish and Norwegian
  {
    months: list(
      'januar, februar, marts, april, maj, juni, juli, august, september, oktober, november, december',
    ),
    shortMonths: { mai: 5, desember: 12 },
    weekdays: list(
      'mandag man, tirsdag tir, onsdag ons, torsdag tor, fredag fre, lørdag lør, søndag søn',
    ),
    approximate: list('omkring'),
    leads: list('kl, kl., klokken'),
    between: list('mellem, mellom'),
    and: list('og'),
    until: list('til'),
    dayWords: { 'næste dag': 1, 'neste dag': 1, 'dagen etter': 1, 'samme dag': 0 },
    dayNumber: 'dag',
  },
  // Finnish
  {
    months: list(
      'tammikuuta, helmikuuta, maaliskuuta, huhtikuuta, toukokuuta, kesäkuuta, heinäkuuta, elokuuta, syyskuuta, lokakuuta, marraskuuta, joulukuuta',
    ),
    shortMonths: {},
    weekdays: list('maanantai, tiistai, keskiviikko, torstai, perjantai, lauantai, sunnuntai'),
    approximate: list('noin'),
    leads: list('klo'),
    between: [],
    and: [],
    until: [],
    dayWords: { 'seuraavana päivänä': 1 },
    dayNumber: 'päivä',
  },
  // Polish
  {
    months: list(
      'stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, listopada, grudnia',
    ),
    shortMonths: {},
    weekdays: list('poniedziałek, wtorek, środa, czwartek, piątek, sobota, niedziela'),
    approximate: list('około'),
    leads: list('o, godz., godz, o godz., o godzinie, od, około'),
    between: list('między'),
    and: list('a'),
    until: list('do'),
    dayWords: { 'następnego dnia': 1, 'tego samego dnia': 0 },
    dayNumber: 'dzień',
  },
  // Russian
  {
    months: list(
      'января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, ноября, декабря',
    ),
    shortMonths: {},
    weekdays: list('понедельник, вторник, среда, четверг, пятница, суббота, воскресенье'),
    approximate: list('около'),
    leads: list('в, с, около'),
    between: list('между'),
    and: list('и'),
    until: list('до'),
    dayWords: { 'на следующий день': 1, 'в тот же день': 0 },
    dayNumber: 'день',
  },
];

const ALL: readonly TimeWords[] = [...LANGUAGES, ...TIMES_ALONE];

/** All words of a list, as they are written and without accents, each once. */
export const timeWords = (
  name: 'months' | 'approximate' | 'leads' | 'between' | 'and' | 'until',
): readonly string[] => bothWays(ALL.flatMap((words) => words[name]));

const bothWays = (words: readonly string[]): readonly string[] => [
  ...new Set(words.flatMap((word) => [word, folded(word)])),
];

const ENGLISH_DAY_WORDS: Readonly<Record<string, number>> = {
  'next day': 1,
  'next morning': 1,
  'following day': 1,
  'following morning': 1,
  'day after': 1,
  'two days later': 2,
  '2 days later': 2,
  'three days later': 3,
  '3 days later': 3,
  'day before': -1,
  'previous day': -1,
  'previous evening': -1,
  'evening before': -1,
  'night before': -1,
  'same day': 0,
  'same evening': 0,
};

/** Parts of a day, behind a weekday or a date that they say nothing more of. */
export const PARTS_OF_DAY: readonly string[] = bothWays(
  list(
    `morning, early morning, late morning, noon, afternoon, late afternoon, evening, late evening, night, late night,
    früh, morgen, vormittag, vormittags, mittag, mittags, nachmittag, nachmittags, abend, abends, nacht, nachts,
    matin, midi, après-midi, soir, soirée, nuit, de madrugada, por la mañana, por la tarde, por la noche, mañana, tarde, noche,
    manhã, de manhã, à tarde, à noite, noite, madrugada, 朝, 早朝, 午前, 昼, 午後, 夕方, 夜, 深夜, 未明`,
  ),
);

/** Words that count days from the moment told before, each with its number of days. */
const DAY_WORDS: ReadonlyMap<string, number> = new Map(
  [ENGLISH_DAY_WORDS, ...ALL.map(({ dayWords }) => dayWords)].flatMap((table) =>
    Object.entries(table).flatMap(([words, days]) => [
      [words, days] as const,
      [folded(words), days] as const,
    ]),
  ),
);

export const DAY_PHRASES: readonly string[] = [...DAY_WORDS.keys()];

/** The days that a phrase of `DAY_PHRASES` counts; 0 for what is none. */
export const daysCounted = (words: string): number =>
  DAY_WORDS.get(words.toLowerCase().replace(/\s+/g, ' ')) ?? 0;

/** `Day`, in front of its number. */
export const DAY_NUMBER_WORDS: readonly string[] = bothWays([
  'day',
  ...ALL.flatMap(({ dayNumber }) => dayNumber ?? []),
]);

const ENGLISH_WEEKDAYS = list(
  'monday mon, tuesday tues tue, wednesday wed, thursday thurs thur thu, friday fri, saturday sat, sunday sun',
);

/** Every name of a weekday without accents, with its number, 1 for Monday. */
const WEEKDAY_NUMBERS: ReadonlyMap<string, number> = new Map(
  [...ALL.map(({ weekdays }) => weekdays), ENGLISH_WEEKDAYS].flatMap((days) =>
    days.flatMap((names, i) => names.split(' ').map((name) => [folded(name), i + 1] as const)),
  ),
);

const isShort = (name: string): boolean => /^[\u0000-\u024f]{1,3}$/.test(name);
const ABROAD = bothWays(
  ALL.flatMap(({ weekdays }) => weekdays.flatMap((names) => names.split(' '))),
);

/** Names of weekdays that are words by themselves, and those that may be other words, as written and without accents. */
export const WEEKDAY_NAMES: readonly string[] = [
  ...ENGLISH_WEEKDAYS.flatMap((names) => names.split(' ')),
  ...ABROAD.filter((name) => !isShort(name)),
];
export const SHORT_WEEKDAYS: readonly string[] = ABROAD.filter(isShort);

/** The number of a weekday, 1 for Monday; 0 for what is none. */
export const weekdayNumber = (name: string): number =>
  WEEKDAY_NUMBERS.get(folded(name).replace(/\.$/, '')) ?? 0;

const ENGLISH: readonly string[] = list(
  'january, february, march, april, may, june, july, august, september, october, november, december',
);

/** Every name of a month without accents, with its number. */
const MONTHS: ReadonlyMap<string, number> = new Map([
  ...ALL.flatMap(({ months, shortMonths }) => [
    ...months.map((name, i) => [folded(name), i + 1] as const),
    ...Object.entries(shortMonths).map(([name, i]) => [folded(name), i] as const),
  ]),
  ...ENGLISH.flatMap((name, i) => [
    [name, i + 1] as const,
    [name.slice(0, 3), i + 1] as const,
    [name.slice(0, 4), i + 1] as const,
  ]),
]);

/** Names of months and their abbreviations, as they are written and without accents. */
export const MONTH_NAMES: readonly string[] = [
  ...new Set([
    ...MONTHS.keys(),
    ...ALL.flatMap(({ months, shortMonths }) => [...months, ...Object.keys(shortMonths)]),
  ]),
];

/** The number of a month, 1 to 12; 0 for what is none. */
export const monthOf = (name: string | undefined): number => MONTHS.get(folded(name ?? '')) ?? 0;
