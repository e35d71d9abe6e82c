import { expect, test } from 'vitest';
import { makeVocabulary, EMPTY_VOCABULARIES } from '../report/vocabulary.ts';
import {
  isNamed,
  readBeginnings,
  withCertainMoments,
  withListedIds,
  wrongEntry,
} from './beginnings.ts';

const services = makeVocabulary('services', [
  { id: 'checkout', name: 'Checkout', description: 'Paying.', synonyms: ['orders'] },
  { id: 'search', synonyms: [] },
]);

test('a service is found by what people call it', () => {
  const found = (typed: string): string[] =>
    services.entries.filter(({ id }) => isNamed(services.entries, id, typed)).map(({ id }) => id);
  expect(found('orde')).toEqual(['checkout']);
  expect(found('PAY')).toEqual(['checkout']);
  expect(found('sea')).toEqual(['search']);
  expect(found('mail')).toEqual([]);
});

test('a flag may say a synonym, and a word that nobody listed is left to the check', () => {
  const { services: ids } = withListedIds(readBeginnings({ service: ['Orders', 'chekout'] }), {
    ...EMPTY_VOCABULARIES,
    services,
  });
  expect(ids).toEqual(['checkout', 'chekout']);
});

test('a new entry is one that the vocabulary does not hold under another name', () => {
  expect(wrongEntry('Gift cards', services)).toBeUndefined();
  expect(wrongEntry('Orders', services)).toContain('`checkout` is there already');
  expect(wrongEntry('SEARCH', services)).toContain('`search`');
  expect(wrongEntry('!?', services)).toContain('`Gift cards`');
});

test('an end that is a time alone is one of the day of the beginning', () => {
  const ended = (text: string, started = '2024-06-01 9:12'): string | null =>
    withCertainMoments(readBeginnings({ started, ended: text, timezone: 'UTC' })).ended;
  expect(ended('10:00')).toBe('2024-06-01 10:00');
  expect(ended('9:05')).toBe('2024-06-01 09:05');
  expect(ended('2024-06-02 10:00')).toBe('2024-06-02 10:00');
  expect(ended('10:00', 'some day')).toBe('10:00');
  expect(ended('tomorrow')).toBe('tomorrow');
});
