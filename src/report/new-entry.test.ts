import { expect, test } from 'vitest';
import { withEntry } from './new-entry.ts';
import { readVocabularies } from './read.ts';

const entry = { vocabulary: 'services', id: 'gift-cards', name: 'Gift cards', description: null } as const; // prettier-ignore
/** The entries of a text, read as the archive reads them. */
function idsOf(text: string): string[] {
  const { vocabularies, diagnostics } = readVocabularies('', (file) =>
    file.endsWith('services.yaml') ? text : null,
  );
  expect(diagnostics).toEqual([]);
  return vocabularies.services.entries.map(({ id }) => id);
}

test('an entry stands at the end, before what says that nothing is recorded', () => {
  const text = `# What users can lose.
- id: checkout
  name: Checkout # of the shop
- id: unknown
  name: Not recorded
`;
  expect(withEntry(text, entry)).toBe(`# What users can lose.
- id: checkout
  name: Checkout # of the shop
- id: gift-cards
  name: Gift cards
- id: unknown
  name: Not recorded
`);
  expect(idsOf(withEntry('- id: a\n\n\n', entry))).toEqual(['a', 'gift-cards']);
});

test('a file with nothing in it, an empty list, one without an end of line', () => {
  for (const text of ['', '# ours\n', '[]\n', '# ours\n[]'])
    expect(idsOf(withEntry(text, entry)), text).toEqual(['gift-cards']);
  expect(idsOf(withEntry('- id: a', entry))).toEqual(['a', 'gift-cards']);
});

test('whatever the words are, they are read as they were said', () => {
  for (const words of ['Gift: cards', '#1', "It's - fine", 'yes', '“a” & b', 'a\\b', '- x', '3']) {
    const text = withEntry('- id: a\n', { ...entry, name: words, description: words });
    const { vocabularies } = readVocabularies('', (file) =>
      file.endsWith('services.yaml') ? text : null,
    );
    expect(vocabularies.services.entries.at(-1)).toMatchObject({ name: words, description: words });
  }
});
