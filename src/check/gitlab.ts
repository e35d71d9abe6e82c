// Diagnostics as a Code Quality report: GitLab shows those of a merge request beside its lines.
// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
import { createHash } from 'node:crypto';
import type { Diagnostic } from '../report/diagnostic.ts';
import { printableJson } from '../text/printable.ts';
import { pathOf, type ReporterOptions } from './reporter.ts';

const SEVERITIES = { error: 'critical', warning: 'minor', advice: 'info' } as const;

/**
 * The report as JSON text. Errors are critical, warnings minor, advice info.
 * @param folder of the reports, from the root of the repository
 */
export function toGitlab(
  diagnostics: readonly Diagnostic[],
  { folder }: Pick<ReporterOptions, 'folder'>,
): string {
  const seen = new Map<string, number>();
  const report = diagnostics.map((one) => {
    const { where, rule, level, message, hint } = one;
    const path = pathOf(folder, one);
    // By it GitLab tells what is new: a line that moves is no other finding.
    const same = [path, rule, message].join('\n');
    const count = (seen.get(same) ?? 0) + 1;
    seen.set(same, count);
    return {
      description: [message, hint].filter((part) => part !== null).join(' '),
      check_name: rule,
      fingerprint: createHash('sha256').update(`${same}\n${count}`).digest('hex'),
      severity: SEVERITIES[level],
      location: { path, lines: { begin: where.line, end: where.endLine } },
    };
  });
  return printableJson(JSON.stringify(report, null, 2));
}
