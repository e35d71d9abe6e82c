// The closed word lists of a report: what an event, an action, a status may be called. Their words stand with the sentences
// of the site (sentences/facts/kinds.ts).
// Knows the ids; knows nothing of files, time or pages.
// Open lists (severities, services, causes …) are vocabularies: see vocabulary.ts.
import type * as lists from '../sentences/facts/kinds.ts';

export {
  ACTION_KINDS,
  ACTION_PRIORITIES,
  ACTION_STATUSES,
  DETECTORS,
  EVENT_KINDS,
  IMPACT_LEVELS,
  STATUSES,
  VISIBILITIES,
  type Word,
} from '../sentences/facts/kinds.ts';

export type EventKind = keyof typeof lists.EVENT_KINDS;
export type ActionKind = keyof typeof lists.ACTION_KINDS;
export type ActionStatus = keyof typeof lists.ACTION_STATUSES;
export type ActionPriority = keyof typeof lists.ACTION_PRIORITIES;
export type Status = keyof typeof lists.STATUSES;
export type Visibility = keyof typeof lists.VISIBILITIES;
export type Detector = keyof typeof lists.DETECTORS;
export type ImpactLevel = keyof typeof lists.IMPACT_LEVELS;

/** Who a build is for. */
export type Audience = 'internal' | 'public';

/** The ids of a word list, in the order in which they are documented. */
export function idsOf<K extends string>(list: Readonly<Record<K, lists.Word>>): [K, ...K[]] {
  return Object.keys(list) as [K, ...K[]];
}
