// The account of an import for a terminal and for programs: one line per document, then what a person has to look at.
import type { ImportNote } from '../sources/finding.ts';
import { clipLine } from '../sources/finding.ts';
import type { Planned } from './plan.ts';
import { OUTCOMES } from './plan.ts';

export function summaryTable(planned: readonly Planned[]): string {
  const rows = planned.map((one) => {
    const { report, findings } = one.imported;
    const count = (kind: ImportNote['kind']): string =>
      String(findings.filter((finding) => finding.kind === kind).length || '–');
    return [
      one.outcome,
      one.imported.source,
      report ? String(report.timeline.length) : '–',
      report ? String(report.actions.length) : '–',
      report?.clock.zone ?? 'unknown',
      count('contradiction'),
      count('doubt'),
      count('missing'),
      count('left-out'),
    ];
  });
  return table([
    [
      'Outcome',
      'Source',
      'Events',
      'Actions',
      'Zone',
      'Contradict',
      'Doubts',
      'To add',
      'Left out',
    ],
    ...rows,
  ]);
}

/** What happened, in numbers. */
export function summaryLine(planned: readonly Planned[], dryRun: boolean): string {
  const counts = (Object.keys(OUTCOMES) as (keyof typeof OUTCOMES)[]).flatMap((outcome) => {
    const count = planned.filter((one) => one.outcome === outcome).length;
    return count > 0 ? [`${count} ${outcome.replace('-', ' ')}`] : [];
  });
  const documents = `${planned.length} document${planned.length === 1 ? '' : 's'}`;
  return `${documents}: ${counts.join(', ') || 'nothing'}.${dryRun ? ' Nothing was written (--dry-run).' : ''}`;
}

const HEADS: Readonly<Record<ImportNote['kind'], string>> = {
  contradiction: 'contradicts',
  doubt: 'look at',
  missing: 'add',
  'left-out': 'left out',
};

/** Every finding of a document, with its line. */
export function findingLines(planned: Planned): string {
  const lines = [...planned.imported.findings]
    .toSorted((a, b) => order(a) - order(b) || (a.lines?.[0] ?? 0) - (b.lines?.[0] ?? 0))
    .map(
      (finding) =>
        `  ${HEADS[finding.kind].padEnd(11)}  ${finding.lines ? `line ${finding.lines[0]}`.padEnd(9) : ''.padEnd(9)}  ${finding.message}`,
    );
  return [
    `${planned.imported.source} → ${planned.imported.text === null ? 'no draft' : planned.file} (${planned.outcome.replace('-', ' ')}: ${OUTCOMES[planned.outcome]})`,
    ...lines,
  ].join('\n');
}

/** How many findings of a document are printed where there are many documents. */
const FEW = 3;

/** What needs a person in a document, the gravest first; null where nothing does. */
export function urgentLines(planned: Planned): string | null {
  const urgent = planned.imported.findings
    .filter(({ kind }) => kind === 'contradiction' || kind === 'missing')
    .toSorted((a, b) => order(a) - order(b));
  if (urgent.length === 0) return null;
  const more = urgent.length > FEW ? [`  … and ${urgent.length - FEW} more`] : [];
  const shown = urgent.slice(0, FEW).map(({ kind, lines, message }) => {
    const place = lines ? `line ${lines[0]}: ` : '';
    return `  ${HEADS[kind].padEnd(11)}  ${place}${clipLine(message, 200)}`;
  });
  return [planned.imported.source, ...shown, ...more].join('\n');
}

/** What to do next; null where no draft was written. */
export function nextStep(
  planned: readonly Planned[],
  dryRun: boolean,
  all: boolean,
): string | null {
  const drafts = planned.filter(({ outcome }) => outcome === 'written' || outcome === 'updated');
  if (drafts.length === 0) return null;
  const every = all
    ? ''
    : ' Every finding: add `--verbose`, or `--report html` for a page beside the sources.';
  return dryRun
    ? `Next: run it again without \`--dry-run\` to write the drafts.${every}`
    : `Next: compare each draft with its source, remove the \`# unconfirmed\` comments of values that are right, and run \`npm run check\`.${every}`;
}

const order = (finding: ImportNote): number =>
  ['contradiction', 'doubt', 'missing', 'left-out'].indexOf(finding.kind);

/** The whole account as data. */
export function accountJson(
  planned: readonly Planned[],
  skipped: readonly { source: string; why: string }[],
): string {
  return JSON.stringify(
    {
      version: 1,
      documents: planned.map(({ id, file, outcome, imported }) => ({
        source: imported.source,
        id,
        file: imported.text === null ? null : file,
        outcome,
        evidence: imported.evidence,
        findings: imported.findings,
        lines: imported.coverage.lines
          .filter(({ state }) => state !== 'mark')
          .map(({ line, state }) => ({ line, state })),
        draft: imported.report,
      })),
      skipped,
    },
    null,
    2,
  );
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, k) =>
    Math.max(...rows.map((row) => (row[k] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, k) =>
          k === row.length - 1
            ? cell
            : k >= 2 && k !== 4
              ? cell.padStart(widths[k] ?? 0)
              : cell.padEnd(widths[k] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
