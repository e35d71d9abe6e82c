import { expect, test } from 'vitest';
import { daysBefore } from './days-before.ts';

/** A Friday. */
const WRITTEN = { year: 2024, month: 3, day: 8 };

test.each([
  ['Last night our page was down.', -1],
  ['gestern Abend war die Anlage weg', -1],
  ['the day before yesterday a disk failed', -2],
  ['This morning nobody could log in', 0],
  ['昨日、画面が開きませんでした', -1],
  ['On Tuesday mails were late', -3],
  ['On Friday doors stayed shut', 0],
  ['Le mercredi soir', -2],
  ['Last Friday doors stayed shut', -7],
  ['vendredi dernier, les portes', -7],
  ['先週の火曜日に停止', -3],
])('%s', (text, days) => {
  expect(daysBefore(text, WRITTEN)?.days).toBe(days);
});

test.each([
  ['Yesterday it broke', true],
  ['Last Tuesday it broke', true],
  ['On Tuesday it broke', false],
  ['Today it broke', false],
])('%s says by itself that it is past: %s', (text, past) => {
  expect(daysBefore(text, WRITTEN)?.past).toBe(past);
});

test.each([
  'Yesterday\u2019s papers',
  'every Monday we meet',
  'next Tuesday we go',
  'the page was down',
])('%s says nothing of it', (text) => {
  expect(daysBefore(text, WRITTEN)).toBeNull();
});
