// The pages at earlier names of reports.
import type { APIRoute, GetStaticPaths } from 'astro';
import { config } from '../../config.ts';
import type { Report } from '../../report/report.ts';
import { aliasesOf, redirectPage } from '../../share/redirects.ts';
import { loadSite } from '../_archive.ts';
import { answer, pageAt } from '../_share.ts';

export const getStaticPaths = (async () =>
  aliasesOf((await loadSite()).archive).map(({ alias, report }) => ({
    params: { alias: pageAt(alias) },
    props: { report },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: Report }> = ({ props }) =>
  answer(redirectPage(props.report, config.name), 'html');
