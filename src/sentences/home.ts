// What the home page says, and what the strip of the archive says wherever it stands.
import type { Attention } from '../archive/attention.ts';
import { formatDay, formatDayCount } from '../report/format.ts';
import { counted, formatCount, plural } from '../text/count.ts';
import { coded, linked, joined, quoted, said, stressed, type Said } from '../text/said.ts';
import { often } from './chains.ts';

export const HOME = {
  since: (total: number, year: string) => `${counted(total, 'report')} since ${year}`,
  overTime: 'Reports by month',
  monthsOf: (year: string) => `Months of ${year}`,
  /** Behind the number of a year, for those who hear it. */
  reportsOf: (n: number) => ` ${plural(n, 'report')}`,
  undated: (n: number) => `Undated: ${formatCount(n)}`,
  broken: 'Broken reports',
  empty: 'The archive is empty',
  latest: 'Latest',
  allReports: (total: number) => `All ${formatCount(total)} reports`,
  frequentCauses: 'Most frequent root causes',
  allCauses: 'All root causes',
  attention: 'Needs attention',
} as const;

/** What stands where the first report will. */
export const EMPTY_ARCHIVE = {
  lead: 'There are no reports yet. The first one takes a few minutes:',
  steps: [
    said`Run ${coded('npm run new')}. It asks what happened and when, and creates a file to fill in.`,
    said`Keep ${coded('npm run dev')} open beside it: the page follows as you write and says what is missing.`,
    said`Commit it. From then on it can be found by service, by cause and by any word in it.`,
  ],
  imported: said`Reports that you have elsewhere can be brought in with ${coded('npm run import')}.`,
} as const;

type Overdue = Extract<Attention, { kind: 'overdue' }>;
type RecurredFailure = Extract<Attention, { kind: 'recurred' }>;

/** Owners named; the others are one number. */
const MOST_OWNERS = 4;

/** "12 actions are overdue, the oldest 6 years late: Payments (8), Checkout (4)." */
export function overdueWords(
  { entries, owners }: Overdue,
  to: {
    readonly all: string;
    readonly oldest: string;
    readonly owners: string;
    readonly ownerOf: (team: string | null) => string;
    readonly nameOf: (team: string) => string;
  },
): Said {
  const late = entries[0]?.daysLate;
  const n = entries.length;
  const how = late
    ? said`, ${linked(to.oldest, n > 1 ? `the oldest ${formatDayCount(late)} late` : `${formatDayCount(late)} late`)}`
    : null;
  const more = owners.length - MOST_OWNERS;
  const named = owners.slice(0, MOST_OWNERS).map(({ key, entries: of }) => {
    const name = key === null ? 'no owner' : to.nameOf(key);
    return linked(to.ownerOf(key), n > 1 ? `${name} (${formatCount(of.length)})` : name);
  });
  const unowned = n === 1 && owners[0]?.key === null;
  const who = more > 0 ? [...named, linked(to.owners, counted(more, 'other team'))] : named;
  const what = said`${linked(to.all, counted(n, 'action'))} ${plural(n, 'is', 'are')} ${stressed('overdue')}${how}`;
  return unowned
    ? said`${what}, and has ${linked(to.ownerOf(null), 'no owner')}.`
    : said`${what}: ${joined(who)}.`;
}

/** "Retry storm on Checkout has happened five times, most recently on 1 June 2024, 16 months after the previous one." */
export function recurredWords(
  { ids, last }: RecurredFailure,
  to: { readonly chain: string; readonly last: string; readonly failure: Said },
): Said {
  const after =
    last.since !== null && last.since > 0
      ? said`, ${linked(to.chain, `${formatDayCount(last.since)} after the previous one`)}`
      : '';
  return said`${to.failure} has happened ${linked(to.chain, stressed(often(ids.length)))}, most recently on ${linked(to.last, formatDay(last.day))}${after}.`;
}

/** A failure that has no cause to be named by, only a report that says it repeats another. */
export const failureIn = (href: string, title: string): Said =>
  said`The failure in ${linked(href, quoted(title))}`;

/** "Two actions promised earlier were still open then; one still is: Add an alert." Null where all were done. */
export function openThenWords(
  { open, stillOpen }: RecurredFailure,
  to: { readonly chain: string; readonly action: string; readonly text: string },
): Said | null {
  if (open.length === 0) return null;
  const then = said`${linked(to.chain, counted(open.length, 'action'))} promised earlier ${plural(open.length, 'was', 'were')} still open then`;
  if (stillOpen.length === 0) return said`${then}.`;
  const which = linked(to.action, quoted(to.text));
  if (stillOpen.length === 1) {
    return said`${then}, and ${open.length === 1 ? 'still is' : 'one still is'}: ${which}.`;
  }
  const now = stillOpen.length === open.length ? 'all still are' : `${stillOpen.length} still are`;
  return said`${then}, and ${now}, among them: ${which}.`;
}
