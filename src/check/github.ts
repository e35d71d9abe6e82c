// Diagnostics as workflow commands: GitHub shows them beside the lines of a pull request.
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
import type { Diagnostic } from '../report/diagnostic.ts';
import { printableLines } from '../text/printable.ts';
import { pathOf, type ReporterOptions } from './reporter.ts';

const COMMANDS = { error: 'error', warning: 'warning', advice: 'notice' } as const;

/**
 * One command a line, in the order of the diagnostics; an advice is a notice there.
 * @param folder of the reports, from the root of the repository
 */
export function toGithub(
  diagnostics: readonly Diagnostic[],
  {
    folder,
    helpOf,
  }: Pick<ReporterOptions, 'folder'> & {
    /** Null where the site has no address yet: a path alone leads nowhere on GitHub. */
    readonly helpOf: ReporterOptions['helpOf'] | null;
  },
): string {
  return diagnostics
    .map((one) => {
      const { where, rule, level, message, hint } = one;
      const properties: Record<string, string | number> = { file: pathOf(folder, one) };
      properties['line'] = where.line;
      properties['endLine'] = where.endLine;
      // GitHub refuses columns on a range of several lines.
      if (where.line === where.endLine) {
        properties['col'] = where.column;
        properties['endColumn'] = where.endColumn;
      }
      properties['title'] = rule;
      const list = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
      const text = [message, hint, helpOf && helpOf(rule)]
        .filter((part) => part !== null)
        .join('\n');
      return `::${COMMANDS[level]} ${list.join(',')}::${data(text)}`;
    })
    .join('\n');
}

/** The log is read in terminals, too. */
const data = (text: string): string =>
  printableLines(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (value: string | number): string =>
  data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
