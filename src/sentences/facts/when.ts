// How a moment, a window and a zone read. What is put in is formatted already; what is not recorded is said.
import { uncapital } from '../../text/capital.ts';
import { list } from '../../text/list.ts';
import { VALUES } from './values.ts';

const START_NOT_RECORDED = uncapital(VALUES.startNotRecorded);
const END_NOT_RECORDED = uncapital(VALUES.endNotRecorded);

/** What else of a moment is not recorded, where its start is not. */
const LACKS = { day: 'day', zone: 'time zone' } as const;
export type Lack = keyof typeof LACKS;

/** "start not recorded", "start and time zone not recorded". */
const startAnd = (also: readonly Lack[]): string =>
  `${list(['start', ...also.map((lack) => LACKS[lack])])} not recorded`;

export const WHEN = {
  /** Between two moments of one minute; most reports write no seconds. */
  underAMinute: 'less than 1 min',
  about: (text: string) => `about ${text}`,
  atLeast: (text: string) => `at least ${text}`,
  joined: (what: string, more: string) => `${what}, ${more}`,
  zoneNotRecorded: 'time zone not recorded',
  dayAndZoneNotRecorded: 'day and time zone not recorded',
  dayNotRecorded: uncapital(VALUES.dayNotRecorded),
  timesNotRecorded: 'times not recorded',
  startNotRecorded: START_NOT_RECORDED,
  endNotRecorded: END_NOT_RECORDED,
  ongoing: uncapital(VALUES.ongoing),
  ongoingOrUnknown: `${uncapital(VALUES.ongoing)} or ${END_NOT_RECORDED}`,
  /** The offsets that were in force, one after the other. */
  offsets: (offsets: readonly string[]) => offsets.join(', then '),
  quarter: (first: string, last: string, year: string) => `${first} to ${last} ${year}`,
  /** Of a clock without days; `day` is 1 on the next one. */
  undated: (time: string, day: number) =>
    day === 0 ? time : day === 1 ? `${time} the next day` : `${time} on day ${day + 1}`,
  undatedBrief: (time: string, day: number) => `day ${day + 1}, ${time}`,
  until: (end: string) => `until ${end}`,
  startUnknown: (end: string) => `${START_NOT_RECORDED}, ${end}`,
  endUnknown: (start: string, end: string) => `from ${start}, ${end}`,
  untilAlone: (end: string, also: readonly Lack[]) => `until ${end}, ${startAnd(also)}`,
  /** Beside the day of an incident whose start nobody recorded. */
  dayUntil: (day: string, end: string, also: readonly Lack[]) =>
    `${day}, until ${end}, ${startAnd(also)}`,
  dayOngoing: (day: string) => `${day}, ${START_NOT_RECORDED}, ${uncapital(VALUES.ongoing)}`,
  daysAlone: (days: string) => `${days}, start and end not recorded`,
} as const;
