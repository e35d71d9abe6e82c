// Numbers of things as readers meet them. The language is fixed, so that two machines build the same pages.
import { LOCALE } from './language.ts';
import { style } from './style.ts';

const NUMBERS = new Intl.NumberFormat(LOCALE);
const FORMS = new Intl.PluralRules(LOCALE);
const PLACES = new Intl.PluralRules(LOCALE, { type: 'ordinal' });
const ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** A whole number with its thousands apart: "12 345". */
export function formatCount(n: number): string {
  const text = NUMBERS.format(n);
  return style().numbers === '12,345' ? text : text.replaceAll(',', '\u00a0');
}

/** The form that goes with a number: "report" of 1, "reports" of any other. `many` is given where it is not `one` with an s. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return FORMS.select(n) === 'one' ? one : many;
}

/** A number with what it counts: "1 report", "12 345 reports", "2 matches are". */
export function counted(n: number, one: string, many?: string): string {
  return `${formatCount(n)} ${plural(n, one, many)}`;
}

/** A place in a row: "3rd", "11th". */
export function ordinal(n: number): string {
  return `${formatCount(n)}${ENDINGS[PLACES.select(n)] ?? 'th'}`;
}
