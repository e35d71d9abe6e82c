import type { APIRoute } from 'astro';
import { config } from '../config.ts';
import { toLlms } from '../share/machine/llms.ts';
import { loadSite } from '../site/archive.ts';
import { answer } from '../site/share.ts';

export const GET: APIRoute = async () => {
  const { archive } = await loadSite();
  const { name, description } = config;
  return answer(toLlms({ archive, name, description }), 'text');
};
