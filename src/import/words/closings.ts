// What events say of an end that is none of the trouble: the record is closed, the end is announced. And what tells that all
// works again where no word of recovery stands: reopened, sent again, everything accepted. By language.
import { saysFailed } from './failing.ts';
import { entries } from './language-words.ts';
import { anyPhrase } from './phrases.ts';
import { folded } from './words.ts';

const CLOSES = anyPhrase(
  entries(`
    close, closes, closed, closing, stood down, stand down, stands down, follow up, follow ups, follow-up, follow-ups, review,
    all quiet, declared, declare, declares, 
    geschlossen, schliesst, schließt, abgeschlossen, abschluss*, einsatzende, fur beendet, offiziell beendet,
    cloture, cloturee, cloturons, cloturent, fin de la cellule de crise,
    cierre, cerrado, cerrada, se cierra, se da por,
    encerramento, encerrado, encerrada, encerra, fechado, da por encerrado,
    クローズ, 終息宣言, 終了宣言, 収束宣言, 終結, 対応終了, 対応完了, 体制を解除,
  `),
);
const ANNOUNCES = anyPhrase(
  entries(`
    all clear, status page, statuspage, status site, announced, announces, marked as, set to, incident has been resolved,
    incident resolved, issue resolved, issue has been resolved, statusseite, entwarnung, bekannt gegeben, als behoben gemeldet,
    page d'etat, page de statut, communique, annonce, annoncons, annoncent, pagina de estado, comunicado, se anuncia, anunciamos,
    pagina de status, anunciado, 告知, 周知, 報告, 掲載, お知らせ, 案内,
  `),
);

/** Whether an event tells the end of the work on it, and not of the trouble. */
export const isClosing = (text: string): boolean => CLOSES.test(folded(text));

/** Whether an event tells that the end was told or recorded, which may be later than the end. */
export const isNoticeOfEnd = (text: string): boolean =>
  isClosing(text) || ANNOUNCES.test(folded(text));

const WHOLE_AGAIN = anyPhrase([
  ...[
    'reopened',
    're-opened',
    'reopens',
    'mounted',
    'mounts',
    'open again',
    'opens again',
    'up and open',
  ],
  ...['resent', 'sent again', 'delivered again', 'all … sent', 'all … delivered', 'all … accepted'],
  ...[
    'all … processed',
    'all … confirmed',
    'all … confirm',
    'all … done',
    'all … through',
    'all … back',
  ],
  ...[
    'put back and accepted',
    'caught up',
    'every … accepted',
    'every … confirmed',
    'backlog empty',
  ],
  ...['backlog … cleared', 'backlog … gone', 'queue empty', 'queues open', 'queue … drained'],
  ...[
    'wieder geoffnet',
    'wieder offen',
    'eingehangt',
    'nachgesendet',
    'erneut versandt',
    'alle … zugestellt',
  ],
  ...[
    'alle … nachgeladen',
    'alle … ubertragen',
    'alle … bestatigt',
    'alle … bestatigen',
    'alle … nachgeholt',
  ],
  ...['alle … verarbeitet', 'ruckstand … abgearbeitet', 'warteschlange leer', 'wieder eingehangt'],
  ...[
    'rouvert*',
    'remonte',
    'montee',
    'renvoye*',
    'reexpedie*',
    'tous … acceptes',
    'toutes … acceptees',
  ],
  ...[
    'tous … traites',
    'toutes … traitees',
    'tous … confirm*',
    'toutes … confirm*',
    'file vide',
    'file … resorbee',
  ],
  ...[
    'reabiert*',
    'reenviad*',
    'se reenvian todos',
    'se reenvian todas',
    'todos … aceptados',
    'todas … aceptadas',
  ],
  ...[
    'todos … procesados',
    'todas … procesadas',
    'todos … confirman',
    'todas … confirman',
    'cola vacia',
  ],
  ...[
    'reabert*',
    'remontad*',
    'todos … aceites',
    'todas … aceites',
    'todos … aceitos',
    'todas … aceitas',
  ],
  ...[
    'todos … processados',
    'todas … processadas',
    'todos … confirmam',
    'todas … confirmam',
    'fila vazia',
  ],
  ...[
    '正常な',
    '正常に',
    '正常を確認',
    '正常性を確認',
    '再開',
    '再送を完了',
    '再送完了',
    '全件',
    '全台',
    '全て完了',
  ],
]);
const NOT_WHOLE = anyPhrase([
  ...[
    'not',
    'no',
    'but',
    'still',
    'partly',
    'partially',
    'some',
    'half',
    'most',
    'first',
    'begin*',
    'start*',
    'fail*',
  ],
  ...['nicht', 'teilweise', 'einige', 'erste*', 'beginn*', 'noch', 'aber'],
  ...['pas', 'partiel*', 'en partie', 'premier*', 'commenc*', 'debut*', 'mais'],
  ...[
    'parcial*',
    'parte',
    'primer*',
    'primeir*',
    'empiez*',
    'comienz*',
    'comec*',
    'inicia*',
    'pero',
    'mas',
    'nao',
  ],
  ...['一部', '開始', '失敗', 'せず', 'ない'],
]);

/** Whether an event tells that everything works again, in words that are none of recovery alone. */
export const isWholeAgain = (text: string): boolean => {
  const said = folded(text);
  return (
    WHOLE_AGAIN.test(said) && !NOT_WHOLE.test(said) && !/\d\s?%/.test(said) && !saysFailed(said)
  );
};

/** Whether a recovery is told of a part alone: `first shops back`, `一部で復旧`. */
export const isPartial = (text: string): boolean => {
  const said = folded(text);
  return (
    /\b\d{1,2}\s?(?:%|percent|prozent|pour cent|por ciento|por cento)/.test(said) || PART.test(said)
  );
};
const PART = anyPhrase(
  entries(`
    partly, partially, partial, some, half of, most, first, one of, teilweise, einige, erste, ersten, zum teil, die meisten,
    partiel, partielle, partiellement, en partie, premiers, premieres, la plupart, parcial, parcialmente, en parte, algunos,
    algunas, primeros, primeras, la mayoria, em parte, alguns, algumas, primeiros, primeiras, a maioria, 一部, 段階的,
  `),
);
