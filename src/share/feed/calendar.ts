// Incidents as a calendar, each from the start of impact to its end. An incident without a day has no
// place in a calendar; one without a zone is written as the clock time that it recorded, which every
// calendar shows as it stands.
import { addDays } from '../../archive/days.ts';
import { beginningOf, dayOf } from '../../report/moments.ts';
import { isExact } from '../../report/precision.ts';
import type { Instant, Report } from '../../report/report.ts';
import { entryOf, type Vocabularies } from '../../report/vocabulary.ts';
import { CALENDARS, titleWithSeverity } from '../../sentences/share.ts';
import { updatedDay } from '../dates.ts';
import { factsOf } from '../facts.ts';
import { addressOf, identityOf } from '../identity.ts';
import { toIcs, type CalendarEvent, type When } from '../ics.ts';

/** Calendars read the whole file again and again. */
export const CALENDAR_LENGTH = 1000;

export interface CalendarOptions {
  readonly archive: string;
  readonly vocabularies: Vocabularies;
}

/** The latest incidents of reports that are in the archive's order, newest first. */
export function toCalendar(
  reports: readonly Report[],
  { archive, vocabularies }: CalendarOptions,
): string {
  return toIcs({
    name: CALENDARS.incidents(archive),
    product: `${archive}//Hindsight`,
    events: reports
      .filter((report) => dayOf(report) !== null)
      .slice(0, CALENDAR_LENGTH)
      .map((report) => eventOf(report, vocabularies)),
  });
}

function eventOf(report: Report, vocabularies: Vocabularies): CalendarEvent {
  const facts = factsOf(report, vocabularies);
  const from = beginningOf(report)!;
  const { to } = report.impact;
  return {
    uid: identityOf(report),
    changed: updatedDay(report)!,
    start: whenOf(from),
    end: to && to.t > from.t ? endOf(from, to) : null,
    summary: titleWithSeverity(facts.severity, report.title),
    description: CALENDARS.incident(report.summary, facts.duration, facts.users),
    url: addressOf(report),
    categories: [
      facts.severity,
      ...report.services.map((id) => entryOf(vocabularies.services, id).name),
    ],
  };
}

/** Null where beginning and end are not known alike. The last of several days belongs to them. */
function endOf(from: Instant, to: Instant): When | null {
  if (isExact(from) && isExact(to)) return whenOf(to);
  const days = from.precision === 'day' && to.precision === 'day';
  return days ? { day: addDays(to.date!, 1) } : null;
}

/** A day where only that is known; else in UTC where the zone is known, else the clock time that was recorded. */
const whenOf = ({ t, date, offset, precision }: Instant): When =>
  precision === 'day' ? { day: date! } : { t, zoned: offset !== null };
