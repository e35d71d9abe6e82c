// Numbers in words, `twenty-five`, `fünfundvierzig`, `vinte e cinco`, `zweieinhalb`: those up to a hundred, by language, as
// lengths and lists are counted. A half stands for itself.
import { entries } from './language-words.ts';

/** From one on, in turn. */
const counted = (words: string, from = 1): [string, number][] =>
  entries(words).map((word, i) => [word, from + i]);

const inTens = (words: string): [string, number][] =>
  entries(words).map((word, i) => [word, 10 * (i + 2)]);

type NumberWord = readonly [word: string, amount: number];

/** The tens with the ones behind them, by each of the ways to join them. */
const joined = (
  tens: readonly NumberWord[],
  ones: readonly NumberWord[],
  ...joints: readonly string[]
): [string, number][] =>
  tens.flatMap(([ten, tenfold]) =>
    ones.flatMap(([one, amount]) =>
      joints.map((joint): [string, number] => [`${ten}${joint}${one}`, tenfold + amount]),
    ),
  );

const EN = counted(`
  one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen,
  eighteen, nineteen,
`);
const EN_TENS = inTens('twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety');

const DE = counted(`
  ein, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, dreizehn, vierzehn, fünfzehn, sechzehn, siebzehn,
  achtzehn, neunzehn,
`);
const DE_TENS = inTens('zwanzig, dreißig, vierzig, fünfzig, sechzig, siebzig, achtzig, neunzig');

const FR = counted(`
  un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize, dix-sept, dix-huit,
  dix-neuf,
`);
const FR_TENS = inTens('vingt, trente, quarante, cinquante, soixante');

const ES = counted(`
  un, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince, dieciséis, diecisiete,
  dieciocho, diecinueve,
`);
const ES_TENS = inTens('veinte, treinta, cuarenta, cincuenta, sesenta, setenta, ochenta, noventa');

const PT = counted(`
  um, dois, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze, treze, quatorze, quinze, dezesseis, dezessete, dezoito,
  dezenove,
`);
const PT_TENS = inTens('vinte, trinta, quarenta, cinquenta, sessenta, setenta, oitenta, noventa');

const JA = counted('一, 二, 三, 四, 五, 六, 七, 八, 九');
const JA_TENS = [
  ['十', 10] as const,
  ...JA.slice(1).map(([one, n]) => [`${one}十`, 10 * n] as const),
];

/** Other forms of the same, and what is an article as well. */
const FORMS: readonly NumberWord[] = [
  ...([
    ['a', 1],
    ['an', 1],
    ['eine', 1],
    ['einer', 1],
    ['einen', 1],
    ['une', 1],
    ['una', 1],
    ['uma', 1],
  ] as const),
  ...([
    ['duas', 2],
    ['catorze', 14],
    ['dezasseis', 16],
    ['dezassete', 17],
    ['dezanove', 19],
  ] as const),
  ...([
    ['zwo', 2],
    ['dreissig', 30],
    ['quatre-vingts', 80],
    ['quatre-vingt', 80],
  ] as const),
  ...([
    ['vingt et un', 21],
    ['vingt et une', 21],
    ['veintiún', 21],
    ['veintiuna', 21],
  ] as const),
  ...([
    ['half an', 0.5],
    ['half a', 0.5],
    ['eine halbe', 0.5],
    ['une demi', 0.5],
  ] as const),
  ...([
    ['media', 0.5],
    ['meia', 0.5],
    ['anderthalb', 1.5],
    ['eineinhalb', 1.5],
  ] as const),
];

const upToNine = (words: readonly NumberWord[]): readonly NumberWord[] =>
  words.filter(([, amount]) => amount < 10);
const tenOn = (words: readonly NumberWord[]): readonly NumberWord[] =>
  words.filter(([, amount]) => amount >= 10);
const andHalf = (words: readonly NumberWord[], half: string): [string, number][] =>
  words.slice(1).map(([word, amount]) => [`${word}${half}`, amount + 0.5]);

/** Lower case, with accents. The first that stands for a word counts. */
export const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ...[...EN, ...EN_TENS, ...joined(EN_TENS, upToNine(EN), '-', ' ')],
    ...andHalf(EN, ' and a half'),
    ...[...DE, ...DE_TENS, ...joined(upToNine(DE), DE_TENS, 'und')],
    ...andHalf(DE, 'einhalb'),
    ...[...FR, ...FR_TENS, ...joined(FR_TENS, upToNine(FR), '-', ' ')],
    ...joined([['soixante', 60]], tenOn(FR), '-', ' '),
    ...joined([['quatre-vingt', 80]], FR, '-', ' '),
    ...[...ES, ...ES_TENS, ...joined(ES_TENS, upToNine(ES), ' y ')],
    ...joined([['veinti', 20]], upToNine(ES), ''),
    ...counted('veintidós, veintitrés', 22),
    ['veintiséis', 26],
    ...[...PT, ...PT_TENS, ...joined(PT_TENS, [...upToNine(PT), ['duas', 2], ['uma', 1]], ' e ')],
    ...[...JA, ...JA_TENS, ...joined(JA_TENS, JA, '')],
    ...FORMS,
  ].toReversed() as [string, number][],
);
