// The bodies of reports, for the few routes that show them or what is made of their words (integrations/archive-routes.ts).
import { config } from '../config.ts';
import { parseBody } from '../report/body-tree.ts';
import type { Report } from '../report/report.ts';
import { reportToMarkdown } from '../share/machine/report-markdown.ts';
import { aroundReport, archiveAround, type Around } from '../views/around.ts';
import type { Site } from './_archive.ts';
import { loadEntries, type ReportEntry } from './_entries.ts';

/** The stored entry of each report, by id. */
export type Bodies = ReadonlyMap<string, ReportEntry>;

export const loadBodies = async (): Promise<Bodies> => (await loadEntries()).byId;

/** What a report is as Markdown, as the audience of this build may read it. */
export interface MarkdownView {
  readonly around: Around;
  readonly body: string;
}

export const markdownView = (report: Report, { archive }: Site, bodies: Bodies): MarkdownView => ({
  around: aroundReport(archive, report),
  body: bodies.get(report.id)?.body ?? '',
});

export function markdownOf({ around, body }: MarkdownView): string {
  return reportToMarkdown(around.report, {
    archive: archiveAround(around),
    audience: config.audience,
    body: parseBody(body),
  });
}
