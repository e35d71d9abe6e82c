// The links of an archive to reports that are left out with their source: a page stands at the end of each, that says so.
import { absentIn, unreadSources } from '../report/origins.ts';
import type { Audience } from '../report/kinds.ts';
import type { CheckedArchive } from './check.ts';

/** The ids that reports for an audience link to and that no report has, sorted. */
export function absentLinks(
  folder: string,
  { reports }: Pick<CheckedArchive, 'reports'>,
  audience: Audience,
): readonly string[] {
  if (unreadSources(folder).size === 0) return [];
  const absent = absentIn(folder);
  const here = new Set(
    reports.flatMap(({ source, readable }) => [source.id, ...(readable?.plain.aliases ?? [])]),
  );
  const ids = reports.flatMap((parsed) =>
    parsed.report && (audience === 'internal' || parsed.report.visibility === 'public')
      ? parsed.references.flatMap(({ target, internal }) =>
          target.to === 'report' && !here.has(target.id) && !(internal && audience === 'public')
            ? [target.id]
            : [],
        )
      : [],
  );
  return [...new Set(ids)].filter((id) => absent(id) !== null).toSorted();
}
