import { expect, test } from 'vitest';
import { openProgress } from './progress.ts';

let time = 0;
const shown: string[] = [];
const line = { show: (text: string) => void shown.push(text), end: () => void shown.push('END') };
const told = (): string | undefined => shown.at(-1);

test('the phase, how much of it, and how long the rest takes once that can be told', () => {
  const progress = openProgress(line, () => time);
  progress.tell('Reading', 0, null);
  expect(told()).toBe('Reading …');
  progress.tell('Checking', 6000, 10_000);
  expect(told()).toBe('Checking: 6\u00a0000 of 10\u00a0000');
  // Too soon to be read.
  progress.tell('Checking', 6001, 10_000);
  expect(shown).toHaveLength(2);
  time += 1000;
  progress.tell('Checking', 6500, 10_000);
  expect(told()).toBe('Checking: 6\u00a0500 of 10\u00a0000');
  // What was known beforehand took no time: a thousand took four seconds, three thousand are left.
  time += 3000;
  progress.tell('Checking', 7000, 10_000);
  expect(told()).toBe('Checking: 7\u00a0000 of 10\u00a0000, about 12 seconds left');
  time += 300_000;
  progress.tell('Checking', 8000, 10_000);
  expect(told()).toBe('Checking: 8\u00a0000 of 10\u00a0000, about 5 minutes left');
  time += 1000;
  progress.tell('Checking', 10_000, 10_000);
  expect(told()).toBe('Checking: 10\u00a0000 of 10\u00a0000, about 0 seconds left');
  progress.tell('Writing', 1, 10);
  expect(told()).toBe('Writing: 1 of 10');
  progress.end();
  expect(told()).toBe('END');
});

test('of work of which next to nothing is done nobody guesses', () => {
  const progress = openProgress(line, () => time);
  progress.tell('Drawing', 0, 1000);
  time += 60_000;
  progress.tell('Drawing', 10, 1000);
  expect(told()).toBe('Drawing: 10 of 1\u00a0000');
});
