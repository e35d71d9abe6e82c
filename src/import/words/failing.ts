// What says of a thing that it failed its users, and what says that it did not, by language.
import { anyPhrase } from './phrases.ts';
import { LANGUAGES } from './words.ts';

const ENGLISH: readonly string[] = [
  ...['down', 'unavailable', 'unreachable', 'offline', 'outage*', 'out of order', 'downtime'],
  ...['fail', 'fails', 'failed', 'failing', 'failure*', 'error*', 'slow*', 'stuck', 'stop*'],
  ...['broke*', 'crash*', 'froze*', 'freez*', 'hung', 'hang*', 'degrad*', 'disrupt*', 'unusable'],
  ...['interrupt*', 'affected', 'impacted', 'lost', 'lose*', 'losing', 'loss', 'missing', 'wrong'],
  ...[
    'declin*',
    'denied',
    'refus*',
    'reject*',
    'time out',
    'timed out',
    'times out',
    'timeout*',
    'delay*',
    'late',
  ],
  ...[
    'could not',
    'couldn t',
    'cannot',
    'can t',
    'unable',
    'not able',
    'nobody could',
    'no longer',
  ],
  ...[
    'did not',
    'didn t',
    'does not',
    'do not',
    'not work*',
    'nothing',
    'empty',
    'blank',
    'without',
  ],
  ...['impossible', 'impossibles', 'imposible*', 'impossive*', 'unmoglich*'],
  ...['read only', 'expired', 'gave out', 'unresponsive', 'latency', 'elevated', 'incomplete'],
  ...['corrupt*', 'twice', 'duplicate*', 'stale', 'inaccessible', 'incorrect*', 'behind', 'nobody'],
  ...['returned 4*', 'returned 5*', '500', '502', '503', '504', 'took longer', 'kept waiting'],
];

const OTHERS: readonly string[] = [
  ...[
    'fiel aus',
    'fielen aus',
    'schlug* … fehl',
    'schlag* … fehl',
    'ausgefallen',
    'ausfall*',
    'nicht erreichbar',
    'gestort',
    'storung*',
  ],
  ...['langsam*', 'fehler*', 'nicht moglich', 'nicht nutzbar', 'nicht verfugbar', 'ging* nicht'],
  ...[
    'en panne',
    'indisponible*',
    'injoignable*',
    'inaccessible*',
    'lent',
    'lente',
    'lents',
    'lentes',
  ],
  ...['ne … plus', 'ne … pas', 'coupe*', 'echou*', 'perdu*', 'caid*', 'no se pudo', 'no funcion*'],
  ...[
    'lent*',
    'fallo*',
    'fallaron',
    'sin servicio',
    'no disponible*',
    'fora do ar',
    'indisponive*',
  ],
  ...[
    'nao funcion*',
    'falh*',
    'nao foi possivel',
    '停止',
    '失敗',
    'できな',
    '不可',
    '遅延',
    'エラー',
    '障害',
  ],
  ...['つながら', '繋がら', '不通', '遅く'],
];

const FAILS = anyPhrase([
  ...ENGLISH,
  ...OTHERS,
  ...LANGUAGES.flatMap(({ kinds }) => (kinds.impact ?? []).map((word) => `${word}*`)),
]);

const UNHARMED = anyPhrase([
  ...[
    'not affected',
    'not impacted',
    'unaffected',
    'not touched',
    'untouched',
    'not hit',
    'never hit',
  ],
  ...['was never down', 'stayed up', 'stayed online', 'remained available', 'remained up'],
  ...[
    'remained operational',
    'continued to work',
    'kept working',
    'kept running',
    'went on working',
  ],
  ...[
    'worked throughout',
    'worked all the time',
    'worked as usual',
    'worked normally',
    'no impact',
  ],
  ...[
    'were possible all the time',
    'was possible all the time',
    'fully operational',
    'still worked',
  ],
  ...[
    'not involved',
    'nothing on',
    'nothing wrong',
    'had no problem*',
    'no problem*',
    'as usual',
    'operational',
    'in order',
  ],
  ...[
    'nicht betroffen',
    'unberuhrt',
    'durchgehend erreichbar',
    'weiter erreichbar',
    'weiterhin erreichbar',
    'lief weiter',
    'liefen weiter',
    'funktionierte weiter',
  ],
  ...[
    'ohne einschrankung',
    'non touche*',
    'pas touche*',
    'pas affecte*',
    'non affecte*',
    'pas concerne*',
  ],
  ...[
    'non concerne*',
    'fonctionnai*',
    'reste* accessible*',
    'reste* disponible*',
    'reste* joignable*',
    'reste* ouvert*',
    'reste* operationnel*',
    'reste* en service',
    'n a pas ete touche*',
  ],
  ...[
    'no se vio afectad*',
    'no se vieron afectad*',
    'no afectad*',
    'no fue afectad*',
    'sin afectacion',
  ],
  ...[
    'siguio funcionando',
    'siguieron funcionando',
    'nao foi afetad*',
    'nao foram afetad*',
    'nao afetad*',
  ],
  ...[
    'continuou funcionando',
    'continuaram funcionando',
    '影響なし',
    '影響はな',
    '影響を受けな',
    '正常',
  ],
]);

/** The place of the words that say that something failed, in a text of words only; null where none do, or others deny it. */
export function failsAt(words: string): number | null {
  if (UNHARMED.test(words)) return null;
  return FAILS.exec(words)?.index ?? null;
}

/** Whether a folded sentence, signs and all, says that something failed. */
export const saysFailed = (sentence: string): boolean =>
  failsAt(sentence.replace(/[^\p{L}\d]+/gu, ' ')) !== null;

/** Whether a text says of a thing that it was in order all the time. */
export const isUnharmed = (words: string): boolean => UNHARMED.test(words);
