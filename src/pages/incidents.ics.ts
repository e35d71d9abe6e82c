import type { APIRoute } from 'astro';
import { config } from '../config.ts';
import { toCalendar } from '../share/feed/calendar.ts';
import { loadSite } from '../site/archive.ts';
import { answer } from '../site/share.ts';

export const GET: APIRoute = async () => {
  const { reports, vocabularies } = (await loadSite()).archive;
  return answer(toCalendar(reports, { archive: config.name, vocabularies }), 'ics');
};
