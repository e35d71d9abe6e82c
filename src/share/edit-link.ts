// Where a report can be improved, its file in the repository, and where it is talked about.
import type { Config } from '../config.ts';
import { addressBelow } from '../report/origins.ts';
import type { Report } from '../report/report.ts';
import { absolute, routes } from '../routes.ts';

/** Null where no address is configured, and in public builds: where the sources are is nobody's business outside. */
export function editLink(
  { file, source }: Pick<Report, 'file' | 'source'>,
  { editUrl, sources, audience }: Pick<Config, 'editUrl' | 'sources' | 'audience'>,
): string | null {
  const folder =
    source === null ? editUrl : (sources.find(({ name }) => name === source.name)?.edit ?? null);
  if (folder === null || audience !== 'internal') return null;
  return addressBelow(folder, source?.path ?? file);
}

/** Null where no address is configured, and in public builds. */
export function discussLink(
  { id, title }: Pick<Report, 'id' | 'title'>,
  { discussUrl, audience }: Pick<Config, 'discussUrl' | 'audience'>,
): string | null {
  if (discussUrl === null || audience !== 'internal') return null;
  const values: Readonly<Record<string, string>> = { id, title, url: absolute(routes.report(id)) };
  return discussUrl.replace(/\{(id|title|url)\}/g, (_, name: string) =>
    encodeURIComponent(values[name]!),
  );
}
