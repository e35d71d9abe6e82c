import type { APIRoute } from 'astro';
import { buildDate } from '../build-date.ts';
import { BADGE } from '../sentences/share.ts';
import { badgeOf } from '../share/badge.ts';
import { loadSite } from '../site/archive.ts';
import { answer } from '../site/share.ts';

export const GET: APIRoute = async () => {
  const { archive } = await loadSite();
  return answer(badgeOf(archive.reports, { label: BADGE.label, today: buildDate() }), 'svg');
};
