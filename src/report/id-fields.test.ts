import { expect, test } from 'vitest';
import { action } from '../archive/fixture.ts';
import { vocabularyFaults } from './validate-ids.ts';
import { reportOf } from './fixture.ts';
import { ID_FIELDS, idsListed, idsNamed } from './id-fields.ts';
import { makeVocabulary, VOCABULARY_NAMES, type Vocabularies } from './vocabulary.ts';

test('every vocabulary has its field, and the check judges each', () => {
  const closed = Object.fromEntries(
    VOCABULARY_NAMES.map((name) => [name, { ...makeVocabulary(name, []), closed: true }]),
  ) as unknown as Vocabularies;
  const data = {
    severity: 'a',
    trigger: 'b',
    rootCauses: ['c'],
    services: ['d'],
    teams: ['e'],
    tags: ['f'],
    actions: [{ owner: 'g' }],
  };
  expect(
    vocabularyFaults(data, closed)
      .map(({ text }) => text)
      .toSorted(),
  ).toEqual([...'abcdefg']);
  expect(new Set(ID_FIELDS.map(({ vocabulary }) => vocabulary))).toEqual(new Set(VOCABULARY_NAMES));
});

test('a team that owns an action is named by the report, which is not listed under it', () => {
  const report = reportOf({
    from: '2024-06-01 10:00',
    events: [],
    teams: ['payments'],
    actions: [action(1, 'open | - | - | platform')],
  });
  expect(idsNamed(report, 'teams')).toEqual(['payments', 'platform']);
  expect(idsListed(report, 'teams')).toEqual(['payments']);
});
