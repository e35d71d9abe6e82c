import { expect, test } from 'vitest';
import { rankOf, worstFirst } from './severity.ts';
import { severityStep } from './severity-step.ts';
import { EMPTY_VOCABULARIES, makeVocabulary } from './vocabulary.ts';

const severities = makeVocabulary('severities', [
  { id: 'minor', rank: 3, synonyms: [] },
  { id: 'major', rank: 1, synonyms: [] },
]);

test('the worst comes first, and what has no place comes last', () => {
  expect(worstFirst(severities, ['odd', 'minor', 'major', 'minor']).map(({ id }) => id)).toEqual([
    'major',
    'minor',
    'odd',
  ]);
  expect(rankOf({ severities }, 'minor')).toBe(3);
  // Unlisted, it ranks by its number.
  expect(rankOf(EMPTY_VOCABULARIES, 'sev2')).toBe(2);
  // Without one it stands behind all that have.
  expect(rankOf(EMPTY_VOCABULARIES, 'odd')).toBeGreaterThan(rankOf(EMPTY_VOCABULARIES, 'sev20'));
});

test.each([
  ['sev1', 1, 1],
  ['sev4', 4, 4],
  ['sev5', 5, 'other'],
  ['critical', 99, 'other'],
  ['critical', null, 'other'],
  ['unknown', 99, 'unrecorded'],
])('%s of rank %s has the colour of step %s', (id, rank, step) => {
  expect(severityStep({ id, rank })).toBe(step);
});
