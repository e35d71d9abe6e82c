// Where a report can be improved, its file in the repository, and where it is talked about.
import type { Config } from '../config.ts';
import type { Report } from '../report/report.ts';
import { absolute, routes } from '../routes.ts';

/** Null where no address is configured, and in public builds: where the sources are is nobody's business outside. */
export function editLink(
  { file }: { readonly file: string },
  { editUrl, audience }: Pick<Config, 'editUrl' | 'audience'>,
): string | null {
  if (editUrl === null || audience !== 'internal') return null;
  return `${editUrl.replace(/\/$/, '')}/${file.split('/').map(encodeURIComponent).join('/')}`;
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
