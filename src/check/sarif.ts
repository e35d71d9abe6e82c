// Diagnostics as SARIF 2.1.0, for code scanning and editors that read it.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/
import type { Diagnostic, Where } from '../report/diagnostic.ts';
import { printableJson } from '../text/printable.ts';
import { pathOf, type ReporterOptions } from './reporter.ts';

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
            rules: rules.map((id) => {
              const help = helpOf(id);
              // A path is no address for a program elsewhere.
              return URL.canParse(help) ? { id, helpUri: help } : { id };
            }),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map(({ file, where, rule, level, message, hint, fix, also }) => ({
          ruleId: rule,
          ruleIndex: rules.indexOf(rule),
          level: LEVELS[level],
          message: { text: hint === null ? message : `${message} ${hint}` },
          locations: [locationOf(where, uriOf(folder, file))],
          ...(also
            ? { relatedLocations: also.map((one) => locationOf(one, uriOf(folder, file))) }
            : {}),
          ...(fix
            ? {
                fixes: [
                  {
                    description: { text: hint ?? message },
                    artifactChanges: [
                      {
                        artifactLocation: { uri: uriOf(folder, file) },
                        replacements: [
                          {
                            deletedRegion: {
                              charOffset: fix.start,
                              charLength: fix.end - fix.start,
                            },
                            insertedContent: { text: fix.text },
                          },
                        ],
                      },
                    ],
                  },
                ],
              }
            : {}),
        })),
      },
    ],
  };
  return printableJson(JSON.stringify(log, null, 2));
}

const uriOf = (folder: string, file: string): string =>
  pathOf(folder, file).split('/').map(encodeURIComponent).join('/');

const locationOf = (where: Where, uri: string) => ({
  physicalLocation: {
    artifactLocation: { uri },
    region: {
      startLine: where.line,
      startColumn: where.column,
      endLine: where.endLine,
      endColumn: where.endColumn,
    },
  },
});
