// A change of reports as the check tells of it: where it was made, what it touches, and the page that sums it up.
import { join, relative, resolve, sep } from 'node:path';
import { changeFirst, changedSince, type Changed } from '../check/changed.ts';
import type { CheckedArchive } from '../check/check.ts';
import { summarise } from '../check/print.ts';
import { pathOf } from '../check/reporter.ts';
import { config } from '../config.ts';
import { inFull, type Diagnostic } from '../report/diagnostic.ts';
import { changeSummary } from '../share/change-summary.ts';
import { absolute, routes } from '../routes.ts';
import { originFile } from '../sources/origin-file.ts';
import { writtenIn } from '../sources/gather.ts';
import { Misuse } from './arguments.ts';
import { readAskedArchive } from './asked-archive.ts';
import { likeReport } from './seen-before.ts';

/** The folder of reports in whose repository a change is made: the archive's `own`, or that of the source checked out here. */
export function whereChangesAre(own: string): string {
  const source = config.sources.find(({ name }) => name === config.checkedOut);
  return source ? resolve(...writtenIn({ ...config, sources: [source] }).slice(1)) : own;
}

/** A file that is named from the archive's own folder of reports, as it is named from another. */
export const seenFrom = (home: string, own: string, file: string): string =>
  home === own ? file : relative(home, join(own, file)).split(sep).join('/');

/** Findings with their files named from another folder than the archive's own. */
export const allSeenFrom = (
  home: string,
  own: string,
  found: readonly Diagnostic[],
): readonly Diagnostic[] =>
  found.map((one) => (one.elsewhere ? one : { ...one, file: seenFrom(home, own, one.file) }));

/** @throws `Misuse` where there is no such commit */
export function readChanged(home: string, base: string): Changed {
  const changed = changedSince(home, base);
  if (changed) return changed;
  throw new Misuse(
    `\`--changed ${base}\` is no commit that this change began at. Write a branch or a commit, \`--changed origin/main\`; in a workflow fetch the history first (\`fetch-depth: 0\`).`,
  );
}

export interface JudgedChange {
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
export function summariseChange(change: JudgedChange): string {
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
