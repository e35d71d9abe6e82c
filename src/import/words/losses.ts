// What can be lost, and how it is said that none was, by language. All words are lower case and without accents.
import { PEOPLE } from './affected.ts';
import { entries } from './language-words.ts';
import { oneOf } from './words.ts';

const DATA = oneOf(
  entries(`
    data, record, records, row, rows, file, files, document, documents, message, messages, entry, entries, reading, readings, upload,
    uploads, image, images, measurement, measurements, comment, comments, e-mails, emails, mails, events, writes, transactions,
    datensatze, datensatzen, daten, zeilen, eintrage, dateien, nachrichten, messwerte, mails, bilder, belege,
    donnee, donnees, enregistrements, lignes, fichiers, mesures, saisies, dato, datos, registros, filas, archivos, mensajes, medidas,
    dado, dados, linhas, arquivos, ficheiros, mensagens, leituras,
  `),
);
const LOST = oneOf(
  entries(`
    lost, lose, loses, destroyed, gone, irrecoverable, missing for good, verloren, verlorengegangen, vernichtet, weg,
    perdu, perdue, perdus, perdues, detruites, perdio, perdieron, perdido, perdidos, perdidas, perdida,
    perdeu, perderam, perdemos, perdimos, perdidos,
  `),
);

/** That no data was lost. */
export const NO_DATA_LOST: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<!\p{L})(?:no|not any|none of the|keine|keinerlei|aucune?|pas de|ningun|ninguna|ningunos|nenhum|nenhuma|no se|nao se)\s+(?:[\p{L}-]+\s){0,2}?(?:${DATA})(?!\p{L})[^.;:]{0,24}?(?<!\p{L})(?:${LOST})(?!\p{L})`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:no se perdieron|no se perdio|nao se perderam|nao perdemos|no perdimos)\s+(?:[\p{L}-]+\s){0,2}?(?:${DATA})(?!\p{L})`,
    'iu',
  ),
  /(?<!\p{L})(?:no|without|without any) (?:data loss|loss of data)(?!\p{L})/iu,
  new RegExp(
    String.raw`(?<!\p{L})(?:${oneOf(
      entries(`
        kein datenverlust, keinen datenverlust, pas de perte de donnees, sans perte de donnees, aucune perte de donnees,
        sin perdida de datos, sin perdidas de datos, no hubo perdida de datos, sem perda de dados, nao houve perda de dados,
      `),
    )})(?!\p{L})`,
    'iu',
  ),
  /データの?(?:消失|損失|欠損|喪失)は(?:な|あり?ません|発生していません|発生しな)/u,
];

/** How much was lost. */
export const DATA_LOST: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\d.,])(?!0 )\d[\d.,' \u00a0\u202f]*\s(?:[\p{L}-]+\s){0,2}?(?:${DATA})(?!\p{L})[^.;:]{0,20}?(?<!\p{L})(?:${LOST})(?!\p{L})`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:${LOST})\s+(?:[\p{L}-]+\s){0,2}?(?!0 )\d[\d.,' \u00a0\u202f]*\s(?:[\p{L}-]+\s){0,2}?(?:${DATA})(?!\p{L})`,
    'iu',
  ),
  /\d[\d,]*\s?(?:件|行|通)の(?:データ|レコード|メッセージ|ファイル)が(?:失われ|消失|欠損)/u,
];

/** What takes something out of such a sentence. */
export const BUT_FOR = new RegExp(
  String.raw`(?<!\p{L})(?:${oneOf(
    entries(`
      apart from, except, except for, besides, beyond, other than, but for, save for, but, ausser, bis auf, abgesehen, aber, sauf,
      hormis, excepte, en dehors, mais, excepto, salvo, aparte de, pero, exceto, alem de, mas, yet, permanently, so far, at first, still, noch, encore, todavia, aun, ainda,
      not already, older, newer, else, otherwise,
    `),
  )})(?!\p{L})|以外|除(?:き|く|い)`,
  'iu',
);

const HIT = oneOf(
  entries(`
    affected, impacted, hit, concerned, harmed, betroffen, touche, touchee, touches, touchees, impacte, impactes, concerne, concernes,
    afectado, afectados, afectada, afectadas, afetado, afetados, afetada, afetadas, atingidos,
  `),
);

/** That nobody was hit. */
export const NOBODY_HIT: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<!\p{L})(?:no|none of our|keine?|keinerlei|aucune?|ningun|ninguna|nenhum|nenhuma)\s+(?:[\p{L}-]+\s){0,2}?(?:${PEOPLE})(?!\p{L})[^.;:]{0,24}?(?<!\p{L})(?:${HIT})(?!\p{L})`,
    'iu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:${PEOPLE})(?!\p{L})[^:.]{0,24}:\s?(?:none|0|nobody|no one|keine|aucun|ninguno|nenhum)(?!\p{L}|[\d.,])`,
    'iu',
  ),
  /影響(?:を受けた|があった)(?:お客様|利用者|ユーザー)は(?:い|おり)ま?せん/u,
];

/** How many people were. */
export const PEOPLE_COUNTED = new RegExp(
  String.raw`(?<![\d.,])(?:\d{1,3}(?:[.,' \u00a0\u202f]\d{3})+|\d{3,})\s(?:of our\s)?(?:${PEOPLE})(?!\p{L})|\d{2,}\s?(?:名|人)の(?:お客様|利用者|ユーザー)`,
  'iu',
);
