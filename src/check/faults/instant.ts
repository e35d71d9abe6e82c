// Faults of moments and zones.
import type { RuleDocs } from '../rule.ts';
import { IANA } from '../rules/sources.ts';

const TIMELINE = (at: string): string => `timeline:
  - { at: ${at}, kind: detection, text: The alert on failed payments fired. }
  - { at: 2024-06-01 15:30, kind: recovery, text: Every payment went through again. }`;

const UNDATED = (at: string): string => `undated: true
impact: { from: '14:00', to: '15:30', users: 70% }
timeline:
  - { at: '${at}', kind: detection, text: The alert on failed payments fired. }
  - { at: '15:30', kind: recovery, text: Every payment went through again. }`;

export const INSTANT_FAULTS: readonly RuleDocs[] = [
  {
    id: 'instant/zone',
    level: 'error',
    meaning: 'The zone is a place of the IANA list, `UTC`, or `unknown`.',
    why: 'An abbreviation such as PST names an offset that holds for half of the year; a place knows its own clock changes.',
    source: IANA,
    good: [{ frontmatter: 'timezone: America/Los_Angeles' }],
    bad: [{ frontmatter: 'timezone: PST' }, { frontmatter: 'timezone: Europe/Lodnon' }],
  },
  {
    id: 'instant/shape',
    level: 'error',
    meaning:
      'A moment is written `2024-06-01 14:05`, by the clock of `timezone`, or with its own offset.',
    why: 'Twelve-hour clocks and months as words can be read in two ways; this form can be sorted by eye.',
    source: null,
    good: [
      { frontmatter: TIMELINE('2024-06-01 14:05') },
      { frontmatter: TIMELINE('2024-06-01T10:05-04:00') },
    ],
    bad: [
      { frontmatter: TIMELINE('2024-06-01 2:05 PM') },
      { frontmatter: TIMELINE('June 1 at 14:05') },
    ],
  },
  {
    id: 'instant/day-missing',
    level: 'error',
    meaning: 'A moment names its day, unless the whole report has none.',
    why: 'After midnight nobody can tell which day was meant. Where no day is known at all, `undated: true` says so.',
    source: null,
    good: [{ frontmatter: UNDATED('14:05') }],
    bad: [{ frontmatter: TIMELINE('"14:05"') }],
  },
  {
    id: 'instant/day-in-undated',
    level: 'error',
    meaning: 'In a report with `undated: true` no moment names a day.',
    why: 'If one day is known, all are; then the report is dated.',
    source: null,
    good: [{ frontmatter: UNDATED('+1 00:10').replaceAll("'15:30'", "'+1 00:30'") }],
    bad: [{ frontmatter: UNDATED('2024-06-01 14:05') }],
  },
  {
    id: 'instant/no-such-day',
    level: 'error',
    meaning: 'The day of a moment is a day of the calendar.',
    why: 'The thirty-first of June is a slip, and only the author knows which day was meant.',
    source: null,
    good: [{ frontmatter: TIMELINE('2024-06-01 14:05') }],
    bad: [{ frontmatter: TIMELINE('2024-06-31 14:05') }],
  },
  {
    id: 'instant/offset-without-zone',
    level: 'error',
    meaning: 'Where `timezone` is `unknown`, no moment carries an offset.',
    why: 'An offset means that the zone, or at least its distance from UTC, is known after all.',
    source: null,
    good: [{ frontmatter: 'timezone: unknown' }],
    bad: [{ frontmatter: `timezone: unknown\n${TIMELINE('2024-06-01T14:05+01:00')}` }],
  },
  {
    id: 'instant/skipped-by-clock-change',
    level: 'error',
    meaning: 'A clock time is one that the clocks of the zone have shown.',
    why: 'When clocks go forward an hour is left out. A time in it was read from another clock, often one in UTC.',
    source: IANA,
    good: [
      {
        frontmatter: `timezone: Europe/London
impact: { from: 2024-03-31 02:30, to: 2024-03-31 03:30, users: 70% }
timeline:
  - { at: 2024-03-31 02:40, kind: detection, text: The alert on failed payments fired. }
  - { at: 2024-03-31 03:30, kind: recovery, text: Every payment went through again. }`,
      },
    ],
    bad: [
      {
        frontmatter: `timezone: Europe/London
impact: { from: 2024-03-31 01:30, to: 2024-03-31 03:30, users: 70% }`,
      },
    ],
  },
  {
    id: 'instant/twice-by-clock-change',
    level: 'error',
    meaning: 'A clock time in the hour that comes twice says which of the two it is.',
    why: 'When clocks go back an hour is shown twice; the offset tells the first from the second.',
    source: IANA,
    good: [
      {
        frontmatter: `timezone: Europe/London
impact: { from: 2024-10-27T01:30+01:00, to: 2024-10-27 03:30, users: 70% }
timeline:
  - { at: 2024-10-27 02:40, kind: detection, text: The alert on failed payments fired. }
  - { at: 2024-10-27 03:30, kind: recovery, text: Every payment went through again. }`,
      },
    ],
    bad: [
      {
        frontmatter: `timezone: Europe/London
impact: { from: 2024-10-27 01:30, to: 2024-10-27 03:30, users: 70% }`,
      },
    ],
  },
  {
    id: 'time/backwards',
    level: 'error',
    meaning: 'What has an end ends after it began.',
    why: 'A duration below nothing has no meaning; mostly midnight lay between the two.',
    source: null,
    good: [
      {
        frontmatter: `impact: { from: 2024-06-01 23:30, to: 2024-06-02 00:30, users: 70% }
timeline:
  - { at: 2024-06-01 23:40, kind: detection, text: The alert on failed payments fired. }
  - { at: 2024-06-02 00:30, kind: recovery, text: Every payment went through again. }`,
      },
    ],
    bad: [{ frontmatter: 'impact: { from: 2024-06-01 23:30, to: 2024-06-01 00:30, users: 70% }' }],
  },
];
