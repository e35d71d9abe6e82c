// The closed word lists of a report: what an event, an action, a status may be called.
// Knows the words and what they mean; knows nothing of files, time or pages.
// Open lists (severities, services, causes …) are vocabularies: see vocabulary.ts.

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
export type EventKind = keyof typeof EVENT_KINDS;

/** What a corrective or preventative measure is for (SRE workbook, chapter 10). */
export const ACTION_KINDS = words({
  prevent: { name: 'Prevent', meaning: 'Stops this failure from happening again.' },
  detect: { name: 'Detect', meaning: 'Makes it noticed sooner.' },
  mitigate: { name: 'Mitigate', meaning: 'Makes it smaller or shorter when it happens.' },
  process: { name: 'Process', meaning: 'Changes how people work: reviews, runbooks, drills.' },
  investigate: { name: 'Investigate', meaning: 'Finds out what is not understood yet.' },
});
export type ActionKind = keyof typeof ACTION_KINDS;

export const ACTION_STATUSES = words({
  open: { name: 'Open', meaning: 'Promised, not started.' },
  'in-progress': { name: 'In progress', meaning: 'Being worked on.' },
  done: { name: 'Done', meaning: 'Finished.' },
  dropped: { name: 'Dropped', meaning: 'Decided against; the report says why.' },
});
export type ActionStatus = keyof typeof ACTION_STATUSES;

export const ACTION_PRIORITIES = words({
  high: { name: 'High', meaning: 'Within days: the failure can strike again at any time.' },
  medium: { name: 'Medium', meaning: 'Within weeks.' },
  low: { name: 'Low', meaning: 'When the part is touched next.' },
});
export type ActionPriority = keyof typeof ACTION_PRIORITIES;

export const STATUSES = words({
  draft: { name: 'Draft', meaning: 'Being written. Shown only in the dev server and in previews.' },
  'in-review': {
    name: 'In review',
    meaning: 'Being read by others. Shown only in the dev server and in previews.',
  },
  published: { name: 'Published', meaning: 'Part of the archive.' },
});
export type Status = keyof typeof STATUSES;

export const VISIBILITIES = words({
  internal: { name: 'Internal', meaning: 'Only in builds for the company.' },
  public: { name: 'Public', meaning: 'Also in builds for the public.' },
});
export type Visibility = keyof typeof VISIBILITIES;

/** Who a build is for. */
export type Audience = 'internal' | 'public';

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
export type Detector = keyof typeof DETECTORS;

export const IMPACT_LEVELS = words({
  full: { name: 'Full outage', meaning: 'Nothing worked.' },
  partial: { name: 'Partial outage', meaning: 'Some users or some functions were cut off.' },
  degraded: { name: 'Degraded', meaning: 'It worked, slowly or with errors.' },
  'read-only': { name: 'Read-only', meaning: 'Reading worked, writing did not.' },
});
export type ImpactLevel = keyof typeof IMPACT_LEVELS;

/** The ids of a word list, in the order in which they are documented. */
export function idsOf<K extends string>(list: Readonly<Record<K, Word>>): [K, ...K[]] {
  return Object.keys(list) as [K, ...K[]];
}
