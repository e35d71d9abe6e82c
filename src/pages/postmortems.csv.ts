import type { APIRoute } from 'astro';
import { reportsCsv } from '../share/machine/csv.ts';
import { loadSite } from './_archive.ts';
import { answer } from './_share.ts';

export const GET: APIRoute = async () => answer(reportsCsv((await loadSite()).archive), 'csv');
