// `/actions.csv`: the action log for spreadsheets.
import type { APIRoute } from 'astro';
import { absolute, routes } from '../routes.ts';
import { actionsCsv } from '../share/actions-csv.ts';
import { loadAnalysis } from '../site/analysis.ts';

export const GET: APIRoute = async () => {
  const { actionLog } = await loadAnalysis();
  return new Response(
    actionsCsv(actionLog, (id, n) => absolute(routes.action(id, n))),
    { headers: { 'content-type': 'text/csv; charset=utf-8' } },
  );
};
