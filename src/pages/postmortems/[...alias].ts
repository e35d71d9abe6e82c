// The pages at earlier names of reports.
import type { APIRoute, GetStaticPaths } from 'astro';
import { config } from '../../config.ts';
import { aliasesOf, redirectPage } from '../../share/redirects.ts';
import { loadSite } from '../_archive.ts';
import { answer, pageAt, reportAt } from '../_share.ts';

export const getStaticPaths = (async () =>
  aliasesOf((await loadSite()).archive).map(({ alias, report }) => ({
    params: { alias: pageAt(alias) },
    props: { report: report.id },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  answer(redirectPage(reportAt(await loadSite(), props), config.name), 'html');
