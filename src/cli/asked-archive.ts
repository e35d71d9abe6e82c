// The archive as `npm run ask` and `npm run mcp` read it: the reports as they are on the disk, drafts included, and of
// each what the audience may read.
import { makeArchive, type Archive } from '../archive/archive.ts';
import { vocabulariesShown } from '../archive/shown-vocabularies.ts';
import { openAsking, type Asking } from '../ask/answer.ts';
import { blocksOf } from '../ask/blocks.ts';
import type { Passage } from '../ask/passage.ts';
import { passagesOf } from '../ask/passages.ts';
import { nothingKnown, readKnown } from '../check/alone.ts';
import { config } from '../config.ts';
import { knownFilesIn } from '../integrations/known-files.ts';
import type { Report } from '../report/report.ts';
import { listReports, readSource, readVocabularies } from '../report/read.ts';
import { usableCache } from './targets.ts';

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
  const { audience, trustReports: allowCode, rules: levels } = config;
  const options = { vocabularies, allowCode, additions: config, levels };
  const cache = usableCache(config);
  // What a check or a build has read need not be read again.
  const files = cache === null ? nothingKnown(options) : knownFilesIn(cache)(options);
  const parsed = listReports(folder).files.map((file) =>
    readKnown(readSource(folder, file), files, options),
  );
  const archive = makeArchive(
    parsed.flatMap(({ report }) => (report && report.id !== except ? [report] : [])),
    vocabularies,
    { audience, drafts: true },
  );
  const byId = new Map(parsed.map((one) => [one.source.id, one]));
  const blocks = ({ id, timeline }: Report) =>
    blocksOf(byId.get(id)?.body?.tree ?? null, audience, timeline);
  const shown = vocabulariesShown(archive, audience);
  return {
    archive,
    asking: openAsking(
      archive.reports.map((report) => ({ report, body: blocks(report) })),
      shown,
    ),
    linesOf(id) {
      const report = archive.byId.get(id);
      return report ? passagesOf(report, blocks(report), shown) : [];
    },
    unread: parsed.filter(({ report }) => report === null).length,
  };
}
