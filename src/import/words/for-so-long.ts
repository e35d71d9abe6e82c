// What says of a length that people could not do something for so long: `Nobody could pay for two hours`, by language.
import { entries } from './language-words.ts';
import { saysFailed } from './failing.ts';
import { anyPhrase } from './phrases.ts';
import { oneOf } from './words.ts';

/** Right in front of the length, at the end of a folded text: `for`, `während`, `pendant`. */
export const DURING = new RegExp(
  String.raw`(?<![\p{L}])(?:${oneOf(
    entries('for, for the, für, fur, während, wahrend, pendant, durant, durante, por'),
  )})\s+(?:a total of |insgesamt |total de |un total de |um total de )?$`,
  'u',
);

/** That nothing went, or that nobody could. */
const COULD_NOT = anyPhrase([
  ...['no', 'nobody', 'no one', 'none', 'nothing', 'neither', 'could not', 'couldn t', 'unable'],
  ...['were not', 'was not', 'did not', "couldn't", "wasn't", "weren't", "didn't"],
  ...['kein*', 'niemand*', 'nichts', 'nicht'],
  ...['aucun*', 'personne', 'rien', 'pas pu', 'ne … pas', 'ne … plus', 'n … pas', 'n … plus'],
  ...['ningun*', 'nadie', 'nada', 'no se', 'no pud*', 'no fue*', 'no hubo', 'no funcion*'],
  ...['nenhum*', 'ninguem', 'nao'],
  ...['できな', 'できませ', 'られな', 'られませ', '停止', '不可'],
]);

/** How long it took until somebody noticed, what one of them waited, or what was not hit, is another length. */
const OF_ANOTHER = anyPhrase([
  ...['notic*', 'alert*', 'alarm*', 'paged', 'know*', 'knew', 'saw', 'see', 'seen', 'react*'],
  ...['each', 'every', 'wait*', 'delay*', 'retr*', 'late', 'lag*', 'queue*', 'slow*', 'monitor*'],
  ...['affected', 'longer than', 'tried', 'look*', 'search*', 'understand', 'explain*', 'respon*'],
  ...['bemerk*', 'entdeck*', 'alarm*', 'meld*', 'jeweils', 'wart*', 'verzoger*', 'betroffen'],
  ...['remarqu*', 'apercu*', 'alerte*', 'chacun*', 'attend*', 'retard*', 'touche*', 'concern*'],
  ...['adverti*', 'alert*', 'cada', 'esper*', 'demor*', 'retras*', 'afectad*', 'dio cuenta'],
  ...['perceb*', 'notou', 'aguard*', 'atras*', 'afetad*', 'deu conta', 'repar*'],
  ...['検知', '気付', '気づ', '遅延', '待', '影響は'],
]);

/** Whether a folded sentence tells that something could not be done at all, or that it failed. */
export const tellsOfHarmDone = (sentence: string): boolean =>
  !OF_ANOTHER.test(sentence) && (COULD_NOT.test(sentence) || saysFailed(sentence));

/** Behind a German length: `35 Minuten lang`. */
export const LANG = /^\s+lang(?!\p{L})/u;

/** In front of a length that counts from something else, or again and again: `after`, `every`, `um`. */
const COUNTS_FROM = new RegExp(
  String.raw`(?<!\p{L})(?:${oneOf(
    entries(`
      after, within, in, into, by, until, before, to, every, each, per, than, of up to, nach, innerhalb von, binnen, um, alle, je, bis,
      seit, vor, als, apres, en, au bout de, dans les, toutes les, tous les, avant, depuis, que, tras, despues de, a los, a las, al cabo de,
      cada, antes de, desde hace, apos, depois de, ao fim de, ao cabo de, em, a cada, ha, hace, ago, zu,
    `),
  )})\s+(?:the |only |just |den |les |los |las |os |as )?$`,
  'u',
);
/** Behind one: `later`, `old`, `after the first`. */
const COUNTED_TO = new RegExp(
  String.raw`^[\s-]+(?:${oneOf(
    entries(`
      later, earlier, before, after, ago, ahead, old, into, prior, late, behind, apart, each, per, spater, zuvor, vorher, nach, vor, alt,
      plus tard, plus tot, avant, apres, de retard, mas tarde, antes, despues, de retraso, mais tarde, depois, de atraso,
    `),
  )})(?!\p{L})|^(?:後|前|以内|ごと|おき|遅れ|の遅)`,
  'u',
);
/** What they had to do without so long, and not that they were spared. */
const WITHOUT = new RegExp(
  String.raw`^\s+(?:without|with no|ohne|sans|sin|sem)\s+(?!(?:${oneOf(
    entries(
      'impact, any impact, effect, trouble, auswirkung, auswirkungen, impacto, incident, incidente, sleep, schlaf',
    ),
  )})(?!\p{L}))`,
  'u',
);
/** `We lost 40 minutes` of what was kept. */
const LOST = /(?<!\p{L})(?:los[et]|losing|perd\p{L}*|verl(?:or|ier)\p{L}*)\s+$/u;
/** How many words beside a length may tell of the harm that lasted so long. */
const BESIDE = 4;

/** `130 minutes without uploads`, `40 Minuten Ausfall`, `Las subidas estuvieron caídas 40 minutos`: the clauses around a length, folded. */
export function isHarmBeside(before: string, behind: string): boolean {
  if (COUNTS_FROM.test(before) || COUNTED_TO.test(behind) || LOST.test(before)) return false;
  if (WITHOUT.test(behind)) return true;
  const near = [
    ...before.split(/\s+/).filter(Boolean).slice(-BESIDE),
    ...behind.split(/\s+/).filter(Boolean).slice(0, BESIDE),
  ].join(' ');
  return saysFailed(near) && !OF_ANOTHER.test(`${before} ${behind}`);
}

/** Only some of them, each of them, only there, or only maybe: no length of the whole. */
const OF_A_PART = anyPhrase([
  ...['some', 'several', 'a few', 'few', 'part of', 'partly', 'partially', 'certain', 'individual'],
  ...['each', 'per', 'average', 'on average', 'median', 'might', 'could be', 'more'],
  ...['business hours', 'working hours', 'office hours', 'another', 'only in'],
  ...['planned', 'scheduled', 'announced', 'geplant*', 'angekundigt*', 'prevu*', 'planificad*'],
  ...[
    'programad*',
    'previst*',
    '予定',
    '計画',
    'intermittent*',
    'again',
    'longer',
    'at a time',
    'in total over',
    'other',
  ],
  ...['einige*', 'einzelne*', 'teilweise', 'manche*', 'je', 'jeweils', 'durchschnitt*'],
  ...['geschaftszeit*', 'arbeitszeit*', 'weitere*', 'zum teil', 'einem teil', 'ein teil'],
  ...['certains', 'certaines', 'quelques', 'une partie', 'chaque', 'chacun*', 'moyenne', 'encore'],
  ...['heures ouvrees', 'heures ouvrables', 'autre*', 'parfois'],
  ...['algun*', 'una parte', 'cada', 'promedio', 'otr*', 'a veces'],
  ...['horario laboral', 'horas habiles', 'parte d*', 'uma parte', 'media de', 'outr*'],
  ...[
    'horario comercial',
    'horas uteis',
    'as vezes',
    '一部',
    '各',
    '平均',
    '最大',
    '営業時間',
    '断続',
  ],
]);

/** Whether the words around a length say that it is of a part, or of each. */
export const isOfAPart = (before: string, behind: string): boolean =>
  OF_A_PART.test(before) || OF_A_PART.test(behind.split(/,/)[0] ?? '') || FIRST_OF.test(before);

/** `The first`, in front of a length. */
const FIRST_OF = new RegExp(
  String.raw`(?:(?<!\p{L})(?:${oneOf(
    entries(`
      first, last, next, further, ersten, letzten, nachsten, weiteren, premieres, premiers, dernieres, primeros, ultimos, proximos,
      primeiros,
    `),
  )})|最初の|最後の)\s*$`,
  'u',
);
