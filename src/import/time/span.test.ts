import { expect, test } from 'vitest';
import { spanText, spansIn, wholeSpan } from './span.ts';

const minutes = (text: string): number[] => spansIn(text).map(({ ms }) => ms / 60_000);

test.each([
  ['2 h 10 min', 130],
  ['2h30', 150],
  ['2h 30m', 150],
  ['1:20 h', 80],
  ['45 Minuten', 45],
  ['anderthalb Stunden', 90],
  ['zwei Stunden und 5 Minuten', 125],
  ['3時間25分', 205],
  ['1 hora y 20 minutos', 80],
  ['2 heures et demie', 150],
  ['an hour and a half', 90],
  ['half an hour', 30],
  ['three hours and four minutes', 184],
  ['1,5 Stunden', 90],
  ['68 hours and 40 minutes', 4120],
  ['2 days', 2880],
  ['95-minute outage', 95],
  ['twenty-five minutes', 25],
  ['two and a half hours', 150],
  ['an hour and a quarter', 75],
  ['three-quarters of an hour', 45],
  ['fünfundvierzig Minuten', 45],
  ['zweieinhalb Stunden', 150],
  ['vingt-cinq minutes', 25],
  ['trois quarts d’heure', 45],
  ['treinta y cinco minutos', 35],
  ['vinte e cinco minutos', 25],
  ['三時間', 180],
  ['1½ hours', 90],
])('%s', (text, expected) => {
  expect(minutes(text)).toEqual([expected]);
});

test.each([
  '10:05',
  '312 customers',
  'a house',
  '2 dashboards',
  'P2',
  '5 m³',
  '2.3M',
  'a tag',
  '10時05分',
  '十分に',
])('%s is no length', (text) => {
  expect(minutes(text)).toEqual([]);
});

test('rough lengths are told apart', () => {
  expect(spansIn('about 2 hours')[0]?.approximate).toBe(true);
  expect(spansIn('約3時間')[0]?.approximate).toBe(true);
  expect(spansIn('2 hours')[0]?.approximate).toBe(false);
});

test('a value that is a length and nothing else', () => {
  expect(wholeSpan('2 hours (for clients)')?.ms).toBe(7_200_000);
  expect(wholeSpan('2 hours for all and 3 for some')).toBeNull();
});

test('a length as reports write it', () => {
  expect(spanText(130 * 60_000)).toBe('2 h 10 min');
  expect(spanText(25 * 3_600_000)).toBe('1 d 1 h');
});
