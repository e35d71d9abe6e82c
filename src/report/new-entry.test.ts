import { expect, test } from 'vitest';
import { entryFile, entryText, type NewEntry } from './new-entry.ts';
import { readVocabularies } from './read.ts';

const entry: NewEntry = { vocabulary: 'rootCauses', id: 'gift-cards', name: 'Gift cards', description: null }; // prettier-ignore

/** What an archive reads of these files. */
const read = (files: Readonly<Record<string, string>>) =>
  readVocabularies(
    '',
    (file) => files[file] ?? null,
    (folder) => Object.keys(files).flatMap((file) => (file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : [])), // prettier-ignore
  );

test('an entry in a file of its own is known beside those of the list, behind them', () => {
  const list = '- id: disk-full\n- id: unknown\n';
  const { vocabularies, diagnostics } = read({
    '_vocabulary/root-causes.yaml': list,
    [entryFile(entry)]: entryText(entry),
    '_vocabulary/root-causes/README.md': 'no entry',
  });
  expect(diagnostics).toEqual([]);
  expect(vocabularies.rootCauses.entries.map(({ id }) => id)).toEqual(['disk-full', 'unknown', 'gift-cards']); // prettier-ignore
});

test('whatever the words are, they are read as they were said', () => {
  for (const words of ['Gift: cards', '#1', "It's - fine", 'yes', '“a” & b', 'a\\b', '- x', '3']) {
    const text = entryText({ ...entry, name: words, description: words });
    const { vocabularies } = read({ [entryFile(entry)]: text });
    expect(vocabularies.rootCauses.entries).toMatchObject([{ name: words, description: words }]);
    expect(vocabularies.rootCauses.closed).toBe(true);
  }
});

test('a file with another name than its entry, one id twice, a list, and a broken one are told where they stand', () => {
  const told = (files: Readonly<Record<string, string>>) =>
    read(files).diagnostics.map(({ file, where, rule, message }) => `${file}:${where.line} ${rule} ${message}`); // prettier-ignore
  const file = entryFile(entry);
  expect(told({ [file]: 'name: Cards\nid: cards\n' })).toEqual([
    `${file}:2 vocabulary/entry The file of \`cards\` is named \`gift-cards.yaml\`.`,
  ]);
  expect(told({ [file]: entryText(entry), '_vocabulary/root-causes.yaml': '- id: gift-cards\n' })).toEqual([`${file}:1 vocabulary/twice \`gift-cards\` is listed twice.`]); // prettier-ignore
  expect(told({ [file]: 'id: gift-cards\ncategory: nothing\n' })[0]).toMatch(
    /:2 vocabulary\/category/,
  );
  expect(told({ [file]: '- id: gift-cards\n' })[0]).toMatch(/:1 vocabulary\/entry/);
  expect(told({ [file]: 'id: [\n' })[0]).toMatch(/vocabulary\/yaml/);
});
