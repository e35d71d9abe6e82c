import type { APIRoute } from 'astro';
import { config } from '../config.ts';
import { toLlmsFull } from '../share/machine/llms.ts';
import { loadSite } from './_archive.ts';
import { answer, markdownOf, markdownView } from './_share.ts';

export const GET: APIRoute = async () => {
  const site = await loadSite();
  const { name, description } = config;
  const text = toLlmsFull({ archive: site.archive, name, description }, (id) =>
    markdownOf(markdownView(site.archive.byId.get(id)!, site)),
  );
  return answer(text, 'text');
};
