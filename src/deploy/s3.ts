// The site in a bucket of S3: the commands of the AWS client that bring it there, each file with its type and with how long a
// copy is good, and what never changes before what names it.
import { extname } from 'node:path/posix';
import { contentType } from '../host/content-types.ts';
import { HIDDEN, wholeRules, WRITTEN, type SiteFacts } from './site-facts.ts';

export function toS3Script(site: SiteFacts): string {
  const { folder, cache, files } = site;
  const rules = wholeRules(site).map(({ path, headers }) => ({
    // The key of an object has no slash in front.
    pattern: `${path.slice(1)}*`,
    cache: new Map(headers).get('Cache-Control') ?? cache[1],
  }));
  const kept = Map.groupBy(
    rules.filter((rule) => rule.cache !== cache[1]),
    (rule) => rule.cache,
  );
  const keptPatterns = [...kept.values()].flat().map(({ pattern }) => pattern);
  const endings = [...new Set(files.map((file) => extname(file)))].filter(Boolean).toSorted();
  const typed = endings.filter((ending) => contentType(ending === '' ? '' : `a${ending}`) !== null);
  const cacheOf = (value: string): string => `--cache-control ${quoted(value)}`;
  const sync = (...options: readonly string[]): string => `sync ${options.join(' ')}\n`;
  const leaveOut = (patterns: readonly string[]): readonly string[] =>
    patterns.map((pattern) => `--exclude ${quoted(pattern)}`);
  const patternsOf = (endings: readonly string[]): readonly string[] =>
    endings.map((ending) => `*${ending}`);
  return `#!/bin/sh
# ${WRITTEN}
#   sh ${folder}.s3.sh s3://acme-postmortems [id of the CloudFront distribution]
set -eu
bucket=\${1:?Name the bucket: sh ${folder}.s3.sh s3://acme-postmortems}
cd "$(dirname "$0")"
sync() {
  aws s3 sync ${quoted(folder)} "$bucket" --no-progress "$@"
}

# What never changes under its name comes first, so that no page names what is not there yet.
${[...kept]
  .map(([value, group]) =>
    sync(
      "--exclude '*'",
      ...group.map(({ pattern }) => `--include ${quoted(pattern)}`),
      cacheOf(value),
    ),
  )
  .join('')}
# Everything else with its type, of which the client knows only some.
${typed
  .map((ending) =>
    sync(
      "--exclude '*'",
      `--include ${quoted(`*${ending}`)}`,
      ...leaveOut(keptPatterns),
      cacheOf(cache[1]),
      `--content-type ${quoted(contentType(`a${ending}`)!)}`,
    ),
  )
  .join('')}${sync(...leaveOut([HIDDEN, ...keptPatterns, ...patternsOf(typed)]), cacheOf(cache[1]))}
# What is no longer in the site goes last.
sync --delete --size-only --exclude ${HIDDEN}
if [ -n "\${2:-}" ]; then
  aws cloudfront create-invalidation --distribution-id "$2" --paths ${quoted(`${site.base}*`)}
fi
`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
