// How documents say how long it took until somebody noticed, and until it was mended. In a folded sentence `§` stands for the
// length; words are beginnings of words.
import { entries } from './language-words.ts';
import { folded, oneOf } from './words.ts';

/** Words of a measure by language, each list a part of a frame. */
interface MeasureWords {
  /** Labels of the measure; the whole label. */
  readonly labels: readonly string[];
  /** What was done at its end, as a verb or a noun. */
  readonly done: readonly string[];
  /** `unnoticed`: it was not done for so long. */
  readonly undone: readonly string[];
}

const DETECTION: MeasureWords = {
  labels: entries(`
    time to detect, time to detection, time to notice, time to alert, time until detection, time to discovery, time to discover,
    mean time to detect, mttd, ttd, detection time, detection, detection delay, detected after, noticed after, time before detection,
    zeit bis zur erkennung, zeit bis zur entdeckung, zeit bis entdeckung, zeit bis erkennung, erkennungszeit, entdeckungszeit,
    erkannt nach, entdeckt nach, bemerkt nach, delai de detection, temps de detection, delai avant detection, detecte apres,
    detecte en, temps avant detection, duree avant detection, tiempo de deteccion, tiempo hasta la deteccion, tiempo en detectar,
    tiempo hasta detectar, detectado en, detectado a los, tempo de deteccao, tempo ate a deteccao, tempo ate deteccao,
    tempo para detectar, tempo ate detectar, detectado em, detectado apos, 検知までの時間, 検知までに要した時間, 検知までの所要時間,
    検知時間, 検知まで,
  `),
  done: entries(`
    notic, detect, spot, realis, realiz, find out, found out, became aware, become aware, see it, saw it, bemerk, entdeck, erkannt,
    erkenn, auffiel, auffallen, aufgefallen, gemerkt, detect, remarqu, apercev, apercu, constat, rendre compte, decouv, darnos cuenta,
    darse cuenta, enterar, advert, notar, notam, perceb, descobr, notad, deu conta, dar conta,
  `),
  undone: entries(`
    unnoticed, undetected, unseen, nobody notic, no one notic, nobody saw, unbemerkt, unentdeckt, inapercu, sans que personne, passee
    inapercue, inadvertid, sin que nadie, sin detectar, despercebid, sem que ninguem, sem ser detectad,
  `),
};

const REPAIR: MeasureWords = {
  labels: entries(`
    time to resolve, time to resolution, time to repair, time to restore, time to recover, time to recovery, time to fix,
    time to mitigate, time to mitigation, mttr, ttr, ttm, mttm, mean time to repair, mean time to recovery, mean time to resolve,
    resolution time, recovery time, repair time, fixed after, resolved after, resolved in, time until fix, time until recovery,
    zeit bis zur behebung, zeit bis behebung, zeit bis zur wiederherstellung, zeit bis zur losung, wiederherstellungszeit,
    behebungszeit, entstorzeit, entstorungsdauer, behoben nach, delai de resolution, temps de resolution, delai de retablissement,
    temps de retablissement, delai de reparation, resolu en, resolu apres, tiempo de resolucion, tiempo de recuperacion,
    tiempo de reparacion, tiempo hasta la resolucion, resuelto en, tempo de resolucao, tempo de recuperacao, tempo ate a resolucao,
    tempo de restabelecimento, resolvido em, 復旧までの時間, 復旧時間, 復旧まで, 復旧までに要した時間, 解決までの時間,
  `),
  done: entries(`
    fixed, resolved, repaired, mended, restored, to fix, to resolve, to repair, to restore, to recover, recovered, mitigated, behoben,
    wiederhergestellt, gelost, beheben, repariert, resolu, resoudre, retabli, repare, reparer, resolv, resuelt, restablec, repar,
    recuperad, restabelec, corrigid, corrig, worked again, works again, back to normal, back to usual, everything normal,
    alles wieder, wieder normal, vorbei, revenu a la normale, tout etait revenu, todo volvio, todo funcionaba, tudo voltou, normalizad,
  `),
  undone: [],
};

const W = String.raw`(?:[\p{L}'’-]+\s+)`;
const TOOK = oneOf(
  entries(`
    took, takes, needed, required, dauerte, dauerten, hat, brauchten, vergingen, a pris, a mis, avons mis, ont mis, il a fallu, fallu,
    tardamos, tardo, tardaron, tomo, llevo, demoro, costo, levou, levamos, demorou, demoramos, levaram,
  `),
);
const AFTER = oneOf(
  entries(`
    after, within, in, for, nach, innerhalb von, binnen, in, apres, en, au bout de, en moins de, tras, despues de, al cabo de, a los,
    a las, en, em, apos, depois de, ao fim de, ao cabo de, dentro de,
  `),
);
const LATER = oneOf(
  entries(
    `after, later, nach, spater, apres, plus tard, despues, mas tarde, tras, depois, apos, mais tarde`,
  ),
);
const ALARM = oneOf(
  entries(
    `alarm, alarms, alert, alerts, pager, page, monitoring, meldung, alarme, alerte, l'alerte, alarma, alerta, monitor`,
  ),
);

/** What an alarm did, told as past. */
const SOUNDED = oneOf(
  entries(`
    fired, came, went off, rang, arrived, sounded, triggered, paged us, paged, caught it, caught this, woke us, told us, reached us, was there,
    kam, ging los, ging ein, schlug an, loste aus, klingelte, weckte uns, est arrivee, est arrive, s'est declenchee, s'est declenche,
    a sonne, a retenti, nous a prevenus, salto, llego, sono, se disparo, nos aviso, tocou, disparou, chegou, soou, avisou-nos,
  `),
);
const ONLY_AFTER = oneOf(
  entries(
    `only after, just after, erst nach, bereits nach, schon nach, seulement apres, au bout de, recien a los, so apos, solo despues de`,
  ),
);

/** Behind a length: it counts from the alarm on. */
export const OF_ALARM = new RegExp(
  String.raw`^\s+(?:of|${LATER})\s+(?:(?:the|dem|der|den|die|le|la|el|o|a)\s+)?(?:first\s+)?(?:${ALARM})(?!\p{L})`,
  'iu',
);

function framesOf({ done, undone }: MeasureWords): RegExp[] {
  const did = String.raw`(?<!\p{L})(?:${oneOf(done)})\p{L}*`;
  const frames = [
    String.raw`(?<!\p{L})(?:${TOOK})\s+${W}{0,3}?§\s+${W}{0,5}?${did}`,
    String.raw`${did}\s+${W}{0,3}?(?:${TOOK})\s+${W}{0,2}?§`,
    String.raw`${did}\s+${W}{0,3}?(?:${AFTER})\s+${W}{0,2}?§`,
    String.raw`(?<!\p{L})(?:${AFTER})\s+${W}{0,2}?§\s+${W}{0,2}?${did}`,
    ...(undone.length === 0
      ? []
      : [
          String.raw`(?<!\p{L})(?:${oneOf(undone)})\p{L}*\s+${W}{0,4}?§`,
          String.raw`§\s+${W}{0,2}?(?:${oneOf(undone)})\p{L}*`,
          String.raw`(?<!\p{L})(?:${ALARM})\s+(?!(?!\p{L})(?:was|were)\s+fixed)${W}{0,4}?§\s+(?:${LATER})(?!\p{L})`,
          String.raw`§\s+(?:passed|went by|before|until|vergingen|bis)\s+${W}{0,5}?${did}`,
          String.raw`(?<!\p{L})(?:${ALARM})\s+${W}{0,3}?(?:${SOUNDED})\s+${W}{0,2}?(?:${AFTER}|${ONLY_AFTER})\s+${W}{0,2}?§(?!\s+of)`,
          String.raw`(?<!\p{L})(?:${ALARM})\s+${W}{0,3}?(?:${AFTER}|${ONLY_AFTER})\s+${W}{0,2}?§\s+(?:${SOUNDED})(?!\p{L})`,
          String.raw`(?<!\p{L})(?:${ALARM})\s+${W}{0,3}?(?:${SOUNDED})\s+${W}{0,2}?§\s+(?:into|${LATER})(?!\p{L})`,
        ]),
  ];
  return frames.map((frame) => new RegExp(frame, 'iu'));
}

const JAPANESE_DETECTION =
  /(?:検知|発覚|発見|気付く|気づく)(?:する)?(?:まで|に)(?:に)?(?:は)?(?:約)?\s?§|§\s?後?[にで](?:検知|発覚|気[付づ])/u;
const JAPANESE_REPAIR =
  /(?:復旧|解消|解決)(?:する)?まで(?:に)?(?:は)?(?:約)?\s?§|§\s?(?:後に|で)(?:復旧|解消|解決)/u;

export type TimeTaken = 'detection' | 'repair';

const JAPANESE_ALARM =
  /(?:アラート|警報|監視)[はがも]?\s?§\s?(?:以内に?|後に?|で)(?:鳴|発報|届|検知)/u;

const FRAMES: Readonly<Record<TimeTaken, readonly RegExp[]>> = {
  detection: [...framesOf(DETECTION), JAPANESE_DETECTION, JAPANESE_ALARM],
  repair: [...framesOf(REPAIR), JAPANESE_REPAIR],
};
const LABELS: Readonly<Record<TimeTaken, ReadonlySet<string>>> = {
  detection: new Set(DETECTION.labels),
  repair: new Set(REPAIR.labels),
};
const MEASURES: readonly TimeTaken[] = ['detection', 'repair'];

/** `Time until the first alert`, `Délai avant alerte`, `アラートまでの時間`: what a label measures in words that no list has. */
const TIME_UNTIL = new RegExp(
  String.raw`^(?:time|minutes|zeit|dauer|minuten|delai|temps|duree|tiempo|minutos|tempo)\s+(?:${oneOf(
    entries(`
      until, till, before, to, bis, bis zum, bis zur, vor, avant, jusqu'a, jusqu'au, entre, hasta, antes de, ate, ate o, ate a,
      antes do, antes da,
    `),
  )})(?!\p{L})`,
  'u',
);
const UNTIL_THERE: readonly (readonly [TimeTaken, RegExp])[] = [
  ['detection', new RegExp(String.raw`(?<!\p{L})(?:${oneOf(DETECTION.done)}|${ALARM})`, 'u')],
  ['repair', new RegExp(String.raw`(?<!\p{L})(?:${oneOf(REPAIR.done)})`, 'u')],
];
const UNTIL_THERE_JA: readonly (readonly [TimeTaken, RegExp])[] = [
  ['detection', /(?:検知|発覚|発見|アラート|気[付づ]く).{0,4}まで/u],
  ['repair', /(?:復旧|解消|解決|回復).{0,4}まで/u],
];

/** What a label measures; null where it is none of the two. */
export function measureNamed(label: string): TimeTaken | null {
  const words = folded(label)
    .replace(/\([^)]*\)/g, '')
    .replace(/[’‘]/g, "'")
    .trim();
  const listed = MEASURES.find((measure) => LABELS[measure].has(words));
  if (listed) return listed;
  const named = TIME_UNTIL.test(words) ? UNTIL_THERE : UNTIL_THERE_JA;
  return named.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** From another moment, of another thing, or of what is to come. */
const OF_ANOTHER = new RegExp(
  String.raw`(?<!\p{L})(?:${oneOf(
    entries(`
      cause, reason, which, usually, normally, would, should, could, will, must, target, slo, sla, understand, goal, next time,
      deploy, deployment, release, merge, rollout, roll-out, change, update, each, every, average, ursache, sollte, wurde es, ziel,
      kunftig, update, anderung, devrait, pourrait, cible, objectif, mise a jour, deploiement, deberia, objetivo, despliegue, cambio,
      deveria, meta, mudanca, implantacao, atualizacao, planned, geplant, prevu, previsto, cause,
    `),
  )})\p{L}{0,3}(?!\p{L})|目標|原因|予定`,
  'iu',
);

/** What a sentence measures by a length, whose words were replaced by `§`; null where it is none of the two. */
export function measureSaid(sentence: string): TimeTaken | null {
  const said = folded(sentence).replace(/[’‘]/g, "'");
  if (OF_ANOTHER.test(said)) return null;
  return MEASURES.find((measure) => FRAMES[measure].some((frame) => frame.test(said))) ?? null;
}

/** How much time went by, in a sentence of the part on detection that need not say until what. */
const WENT_BY = [
  String.raw`§\s+${W}{0,2}?(?:passed|elapsed|gone by|went by|later|into)(?!\p{L})`,
  String.raw`§\s+${W}{0,3}?(?:vergangen|vergingen|verstrichen|spater|ecoulees|se sont ecoulees|plus tard|mas tarde|mais tarde)(?!\p{L})`,
  String.raw`(?<!\p{L})(?:habian pasado|pasaron|transcurrieron|tinham passado|passaram|decorreram)\s+${W}{0,2}?§`,
  String.raw`(?<!\p{L})(?:after|within|erst nach|innerhalb von|binnen|au bout de|apres|a los|tras|al cabo de|apos|ao fim de)\s+(?:only |just |just over )?§(?!\s+of(?!\p{L}))`,
].map((frame) => new RegExp(frame, 'iu'));
const WENT_BY_JAPANESE = /§(?:後|経過|が経|たって|以内に)/u;

/** What tells how an alarm is set, what somebody did later, or how long a repair took. */
const HOW_SET = new RegExp(
  String.raw`(?<!\p{L})(?:${oneOf(
    entries(`
      fires, triggers, alerts when, is set, are set, configured, threshold, needs, waits, looks at, evaluates, checks every, runs every,
      interval, ack, acks, acknowledged, answered, responded, joined, page was, resolved, fixed, restored, recovered, each, every, per,
      lost auf, schlagt an, schwelle, wertet, pruft, quittiert, reagiert, behoben, jeweils, se declenche, seuil, verifie, acquitte,
      pris en charge, resolu, retabli, se dispara, umbral, revisa, atendio, resuelto, restablec, dispara quando, limiar, verifica, atendeu,
      resolvid, restabelec, escalat, eskal,
    `),
  )})\p{L}{0,3}(?!\p{L})|しきい値|閾値|間隔|対応|復旧`,
  'iu',
);

/** Whether a sentence of the part on detection says how long it took, its length written `§`. */
export function wentBy(sentence: string): boolean {
  const said = folded(sentence).replace(/[’‘]/g, "'");
  if (OF_ANOTHER.test(said) || HOW_SET.test(said)) return false;
  return WENT_BY.some((frame) => frame.test(said)) || WENT_BY_JAPANESE.test(said);
}
