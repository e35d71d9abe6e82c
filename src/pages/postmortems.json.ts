import type { APIRoute } from 'astro';
import { config } from '../config.ts';
import { listDocument } from '../share/machine/document.ts';
import { loadSite } from './_archive.ts';
import { answerJson } from './_share.ts';

export const GET: APIRoute = async () =>
  answerJson(listDocument((await loadSite()).archive, config.name));
