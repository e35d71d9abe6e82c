import type { APIRoute } from 'astro';
import type { Shown } from '../../views/keyed.ts';
import { loadBodies, markdownOf, markdownView, type MarkdownView } from '../../site/bodies.ts';
import { answer, everyAddress } from '../../site/share.ts';

export const getStaticPaths = async () => {
  const bodies = await loadBodies();
  return everyAddress((report, site) => markdownView(report, site, bodies));
};

export const GET: APIRoute<Shown<MarkdownView>> = ({ props }) =>
  answer(markdownOf(props.shown()), 'markdown');
