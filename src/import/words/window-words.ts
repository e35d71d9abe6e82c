// Words of labels that say which end of the impact they give, in any language, `Visible from`, `Retour à la normale`;
// lower case and without accents, beginnings of words where a dash stands behind.
import { entries } from './language-words.ts';
import { folded } from './words.ts';

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

/** Which end of the impact a label gives; null where it says neither, both, or speaks of something else. */
export function sideOfLabel(label: string): 'start' | 'end' | null {
  const words = plainWords(label);
  if (holds(words, OTHERS)) return null;
  const [start, end] = [holds(words, STARTS), holds(words, ENDS)];
  return start === end ? null : start ? 'start' : 'end';
}
