// How a value reads that is not there, wherever it would stand. Unknown is shown as unknown.

export const VALUES = {
  notRecorded: 'Not recorded',
  dayNotRecorded: 'Day not recorded',
  durationNotRecorded: 'Duration not recorded',
  ongoing: 'Ongoing',
  none: '–',
} as const;

/** One name for one fact, on pages, in copies, feeds and cards. Measures have theirs in report/metrics.ts. */
export const FACT_NAMES = {
  when: 'When',
  began: 'Began',
  detected: 'Detected',
  usersHit: 'Users hit',
  severity: 'Severity',
  services: 'Services',
  rootCause: 'Root cause',
  trigger: 'Trigger',
  detectedBy: 'Detected by',
  source: 'Source',
} as const;
