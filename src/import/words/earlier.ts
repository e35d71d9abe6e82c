// How documents tell of an earlier incident: headings above lists of them, and sentences. By language.
import { entries } from './language-words.ts';
import { anyPhrase } from './phrases.ts';
import { MONTH_NAMES, monthOf } from './time-words.ts';
import { folded, oneOf } from './words.ts';

const HEADINGS = anyPhrase(
  entries(`
    earlier incident*, earlier outage*, earlier occurrence*, earlier case*, earlier event*, earlier failure*, earlier disruption*,
    previous incident*, previous outage*, previous occurrence*, previous case*, previous failure*, prior incident*,
    prior outage*, prior occurrence*, past incident*, past outage*, past occurrence*, similar incident*, similar outage*,
    happened before, fruhere vorfalle, fruhere vorfall, fruhere storungen, fruhere ausfalle, fruhere falle, vorherige vorfalle,
    vorherige storungen, vergangene vorfalle, vergangene storungen, vergangene ausfalle, ahnliche vorfalle, ahnliche storungen,
    bisherige vorfalle, bisherige storungen, bisherige ausfalle, incidents precedents, incidents anterieurs, incidents similaires,
    incidents passes, pannes precedentes, precedents incidents, incident precedent, incidentes anteriores, incidentes previos,
    incidentes similares, incidentes parecidos, incidente anterior, caidas anteriores, casos anteriores, incidentes passados,
    incidentes semelhantes, ocorrencias anteriores, quedas anteriores, 過去の障害, 過去の事例, 過去の発生, 過去のインシデント,
    以前の障害, 類似の障害, 類似障害, 類似事例, 前回の障害,
  `),
);

/** Whether what stands under a heading is told of other incidents. */
export const opensEarlier = (title: string): boolean => HEADINGS.test(folded(title));

const OF_EARLIER = anyPhrase(
  entries(`
    similar incident, similar outage, similar problem, similar issue, similar failure, similar disruption, something similar,
    something like it, something like this, happened before, happened once before, failed once before, not the first time,
    last year, a year ago, two years ago, years ago, previous incident, previous outage, earlier incident, earlier outage,
    prior incident, prior outage, past incident, past outage, last incident, last outage,
    ahnlichen ausfall, ahnliche storung, ahnlicher ausfall, ahnlichen vorfall, ahnlicher vorfall, etwas ahnliches,
    schon einmal, damals, nicht zum ersten mal, im vorjahr, letztes jahr, vor einem jahr, fruherer vorfall, fruheren vorfall,
    fruherer ausfall, fruheren ausfall, fruhere storung, vorherige storung, vorherigen ausfall,
    incident similaire, panne similaire, meme probleme, quelque chose de semblable, pas la premiere fois, l'an dernier,
    l annee derniere, incident precedent, panne precedente, precedent incident, precedente panne,
    algo parecido, algo similar, incidente similar, caida similar, fallo similar, problema similar, no es la primera vez,
    el ano pasado, incidente anterior, caida anterior,
    algo semelhante, incidente semelhante, queda semelhante, problema semelhante, nao e a primeira vez, no ano passado,
    queda anterior, ocorrencia anterior,
    同様の障害, 同様の事象, 似た障害, 以前にも, 過去にも, 前回の障害, 昨年, 一昨年,
  `),
);

/** Whether a sentence tells of an incident before this one, whatever its day. */
export const tellsOfEarlier = (sentence: string): boolean => OF_EARLIER.test(folded(sentence));

const FULL_MONTHS = MONTH_NAMES.filter(
  (name) => name.length > 3 || name === 'may' || name === 'mai',
);
/** In front of a year or a month of which no day is named. */
const LEADS = entries(`
  in, since, of, from, until, last, back in, in early, in late, early, late, the year, im, seit, anfang, ende, mitte, letzten,
  vergangenen, vom, en, depuis, de, du, au mois de, debut, fin, le mois de, desde, del, em, do, a principios de, a finales de,
  no inicio de, no fim de, spring, summer, autumn, fall, winter, fruhjahr, fruhling, sommer, herbst, printemps, ete, automne,
  hiver, primavera, verano, otono, invierno, verao, outono, inverno, q1, q2, q3, q4
`);
const YEAR = String.raw`(?<year>199\d|200[1-9]|20[1-9]\d)(?![\p{L}\d]|[.,:-]\d)`;
const lead = String.raw`(?<!\p{L})(?:${oneOf(LEADS)})\s+`;
const month = String.raw`(?<month>${oneOf(FULL_MONTHS)})(?!\p{L})`;

/** A month, or a year with its month, without a day: `in March 2022`, `last November`, `2022年9月`. */
const MONTHS_NAMED = [
  // A day may stand on either side of the month.
  new RegExp(
    String.raw`${lead}${month}(?!\.?\s+\d{1,2}(?!\d))(?:,?\s+(?:de\s+|del\s+)?${YEAR})?`,
    'gu',
  ),
  /(?<year>(?:19|20)\d\d)年\s?(?<month>\d{1,2})月(?!\s?\d)/gu,
];
const YEARS_NAMED = [new RegExp(lead + YEAR, 'gu'), /(?<year>(?:19|20)\d\d)年(?!\s?\d)/gu];

/** A month of a year, or one of the two alone. */
export interface MonthNamed {
  readonly year: number | null;
  readonly month: number | null;
}

/** The months and years that a sentence names without a day, `in March 2022`, `last November`, `Seit 2021`. */
export function monthsNamed(sentence: string): MonthNamed[] {
  const text = folded(sentence);
  return [...MONTHS_NAMED, ...YEARS_NAMED].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ groups: { year, month } = {} }) => ({
      year: year ? Number(year) : null,
      month: month ? monthOf(month) || Number(month) : null,
    })),
  );
}

const BEFORE = anyPhrase(
  entries(`
    before, already, earlier, previously, once, then, schon, bereits, fruher, zuletzt, deja, auparavant, ya, anteriormente, antes,
    ja, anterior, precedemment, 以前, 既に, すでに, 過去,
  `),
);

/** Whether it may tell of one: a word that says so only beside a day that is not that of the incident. */
export const mayTellOfEarlier = (sentence: string): boolean =>
  tellsOfEarlier(sentence) || BEFORE.test(folded(sentence));
