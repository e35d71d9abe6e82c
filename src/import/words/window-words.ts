// Words of labels that say which end of the impact they give, or when it was noticed, in any language, `Visible from`, `Retour à la normale`;
// lower case and without accents, beginnings of words where a dash stands behind.
import { entries } from './language-words.ts';
import { folded, oneOf } from './words.ts';

const STARTS = patternsOf(`
  from, since, begin-, began, start-, onset, broke, first seen, first hit, trouble since, visible,
  ab, von, seit, beginn-, begann, anfang, angefangen, sichtbar,
  debut, depuis, a partir de, commenc-, des, visible,
  desde, inici-, empiez-, empez-, comienz-, comenz-,
  comec-, a partir das, 開始-, 発生-,
`);
const ENDS = patternsOf(`
  until, till, end, ends, ended, ending, over, gone, again, back, restor-, recover-, resolv-, fixed, all clear, normal,
  bis, ende, endet, endete, beendet, wieder-, behoben, vorbei, entstort,
  jusqu'a, fin, fini, finit, termine-, retabli-, retour, resolu-,
  hasta, termin-, finaliz-, restablec-, resuelt-, normaliz-, vuelta,
  ate, fim, encerr-, restabelec-, resolvid-, retorno, 終了-, 復旧-, 解消-,
`);

const DETECTIONS = patternsOf(`
  detect-, notic-, discover-, first alert, alert, alarm, alerted, erkannt, entdeckt, bemerkt, erkennung, entdeckung, alarmierung,
  constat-, decouv-, alerte, alertes, deteccion, descubiert-, alerta, deteccao, descobert-, percebid-, 検知-, 発覚-, 発見-,
`);

/** What begins or ends there is no harm to users. */
const OTHERS = patternsOf(`
  maint-, releas-, deploy-, chang-, work-, shift-, meeting-, review-, ticket, case, report-, time to, customer since,
  wartung-, anderung-, bericht-, schicht-, deploi-, rapport, mant-, turno-, inform-, manut-, relatorio,
  作業-, メンテ-, 調査-, 対応-,
`);

interface Beginning {
  readonly text: string;
  /** More letters may follow. */
  readonly open: boolean;
  /** Of a script that sets no spaces: it may stand anywhere. */
  readonly wide: boolean;
}

function patternsOf(list: string): readonly Beginning[] {
  return entries(list).map((word) => {
    const open = word.endsWith('-');
    const text = open ? word.slice(0, -1) : word;
    const wide = /[^\u0000-\u024f]/.test(text);
    return { text: wide ? text : ` ${text}`, open, wide };
  });
}

function holds(label: string, words: readonly Beginning[]): boolean {
  const spaced = ` ${label} `;
  return words.some(({ text, open, wide }) => {
    const at = spaced.indexOf(text);
    return at !== -1 && (open || wide || spaced.charAt(at + text.length) === ' ');
  });
}

const plainWords = (label: string): string =>
  folded(label)
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();

/** Whether a label speaks of another span than that of the impact: work, a shift, a ticket. */
export const isOtherSpan = (label: string): boolean => holds(plainWords(label), OTHERS);

/** Which moment of an incident a label gives; null where it says none, several, or speaks of something else. */
export function sideOfLabel(label: string): 'start' | 'end' | 'detected' | null {
  const words = plainWords(label);
  if (holds(words, OTHERS)) return null;
  if (holds(words, DETECTIONS)) return 'detected';
  const [start, end] = [holds(words, STARTS), holds(words, ENDS)];
  return start === end ? null : start ? 'start' : 'end';
}

/** Events that say in so many words that it began: `Beginn der Störung`, `Début de la panne`. */
export const BEGUN_ABROAD = new RegExp(
  `^(?:${oneOf(
    entries(`
      beginn der störung, beginn des ausfalls, störungsbeginn, die störung beginnt, störung beginnt, ausfall beginnt,
      beginn der beeinträchtigung, beginn der unterbrechung, début de la panne, début de l'incident, début de l'interruption,
      début de la coupure, début de l'indisponibilité, début de l'impact, la panne commence, la panne débute,
      inicio de la incidencia, inicio de la caída, inicio del corte, inicio de la interrupción, inicio del impacto,
      comienza la incidencia, comienza la caída, empieza la caída, início da indisponibilidade, início da falha,
      início da interrupção, início do impacto, começa a indisponibilidade, começa a falha, 障害発生, 障害開始, 障害が発生, 影響開始,
    `),
  )})(?!\\p{L}|\\p{Script=Hiragana})`,
  'iu',
);

/** Events that say that it was wholly over: `Ende der Störung`, `Fin de la panne`, `全面復旧`. */
export const OVER_ABROAD = new RegExp(
  `(?:^(?:${oneOf(
    entries(`
      ende der störung, ende des ausfalls, störungsende, störung beendet, ausfall beendet, ende der beeinträchtigung,
      fin de la panne, fin de l'interruption, fin de la coupure, fin de l'indisponibilité, fin de l'impact,
      fin de la caída, fin del corte, fin de la interrupción, fin del impacto, fim da indisponibilidade, fim da falha,
      fim da interrupção, fim do impacto, 障害復旧, 障害解消, 影響終了,
    `),
  )})(?!\\p{L}))|(?:${oneOf(
    entries(`
      vollständig wiederhergestellt, vollständig behoben, entièrement rétabli, complètement rétabli, totalement rétabli,
      totalmente restablecid, totalmente recuperad, por completo restablecid, totalmente restabelecid, totalmente normalizad,
      全面復旧, 完全復旧, 完全に復旧, 全面的に復旧,
    `),
  )})`,
  'iu',
);

/** A sentence that goes on from the moment of the one before: `Since then`, `Seit diesem Zeitpunkt`, `Dès lors`. */
export const SINCE_THEN = new RegExp(
  `^(?:${oneOf(
    entries(`
      since then, ever since, from then on, from then onwards, from that moment, from that moment on, from that point, from
      that point on, from that time on, since that moment, since that time, seit diesem zeitpunkt, ab diesem zeitpunkt, von
      diesem zeitpunkt an, seit diesem moment, ab diesem moment, seitdem, seither, ab da, von da an, depuis, depuis lors,
      depuis ce moment, dès lors, dès ce moment, à partir de ce moment, à partir de là, à compter de ce moment, desde entonces,
      desde ese momento, a partir de ese momento, a partir de entonces, a partir de ahí, desde então, desde esse momento, a
      partir desse momento, a partir de então, a partir daí, それ以降, これ以降, それ以来, この時点から, その時点から,
    `),
  )})(?!\\p{L}|\\p{Script=Hiragana})`,
  'iu',
);
