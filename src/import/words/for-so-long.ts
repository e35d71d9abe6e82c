// What says of a length that people could not do something for so long: `Nobody could pay for two hours`, by language.
import { entries } from './language-words.ts';
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

/** Whether a folded sentence tells that something could not be done at all. */
export const tellsOfNothingDone = (sentence: string): boolean =>
  COULD_NOT.test(sentence) && !OF_ANOTHER.test(sentence);
