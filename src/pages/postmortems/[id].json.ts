import type { APIRoute } from 'astro';
import { passagesOf, type Block } from '../../ask/passages.ts';
import type { Report } from '../../report/report.ts';
import { reportDocument } from '../../share/machine/document.ts';
import { aroundReport, archiveAround, type Around } from '../../views/around.ts';
import type { Shown } from '../../views/keyed.ts';
import type { Site } from '../../site/archive.ts';
import { loadBodies, type Bodies } from '../../site/bodies.ts';
import { answerJson, everyAddress } from '../../site/share.ts';

interface JsonView {
  readonly around: Around;
  readonly blocks: readonly Block[];
}

const viewOf = (report: Report, { archive }: Site, bodies: Bodies): JsonView => ({
  around: aroundReport(archive, report),
  blocks: bodies.get(report.id)?.data.blocks ?? [],
});

export const getStaticPaths = async () => {
  const bodies = await loadBodies();
  return everyAddress((report, site) => viewOf(report, site, bodies));
};

export const GET: APIRoute<Shown<JsonView>> = ({ props }) => {
  const { around, blocks } = props.shown();
  const { report, vocabularies } = around;
  const lines = passagesOf(report, blocks, vocabularies);
  return answerJson(reportDocument(report, archiveAround(around), lines));
};
