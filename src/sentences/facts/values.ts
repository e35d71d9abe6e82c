// What the facts of a report are called, and how a value reads that is not there: on pages and in lists, copies, feeds and
// cards. Unknown is shown as unknown. Measures have their names in metrics.ts.
import { counted, plural } from '../../text/count.ts';

export const VALUES = {
  notRecorded: 'Not recorded',
  /** Recorded, but contradicted by what else is. */
  notCounted: 'Not counted',
  dayNotRecorded: 'Day not recorded',
  serviceNotRecorded: 'Service not recorded',
  severityNotRecorded: 'Severity not recorded',
  rootCauseNotRecorded: 'Root cause not recorded',
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

/** Of a source whose reports are not those that it holds now. */
export const SOURCE = {
  shownAsOf: (day: string) => `its reports are shown as of ${day}`,
  notRead: (shown: string) => `It could not be read when this site was built: ${shown}.`,
  hasErrors: (n: number, shown: string | null) =>
    `Its latest version has ${counted(n, 'error')}: ${shown ?? `${plural(n, 'the file with it is', 'the files with them are')} left out`}.`,
} as const;

/** The name of an entry with the other words for it: "Checkout (also called cart, basket)". */
export const alsoCalled = (name: string, others: readonly string[]): string =>
  others.length === 0 ? name : `${name} (also called ${others.join(', ')})`;
