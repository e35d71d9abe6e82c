// The published payloads, and ways to write any text into a report so that it arrives as it is.
import { readFileSync } from 'node:fs';

export const PAYLOADS: readonly string[] = readFileSync(
  new URL('./xss-payloads.txt', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** A YAML scalar that means exactly this text. */
export const yaml = (text: string): string => JSON.stringify(text);

/** Markdown that shows exactly this text. */
export const markdown = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** A value for an attribute between double quotes. */
export const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A code span, its fence longer than any run of backticks inside. */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((match) => match[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${text.replace(/\s+/g, ' ')} ${fence}`;
}

/** At least `from` characters, at most `to`. */
export const fit = (text: string, from: number, to: number): string =>
  (text.trim().length < from ? `${text} ${'payload '.repeat(3)}` : text).slice(0, to).trim();
