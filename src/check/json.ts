// Diagnostics as JSON, for scripts. The shape is a promise: fields are added, never renamed.
import type { Diagnostic, Where } from '../report/diagnostic.ts';
import { printableJson } from '../text/printable.ts';
import { pathOf, type ReporterOptions } from './reporter.ts';

/** The diagnostics as JSON text, with how many there are of each level. Lines and columns begin at 1. */
export function toJson(
  diagnostics: readonly Diagnostic[],
  { folder, reports, helpOf }: ReporterOptions,
): string {
  const count = (level: Diagnostic['level']): number =>
    diagnostics.filter((diagnostic) => diagnostic.level === level).length;
  const document = {
    version: 1,
    reports,
    errors: count('error'),
    warnings: count('warning'),
    advice: count('advice'),
    diagnostics: diagnostics.map((one) => ({
      file: pathOf(folder, one),
      place: placeOf(one.where),
      also: (one.also ?? []).map(placeOf),
      level: one.level,
      rule: one.rule,
      message: one.message,
      hint: one.hint,
      fix: one.fix ?? null,
      help: helpOf(one.rule),
      ...(one.elsewhere && { source: one.elsewhere.source, edit: one.elsewhere.edit }),
    })),
  };
  return printableJson(JSON.stringify(document, null, 2));
}

const placeOf = ({ line, column, endLine, endColumn }: Where): Where => ({
  line,
  column,
  endLine,
  endColumn,
});
