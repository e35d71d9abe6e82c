// What the facts of a report are called, and how a value reads that is not there: on pages and in lists, copies, feeds and
// cards. Unknown is shown as unknown. Measures have their names in metrics.ts.

export const VALUES = {
  notRecorded: 'Not recorded',
  dayNotRecorded: 'Day not recorded',
  serviceNotRecorded: 'Service not recorded',
  startNotRecorded: 'Start not recorded',
  endNotRecorded: 'End not recorded',
  durationNotRecorded: 'Duration not recorded',
  ongoing: 'Ongoing',
  /** After a length that the report gives in words. */
  asStated: 'as stated',
  none: '–',
} as const;

/** The label of the measure that says how long it lasted: an import writes it, and so may an author. */
export const STATED_DURATION = 'Stated duration';

export const FACT_NAMES = {
  report: 'Report',
  when: 'When',
  began: 'Began',
  detected: 'Detected',
  usersHit: 'Users hit',
  severity: 'Severity',
  service: 'Service',
  services: 'Services',
  rootCause: 'Root cause',
  trigger: 'Trigger',
  detectedBy: 'Detected by',
  team: 'Team',
  teams: 'Teams',
  tag: 'Tag',
  year: 'Year',
  status: 'Status',
  source: 'Source',
  published: 'Published',
  authors: 'Written by',
  impact: 'Impact',
  events: 'Events',
  actions: 'Actions',
  unfinished: 'Unfinished',
} as const;
