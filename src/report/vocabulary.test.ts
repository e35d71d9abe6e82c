import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES, joinVocabularies, lookUp, makeVocabulary } from './vocabulary.ts';

const services = makeVocabulary('services', [
  { id: 'checkout', name: 'Basket and till', synonyms: ['cart', 'POS terminal'] },
  { id: 'ledger', name: 'Ledger', synonyms: [] },
]);

test.each([
  ['an id', 'checkout', { ok: true }],
  ['what nobody knows yet', 'unknown', { ok: true }],
  ['a synonym', 'cart', { ok: false, why: 'synonym', replacement: 'checkout' }],
  ['a synonym in capitals', 'CART', { ok: false, why: 'synonym', replacement: 'checkout' }],
  ['a synonym spelt another way', 'pos-terminal', { ok: false, why: 'synonym', replacement: 'checkout' }], // prettier-ignore
  ['an id in capitals', 'Check-Out', { ok: false, why: 'spelling', replacement: 'checkout' }],
  ['a name, however it is spelt', 'basket and TILL', { ok: false, why: 'unlisted', suggestion: 'checkout' }], // prettier-ignore
  ['an id with a letter too few', 'ledgr', { ok: false, why: 'unlisted', suggestion: 'ledger' }],
  ['what is like none', 'warehouse', { ok: false, why: 'unlisted', suggestion: null }],
])('%s is looked up', (_, id, found) => {
  expect(lookUp(services, id)).toEqual(found);
});

test('where nobody has made a list any id will do, and nothing else', () => {
  const open = EMPTY_VOCABULARIES.services;
  expect(lookUp(open, 'warehouse')).toEqual({ ok: true });
  expect(lookUp(open, 'Ware house!')).toEqual({ ok: false, why: 'unlisted', suggestion: null });
});

test('the words of two archives: of an id in both the first says what it means, and whether others may be used', () => {
  const second = {
    ...EMPTY_VOCABULARIES,
    services: makeVocabulary('services', [
      { id: 'ledger', name: 'Their ledger', synonyms: ['books'] },
      { id: 'search', synonyms: [] },
    ]),
    teams: makeVocabulary('teams', [{ id: 'core', synonyms: [] }]),
  };
  const joined = joinVocabularies({ ...EMPTY_VOCABULARIES, services }, second);
  expect(joined.services.entries.map(({ id, name }) => `${id}: ${name}`)).toEqual([
    'checkout: Basket and till',
    'ledger: Ledger',
    'search: Search',
  ]);
  expect(joined.services.closed).toBe(true);
  expect(joined.teams.entries.map(({ id }) => id)).toEqual(['core']);
  expect(joined.teams.closed).toBe(false);
});
