// A badge for every service that a report names.
import type { APIRoute } from 'astro';
import { buildDate } from '../../build-date.ts';
import { BADGE } from '../../sentences/share.ts';
import { badgeOf } from '../../share/badge.ts';
import { keyed, type Shown } from '../../views/keyed.ts';
import { loadSite, ofArchive } from '../../site/archive.ts';
import { answer } from '../../site/share.ts';

export const getStaticPaths = ofArchive(async () => {
  const { facets } = await loadSite();
  const today = buildDate();
  return keyed(
    facets.services.entries.map(({ id, name, reports }) => ({
      params: { service: id },
      props: { shown: () => badgeOf(reports, { label: BADGE.ofService(name), today }) },
    })),
  );
});

export const GET: APIRoute<Shown<string>> = ({ props }) => answer(props.shown(), 'svg');
