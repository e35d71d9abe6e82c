import { expect, test } from 'vitest';
import { nearestReport, slippedOn } from './nearest.ts';

const ids = [
  '2026-11-26-checkout-refused-every-card',
  '2026-11-27-search-was-slow',
  'undated-outage',
];

test('a report is meant by the beginning of its name, by a part that only it has, or by a slip', () => {
  expect(nearestReport('2026-11-26-checkout', ids)).toBe(ids[0]);
  expect(nearestReport('2026-11', ids)).toBeNull();
  expect(nearestReport('search-was', ids)).toBe(ids[1]);
  expect(nearestReport('undated-outgae', ids)).toBe('undated-outage');
  expect(nearestReport('out', ids)).toBeNull();
  expect(nearestReport('nothing-like-it', ids)).toBeNull();
});

test.each([
  ['unda', 'undated-outage'],
  // Three letters begin too much.
  ['und', null],
  ['tage', 'undated-outage'],
  ['age', null],
])('four letters mean a report: %s', (typed, id) => {
  expect(nearestReport(typed, ids)).toBe(id);
});

test('what it begins goes before what it stands in', () => {
  expect(nearestReport('sear', [...ids, 'search-came-back'])).toBe('search-came-back');
});

const LANGUAGES = ['php', 'bash', 'julia', 'python', 'haskell'];

test.each([
  ['two swapped', 'bahs', 'bash'],
  ['two swapped, in capitals', 'BAHS', 'bash'],
  ['a letter too many', 'bassh', 'bash'],
  ['two too many', 'basshh', null],
  ['one left out of six', 'pyton', 'python'],
  ['one left out of five', 'jula', null],
  ['one wrong of seven', 'haskekl', 'haskell'],
  ['one wrong of six', 'pythun', null],
  ['two wrong of seven', 'haxkekl', null],
  ['the first one wrong', 'maskell', null],
  ['one too many, of a word of three', 'phpp', null],
])('a slip by one letter is told where it is one: %s', (_, typed, meant) => {
  expect(slippedOn(typed, LANGUAGES)).toBe(meant);
});
