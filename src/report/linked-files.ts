// Files of the archive that a report links to: which of them are published with it. They are served from the site's own
// address, so only kinds of files that no browser runs.
import { endingOf, PICTURE_ENDINGS } from '../text/file-names.ts';
import type { Reference } from './references.ts';

const PUBLISHED = [
  ...Object.keys(PICTURE_ENDINGS),
  ...'conf csv diff ini json jsonl log md ndjson patch pdf sql toml tsv txt yaml yml'.split(' '),
].toSorted();

/** Whether a file of this path may be published; names that begin with `_` or `.` are passed over everywhere. */
export const mayBePublished = (path: string): boolean =>
  !/(?:^|\/)[._]/.test(path) && PUBLISHED.includes(endingOf(path));

/** The kinds that may be published, for a message: `.avif`, `.conf` … */
export const publishedKinds = (): string => PUBLISHED.map((kind) => `\`.${kind}\``).join(', ');

/** Paths of the files that go with a report, below the folder of reports: those that its readers see a link to. */
export function linkedFilesOf(
  references: readonly Reference[],
  audience: 'internal' | 'public',
): readonly string[] {
  const found = references.flatMap(({ kind, target, internal }) =>
    kind === 'link' &&
    target.to === 'file' &&
    target.path !== null &&
    mayBePublished(target.path) &&
    !(internal && audience === 'public')
      ? [target.path]
      : [],
  );
  return [...new Set(found)];
}
