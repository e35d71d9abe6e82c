// A day that somebody wrote in another form, where nothing has to be guessed but the form.

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;

/**
 * The day as a report writes it: `2026/12/20` and `12/20/2026` are 20 December, for there is no twentieth month. Null for
 * `05/06/2026`, which is a day in May to some and in June to others, and for any other text.
 */
export function dayMeant(text: string): string | null {
  const [, first, , month = '', day = ''] = YEAR_FIRST.exec(text.trim()) ?? [];
  if (first !== undefined) return dayOfParts(first, month, day);
  const [, one = '', , other = '', last] = YEAR_LAST.exec(text.trim()) ?? [];
  if (last === undefined) return null;
  if (one === other || Number(other) > 12) return dayOfParts(last, one, other);
  return Number(one) > 12 ? dayOfParts(last, other, one) : null;
}

function dayOfParts(year: string, month: string, day: string): string | null {
  const two = (digits: string): string => digits.padStart(2, '0');
  return Number(month) <= 12 ? `${year}-${two(month)}-${two(day)}` : null;
}
