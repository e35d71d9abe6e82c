// `/actions.json`: see src/share/actions-json.ts for its fields.
import type { APIRoute } from 'astro';
import { absolute, routes } from '../routes.ts';
import { actionsDocument } from '../share/actions-json.ts';
import { loadLearning } from './_learning.ts';

export const GET: APIRoute = async () => {
  const { register, today } = await loadLearning();
  const document = actionsDocument(register, today, {
    action: (id, n) => absolute(routes.action(id, n)),
    report: (id) => absolute(routes.report(id)),
  });
  return new Response(`${JSON.stringify(document, null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
