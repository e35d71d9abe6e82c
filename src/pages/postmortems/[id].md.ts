import type { APIRoute } from 'astro';
import type { Shown } from '../../views/keyed.ts';
import { answer, everyAddress, markdownOf, markdownView, type MarkdownView } from '../_share.ts';

export const getStaticPaths = () => everyAddress(markdownView);

export const GET: APIRoute<Shown<MarkdownView>> = ({ props }) =>
  answer(markdownOf(props.shown()), 'markdown');
