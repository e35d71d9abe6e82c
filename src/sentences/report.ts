// What the page of a report says around the author's own words.
import type { CalloutType } from '../report/components.ts';
import {
  formatClock,
  formatDay,
  formatDayCount,
  formatDuration,
  formatMoment,
} from '../report/format.ts';
import { ACTION_PRIORITIES, STATUSES, type ActionPriority, type Status } from '../report/kinds.ts';
import type { Instant } from '../report/report.ts';
import { FACT_NAMES, VALUES } from './facts/values.ts';
import { uncapital } from '../text/capital.ts';
import { formatCount, plural } from '../text/count.ts';
import { list } from '../text/list.ts';

/** The names of its sections, in its contents and above them. */
export const SECTIONS = {
  contents: 'On this page',
  timeline: 'Timeline',
  body: 'Report',
  facts: 'Facts',
  actions: 'Actions',
  again: 'Every time',
  similar: 'Similar reports',
  links: 'Links',
  related: 'Related reports',
  tags: 'Tags',
  share: 'Share',
} as const;

export const HEAD = {
  unpublished: (status: Status) => `${STATUSES[status].name}: not published`,
  detectedAfter: (ms: number) => (ms === 0 ? 'As it began' : `After ${formatDuration(ms)}`),
  /**
   * Where nobody knows how long it took: "At 14:05"; of another day than the one that the head names, or where it names several,
   * "3 May 2025, 14:05".
   * @param day null where the report is undated or of several days
   */
  detectedAt: (detected: Instant, day: string | null) =>
    detected.precision === 'day' || (detected.date ?? day) !== day || detected.day > 0
      ? formatMoment(detected)
      : `At ${formatClock(detected)}`,
  /** Beside the impact time, where it is less than the time from start to end. */
  spread: (ms: number) => `spread over ${formatDuration(ms)}`,
  /** Below a length that the report says in words: "as stated", "stated as “673h 34m”" where it says so in another spelling. */
  statedAs: (words: string, shown: string) =>
    words === shown ? VALUES.asStated : `stated as “${words}”`,
  /** Below the impact time of what goes on: "89 days so far, as of 29 November 2026". */
  soFar: (days: number, today: string) =>
    days === 0
      ? `began on ${formatDay(today)}`
      : `${formatDayCount(days)} so far, as of ${formatDay(today)}`,
  notCounted: (why: string) => `${uncapital(VALUES.notCounted)}: ${why}`,
  rootCauses: (n: number) => plural(n, FACT_NAMES.rootCause),
  /** Where no cause is recorded by its id, but the body has a part that tells of it. */
  causeIn: (heading: string) => `see “${heading}”`,
} as const;

export const FACT_LIST = {
  services: (n: number) => plural(n, FACT_NAMES.service),
  teams: (n: number) => plural(n, FACT_NAMES.team),
  source: (name: string, asOf: string | null | undefined) =>
    asOf ? `${name}, as of ${formatDay(asOf)}` : name,
  more: (n: number) => `${formatCount(n)} more`,
  howToRead: 'How to read this report',
} as const;

/** Of one action, on its report and in every list of actions. */
export const ACTION = {
  none: 'No actions are recorded.',
  noOwner: 'No owner',
  noDueDate: 'No due date',
  priority: (priority: ActionPriority) => `${ACTION_PRIORITIES[priority].name} priority`,
  done: (day: string) => `Done ${formatDay(day)}`,
  due: (day: string) => `Due ${formatDay(day)}`,
  ticket: 'Ticket',
  linkTo: (n: number) => `Link to action ${n}`,
} as const;

export const FOOT = {
  writtenBy: (authors: readonly string[]) => `Written by ${list(authors)}.`,
  published: (day: string) => `Published ${formatDay(day)}.`,
  improve: 'Improve this report',
  discuss: 'Discuss this report',
} as const;

export const BESIDE = {
  label: 'Previous and next incident',
  /** "← Previous: 1 June 2024". */
  earlier: (day: string | null) => (day ? `← Previous: ${formatDay(day)}` : '← Previous'),
  later: (day: string | null) => (day ? `Next: ${formatDay(day)} →` : 'Next →'),
} as const;

export const SHARE = {
  permanent: 'Permanent link',
  short: 'Short link',
  cite: 'Cite as',
  formats: 'Other formats',
  markdown: 'Markdown',
  json: 'JSON',
  embed: 'Embed',
  card: 'Preview image',
  text: 'Share text',
} as const;

/** Components that authors may use. */
export const IN_BODY = {
  before: 'Before',
  after: 'After',
  internal: 'Internal',
  callouts: {
    note: 'Note',
    lesson: 'Lesson',
    warning: 'Warning',
    contradiction: 'The sources disagree',
  } satisfies Record<CalloutType, string>,
  event: (n: string | number) => `event ${n}`,
} as const;

/** The heading of a callout that has none of its own: the name of its type. */
export const calloutName = (type: string | null | undefined): string =>
  IN_BODY.callouts[(type ?? 'note') as CalloutType] ?? IN_BODY.callouts.note;

/** The words of a search, marked on the report that it led to. */
export const MATCHES = {
  label: 'Matches of the search',
  one: '1 match is marked',
  /** After the number. */
  many: 'matches are marked',
  remove: 'Remove the marks',
} as const;

/** What a click copies. */
export const COPIED_LINK = {
  to: (text: string) => `Copy the link to “${text}”`,
  done: 'Link copied',
  failed: 'The link is in the address bar',
} as const;
