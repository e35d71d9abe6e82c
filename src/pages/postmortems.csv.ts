import type { APIRoute } from 'astro';
import { toCsv } from '../share/machine/csv.ts';
import { loadSite } from './_archive.ts';
import { answer } from './_share.ts';

export const GET: APIRoute = async () => answer(toCsv((await loadSite()).archive), 'csv');
