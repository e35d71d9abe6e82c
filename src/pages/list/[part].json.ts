// What the list of reports fetches when it is narrowed or sorted, see list/parts.ts.
import type { APIRoute, GetStaticPaths } from 'astro';
import { writeParts, type ListPart } from '../../list/parts.ts';
import { listRows } from '../../list/rows.ts';
import { loadSite } from '../_archive.ts';
import { answer } from '../_share.ts';

export const getStaticPaths = (async () =>
  writeParts(listRows((await loadSite()).archive)).map((part, n) => ({
    params: { part: String(n) },
    props: { part },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ part: ListPart }> = ({ props }) =>
  answer(JSON.stringify(props.part), 'json');
