import type { APIRoute } from 'astro';
import { passagesOf, type Block } from '../../ask/passages.ts';
import type { Report } from '../../report/report.ts';
import { reportDocument } from '../../share/machine/document.ts';
import { aroundReport, archiveAround, type Around } from '../../views/around.ts';
import type { Shown } from '../../views/keyed.ts';
import type { Site } from '../_archive.ts';
import { answerJson, everyAddress } from '../_share.ts';

interface View {
  readonly around: Around;
  readonly blocks: readonly Block[];
}

const viewOf = (report: Report, { archive, entries }: Site): View => ({
  around: aroundReport(archive, report),
  blocks: entries.get(report.id)?.data.blocks ?? [],
});

export const getStaticPaths = () => everyAddress(viewOf);

export const GET: APIRoute<Shown<View>> = ({ props }) => {
  const { around, blocks } = props.shown();
  const { report, vocabularies } = around;
  const lines = passagesOf(report, blocks, vocabularies);
  return answerJson(reportDocument(report, archiveAround(around), lines));
};
