import { expect, test } from 'vitest';
import { makeVocabulary } from '../report/vocabulary.ts';
import { failuresOf, isSpecificCause } from './causes.ts';
import { archiveOf, incident, FIXTURE_VOCABULARIES } from './fixture.ts';

test('a cause below a category says what failed; a category and what is not recorded do not', () => {
  const isSpecific = isSpecificCause(archiveOf());
  expect(['one-target', 'configuration', 'unknown'].map(isSpecific)).toEqual([true, false, false]);
  // Asked again, the answer is the same.
  expect(['one-target', 'configuration', 'unknown'].map(isSpecific)).toEqual([true, false, false]);
});

test('where no cause has a category every cause is specific but the one not recorded', () => {
  const rootCauses = makeVocabulary('rootCauses', [{ id: 'bug', synonyms: [] }]);
  const isSpecific = isSpecificCause({ vocabularies: { ...FIXTURE_VOCABULARIES, rootCauses } });
  expect(['bug', 'unlisted', 'unknown'].map(isSpecific)).toEqual([true, true, false]);
});

test('every cause failed on every service, each once', () => {
  const report = incident('a', '2024-01-01', {
    rootCauses: ['one-target', 'one-target', 'unknown', 'no-headroom'],
    services: ['shop', 'unknown', 'mail', 'shop'],
  });
  expect(failuresOf(report, isSpecificCause(archiveOf())).map(({ key }) => key)).toEqual([
    'cause/one-target/shop',
    'cause/one-target/mail',
    'cause/no-headroom/shop',
    'cause/no-headroom/mail',
  ]);
});
