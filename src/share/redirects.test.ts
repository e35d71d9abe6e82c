import { expect, test } from 'vitest';
import { makeArchive } from '../archive/archive.ts';
import { reportOf } from '../report/fixture.ts';
import { EMPTY_VOCABULARIES } from '../report/vocabulary.ts';
import { aliasesOf, toRedirects } from './redirects.ts';

const archive = makeArchive(
  [
    reportOf({
      id: 'cart',
      from: '2024-06-01 14:00',
      aliases: ['older', 'basket', 'checkout'],
      events: [],
    }),
    reportOf({ id: 'checkout', from: '2024-06-02 14:00', events: [] }),
  ],
  EMPTY_VOCABULARIES,
  { audience: 'internal', drafts: false },
);

test('an earlier name that another report has now leads to that one, not to the one that had it', () => {
  expect(aliasesOf(archive).map(({ alias }) => alias)).toEqual(['basket', 'older']);
  expect(toRedirects(archive)).not.toContain('checkout');
});

test('every file of a report has its redirect', () => {
  expect(toRedirects(archive).split('\n').slice(0, 6)).toEqual([
    '/postmortems/basket/ /postmortems/cart/ 301',
    '/postmortems/basket.json /postmortems/cart.json 301',
    '/postmortems/basket.md /postmortems/cart.md 301',
    expect.stringMatching(/basket\S+ \S+cart\S+ 301$/),
    expect.stringMatching(/basket\S+ \S+cart\S+ 301$/),
    '/postmortems/older/ /postmortems/cart/ 301',
  ]);
});
