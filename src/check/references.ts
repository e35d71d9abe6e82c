// Reports that name one another: ids in `repeats`, `related` and `aliases` must lead somewhere.
import { idMeant } from '../report/address.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Absent } from '../report/origins.ts';
import { nearest } from '../report/nearest.ts';
import { touches } from '../report/unread.ts';
import type { Parsed } from '../report/parse.ts';
import type { Before } from './git-history.ts';
import { whoGivesWay } from './keeps-address.ts';
import { copyAt } from '../report/report-id.ts';

/** Faults in what the reports of one archive say about each other; `ids` names all there are. */
export function checkReferences(
  archive: readonly Parsed[],
  ids: ReadonlySet<string>,
  before: Before | null = null,
  absent: (id: string) => Absent | null = () => null,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const owners = new Map<string, string>();
  for (const { source, readable } of archive) {
    for (const alias of readable?.plain.aliases ?? []) {
      if (!owners.has(alias)) owners.set(alias, source.id);
    }
  }
  for (const parsed of archive) {
    const { source, readable } = parsed;
    if (!readable) continue;
    const { plain: frontmatter, unread } = readable;
    const add = (
      path: readonly (string | number)[],
      rule: string,
      message: string,
      hint: string,
    ): void => {
      if (touches(path, unread)) return;
      diagnostics.push({
        file: source.file,
        where: parsed.locate(path),
        rule,
        level: 'error',
        message,
        hint,
      });
    };
    for (const field of ['repeats', 'related'] as const) {
      frontmatter[field].forEach((id, i) => {
        const owner = owners.get(id);
        // What a source holds that is not shown is told by a rule of its own.
        const meant = idMeant(id, source);
        if (ids.has(meant) || (!owner && absent(meant))) return;
        const guess =
          owner ??
          nearest(
            id,
            [...ids].filter((one) => one !== source.id),
          );
        add(
          [field, i],
          'reference/unknown-report',
          owner ? `\`${id}\` is an earlier name of \`${owner}\`.` : `There is no report \`${id}\`.`,
          guess
            ? owner
              ? `Write \`${owner}\`.`
              : `Did you mean \`${guess}\`?`
            : 'Write the file name of a report without `.mdx`, or remove it.',
        );
      });
    }
    frontmatter.aliases.forEach((alias, i) => {
      const owner = owners.get(alias);
      const copied = copyAt(alias, ids);
      if (copied !== null) {
        add(
          ['aliases', i],
          'reference/alias-taken',
          `\`${alias}\` is the address of a copy of \`${copied}\`.`,
          'Remove it; no report can have been published there.',
        );
      } else if (ids.has(alias) && alias !== source.id) {
        add(
          ['aliases', i],
          'reference/alias-taken',
          `\`${alias}\` is the name of another report.`,
          whoGivesWay(alias, `${alias}.mdx`, before),
        );
      } else if (owner !== undefined && owner !== source.id) {
        add(
          ['aliases', i],
          'reference/alias-taken',
          `\`${alias}\` is an alias of \`${owner}\` as well.`,
          'Keep it in one of the two: an address can lead to one report only.',
        );
      }
    });
  }
  return diagnostics;
}
