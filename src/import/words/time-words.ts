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
  | 'nextDay'
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
    weekdays: list('lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica'),
    approximate: list('circa, verso le, intorno alle'),
    leads: list('alle, alle ore, ore, dalle, dalle ore, il, fino alle, verso le, poco dopo le'),
    between: list('tra le, fra le, dalle, dalle ore'),
    and: list('e, e le, alle, alle ore'),
    until: list('alle, alle ore, fino alle'),
    nextDay: list('il giorno dopo, il giorno successivo'),
  },
  // Dutch
  {
    months: list(
      'januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december',
    ),
    shortMonths: { mrt: 3, mei: 5, okt: 10 },
    weekdays: list('maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag'),
    approximate: list('ongeveer, omstreeks'),
    leads: list('om, rond, vanaf, op, sinds'),
    between: list('tussen'),
    and: list('en'),
    until: list('tot'),
    nextDay: list('de volgende dag'),
  },
  // Swedish
  {
    months: list(
      'januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december',
    ),
    shortMonths: { maj: 5, okt: 10 },
    weekdays: list('måndag, tisdag, onsdag, torsdag, fredag, lördag, söndag'),
    approximate: list('omkring, cirka'),
    leads: list('kl, kl., klockan, den'),
    between: list('mellan, mellan kl'),
    and: list('och'),
    until: list('till'),
    nextDay: list('nästa dag'),
  },
  // Danish and Norwegian
  {
    months: list(
      'januar, februar, marts, april, maj, juni, juli, august, september, oktober, november, december',
    ),
    shortMonths: { mai: 5, desember: 12 },
    weekdays: list('mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag'),
    approximate: list('omkring'),
    leads: list('kl, kl., klokken'),
    between: list('mellem, mellom'),
    and: list('og'),
    until: list('til'),
    nextDay: list('næste dag, neste dag'),
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
    nextDay: [],
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
    nextDay: list('następnego dnia'),
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
    nextDay: list('на следующий день'),
  },
];

const ALL: readonly TimeWords[] = [...LANGUAGES, ...TIMES_ALONE];

/** All words of a list, as they are written and without accents, each once. */
export const timeWords = (
  name: 'months' | 'weekdays' | 'approximate' | 'leads' | 'between' | 'and' | 'until' | 'nextDay',
): readonly string[] => [
  ...new Set(ALL.flatMap((words) => words[name].flatMap((word) => [word, folded(word)]))),
];

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
