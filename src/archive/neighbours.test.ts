import { expect, test } from 'vitest';
import { archiveOf, incident } from './fixture.ts';
import { neighboursOf } from './neighbours.ts';

const archive = archiveOf(
  incident('first', '2022-01-10', { rootCauses: ['one-target'] }),
  incident('second', '2023-01-10', { rootCauses: ['no-headroom', 'one-target'] }),
  incident('third', '2024-01-10', { rootCauses: ['one-target', 'no-headroom'] }),
  incident('vague', '2024-06-10', { rootCauses: ['configuration'] }),
  incident('undated', null, { rootCauses: ['one-target'] }),
);
const { inTime, withSameCause } = neighboursOf(archive);
const ids = (map: typeof inTime, id: string) => [map.get(id)?.earlier?.id, map.get(id)?.later?.id];

test('the neighbours in time of a dated report are the incidents just before and after it', () => {
  expect(ids(inTime, 'second')).toEqual(['first', 'third']);
  expect(ids(inTime, 'first')).toEqual([undefined, 'second']);
});

test('only the main cause makes neighbours', () => {
  expect(ids(withSameCause, 'third')).toEqual(['first', undefined]);
  expect(ids(withSameCause, 'second')).toEqual([undefined, undefined]);
});

test('a cause that names no failure, and a report without a day, have no neighbours', () => {
  expect(withSameCause.has('vague')).toBe(false);
  expect(inTime.has('undated')).toBe(false);
  expect(withSameCause.has('undated')).toBe(false);
});
