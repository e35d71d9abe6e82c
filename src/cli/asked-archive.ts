// The archive as `npm run ask` and `npm run mcp` read it: the reports as they are on the disk, drafts included, and of
// each what the audience may read.
import { makeArchive, type Archive } from '../archive/archive.ts';
import { vocabulariesShown } from '../archive/shown-vocabularies.ts';
import { openAsking, type Asking } from '../ask/answer.ts';
import { blocksOf } from '../ask/blocks.ts';
import type { Passage } from '../ask/passage.ts';
import { passagesOf } from '../ask/passages.ts';
import { config } from '../config.ts';
import { parseReport } from '../report/parse.ts';
import { listReports, readSource, readVocabularies } from '../report/read.ts';
import type { Report } from '../report/report.ts';
import { absolute, routes } from '../routes.ts';

export interface AskedArchive {
  readonly archive: Archive;
  readonly asking: Asking;
  /** Every line of a report that may be read, by its id. */
  readonly linesOf: (id: string) => readonly Passage[];
  /** Reports with faults, which cannot be asked. */
  readonly unread: number;
}

/** @param except a report that is left out: it is being asked for */
export function readAskedArchive(
  folder: string,
  { except }: { readonly except?: string } = {},
): AskedArchive {
  const { vocabularies } = readVocabularies(folder);
  const { audience, trustReports: allowCode } = config;
  const parsed = listReports(folder).files.map((file) =>
    parseReport(readSource(folder, file), { vocabularies, allowCode, additions: config }),
  );
  const archive = makeArchive(
    parsed.flatMap(({ report }) => (report && report.id !== except ? [report] : [])),
    vocabularies,
    { audience, drafts: true },
  );
  const trees = new Map(parsed.map(({ source, body }) => [source.id, body?.tree ?? null]));
  const blocks = (id: string) => blocksOf(trees.get(id) ?? null, audience);
  const shown = vocabulariesShown(archive, audience);
  return {
    archive,
    asking: openAsking(
      archive.reports.map((report) => ({ report, body: blocks(report.id) })),
      shown,
    ),
    linesOf(id) {
      const report = archive.byId.get(id);
      return report ? passagesOf(report, blocks(id), shown) : [];
    },
    unread: parsed.filter(({ report }) => report === null).length,
  };
}

/** The page of a report, or a place on it. */
export function addressOf({ id }: Pick<Report, 'id'>, anchor: string | null = null): string {
  return `${absolute(routes.report(id))}${anchor === null ? '' : `#${anchor}`}`;
}
