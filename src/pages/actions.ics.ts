// `/actions.ics`: what is due, as a calendar.
import type { APIRoute } from 'astro';
import { config } from '../config.ts';
import { entryOf } from '../report/vocabulary.ts';
import { absolute, routes } from '../routes.ts';
import { actionsIcs } from '../share/actions-ics.ts';
import { loadAnalysis } from '../site/analysis.ts';

export const GET: APIRoute = async () => {
  const { site, actionLog, today } = await loadAnalysis();
  const { teams } = site.archive.vocabularies;
  const calendar = actionsIcs(actionLog, {
    name: config.name,
    host: new URL(config.site).host,
    today,
    addressOf: (id, n) => absolute(routes.action(id, n)),
    ownerName: (id) => entryOf(teams, id).name,
  });
  return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
