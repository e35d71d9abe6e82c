// Diagnostics as SARIF 2.1.0, for code scanning and editors that read it.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/
import type { Diagnostic } from '../report/diagnostic.ts';
import type { ReporterOptions } from './reporter.ts';

const LEVELS = { error: 'error', warning: 'warning', advice: 'note' } as const;

export function toSarif(
  diagnostics: readonly Diagnostic[],
  { folder, helpOf }: Pick<ReporterOptions, 'folder' | 'helpOf'>,
): string {
  const rules = [...new Set(diagnostics.map(({ rule }) => rule))].toSorted();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Hindsight',
            rules: rules.map((id) => ({ id, helpUri: helpOf(id) })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map(({ file, where, rule, level, message, hint }) => ({
          ruleId: rule,
          ruleIndex: rules.indexOf(rule),
          level: LEVELS[level],
          message: { text: hint === null ? message : `${message} ${hint}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: {
                  uri: `${folder}/${file}`.split('/').map(encodeURIComponent).join('/'),
                },
                ...(where.known
                  ? {
                      region: {
                        startLine: where.line,
                        startColumn: where.column,
                        endLine: where.endLine,
                        endColumn: where.endColumn,
                      },
                    }
                  : {}),
              },
            },
          ],
        })),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}
