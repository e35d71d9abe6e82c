import { expect, test } from 'vitest';
import { archiveOf, incident } from './fixture.ts';
import { neighboursOf } from './neighbours.ts';

const neighbours = neighboursOf(
  archiveOf(
    incident('first', '2022-01-10'),
    incident('second', '2023-01-10'),
    incident('third', '2024-01-10'),
    incident('undated', null),
  ),
);
const ids = (id: string) => [neighbours.get(id)?.earlier?.id, neighbours.get(id)?.later?.id];

test('the neighbours of a dated report are the incidents just before and after it', () => {
  expect(ids('second')).toEqual(['first', 'third']);
  expect(ids('first')).toEqual([undefined, 'second']);
});

test('a report without a day has no neighbours', () => {
  expect(neighbours.has('undated')).toBe(false);
});
