// Texts that fit the fields of a report: cut at a sentence where one ends in time, at a word where none does.

import { BEFORE_NUMBERS, SHORT_UNITS } from '../words/span-words.ts';
import { LANGUAGES, oneOf } from '../words/words.ts';

/** A text of at most `most` characters; whether it was cut. */
export function fit(text: string, most: number): { text: string; cut: boolean } {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= most) return { text: flat, cut: false };
  const head = flat.slice(0, most - 2);
  const sentence = Math.max(head.lastIndexOf('. '), head.lastIndexOf('! '), head.lastIndexOf('? '));
  if (sentence > most * 0.4) return { text: head.slice(0, sentence + 1), cut: true };
  return {
    text: `${safeEnd(head.slice(0, Math.max(head.lastIndexOf(' '), most - 40)))} …`,
    cut: true,
  };
}

/** Markdown that is cut in the middle of bold text, a link or code would spill; it is cut before it. */
function safeEnd(text: string): string {
  let end = text.replace(/[\s,;:([{]+$/, '');
  if ((end.match(/`/g)?.length ?? 0) % 2 === 1) end = end.slice(0, end.lastIndexOf('`')).trimEnd();
  const bracket = end.lastIndexOf('[');
  if (bracket !== -1 && !/\]\([^)]*\)/.test(end.slice(bracket)))
    end = end.slice(0, bracket).trimEnd();
  if ((end.match(/\*\*/g)?.length ?? 0) % 2 === 1)
    end = end.slice(0, end.lastIndexOf('**')).trimEnd();
  return end.replace(/\\+$/, '');
}

/** The first sentences of a text that fit. */
export function firstSentences(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  let taken = '';
  for (const sentence of sentencesOf(flat)) {
    const next = taken === '' ? sentence : `${taken} ${sentence}`;
    if (next.length > most) break;
    taken = next;
  }
  return taken === '' ? fit(flat, most).text : taken;
}

const MONTHS = oneOf(LANGUAGES.flatMap(({ months }) => months));
/** A full stop behind a number belongs to a day: `3. Februar`. */
const DAY_OF_MONTH = new RegExp(`(?<=\\s\\d{1,2})\\.\\s+(?=(?:${MONTHS})(?!\\p{L}))`, 'giu');
/** An initial ends no sentence: `R. Gupta`. */
const BREAK = /(?<=[.!?]["”)]?)(?<!(?:^|\s)\p{Lu}\.)\s+(?=["“(¿¡]?[\p{Lu}\d])|(?<=。)(?=.)/u;

/** Nor a short word in front of a number: `2 Std. 33 Min.`, `ca. 40 Kunden`, `Nr. 7`. */
const SHORT_WORD = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:(?<=\d\s?)(?:${oneOf(SHORT_UNITS)})|${oneOf(BEFORE_NUMBERS)}))\.\s+(?=\d)`,
  'giu',
);

/** The same with the full stops hidden that end no sentence, sign for sign. */
const withoutStops = (text: string): string => {
  const hide = (stop: string): string => `\u0000${stop.slice(1)}`;
  return text.replace(DAY_OF_MONTH, hide).replace(SHORT_WORD, hide);
};

/** The sentences of a text. */
export const sentencesOf = (text: string): string[] =>
  withoutStops(text)
    .split(BREAK)
    .map((sentence) => sentence.replaceAll('\u0000', '.'));

/** Where the sentences of a text begin. */
export const sentenceStarts = (text: string): number[] => [
  0,
  ...[...withoutStops(text).matchAll(new RegExp(BREAK, 'gu'))].map(
    ({ index, 0: gap }) => index + gap.length,
  ),
];
