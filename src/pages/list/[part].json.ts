// What the list of reports fetches when it is narrowed or sorted, see list/parts.ts.
import type { APIRoute } from 'astro';
import { writeParts, type ListPart } from '../../list/parts.ts';
import { listRows } from '../../list/rows.ts';
import { loadSite, ofArchive } from '../../site/archive.ts';
import { answer } from '../../site/share.ts';

export const getStaticPaths = ofArchive(async () =>
  writeParts(listRows((await loadSite()).archive)).map((part, n) => ({
    params: { part: String(n) },
    props: { part },
  })),
);

export const GET: APIRoute<{ part: ListPart }> = ({ props }) =>
  answer(JSON.stringify(props.part), 'json');
