// The pages at addresses of reports that are none of theirs: at earlier names, and in place of what is left out with its source.
import type { APIRoute } from 'astro';
import { config } from '../../config.ts';
import type { Report } from '../../report/report.ts';
import { absentPage, aliasesOf, redirectPage } from '../../share/redirects.ts';
import { loadSite, ofArchive } from '../../site/archive.ts';
import { answer, pageAt } from '../../site/share.ts';

interface Props {
  /** The report that has the name now, or the id of one that is not here. */
  readonly leadsTo: Report | string;
}

export const getStaticPaths = ofArchive(async () => {
  const { archive, absent } = await loadSite();
  const at = (address: string, leadsTo: Report | string) => ({
    params: { alias: pageAt(address) },
    props: { leadsTo } satisfies Props,
  });
  return [
    ...aliasesOf(archive).map(({ alias, report }) => at(alias, report)),
    ...absent.map((id) => at(id, id)),
  ];
});

export const GET: APIRoute<Props> = ({ props: { leadsTo } }) =>
  answer(
    typeof leadsTo === 'string'
      ? absentPage(leadsTo, config.name)
      : redirectPage(leadsTo, config.name),
    'html',
  );
