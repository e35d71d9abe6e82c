// The page that sums up a change of reports. Apart from what the check asks of a change: it leans on all that answers what
// the archive has seen before.
import { changeFirst, type Changed } from '../check/changed.ts';
import type { CheckedArchive } from '../check/check.ts';
import { summarise } from '../check/print.ts';
import { pathOf } from '../check/reporter.ts';
import { inFull, type Diagnostic } from '../report/diagnostic.ts';
import { absolute, routes } from '../routes.ts';
import { changeSummary } from '../share/change-summary.ts';
import { originFile } from '../sources/origin-file.ts';
import { readAskedArchive } from './asked-archive.ts';
import { seenFrom } from './change.ts';
import { likeReport } from './seen-before.ts';

export interface ValidatedChange {
  readonly checked: CheckedArchive;
  /** The folder of all reports. */
  readonly folder: string;
  /** The one in whose repository the change is made. */
  readonly home: string;
  readonly own: string;
  readonly changed: Changed;
  /** Findings, by files named from `home`. */
  readonly told: readonly Diagnostic[];
  /** Whether an address of the site leads anywhere yet. */
  readonly isSiteNamed: boolean;
  /** Path of `home` in its repository. */
  readonly at: string;
}

/** What a change does to the archive, as Markdown. */
export function summariseChange(change: ValidatedChange): string {
  const { checked, folder, home, own, changed, told, isSiteNamed, at } = change;
  const named = (findings: readonly Diagnostic[]): readonly Diagnostic[] =>
    findings.map((one) => ({ ...one, file: pathOf(at, one) }));
  const asked = readAskedArchive(folder);
  // The worst first.
  const byFile = Map.groupBy(changeFirst(told, changed).shown, ({ file }) => file);
  const reports = checked.reports.flatMap(({ source, report }) => {
    const file = seenFrom(home, own, originFile(folder, source.file));
    if (!changed.files.has(file)) return [];
    const findings = byFile.get(file) ?? [];
    const seenBefore = report ? likeReport(asked, report, findings) : [];
    // What is said of earlier reports is not said again among the findings.
    const others = findings.filter((one) => !seenBefore.some(({ text }) => text === inFull(one)));
    return { file: pathOf(at, { file }), report, findings: named(others), seenBefore };
  });
  const shown = new Set(reports.map(({ file }) => file));
  const elsewhere = told.filter(
    (one) => !shown.has(pathOf(at, one)) && (one.level === 'error' || changed.files.has(one.file)),
  );
  return changeSummary(reports, {
    vocabularies: checked.vocabularies,
    counts: summarise(
      told.filter(({ file }) => changed.files.has(file)),
      reports.length,
    ),
    elsewhere: named(elsewhere),
    helpOf: isSiteNamed ? (rule) => absolute(routes.guideRule(rule)) : null,
    addressOf: isSiteNamed ? (id) => absolute(routes.report(id)) : null,
  });
}
