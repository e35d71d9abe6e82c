import { expect, test } from 'vitest';
import type { DrillDownPages } from '../../archive/drill-down.ts';
import { linkInto, linkIntoBreakdown, linkIntoYear } from './drill-down-links.ts';

const drillDown: DrillDownPages = {
  pages: [],
  places: new Map([['triggers/2024', new Map([['expiry', 3]])]]),
};
const lead = linkInto(drillDown);

test('nothing leads nowhere, one leads to itself, several to their group on its page', () => {
  expect(lead('triggers', '2024', 'expiry', [])).toBeNull();
  expect(lead('triggers', '2024', 'expiry', ['a'])).toBe('/postmortems/a/');
  expect(lead('actions', '2024', 'open', [{ id: 'a', n: 2 }])).toBe('/postmortems/a/#action-2');
  expect(lead('triggers', '2024', 'expiry', ['a', 'b'])).toBe(
    '/trends/triggers/2024/page/3/#expiry',
  );
});

test('a group that a page does not tell apart leads to the page', () => {
  expect(lead('triggers', '2024', 'known', ['a', 'b'])).toBe('/trends/triggers/2024/');
});

test('of a year, all years are that year, and the hours have a page of their own', () => {
  const ofYear = linkIntoYear('2024', (...asked) => asked.slice(0, 3).join(' '));
  expect(ofYear('triggers', 'all', 'expiry', [])).toBe('triggers 2024 expiry');
  expect(ofYear('incidents', '2024', '2024-05', [])).toBe('incidents 2024 2024-05');
  expect(ofYear('hours', 'monday', 'h9', [])).toBe('hours 2024 monday-h9');
  expect(ofYear('hours', 'not-counted', 'not-counted', [])).toBe('hours 2024 not-counted');
});

test('of a service, an anchor for each group, or for the whole of a row', () => {
  const cut = {
    pages: [],
    places: new Map([
      ['triggers-all-expiry', 2],
      ['phases-2024', 1],
    ]),
  };
  const ofService = linkIntoBreakdown('services', 'shop', cut);
  expect(ofService('triggers', 'all', 'expiry', ['a', 'b'])).toBe(
    '/services/shop/evidence/page/2/#triggers-all-expiry',
  );
  expect(ofService('phases', '2024', '', ['a', 'b'])).toBe('/services/shop/evidence/#phases-2024');
});
