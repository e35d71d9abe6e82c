import { expect, test } from 'vitest';
import { reportOf } from '../report/fixture.ts';
import { makeVocabulary, VOCABULARY_NAMES, type Vocabularies } from '../report/vocabulary.ts';
import { listRow } from '../list/rows.ts';
import { rowWords } from './row-words.ts';

const vocabularies = Object.fromEntries(
  VOCABULARY_NAMES.map((name) => [name, makeVocabulary(name, null)]),
) as Vocabularies;
const servicesOf = (services: readonly string[]): string =>
  rowWords(listRow(reportOf({ from: '2024-06-01 14:00', events: [], services }), vocabularies))
    .services;

test('a row names its services, a few of many', () => {
  expect(servicesOf(['checkout', 'search'])).toBe('Checkout, Search');
  const six = ['a', 'b', 'c', 'd', 'e', 'f'];
  expect(servicesOf(six)).toBe('A, B, C, D, E, F');
  expect(servicesOf([...six, 'g'])).toBe('A, B, C, D, E, 2 more');
});

test('a row says what it is that is not recorded', () => {
  expect(servicesOf(['unknown'])).toBe('Service not recorded');
  expect(servicesOf(['unknown', 'search'])).toBe('Not recorded, Search');
});

test('how long users were hit is known where the report says it or its moments do', () => {
  const known = (report: Parameters<typeof reportOf>[0]) =>
    rowWords(listRow(reportOf(report), vocabularies)).impact.known;
  expect(known({ from: '2024-06-01 14:00', to: '2024-06-01 14:30', events: [] })).toBe(true);
  expect(known({ from: '2024-06-01 14:00', events: [] })).toBe(false);
});
