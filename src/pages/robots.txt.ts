import type { APIRoute } from 'astro';
import { absolute, routes } from '../routes.ts';
import { answer } from './_share.ts';

export const GET: APIRoute = () =>
  answer(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(routes.sitemap())}\n`, 'text');
