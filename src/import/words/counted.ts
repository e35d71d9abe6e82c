// How things are counted, by language: rough numbers, words that count another part, words that carry no meaning.
import { entries } from './language-words.ts';
import { LANGUAGES, oneOf } from './words.ts';

/** In front of a number that is no exact one, or that counts only some: at the end of a folded text. */
export const NO_EXACT_NUMBER = new RegExp(
  String.raw`(?:(?<!\p{L})(?:${oneOf(
    entries(`
      about, around, roughly, over, nearly, almost, some, up to, at least, more than, fewer than, less than, of, first, another,
      other, further, remaining, last, every, each, per, to, and, or, only, additional, between, approximately, approx., under, top,
      etwa, rund, ca, ca., circa, uber, mehr als, knapp, gut, bis zu, mindestens, weitere, weiteren, ersten, letzten, von, je, pro,
      fast, ungefahr, environ, plus de, pres de, moins de, jusqu'a, au moins, premieres, premiers, autres, dernieres, sur,
      unos, unas, cerca de, mas de, menos de, casi, al menos, hasta, primeros, primeras, otros, otras, cada, de,
      mais de, quase, pelo menos, ate, primeiros, primeiras, outros, outras, uns, umas, por, todos,
    `),
  )})|[~≈約計#№$€£<>≤≥+/])\s*$`,
  'iu',
);

/** Numbers with marks of thousands, or without. */
export const WHOLE_NUMBER = String.raw`\d{1,3}(?:[.,'’\u202f\u00a0 ]\d{3})+(?![\d,.])|\d+`;

/** In front of what there was none of; alone it says nobody. */
export const NONE_OF = oneOf(
  entries(`
    no, none of the, none of our, not a single, not one, kein, keine, keiner, keines, keiner der, aucun, aucune, aucun de nos,
    aucune des, ningun, ninguna, ninguno de los, nenhum, nenhuma, nenhum dos,
  `),
);
export const NOBODY = oneOf(
  entries(`nobody, no one, niemand, niemandem, personne n, nadie, ninguem`),
);

/** What is measured and not counted. */
export const UNITS_OF_MEASURE = new Set(
  entries(`
    second, seconds, minute, minutes, hour, hours, day, days, week, weeks, month, months, year, years, percent, times, euro, euros,
    dollars, pounds, sekunden, minuten, stunden, tage, tagen, wochen, monate, jahre, prozent, uhr, mal, secondes, heures, jours,
    semaines, mois, ans, fois, segundos, minutos, horas, dias, semanas, meses, anos, veces, vezes, gb, mb, tb, kb, ms, km,
    utc, gmt, cest, cet, januar, january, february, march, april, may, june, july, august, september, october, november, december,
    am, pm, bytes, degrees, grad, metres, meters,
  `),
);

/** Small words of sentences: they tell nothing of what was done to a thing. */
const SMALL = new Set(
  entries(`
    the, and, was, were, are, been, have, had, has, that, this, with, from, for, not, but, all, our, their, which, when, while, then,
    there, after, before, into, during, because, who, whom, did, does, also, they, them, its, total, altogether, some, more,
    wurden, wurde, waren, haben, hatten, sind, nicht, und, der, die, das, den, dem, ein, eine, mit, auf, bei, von, aus, auch, insgesamt,
    les, des, ont, ete, sont, dans, avec, pour, par, sur, qui, que, une, leur, nous, etaient, avaient, total,
    uhr, bis, jusqu, hasta, ate, los, las, con, por, para, del, han, fueron, sido, una, sus, como, foram, foi, dos, das, uma, com, nao, seus, ser, total,
    ${LANGUAGES.flatMap(({ small }) => small).join(',')}
  `),
);

/** What the words of a clause tell, each by its stem. */
export const tellingStems = (folded: string): string[] =>
  (folded.match(/\p{L}{3,}/gu) ?? []).filter((word) => !SMALL.has(word)).map(withoutEnding);

/** A word without the endings of number and time: `orders`, `ordered`. */
export const withoutEnding = (word: string): string =>
  word.length <= 4
    ? word.replace(/s$/, '')
    : word.replace(
        /(?:ing|aron|ieron|aram|eram|iram|aient|edes|adas|ados|idas|idos|ees|(?<!e)ed|es|en|er|e|s|as|os|a|o)$/u,
        '',
      );
