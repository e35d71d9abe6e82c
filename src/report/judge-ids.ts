// The ids that a report takes from the vocabularies: unlisted ones and synonyms are faults.
import type { Fault } from './fault.ts';
import { ID_FIELDS } from './id-fields.ts';
import { textsAt } from './texts-at.ts';
import { toId } from './to-id.ts';
import type { Vocabularies } from './vocabulary.ts';
import { lookUp, VOCABULARIES } from './vocabulary.ts';

/** Judges every id in frontmatter, sound or not; `text` is the id at fault. */
export function vocabularyFaults(
  data: unknown,
  vocabularies: Vocabularies,
): (Fault & { readonly text: string })[] {
  return ID_FIELDS.flatMap(({ pattern, vocabulary: name }) =>
    textsAt(data, pattern).flatMap(({ path, text }) => {
      const found = lookUp(vocabularies[name], text);
      if (found.ok) return [];
      const { one, file } = VOCABULARIES[name];
      if (found.why === 'synonym') {
        return [
          {
            path,
            text,
            rule: 'vocabulary/synonym',
            message: `\`${text}\` is another word for the ${one} \`${found.replacement}\`.`,
            hint: `Write \`${found.replacement}\`, so that both are found together.`,
          },
        ];
      }
      const listed = vocabularies[name].entries.map((entry) => `\`${entry.id}\``);
      const choice = listed.length <= 12 ? `Listed are ${listed.join(', ')}. ` : '';
      return [
        {
          path,
          text,
          rule: 'vocabulary/unlisted',
          message: `\`${text}\` is not a ${one} of this archive.`,
          hint: found.suggestion
            ? `Did you mean \`${found.suggestion}\`?`
            : `${choice}A new one is added to \`_vocabulary/${file}\`: \`- id: ${toId(text) || 'new-id'}\`.`,
        },
      ];
    }),
  );
}
