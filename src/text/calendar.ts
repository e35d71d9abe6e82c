// The names of months and days. Fixed English, so that two machines build the same pages.

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** As a week is shown. */
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** The place of a day of the calendar, `2024-06-01`, in `WEEKDAYS`. */
export const weekdayIndex = (day: string): number =>
  (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;

/** The weekday of a day of the calendar, `Saturday`. */
export const weekdayOf = (day: string): (typeof WEEKDAYS)[number] => WEEKDAYS[weekdayIndex(day)]!;

/** Whether a day stands in the calendar: 2024-02-30 does not. */
export function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
