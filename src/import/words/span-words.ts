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
  [2_700_000, ['dreiviertelstunde']],
  [
    900_000,
    [
      ...['quarter of an hour', 'quarters of an hour', 'quarter-hour', 'quarter hour'],
      ...['viertelstunde', 'viertelstunden', "quart d'heure", "quarts d'heure", 'quart d’heure'],
      ...['quarts d’heure', 'cuarto de hora', 'cuartos de hora', 'quarto de hora'],
      ...['quartos de hora'],
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

/** Units that are cut short, with a full stop or without. */
export const SHORT_UNITS: readonly string[] = [
  ...['std', 'stdn', 'hrs', 'hr', 'h', 'min', 'mins', 'mn', 'sec', 'secs', 'sek', 's', 'd', 'j'],
];

/** Words cut short in front of a number. */
export const BEFORE_NUMBERS: readonly string[] = [
  ...['ca', 'approx', 'aprox', 'env', 'max', 'nr', 'núm', 'num', 'art', 'fig', 'abb', 'vs', 'abt'],
];

/** Behind a unit: what is added of it, `an hour and a half`. */
export const FRACTIONS: Readonly<Record<string, number>> = {
  ...{
    ' and a half': 0.5,
    ' et demie': 0.5,
    ' et demi': 0.5,
    ' y media': 0.5,
    ' e meia': 0.5,
    半: 0.5,
  },
  ...{ ' and a quarter': 0.25, ' et quart': 0.25, ' et un quart': 0.25, ' y cuarto': 0.25 },
  ...{ ' y un cuarto': 0.25, ' e um quarto': 0.25, ' and three quarters': 0.75 },
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
    fue de, foi de, fut de, etait de, a ete de, betrug, was of, a dure, aura dure, s'est terminee apres, s'est termine apres, a pris fin apres, a pris fin au bout de, duro, termino tras,
    termino despues de, se prolongo, se prolongo durante, durou, terminou apos, terminou depois de, prolongou-se por, estendeu-se por,
  `),
);
