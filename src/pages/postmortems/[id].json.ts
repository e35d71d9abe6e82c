import type { APIRoute } from 'astro';
import { reportDocument } from '../../share/machine/document.ts';
import { aroundReport, archiveAround, type Around } from '../../views/around.ts';
import type { Shown } from '../../views/keyed.ts';
import { answerJson, everyAddress } from '../_share.ts';

export const getStaticPaths = () =>
  everyAddress((report, { archive }) => aroundReport(archive, report));

export const GET: APIRoute<Shown<Around>> = ({ props }) => {
  const around = props.shown();
  return answerJson(reportDocument(around.report, archiveAround(around)));
};
