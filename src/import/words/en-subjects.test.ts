import { expect, test } from 'vitest';
import { worksAgain } from './en-subjects.ts';

test.each([
  'Logins work again',
  'Restarted the pods, search works again',
  'Pages are reachable again',
  'Restored from the backup of Monday',
])('it works: %s', (text) => {
  expect(worksAgain(text)).not.toBeNull();
});

test.each([
  'Logins do not work again',
  'It started to work on Monday',
  'We work on it',
  'The pod crashed, and works again fails',
  'Update sent',
])('it does not: %s', (text) => {
  expect(worksAgain(text)).toBeNull();
});
