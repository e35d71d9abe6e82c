// What a report is called by those who keep it: feed readers, calendars, archives of links. A renamed report
// keeps the name under which it was first published, so that nobody sees it twice.
import type { Report } from '../report/report.ts';
import { absolute, routes } from '../routes.ts';

/** The permanent address, and what identifies a report in feeds: the address it was first published at. */
export function identityOf(report: Pick<Report, 'id' | 'aliases'>): string {
  return absolute(routes.report(report.aliases[0] ?? report.id));
}

/** Where a report is now, or a place on its page. */
export function addressOf({ id }: Pick<Report, 'id'>, anchor: string | null = null): string {
  return `${absolute(routes.report(id))}${anchor === null ? '' : `#${anchor}`}`;
}

/** The short link of a report, where the archive has a prefix for them. */
export function shortLinkOf(report: Pick<Report, 'id'>, prefix: string | null): string | null {
  return prefix === null ? null : `${prefix}${report.id}`;
}
