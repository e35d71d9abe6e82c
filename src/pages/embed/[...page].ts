import type { APIRoute } from 'astro';
import { config } from '../../config.ts';
import { embedOf } from '../../share/embed.ts';
import { aloneOf, type Alone } from '../../views/around.ts';
import type { Shown } from '../../views/keyed.ts';
import { ofArchive } from '../../site/archive.ts';
import { answer, everyAddress, pageAt } from '../../site/share.ts';

export const getStaticPaths = ofArchive(() =>
  everyAddress(aloneOf, (id) => ({ page: pageAt(id) })),
);

export const GET: APIRoute<Shown<Alone>> = ({ props }) => {
  const { report, vocabularies } = props.shown();
  return answer(embedOf(report, { vocabularies, archive: config.name }), 'html');
};
