// What the closed lists of a report are called, and what each word means: on pages and in copies, in the guide and in the
// editor. Which words there are is the format of a report, and stands here with them.

export interface Word {
  /** The word shown to readers, in sentence case. */
  readonly name: string;
  /** What it means, in one sentence; shown in the guide, in tooltips and in the editor. */
  readonly meaning: string;
}

const words = <K extends string>(list: Record<K, Word>): Readonly<Record<K, Word>> => list;

/** What happened at one moment of an incident. Milestones are read off these kinds. */
export const EVENT_KINDS = words({
  change: { name: 'Change', meaning: 'Something was changed: a deploy, a setting, a migration.' },
  impact: { name: 'Impact', meaning: 'Users began to be hit, or were hit harder or differently.' },
  detection: { name: 'Detection', meaning: 'Somebody or something noticed that it was broken.' },
  acknowledgement: {
    name: 'Acknowledgement',
    meaning: 'A responder confirmed the problem and took it on.',
  },
  escalation: {
    name: 'Escalation',
    meaning: 'More people were called in; the text says who.',
  },
  investigation: { name: 'Investigation', meaning: 'Responders looked into something.' },
  'dead-end': {
    name: 'Dead end',
    meaning: 'A path that looked right but was not. Worth keeping: others learn from it.',
  },
  identification: { name: 'Identification', meaning: 'The cause was found.' },
  mitigation: {
    name: 'Mitigation',
    meaning: 'An action that reduced or ended the harm to users.',
  },
  recovery: { name: 'Recovery', meaning: 'Service came back, in part or in full.' },
  communication: {
    name: 'Communication',
    meaning: 'Users, customers or the company were told something.',
  },
  note: { name: 'Note', meaning: 'Anything else worth keeping.' },
});

/** What a corrective or preventative measure is for (SRE workbook, chapter 10). */
export const ACTION_KINDS = words({
  prevent: { name: 'Prevent', meaning: 'Stops this failure from happening again.' },
  detect: { name: 'Detect', meaning: 'Makes it noticed sooner.' },
  mitigate: { name: 'Mitigate', meaning: 'Makes it smaller or shorter when it happens.' },
  process: { name: 'Process', meaning: 'Changes how people work: reviews, runbooks, drills.' },
  investigate: { name: 'Investigate', meaning: 'Finds out what is not understood yet.' },
});

export const ACTION_STATUSES = words({
  open: { name: 'Open', meaning: 'Promised, not started.' },
  'in-progress': { name: 'In progress', meaning: 'Being worked on.' },
  done: { name: 'Done', meaning: 'Finished.' },
  dropped: { name: 'Dropped', meaning: 'Decided against; the report says why.' },
});

export const ACTION_PRIORITIES = words({
  high: { name: 'High', meaning: 'Within days: the failure can strike again at any time.' },
  medium: { name: 'Medium', meaning: 'Within weeks.' },
  low: { name: 'Low', meaning: 'When the part is touched next.' },
});

export const STATUSES = words({
  draft: { name: 'Draft', meaning: 'Being written. Shown only in the dev server and in previews.' },
  'in-review': {
    name: 'In review',
    meaning: 'Being read by others. Shown only in the dev server and in previews.',
  },
  published: { name: 'Published', meaning: 'Part of the archive.' },
});

export const VISIBILITIES = words({
  internal: { name: 'Internal', meaning: 'Only in builds for the company.' },
  public: { name: 'Public', meaning: 'Also in builds for the public.' },
});

export const DETECTORS = words({
  alert: { name: 'Alert', meaning: 'An automated alert fired.' },
  monitoring: { name: 'Monitoring', meaning: 'A person saw it on a dashboard or graph.' },
  employee: { name: 'Employee', meaning: 'A colleague ran into it.' },
  customer: { name: 'Customer', meaning: 'A customer or user reported it.' },
  'third-party': { name: 'Third party', meaning: 'A supplier or partner reported it.' },
  'security-report': { name: 'Security report', meaning: 'A security researcher reported it.' },
  drill: { name: 'Drill', meaning: 'A planned exercise brought it to light.' },
  unknown: { name: 'Not recorded', meaning: 'Nobody wrote down how it was noticed.' },
});

export const IMPACT_LEVELS = words({
  full: { name: 'Full outage', meaning: 'Nothing worked.' },
  partial: { name: 'Partial outage', meaning: 'Some users or some functions were cut off.' },
  degraded: { name: 'Degraded', meaning: 'It worked, slowly or with errors.' },
  'read-only': { name: 'Read-only', meaning: 'Reading worked, writing did not.' },
});
