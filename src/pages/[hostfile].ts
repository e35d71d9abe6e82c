// Files that hosts read. Their names begin with `_`, which a file of this folder cannot.
import type { APIRoute, GetStaticPaths } from 'astro';
import { config } from '../config.ts';
import { ownPageFolders } from '../settings/own-code.ts';
import { toHeaders } from '../share/headers.ts';
import { toRedirects } from '../share/redirects.ts';
import { loadSite } from '../site/archive.ts';
import { answer } from '../site/share.ts';

const FILES = {
  _headers: async () => toHeaders(config.audience, ownPageFolders(process.cwd())),
  _redirects: async () => toRedirects((await loadSite()).archive),
} as const;

export const getStaticPaths = (() =>
  Object.keys(FILES).map((hostfile) => ({ params: { hostfile } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  answer(await FILES[params['hostfile'] as keyof typeof FILES](), 'text');
