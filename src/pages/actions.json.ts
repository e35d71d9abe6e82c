// `/actions.json`: its shape is published at /schema/v1/actions.schema.json.
import type { APIRoute } from 'astro';
import { actionsDocument } from '../share/actions-json.ts';
import { loadAnalysis } from '../site/analysis.ts';

export const GET: APIRoute = async () => {
  const { actionLog, today } = await loadAnalysis();
  const document = actionsDocument(actionLog, today);
  return new Response(`${JSON.stringify(document, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
