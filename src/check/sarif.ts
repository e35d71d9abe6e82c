// Diagnostics as SARIF 2.1.0, for code scanning and editors that read it.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/
import type { Diagnostic, Where } from '../report/diagnostic.ts';
import { printableJson } from '../text/printable.ts';
import { pathOf, type ReporterOptions } from './reporter.ts';

const LEVELS = { error: 'error', warning: 'warning', advice: 'note' } as const;

/** @param elsewhere what lies outside of the repository: no line of it can be shown there, so that it is told as text */
export function toSarif(
  diagnostics: readonly Diagnostic[],
  { folder, helpOf }: Pick<ReporterOptions, 'folder' | 'helpOf'>,
  elsewhere: readonly Diagnostic[] = [],
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
        results: diagnostics.map((one) => ({
          ruleId: one.rule,
          ruleIndex: rules.indexOf(one.rule),
          level: LEVELS[one.level],
          message: { text: textOf(one) },
          locations: [locationOf(one.where, uriOf(folder, one))],
          ...(one.also
            ? { relatedLocations: one.also.map((also) => locationOf(also, uriOf(folder, one))) }
            : {}),
          ...(one.fix
            ? {
                fixes: [
                  {
                    description: { text: one.hint ?? one.message },
                    artifactChanges: [
                      {
                        artifactLocation: { uri: uriOf(folder, one) },
                        replacements: [
                          {
                            deletedRegion: {
                              charOffset: one.fix.start,
                              charLength: one.fix.end - one.fix.start,
                            },
                            insertedContent: { text: one.fix.text },
                          },
                        ],
                      },
                    ],
                  },
                ],
              }
            : {}),
        })),
        ...(elsewhere.length > 0 && {
          invocations: [
            {
              executionSuccessful: true,
              toolExecutionNotifications: elsewhere.map((one) => ({
                level: LEVELS[one.level],
                descriptor: { id: one.rule },
                message: {
                  text: `${pathOf(folder, one)}:${one.where.line}:${one.where.column} ${textOf(one)}`,
                },
              })),
            },
          ],
        }),
      },
    ],
  };
  return printableJson(JSON.stringify(log, null, 2));
}

const textOf = ({ message, hint }: Diagnostic): string =>
  hint === null ? message : `${message} ${hint}`;

const uriOf = (folder: string, found: Diagnostic): string =>
  pathOf(folder, found).split('/').map(encodeURIComponent).join('/');

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
