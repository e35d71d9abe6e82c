// Tags by their ids, and synonyms by what stands for them.
import { toId } from '../../report/to-id.ts';
import type { Vocabularies } from '../../report/vocabulary.ts';
import { ID_PATTERN, lookUp } from '../../report/vocabulary.ts';
import type { ReadingNotes } from '../sources/finding.ts';
import { foundOut, together } from '../sources/finding.ts';
import type { Reading } from '../sources/reading.ts';

const TAGS = /^(?:tags?|categories|category|labels?|keywords)$/i;

/** The tags of the fields at the top that the archive takes. */
export function tagsOf(
  { fields }: Reading,
  { tags: vocabulary }: Vocabularies,
): { tags: string[]; told: ReadingNotes } {
  const found = fields
    .filter(({ name }) => TAGS.test(name))
    .flatMap(({ name, value, lines }) =>
      valuesOf(value).flatMap((written) => {
        const id = toId(written);
        if (!ID_PATTERN.test(id) || id.length > 60) return [];
        const look = lookUp(vocabulary, id);
        const tag = look.ok ? id : look.why === 'synonym' ? look.replacement : null;
        return tag ? [{ tag, written, lines, how: `\`${name}\` at the top` }] : [];
      }),
    )
    .filter(({ tag }, i, all) => all.findIndex((one) => one.tag === tag) === i);
  return {
    tags: found.map(({ tag }) => tag),
    told: together(
      ...found.map(({ tag, written, lines, how }) =>
        foundOut('tags', tag, lines, written, 'stated', how),
      ),
    ),
  };
}

const valuesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : typeof value === 'string' ? value.split(/\s*,\s*/) : []).flatMap(
    (one: unknown) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []),
  );
