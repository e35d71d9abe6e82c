import { expect, test } from 'vitest';
import { entryOf, makeVocabulary } from '../report/vocabulary.ts';
import { severityLegend } from './severity-legend.ts';

const severities = makeVocabulary('severities', [
  ...[1, 2, 3, 4, 5, 6].map((n) => ({
    id: `sev${n}`,
    name: `SEV ${n}`,
    description: `As bad as ${n}.`,
    synonyms: [],
  })),
]);
const legendOf = (...ids: string[]) => severityLegend(ids.map((id) => entryOf(severities, id)));

test('severities of a rank of their own are told with their meaning', () => {
  expect(legendOf('sev1', 'sev4')).toEqual([
    { name: 'SEV 1', step: 1, meaning: 'As bad as 1.' },
    { name: 'SEV 4', step: 4, meaning: 'As bad as 4.' },
  ]);
});

test('those that share a colour are one entry, which says whether one is worse', () => {
  const [, unranked] = legendOf('sev2', 'major', 'minor');
  expect(unranked).toMatchObject({ name: 'Major, Minor', step: 'other' });
  expect(unranked!.meaning).toContain('no rank');
  const [low] = legendOf('sev5', 'sev6');
  expect(low).toMatchObject({ name: 'SEV 5, SEV 6', step: 'other' });
  expect(low!.meaning).toContain('below the fourth');
  expect(legendOf('major')).toEqual([{ name: 'Major', step: 'other', meaning: null }]);
});
