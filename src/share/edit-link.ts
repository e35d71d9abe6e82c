// Where a report can be improved: its file in the repository.
import type { Config } from '../config.ts';

/** Null where no address is configured, and in public builds: where the sources are is nobody's business outside. */
export function editLink(
  { file }: { readonly file: string },
  { editUrl, audience }: Pick<Config, 'editUrl' | 'audience'>,
): string | null {
  if (editUrl === null || audience !== 'internal') return null;
  return `${editUrl.replace(/\/$/, '')}/${file.split('/').map(encodeURIComponent).join('/')}`;
}
