// Crawlers may read everything: the `noindex` of an internal site is heard only where it can be read.
import type { APIRoute } from 'astro';
import { config } from '../config.ts';
import { absolute, routes } from '../routes.ts';
import { answer } from '../site/share.ts';

export const GET: APIRoute = () => {
  const sitemap = config.audience === 'public' ? `\nSitemap: ${absolute(routes.sitemap())}\n` : '';
  return answer(`User-agent: *\nAllow: /\n${sitemap}`, 'text');
};
