import type { APIRoute } from 'astro';
import { under } from '../routes.ts';
import { toSitemap } from '../share/machine/sitemap.ts';
import { loadSite } from '../site/archive.ts';
import { answer } from '../site/share.ts';

/** The names of the pages' files; nothing of them is loaded. */
const files = Object.keys(import.meta.glob('./**/*.astro', { query: '?raw' }));

export const GET: APIRoute = async () => {
  const { archive, facets } = await loadSite();
  const pages = files
    .filter((file) => !/\[|\/_|\/(?:404|search)\.astro$/.test(file))
    .map((file) => file.replace(/^\.|(?:index)?\.astro$/g, '') as `/${string}`)
    .map((path) => under(path.endsWith('/') ? path : `${path}/`));
  return answer(toSitemap({ archive, facets, pages }), 'xml');
};
