// Numbers of things as readers meet them. Fixed English, so that two machines build the same pages.

import { style } from './style.ts';

/** A whole number with its thousands apart: "12 345". */
export function formatCount(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, style().numbers === '12,345' ? ',' : '\u00a0');
}

/** The form that goes with a number: "report" of 1, "reports" of any other. `many` is given where it is not `one` with an s. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return n === 1 ? one : many;
}

/** A number with what it counts: "1 report", "12 345 reports", "2 matches are". */
export function counted(n: number, one: string, many?: string): string {
  return `${formatCount(n)} ${plural(n, one, many)}`;
}
