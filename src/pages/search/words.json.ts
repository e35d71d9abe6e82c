// The words that the search page suggests where something was mistyped.
import type { APIRoute } from 'astro';
import { spellingsOf } from '../../archive/spellings.ts';
import { loadSite } from '../../site/archive.ts';

export const GET: APIRoute = async () => Response.json(spellingsOf((await loadSite()).archive));
