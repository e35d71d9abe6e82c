// All reports as a table, one row each, for spreadsheets (RFC 4180). Unknown is an empty cell, never a zero. A text
// that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV Injection").
import type { Archive } from '../../archive/archive.ts';
import { instantAttribute } from '../../report/format.ts';
import { METRICS, metricsOf, type MetricName } from '../../report/metrics.ts';
import type { Report } from '../../report/report.ts';
import { entryOf } from '../../report/vocabulary.ts';
import { addressOf } from '../identity.ts';

type Cell = string | number | boolean | null;

/** Columns in their order. Programs read them by name: add at the end, rename none. */
const COLUMNS: readonly (readonly [
  name: string,
  of: (report: Report, archive: Archive) => Cell,
])[] = [
  ['id', ({ id }) => id],
  ['url', (report) => addressOf(report)],
  ['title', ({ title }) => title],
  ['status', ({ status }) => status],
  ['visibility', ({ visibility }) => visibility],
  ['severity', ({ severity }) => severity],
  [
    'severity_rank',
    ({ severity }, { vocabularies }) => entryOf(vocabularies.severities, severity).rank,
  ],
  ['services', ({ services }) => services.join(' ')],
  ['teams', ({ teams }) => teams.join(' ')],
  ['tags', ({ tags }) => tags.join(' ')],
  ['trigger', ({ trigger }) => known(trigger)],
  ['root_causes', ({ rootCauses }) => rootCauses.filter((id) => id !== 'unknown').join(' ')],
  ['detected_by', ({ detectedBy }) => known(detectedBy)],
  ['time_zone', ({ clock }) => clock.zone],
  ['began', ({ impact }) => impact.from && instantAttribute(impact.from)],
  ['ended', ({ impact }) => impact.to && instantAttribute(impact.to)],
  ['ongoing', ({ impact }) => impact.ongoing],
  ['users_hit', ({ impact }) => impact.users && Number(impact.users.share.toFixed(6))],
  ['users_hit_approximate', ({ impact }) => impact.users && impact.users.approximate],
  ...(Object.keys(METRICS) as MetricName[]).map(
    (name) =>
      [
        `${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_seconds`,
        (report: Report): Cell => {
          const figure = metricsOf(report)[name];
          return figure.known ? figure.ms / 1000 : null;
        },
      ] as const,
  ),
  ['events', ({ timeline }) => timeline.length],
  ['actions', ({ actions }) => actions.length],
  [
    'actions_unfinished',
    ({ actions }) =>
      actions.filter(({ status }) => status === 'open' || status === 'in-progress').length,
  ],
  ['repeats', ({ repeats }) => repeats.join(' ')],
  ['published', ({ published }) => published],
  ['summary', ({ summary }) => summary],
];

export function toCsv(archive: Archive): string {
  const rows = archive.reports.map((report) => COLUMNS.map(([, of]) => cell(of(report, archive))));
  return [COLUMNS.map(([name]) => name), ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

const known = (id: string): string | null => (id === 'unknown' ? null : id);

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const line = value.replace(/\s+/g, ' ').trim();
  const safe = /^[=+\-@＝＋－＠]/.test(line) ? `'${line}` : line;
  // Where a comma is the sign for decimals, a spreadsheet cuts at semicolons: `a;=b` would be two cells.
  return /[",;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
