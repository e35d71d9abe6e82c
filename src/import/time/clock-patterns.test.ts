import { expect, test } from 'vitest';
import { clock } from './clock-patterns.ts';

test.each([
  // hours, minutes, half, then what is read
  ['2', '05', 'pm', '14:05 12'],
  ['2', '05', 'a.m.', '2:05 12'],
  ['12', '05', 'am', '0:05 12'],
  ['12', '05', 'pm', '12:05 12'],
  ['11', undefined, 'PM', '23:00 12'],
  // No clock has these: they are taken as written, and told.
  ['13', '05', 'pm', '13:05 12 odd'],
  ['0', '30', 'am', '0:30 12 odd'],
  ['00', '30', 'pm', '0:30 12 odd'],
  // Either half of the day, or a clock of 24 hours.
  ['9', '15', undefined, '9:15 open'],
  ['12', '48', undefined, '12:48 open'],
  ['1', '00', undefined, '1:00 open'],
  ['09', '15', undefined, '9:15 24'],
  ['13', '00', undefined, '13:00 24'],
  ['0', '10', undefined, '0:10 24'],
])('%s:%s %s is %s', (hours, minutes, half, expected) => {
  const { hour, minute, clock: kind, odd } = clock(hours, minutes, undefined, half);
  const text = `${hour}:${String(minute).padStart(2, '0')} ${kind}${odd ? ' odd' : ''}`;
  expect(text).toBe(expected);
});

test('seconds are kept where they are written', () => {
  expect(clock('9', '15').second).toBeNull();
  expect(clock('9', '15', '00').second).toBe(0);
  expect(clock('9', '15', '42').second).toBe(42);
});
