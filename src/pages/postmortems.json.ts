import type { APIRoute } from 'astro';
import { config } from '../config.ts';
import { listDocument } from '../share/machine/document.ts';
import { loadSite } from '../site/archive.ts';
import { answerJson } from '../site/share.ts';

export const GET: APIRoute = async () =>
  answerJson(listDocument((await loadSite()).archive, config.name));
