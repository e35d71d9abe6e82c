// Words of labels that say which end of the impact they give, in any language, `Visible from`, `Retour à la normale`;
// lower case and without accents, beginnings of words where a dash stands behind.
import { entries } from './language-words.ts';
import { folded } from './words.ts';

const STARTS = entries(`
  from, since, begin-, began, start-, onset, broke, first seen, first hit, trouble since, visible,
  ab, seit, beginn-, begann, anfang, angefangen, sichtbar,
  debut, depuis, a partir de, commenc-, des, visible,
  desde, inici-, empiez-, empez-, comienz-, comenz-,
  comec-, a partir das, 開始-, 発生-,
`);
const ENDS = entries(`
  until, till, end, ends, ended, ending, over, gone, again, back, restor-, recover-, resolv-, fixed, all clear, normal,
  bis, ende, endet, endete, beendet, wieder-, behoben, vorbei, entstort,
  jusqu'a, fin, fini, finit, termine-, retabli-, retour, resolu-,
  hasta, termin-, finaliz-, restablec-, resuelt-, normaliz-, vuelta,
  ate, fim, encerr-, restabelec-, resolvid-, retorno, 終了-, 復旧-, 解消-,
`);

/** What begins or ends there is no harm to users. */
const OTHERS = entries(`
  maint-, releas-, deploy-, chang-, work-, shift-, meeting-, review-, ticket, case, report-, time to, customer since,
  wartung-, anderung-, bericht-, schicht-, deploi-, rapport, mant-, turno-, inform-, manut-, relatorio,
  作業-, メンテ-, 調査-, 対応-,
`);

const holds = (label: string, words: readonly string[]): boolean =>
  words.some((word) => {
    const beginning = word.endsWith('-') ? word.slice(0, -1) : word;
    if (/[^\u0000-\u024f]/.test(beginning)) return label.includes(beginning);
    const at = ` ${label} `.indexOf(` ${beginning}`);
    return (
      at !== -1 && (word.endsWith('-') || / /.test(` ${label} `[at + 1 + beginning.length] ?? ''))
    );
  });

const plainWords = (label: string): string =>
  folded(label)
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();

/** Whether a label speaks of another span than that of the impact: work, a shift, a ticket. */
export const isOtherSpan = (label: string): boolean => holds(plainWords(label), OTHERS);

/** Which end of the impact a label gives; null where it says neither, both, or speaks of something else. */
export function sideOfLabel(label: string): 'start' | 'end' | null {
  const words = plainWords(label);
  if (holds(words, OTHERS)) return null;
  const [start, end] = [holds(words, STARTS), holds(words, ENDS)];
  return start === end ? null : start ? 'start' : 'end';
}
