// The one place that writes to a terminal. What is said may hold names and texts of files, so that it is masked here;
// only what was put together from masked parts (colours, JSON, workflow commands) is written as it is.
import { printableLines } from '../text/printable.ts';

/** Says something on the standard output. */
export function say(text: string): void {
  console.log(safe(text));
}

/** Says what went wrong, or how far it is, on the error output. */
export function complain(text: string): void {
  console.error(safe(text));
}

/** Writes what holds signs of our own, and whose other parts were masked already. */
export function sayAsIs(text: string): void {
  console.log(text);
}

/** As `sayAsIs`, on the error output. */
export function complainAsIs(text: string): void {
  console.error(text);
}

function safe(text: string): string {
  const masked = printableLines(text);
  // In a workflow a line that begins so is a command to the runner.
  return process.env['GITHUB_ACTIONS']
    ? masked.replace(/^(\s*):(?=:)/gm, '$1\uFFFD').replaceAll('##[', '##\uFFFD')
    : masked;
}

/** A line that is written again and again in the same place, for how far it is; nothing where that is no terminal. */
export function progressLine(): { show(text: string): void; end(): void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => {}, end: () => {} };
  return {
    show: (text) => void stderr.write(`\r\u001B[K${safe(text)}`),
    end: () => void stderr.write('\r\u001B[K'),
  };
}
