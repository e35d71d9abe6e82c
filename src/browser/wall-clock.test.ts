import { expect, test } from 'vitest';
import { timeAfter, wallOf } from './wall-clock.ts';

test("the incident's own clock is read off the text, not computed", () => {
  expect(wallOf('2024-05-04T22:41-04:00', 'incident')).toEqual({
    date: '2024-05-04',
    time: '22:41',
  });
});

test('UTC may be another day, and seconds are kept where there are any', () => {
  expect(wallOf('2024-05-04T22:41:30-04:00', 'utc')).toEqual({
    date: '2024-05-05',
    time: '02:41:30',
  });
});

test("the reader's clock follows the zone of the machine, clock changes included", () => {
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Europe/Berlin';
  try {
    expect(wallOf('2024-01-10T12:00Z', 'reader').time).toBe('13:00');
    expect(wallOf('2024-07-10T12:00Z', 'reader').time).toBe('14:00');
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

test('the end of a range names its day only where it is another one on that clock', () => {
  expect(timeAfter('2024-05-05T00:05-04:00', '2024-05-04T23:31-04:00', 'incident')).toBe(
    '5 May 00:05',
  );
  expect(timeAfter('2024-05-05T00:05-04:00', '2024-05-04T23:31-04:00', 'utc')).toBe('04:05');
});
