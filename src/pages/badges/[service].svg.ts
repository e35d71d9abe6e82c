// A badge for every service that a report names.
import type { APIRoute, GetStaticPaths } from 'astro';
import { buildDate } from '../../build-date.ts';
import { BADGE } from '../../sentences/share.ts';
import { badgeOf } from '../../share/badge.ts';
import { keyed, type Shown } from '../../views/keyed.ts';
import { loadSite } from '../_archive.ts';
import { answer } from '../_share.ts';

export const getStaticPaths = (async () => {
  const { facets } = await loadSite();
  const today = buildDate();
  return keyed(
    facets.services.entries.map(({ id, name, reports }) => ({
      params: { service: id },
      props: { shown: () => badgeOf(reports, { label: BADGE.ofService(name), today }) },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Shown<string>> = ({ props }) => answer(props.shown(), 'svg');
