// Which of two small numbers is the month, `03/04/2024`: said in so many words, shown by a date that leaves only one way,
// or settled by another date of the same document.
import type { Foreign } from './document.ts';
import { documentLanguage } from '../words/language.ts';

export type DateOrder = 'mdy' | 'dmy';

/** The order of a document; null where nothing tells, or where its dates disagree. */
export function dateOrderOf(source: Foreign): DateOrder | null {
  const text = source.lines.join('\n');
  // People who know that their dates are misread say how they are meant.
  if (/\bdd[./-]mm[./-]yy/i.test(text)) return 'dmy';
  if (/\bmm[./-]dd[./-]yy/i.test(text)) return 'mdy';
  const votes = new Set([...whole(text, source.path), ...short(text)]);
  const [only] = votes;
  if (votes.size > 1) return null;
  // English is written with both; of the other listed languages Japanese alone puts the month first.
  const language = only ? null : documentLanguage(text);
  return only ?? (language && (language.script ? 'mdy' : 'dmy'));
}

/** What dates with their year say, `31/12/2024`. */
function whole(text: string, path: string): DateOrder[] {
  const dates = text.matchAll(/(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/g);
  return [...dates].flatMap(([, first, , second, last = '']): DateOrder[] => {
    const [a, b] = [Number(first), Number(second)];
    const told = byNumbers(a, b);
    if (told || a === b) return told ? [told] : [];
    // The same two numbers in the file's name, or in a date that is spelled out, settle it.
    const year = last.padStart(4, '20');
    const named = (month: number, day: number): boolean => {
      const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      return path.includes(iso) || text.includes(iso);
    };
    if (named(a, b)) return ['mdy'];
    return named(b, a) ? ['dmy'] : [];
  });
}

/** `[12-05 16:21]` and `[03-26 02:50]` together: a second number above twelve is the day. */
const short = (text: string): DateOrder[] =>
  [...text.matchAll(/(?<![\d./-])(\d{2})-(\d{2})(?=\s+\d{1,2}:\d{2})/g)].flatMap(
    ([, first, second]) => byNumbers(Number(first), Number(second)) ?? [],
  );

/** The order of two numbers of which only one can be a month. */
function byNumbers(a: number, b: number): DateOrder | null {
  if (a > 12 && a <= 31 && b >= 1 && b <= 12) return 'dmy';
  return b > 12 && b <= 31 && a >= 1 && a <= 12 ? 'mdy' : null;
}
