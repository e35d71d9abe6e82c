import { describe, expect, test } from 'vitest';
import { entryFile, entryText, type NewEntry } from './new-entry.ts';
import { vocabularyFaults } from './validate-ids.ts';
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

describe('the advice of the check, followed to the letter, mends what it was given for', () => {
  const LISTS: Readonly<Record<string, string>> = {
    '_vocabulary/severities.yaml': '- id: sev1\n- id: sev2\n',
    '_vocabulary/triggers.yaml': '- id: code-deploy\n',
    '_vocabulary/root-causes.yaml': '- id: capacity\n- { id: disk-full, category: capacity }\n',
    '_vocabulary/services.yaml': '- id: checkout\n',
    '_vocabulary/teams.yaml': '- id: payments\n',
  };
  /** The file that a hint names, with the line that it prints. */
  const follow = (hint: string): Record<string, string> => {
    const [, path, line] = /add the file `([^`]+)` with the line `([^`]+)`/.exec(hint) ?? [];
    return { [path!]: `${line}\n` };
  };
  const hintsFor = (data: unknown, files: Readonly<Record<string, string>>): string[] =>
    vocabularyFaults(data, read(files).vocabularies).map(({ hint }) => hint ?? '');

  test.each([
    ['a severity', { severity: 'sev9' }],
    ['a trigger', { trigger: 'full-moon' }],
    ['a root cause', { rootCauses: ['moon-phase'] }],
    ['a service', { services: ['gift-cards'] }],
    ['a service near another', { services: ['chekout'] }],
    ['a team', { teams: ['gift-cards'] }],
    ['an owner', { actions: [{ owner: 'gift-cards' }] }],
  ])('%s', (_, data) => {
    const [hint = '', ...others] = hintsFor(data, LISTS);
    expect(others).toEqual([]);
    const files = { ...LISTS, ...follow(hint) };
    expect(read(files).diagnostics).toEqual([]);
    expect(hintsFor(data, files)).toEqual([]);
  });

  test('words that are no id become one', () => {
    const [hint = ''] = hintsFor({ services: ['Gift Cards!'] }, LISTS);
    expect(hint).toMatch(/ Write `gift-cards` here then\.$/);
    const files = { ...LISTS, ...follow(hint) };
    expect(hintsFor({ services: ['gift-cards'] }, files)).toEqual([]);
  });

  test('an open vocabulary is not closed by its first entry: there any id will do', () => {
    const [hint] = hintsFor({ services: ['Gift Cards!'] }, {});
    expect(hint).toBe('Write `gift-cards`.');
    expect(hintsFor({ services: ['gift-cards'] }, {})).toEqual([]);
    expect(hintsFor({ services: ['値'] }, {})).toEqual(['Write lower-case letters and digits, words joined by `-`.']); // prettier-ignore
  });

  test('a word of another list is told with the field into which it belongs', () => {
    expect(hintsFor({ rootCauses: ['checkout'] }, LISTS)[0]).toContain('It is a service, which belongs into `services`.'); // prettier-ignore
    expect(hintsFor({ services: ['payments'] }, LISTS)[0]).toContain('It is a team, which belongs into `teams`.'); // prettier-ignore
    expect(hintsFor({ services: ['elsewhere-9'] }, LISTS)[0]).not.toContain('belongs into');
  });

  test('the place of a severity and of a cause among the others is asked for', () => {
    expect(hintsFor({ severity: 'huge' }, LISTS)[0]).toMatch(
      /`id: huge` and a second one with its `rank`/,
    );
    expect(hintsFor({ rootCauses: ['moon-phase'] }, LISTS)[0]).toMatch(
      / and a second one with its `category`/,
    );
    const flat = { ...LISTS, '_vocabulary/root-causes.yaml': '- id: disk-full\n' };
    expect(hintsFor({ rootCauses: ['moon-phase'] }, flat)[0]).toMatch(/`id: moon-phase`\.$/);
    expect(hintsFor({ services: ['gift-cards'] }, LISTS)[0]).toMatch(/`id: gift-cards`\.$/);
  });

  test('a category that is none: the nearest, a new one, or the category of the cause that was named', () => {
    const hintOf = (category: string): string =>
      read({ ...LISTS, '_vocabulary/root-causes/a.yaml': `id: a\ncategory: ${category}\n` }).diagnostics[0]?.hint ?? ''; // prettier-ignore
    expect(hintOf('capcity')).toContain('Did you mean `capacity`?');
    expect(hintOf('disk-full')).toBe('It is in the category `capacity` itself: write `capacity`.');
    const files = { ...LISTS, ...follow(hintOf('lunar')), '_vocabulary/root-causes/a.yaml': 'id: a\ncategory: lunar\n' }; // prettier-ignore
    expect(read(files).diagnostics).toEqual([]);
  });
});
