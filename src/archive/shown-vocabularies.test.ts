import { expect, test } from 'vitest';
import { reportOf } from '../report/fixture.ts';
import { EMPTY_VOCABULARIES, makeVocabulary } from '../report/vocabulary.ts';
import { vocabulariesShown } from './shown-vocabularies.ts';

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
