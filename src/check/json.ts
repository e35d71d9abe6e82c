// Diagnostics as JSON, for scripts. The shape is a promise: fields are added, never renamed.
import type { Diagnostic } from '../report/diagnostic.ts';
import type { ReporterOptions } from './reporter.ts';

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
    diagnostics: diagnostics.map(({ file, where, rule, level, message, hint }) => ({
      file: `${folder}/${file}`,
      place: where.known
        ? {
            line: where.line,
            column: where.column,
            endLine: where.endLine,
            endColumn: where.endColumn,
          }
        : null,
      level,
      rule,
      message,
      hint,
      help: helpOf(rule),
    })),
  };
  return JSON.stringify(document, null, 2);
}
