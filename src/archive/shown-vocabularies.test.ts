import { expect, test } from 'vitest';
import { reportOf } from '../report/fixture.ts';
import { EMPTY_VOCABULARIES, makeVocabulary } from '../report/vocabulary.ts';
import { makeArchive } from './archive.ts';
import { textsShown, vocabulariesShown } from './shown-vocabularies.ts';

const entry = (id: string, category?: string) => ({
  id,
  synonyms: [],
  ...(category ? { category } : {}),
});
const vocabularies = {
  ...EMPTY_VOCABULARIES,
  services: makeVocabulary('services', [entry('checkout'), entry('secret-project')]),
  rootCauses: makeVocabulary('rootCauses', [
    entry('capacity'),
    entry('connection-limit', 'capacity'),
    entry('security'),
    entry('leaked-key', 'security'),
  ]),
};
const reports = [
  reportOf({ from: '2024-06-01 14:00', events: [], rootCauses: ['connection-limit'] }),
];

test('the company sees every entry', () => {
  expect(vocabulariesShown({ reports, vocabularies }, 'internal')).toBe(vocabularies);
});

test('the public sees what its reports use, with the categories, and that there may be more', () => {
  const shown = vocabulariesShown({ reports, vocabularies }, 'public');
  expect(shown.services.entries.map(({ id }) => id)).toEqual(['checkout']);
  expect(shown.rootCauses.entries.map(({ id }) => id)).toEqual(['capacity', 'connection-limit']);
  expect(shown.services.closed).toBe(false);
  expect(JSON.stringify(shown)).not.toMatch(/secret|leaked/);
});

test('the public reads a description or a synonym only of an entry that is public', () => {
  const services = makeVocabulary('services', [
    { id: 'checkout', description: 'What we call the till.', synonyms: ['till'] },
    { id: 'search', description: 'Finding things.', synonyms: ['finder'], public: true },
  ]);
  const all = { ...EMPTY_VOCABULARIES, services };
  const [checkout, search] = textsShown(all, 'public').services.entries;
  expect(checkout).toMatchObject({ name: 'Checkout', description: null, synonyms: [] });
  expect(search).toMatchObject({ description: 'Finding things.', synonyms: ['finder'] });
  expect(textsShown(all, 'internal')).toBe(all);
  const archive = makeArchive(reports, all, { audience: 'public', drafts: false });
  expect(JSON.stringify(archive.vocabularies)).not.toContain('till');
});
