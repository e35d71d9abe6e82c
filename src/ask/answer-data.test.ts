import { expect, test } from 'vitest';
import { mitigationOf, quotedBelow, type AnsweredReport } from './answer-data.ts';

const told = (...kinds: AnsweredReport['timeline'][number]['kind'][]): AnsweredReport => ({
  id: 'a',
  title: 'A',
  timeline: kinds.map((kind, i) => ({ n: i + 1, kind })),
  actions: [],
});

test('what was done before anybody noticed helped nobody', () => {
  expect(mitigationOf(told('mitigation', 'detection', 'mitigation'))?.n).toBe(3);
  expect(mitigationOf(told('mitigation', 'detection'))).toBe(null);
  expect(mitigationOf(told('impact', 'mitigation'))?.n, 'nobody says when').toBe(2);
});

test('a line that stands in the timeline and in the story is quoted once, the title never', () => {
  const lines = ['A', 'No space left on device.', 'no space left on device'];
  const matched = lines.map((text, i) => ({ text, anchor: `event-${i}` }));
  expect(quotedBelow('A', matched)).toEqual([matched[1]]);
});
