// Words for how long something lasted: units, small numbers, and what makes a length a rough one.
import { entries } from './language-words.ts';
import { oneOf } from './words.ts';

/** Milliseconds of a unit, and how people write it. */
export const UNITS: readonly (readonly [ms: number, words: readonly string[]])[] = [
  [
    604_800_000,
    ['weeks', 'week', 'wochen', 'woche', 'semaines', 'semaine', 'semanas', 'semana', '週間'],
  ],
  [
    86_400_000,
    [
      ...['days', 'day', 'd', 'tagen', 'tage', 'tag', 'jours', 'jour', 'j', 'días', 'día'],
      ...['dias', 'dia', '日間'],
    ],
  ],
  [
    3_600_000,
    [
      ...['hours', 'hour', 'hrs', 'hr', 'h', 'stunden', 'stunde', 'std', 'stündige', 'stündigen'],
      ...['stündiger', 'stündiges'],
      ...['heures', 'heure', 'horas', 'hora', '時間'],
    ],
  ],
  [
    60_000,
    [
      ...['minutes', 'minute', 'mins', 'min', 'm', 'minuten', 'mn', 'minütige', 'minütigen'],
      ...['minütiger', 'minütiges'],
      ...['minutos', 'minuto', '分間', '分'],
    ],
  ],
  [
    1000,
    [
      ...['seconds', 'second', 'secs', 'sec', 's', 'sekunden', 'sekunde', 'secondes', 'seconde'],
      ...['segundos', 'segundo', '秒間', '秒'],
    ],
  ],
];

/** Small numbers in words; a half stands for itself. */
export const NUMBERS: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 },
  ...{ nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, forty: 40 },
  ...{ fifty: 50, ninety: 90, 'half an': 0.5, 'half a': 0.5 },
  ...{ ein: 1, eine: 1, einer: 1, einen: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6 },
  ...{ sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12, zwanzig: 20, dreißig: 30 },
  ...{ vierzig: 40, fünfzig: 50, anderthalb: 1.5, eineinhalb: 1.5, 'eine halbe': 0.5 },
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8, neuf: 9, dix: 10 },
  ...{ douze: 12, quinze: 15, vingt: 20, trente: 30, quarante: 40, cinquante: 50 },
  ...{ 'une demi': 0.5, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7 },
  ...{ ocho: 8, nueve: 9, diez: 10, doce: 12, veinte: 20, treinta: 30, cuarenta: 40 },
  ...{ cincuenta: 50, media: 0.5, uma: 1, um: 1, dois: 2, duas: 2, três: 3, quatro: 4, sete: 7 },
  ...{ oito: 8, nove: 9, dez: 10, doze: 12, vinte: 20, trinta: 30, quarenta: 40 },
  ...{ cinquenta: 50, meia: 0.5 },
};

/** In front of a length that is no more than the least that it was. */
export const AT_LEAST: readonly string[] = [
  ...['over', 'just over', 'at least', 'more than', 'mindestens', 'über', 'mehr als', 'plus de'],
  ...['au moins', 'más de', 'al menos', 'mais de', 'pelo menos'],
];

/** In front of one that is no more than the most. */
export const AT_MOST: readonly string[] = [
  ...['under', 'just under', 'up to', 'at most', 'less than', 'no more than', 'bis zu', 'knapp'],
  ...['höchstens', 'weniger als', 'nicht mehr als', 'moins de', 'au plus', "jusqu'à", 'hasta'],
  ...['menos de', 'como máximo', 'no máximo', 'até'],
];

/** In front of a length that is no exact one. */
export const ROUGH: readonly string[] = [
  ...AT_LEAST,
  ...AT_MOST,
  ...['approximately', 'approx.', 'approx', 'about', 'around', 'roughly', 'nearly', 'almost'],
  ...['some', '~', '≈', 'ungefähr', 'etwa', 'circa', 'ca.', 'ca', 'rund', 'gut', 'fast'],
  ...['environ', 'près de', 'presque', 'unos', 'unas', 'cerca de', 'casi', 'alrededor de'],
  ...['aproximadamente', 'quase', '約', 'およそ', 'ほぼ'],
];

/** Behind one: `3時間ほど`; `以上` and `弱` say which side of it. */
export const AT_LEAST_BEHIND: readonly string[] = ['以上', '余り', '強'];
export const AT_MOST_BEHIND: readonly string[] = ['弱'];
export const ROUGH_BEHIND: readonly string[] = [
  ...AT_LEAST_BEHIND,
  ...AT_MOST_BEHIND,
  ...['or so', 'ish', 'ほど', '程度'],
];

/** What says that a length is that of the whole: in front of it. */
export const LASTED: readonly string[] = [
  ...[
    'lasted',
    'lasting',
    'down for',
    'unavailable for',
    'outage of',
    'duration of',
    'offline for',
  ],
  ...['for a total of', 'for a period of', 'dauerte', 'dauerten', 'dauer von', 'währte'],
  ...['ausfall von', 'a duré', 'ont duré', 'durée de', 'panne de', 'duró', 'duraron'],
  ...['duración de', 'durou', 'duraram', 'duração de', 'indisponível por'],
];

/** What an outage is called, and how it is said of it how long it was: in a folded text, in front of the length. */
export const OUTAGE_NOUNS = oneOf(
  entries(`
    outage, incident, disruption, interruption, downtime, degradation, blackout, failure, storung, ausfall, vorfall, unterbrechung,
    panne, incident, coupure, indisponibilite, incidente, caida, interrupcion, corte, averia, indisponibilidad, indisponibilidade,
    interrupcao, queda, falha, apagao, paralisacao,
  `),
);
export const OUTAGE_FRAMES = oneOf(
  entries(`
    took, was over after, was over within, was over in, ended after, was resolved after, came to, amounted to, went on for,
    continued for, persisted for, lasted, lasted for, ran for, was, dauerte, wahrte, war nach, endete nach, hielt, zog sich uber,
    a dure, aura dure, s'est terminee apres, s'est termine apres, a pris fin apres, a pris fin au bout de, duro, termino tras,
    termino despues de, se prolongo, se prolongo durante, durou, terminou apos, terminou depois de, prolongou-se por, estendeu-se por,
  `),
);
