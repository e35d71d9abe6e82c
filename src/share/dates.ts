// Which days a report carries when it travels. Everything comes from the report; nothing asks what time it is,
// so that two builds of one archive agree.
import { lastDayOf, publishedDay } from '../report/moments.ts';
import type { Report } from '../report/report.ts';
import { compareTexts } from '../text/order.ts';

/** Where a format demands a date and the report knows none. It sorts last, as undated reports do here. */
const NO_DATE = '1970-01-01T00:00:00Z';

/** The latest day that the report mentions as past: published, incident, an action completed. */
export function updatedDay(report: Report): string | null {
  const days = [
    publishedDay(report),
    lastDayOf(report),
    ...report.actions.map((action) => action.completed),
  ].filter((day) => day !== null);
  return days.toSorted().at(-1) ?? null;
}

/** A day as the moment that RFC 3339 and schema.org want. */
export function dayAsMoment(day: string | null): string {
  return day === null ? NO_DATE : `${day}T00:00:00Z`;
}

/** Most recently published first, then by id; reports without any day come last. */
export function latestFirst(reports: readonly Report[]): readonly Report[] {
  return reports
    .map((report) => ({ report, day: publishedDay(report) ?? '' }))
    .toSorted((a, b) =>
      a.day !== b.day ? compareTexts(b.day, a.day) : a.report.id < b.report.id ? -1 : 1,
    )
    .map(({ report }) => report);
}
