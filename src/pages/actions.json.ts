// `/actions.json`: its shape is published at /schema/v1/actions.schema.json.
import type { APIRoute } from 'astro';
import { actionsDocument } from '../share/actions-json.ts';
import { loadLearning } from '../site/learning.ts';

export const GET: APIRoute = async () => {
  const { actionLog, today } = await loadLearning();
  const document = actionsDocument(actionLog, today);
  return new Response(`${JSON.stringify(document, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
