import type { APIRoute } from 'astro';
import { config } from '../config.ts';
import { reportsCsv } from '../share/machine/csv.ts';
import { loadSite } from '../site/archive.ts';
import { answer } from '../site/share.ts';

const columns = Object.entries(config.fields).flatMap(([name, field]) =>
  field.column && (config.audience === 'internal' || field.public) ? [name] : [],
);

export const GET: APIRoute = async () =>
  answer(reportsCsv((await loadSite()).archive, columns), 'csv');
