import { expect, test } from 'vitest';
import { idFor } from './identity.ts';

const DAY = '2024-06-04';

test.each([
  // A name that says something stays, whatever the title.
  ['queue-stuck', 'Mail waits', 'queue-stuck'],
  ['2024-06-04-queue', 'Mail waits', '2024-06-04-queue'],
  ['12-queue', 'Mail waits', '12-queue'],
  ['Queue Stuck', 'Mail waits', 'queue-stuck'],
  // Bare days, numbers, digests and general words say nothing.
  ['2024-06-04', 'Mail waits', '2024-06-04-mail-waits'],
  ['index', 'Mail waits', '2024-06-04-mail-waits'],
  ['2024-06-04-incident-report', 'Mail waits', '2024-06-04-mail-waits'],
  ['4711', 'Mail waits', '2024-06-04-mail-waits'],
  ['12-ab34ef', 'Mail waits', '2024-06-04-mail-waits'],
  ['deadbeef12', 'Mail waits', '2024-06-04-mail-waits'],
  ['deadbeef', 'Mail waits', 'deadbeef'],
  ['ab12e', 'Mail waits', 'ab12e'],
  ['a-b', 'Mail waits', '2024-06-04-mail-waits'],
  // The day stands once.
  ['index', 'Mail waits on 2024-06-04', 'mail-waits-on-2024-06-04'],
])('%s with the title %j is %s', (stem, title, id) => {
  expect(idFor(stem, title, DAY)).toBe(id);
});

test('without a day the title alone is the id, without both a general one', () => {
  expect(idFor('index', 'Mail waits', null)).toBe('mail-waits');
  expect(idFor('index', '???', null)).toBe('imported-report');
  expect(idFor('???', '???', null)).toBe('imported-report');
});

test('a long name ends at a word, within 80 characters', () => {
  const long = `${'queue-'.repeat(14)}x`;
  expect(idFor(long, 'x', DAY)).toBe('queue-'.repeat(13).slice(0, -1));
  expect(idFor('q'.repeat(90), 'x', DAY)).toBe('q'.repeat(40));
  expect(idFor(`${'queue-'.repeat(13)}qu`, 'x', DAY)).toHaveLength(80);
});
