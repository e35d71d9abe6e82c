// Files that hosts read. Their names begin with `_`, which a file of this folder cannot.
import type { APIRoute, GetStaticPaths } from 'astro';
import { toRedirects } from '../share/redirects.ts';
import { loadSite } from './_archive.ts';
import { answer } from './_share.ts';

export const getStaticPaths = (() => [
  { params: { hostfile: '_redirects' } },
]) satisfies GetStaticPaths;

export const GET: APIRoute = async () => answer(toRedirects((await loadSite()).archive), 'text');
