import type { APIRoute } from 'astro';
import { config } from '../config.ts';
import { toLlmsFull } from '../share/machine/llms.ts';
import { loadSite } from '../site/archive.ts';
import { loadBodies, markdownOf, markdownView } from '../site/bodies.ts';
import { answer } from '../site/share.ts';

export const GET: APIRoute = async () => {
  const [site, bodies] = [await loadSite(), await loadBodies()];
  const { name, description } = config;
  const text = toLlmsFull({ archive: site.archive, name, description }, (id) =>
    markdownOf(markdownView(site.archive.byId.get(id)!, site, bodies)),
  );
  return answer(text, 'text');
};
