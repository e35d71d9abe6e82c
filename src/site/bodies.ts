// The bodies of reports, for the few routes that show them or what is made of their words (integrations/archive-routes.ts).
import { actionsTold, type ActionTold } from '../archive/actions.ts';
import { buildDate } from '../build-date.ts';
import { config } from '../config.ts';
import { parseBody } from '../report/body-tree.ts';
import type { Report } from '../report/report.ts';
import { reportToMarkdown } from '../share/machine/report-markdown.ts';
import { aroundReport, archiveAround, type Around } from '../views/around.ts';
import type { Site } from './archive.ts';
import { loadEntries, type ReportEntry } from './entries.ts';

/** The stored entry of each report, by id. */
export type Bodies = ReadonlyMap<string, ReportEntry>;

export const loadBodies = async (): Promise<Bodies> => (await loadEntries()).byId;

/** What a report is as Markdown, as the audience of this build may read it. */
export interface MarkdownView {
  readonly around: Around;
  readonly body: string;
  /** What has become of its actions by the day of the build: the copy is made anew once one is overdue. */
  readonly actions: readonly ActionTold[];
}

export const markdownView = (report: Report, { archive }: Site, bodies: Bodies): MarkdownView => ({
  around: aroundReport(archive, report),
  body: bodies.get(report.id)?.body ?? '',
  actions: actionsTold(report, buildDate()),
});

export function markdownOf({ around, body, actions }: MarkdownView): string {
  return reportToMarkdown(around.report, {
    archive: archiveAround(around),
    audience: config.audience,
    body: parseBody(body),
    actions,
  });
}
