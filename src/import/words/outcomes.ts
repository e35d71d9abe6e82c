// What a clause says of the deed told in front of it: that the trouble stayed, or that the deed itself failed, by language.
import { anyOf } from './any-of.ts';
import { anyPhrase } from './phrases.ts';
import { folded } from './words.ts';

/** The trouble stayed, came back or grew. */
const STAYS = anyPhrase([
  ...['still', 'stay* … same', 'stays high', 'stayed high', 'stays down', 'stays up', 'remain*'],
  ...['fail* again', 'fill* again', 'crash* again', 'rise* again', 'grow* again', 'climb* again'],
  ...[
    'drop* again',
    'hang* again',
    'times out again',
    'again fail*',
    'again full',
    'again down',
    'saturated again',
  ],
  ...['down again', 'full again', 'slow again', 'stuck again', 'back again', 'in a loop'],
  ...['grow* on', 'climb* on', 'keep* growing', 'keep* climbing', 'keep* rising', 'keep* failing'],
  ...['keep* crashing', 'keep* restarting', 'goes on', 'go on', 'went on', 'continue*', 'persist*'],
  ...['come* back … minute*', 'return* … minute*', 'errors return', 'errors come back'],
  ...[
    'up empty',
    'with an empty',
    'no faster',
    'not go faster',
    'not go down',
    'no higher',
    'falls back',
    'fell back',
  ],
  ...[
    'drop* back',
    'noch leer',
    'nicht schneller',
    'fallt zuruck',
    'ne descend* pas',
    'pas plus vite',
    'no baja*',
    'nao baix*',
  ],
  ...['worse', 'for nothing', 'in vain', 'not enough', 'no better', 'unchanged', 'to no end'],
  ...['bleib*', 'blieb*', 'weiterhin', 'immer noch', 'noch immer', 'nach wie vor', 'unverandert'],
  ...['wachst weiter', 'steigt weiter', 'steigen weiter', 'fallt weiter aus', 'wieder voll'],
  ...['tritt wieder auf', 'treten wieder auf', 'kehrt zuruck', 'kehren zuruck', 'erneut'],
  ...['reicht nicht', 'vergeblich', 'umsonst', 'nur kurz', 'schlimmer', 'bestehen', 'besteht fort'],
  ...['reste*', 'persist*', 'toujours', 'continue*', 'encore', 'reviennent', 'revient aussitot'],
  ...['retombe*', 'rechute*', 'reapparai*', 'ne suffit pas', 'pour rien', 'empire*', 's aggrave'],
  ...['disjoncte a nouveau', 'sature a nouveau', 'tombe a nouveau', 'echoue* … nouveau'],
  ...['sigue*', 'continua*', 'vuelve* a caer', 'vuelve* a fallar', 'vuelve* a llenar*'],
  ...['vuelve* a subir', 'reaparece*', 'no basta', 'empeora*', 'se mantiene*', 'todavia', 'aun'],
  ...['persiste*', 'volta* a falhar', 'volta* a cair', 'volta* a encher', 'volta* a subir'],
  ...['nao basta*', 'nao chegou', 'piora*', 'mantem se', 'permanece*', 'ainda', 'em vao'],
  ...['引き続き', '続く', '続いた', '続いて', '再び失敗', '再度失敗', '悪化', '変わらな', '直らな'],
]);

/** What was tried failed by itself. */
const FAILS = anyPhrase([
  ...[
    'fails',
    'failed',
    'fail',
    'refused',
    'rejected',
    'denied',
    'times out',
    'timed out',
    'aborts',
  ],
  ...[
    'aborted',
    'does not start',
    'did not start',
    'cannot',
    'could not',
    'impossible',
    'too late',
  ],
  ...[
    'schlagt fehl',
    'schlug fehl',
    'fehlgeschlagen',
    'scheiter*',
    'misslingt',
    'misslang',
    'bricht ab',
  ],
  ...['abgewiesen', 'abgelehnt', 'unmoglich', 'nicht moglich', 'startet nicht', 'zu spat'],
  ...['echoue*', 'echec', 'refuse*', 'rejete*', 'impossible*', 'ne demarre pas', 'trop tard'],
  ...['falla*', 'fallo', 'rechaza*', 'imposible*', 'no responde*', 'no arranca*', 'sin respuesta'],
  ...['falha*', 'falhou', 'rejeita*', 'recusad*', 'impossivel', 'nao responde*', 'nao arranca*'],
  ...['失敗', '拒否', 'できず', '起動せず', '応答なし'],
]);

const ATTEMPT = anyPhrase([
  ...['attempt*', 'try', 'tries', 'tried', 'trial', 'retr*', 'versuch*', 'probier*'],
  ...['tentativ*', 'tente*', 'tentons', 'essai*', 'essaye*', 'premier rearmement'],
  ...['intent*', 'tenta*', 'prova*', '試み', '試行', '試し', '試した'],
]);

/** Clauses that tell why or when, and nothing that came of it. */
const REASON = anyOf(
  /^\s*(?:as|because|since|so|which|that|who|where|while|when|if|until)\b/,
  /^\s*(?:weil|da|damit|die|der|das|car|qui|pour|que|porque|para|pois)\b/,
);
const CLAUSES =
  /[,;:.!。、(]\s*|\s[–—-]\s|\s(?:but|and|yet|aber|und|doch|mais|et|pero|y|mas|e|ma|in the end)\s/;

interface VainDeed {
  /** The text of the clauses in front, without accents. */
  readonly before: string;
  readonly word: string;
  /** The deed is told as a mere attempt. */
  readonly attempt: boolean;
}

/** Where a clause behind the first says that what is told before changed nothing; null where none does. */
export function inVain(text: string): VainDeed | null {
  const clauses = folded(text).split(CLAUSES);
  const attempt = ATTEMPT.test(clauses[0] ?? '');
  for (const [i, clause] of clauses.entries()) {
    if (i === 0 || REASON.test(clause)) continue;
    const word = STAYS.exec(clause)?.[0] ?? (attempt ? FAILS.exec(clause)?.[0] : undefined);
    if (word !== undefined) return { before: clauses.slice(0, i).join(', '), word, attempt };
  }
  return null;
}

/** What is done to mend, told as a thing at the beginning: `Restart of server 1 fails`. */
const MENDING = anyPhrase([
  ...[
    'restart',
    'reboot',
    'rollback',
    'neustart',
    'neustart*',
    'redemarrage',
    'reinicio',
    '再起動',
  ],
]);
const mendingIn = (text: string): RegExpExecArray | null => {
  const at = MENDING.exec(text);
  return at && at.index <= FIRST_WORDS ? at : null;
};
/** In front of it no more than an article and a word stand. */
const FIRST_WORDS = 12;

/** Whether the only clause tells of an attempt that failed: `first attempt to switch back fails`. */
export const attemptFails = (text: string): string | null => {
  const [only = ''] = folded(text).split(CLAUSES);
  const at = ATTEMPT.exec(only) ?? mendingIn(only);
  return (at && FAILS.exec(only.slice(at.index))?.[0]) ?? null;
};
