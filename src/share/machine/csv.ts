// All reports as a table, one row each.
import type { Archive } from '../../archive/archive.ts';
import { instantAttribute } from '../../report/format.ts';
import { metricField, STATED_FIELD } from '../../list/columns.ts';
import { METRIC_NAMES } from '../../list/row.ts';
import { statedSeconds } from '../../report/format-impact.ts';
import { impactLength } from '../../report/impact-length.ts';
import { metricsOf } from '../../report/metrics.ts';
import { dayOf } from '../../report/moments.ts';
import type { Report } from '../../report/report.ts';
import { entryOf } from '../../report/vocabulary.ts';
import { addressOf } from '../identity.ts';
import { toCsv, type Cell } from '../../text/csv.ts';

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
  ...METRIC_NAMES.map(
    (name) =>
      [
        metricField(name),
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
  ['day', (report) => dayOf(report)],
  ['source', ({ source }) => source?.name ?? null],
  [STATED_FIELD, (report) => statedSeconds(impactLength(report).stated)],
];

/** All reports as a table, one row each; fields of the archive's own stand at the end. */
export function reportsCsv(archive: Archive, ownColumns: readonly string[] = []): string {
  return toCsv(
    [
      ...COLUMNS.map(([name, of]) => [name, (report: Report) => of(report, archive)] as const),
      ...ownColumns.map(
        (name) =>
          [
            `own_${name}`,
            ({ own }: Report): Cell => own.find((value) => value.name === name)?.text ?? null,
          ] as const,
      ),
    ],
    archive.reports,
  );
}

const known = (id: string): string | null => (id === 'unknown' ? null : id);
