// Which reports bear on those that are validated, when a few of a large archive are: so that these are told all that the
// whole would tell of them, and the rest is not parsed. Too many cost a little time; one too few would hide a finding.
import type { Parsed } from '../report/parse.ts';
import type { Source } from '../report/parse.ts';

/** Whether a report can bear on one of `validated`, by words alone: an id stands in a file as it is. */
export function bearingOn(validated: readonly Parsed[]): (other: Source) => boolean {
  const words = new Set(validated.flatMap(({ source }) => source.text.match(ID) ?? []));
  const names = validated.flatMap(({ source, readable }) => [
    source.id,
    ...(readable?.plain.aliases ?? []),
  ]);
  const failures = validated.flatMap(({ readable }) => {
    if (!readable) return [];
    const { rootCauses, services } = readable.plain;
    return [{ causes: rootCauses.filter((cause) => cause !== 'unknown'), services }];
  });
  return ({ id, text }) => {
    const has = (word: string): boolean => text.includes(word);
    return (
      words.has(id) ||
      // An earlier name of it may be meant.
      has('aliases') ||
      names.some(has) ||
      failures.some(({ causes, services }) => causes.some(has) && services.some(has))
    );
  };
}

/** Whatever could be an id, in an address as well. */
const ID = /[a-z0-9]+(?:[-.][a-z0-9]+)*/g;
