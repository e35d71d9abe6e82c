import { expect, test } from 'vitest';
import { archiveOf, incident } from '../archive/fixture.ts';
import { facetsOf } from '../archive/facets.ts';
import { facetLinks } from './facet-links.ts';

const facets = facetsOf(
  archiveOf(
    incident('a', '2024-01-01', { services: ['web', 'api'], rootCauses: ['one-target'] }),
    incident('b', '2024-02-01', { services: ['web'], rootCauses: ['configuration'] }),
    incident('c', '2023-02-01', { services: ['mail'], rootCauses: ['one-target'] }),
  ),
);
const groupOf = (name: string, most?: number) =>
  facetLinks(facets, most).find((group) => group.name === name);

test('facets stand in one order, those with a single entry too, those without one nowhere', () => {
  expect(facetLinks(facets).map(({ name, total }) => `${name} ${total}`)).toEqual([
    'severities 1',
    'services 3',
    'rootCauses 2',
    'triggers 1',
    'years 2',
  ]);
});

test('the most frequent entries are named with their counts, and all are counted', () => {
  const { entries, total } = groupOf('services', 2)!;
  expect(entries.map(({ id, count }) => `${id} ${count}`)).toEqual(['web 2', 'api 1']);
  expect(total).toBe(3);
});

test('a category counts the reports of its causes, as in the list that a script narrows and in trends', () => {
  expect(groupOf('rootCauses')!.entries.map(({ id, count }) => `${id} ${count}`)).toEqual([
    'configuration 3',
    'one-target 2',
  ]);
});
