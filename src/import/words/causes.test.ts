import { expect, test } from 'vitest';
import { CAUSES } from './causes.ts';

const causeOf = (text: string): string | undefined =>
  CAUSES.find(({ words }) => words.test(text))?.names[0];

test.each([
  ['Migrations are not reviewed by a second person.', 'unchecked-change'],
  ['The merchant id lived in two places.', 'configuration'],
  ['A power supply of the switch failed.', 'hardware'],
  ['A race condition in the pool.', 'software-bug'],
  ['Our provider of email changed its limits.', 'dependency'],
  ['There was no alert on it.', 'observability'],
])('“%s” means %s', (text, name) => {
  expect(causeOf(text)).toBe(name);
});

test('a sentence that says nothing of a cause means none', () => {
  expect(causeOf('The disk is healthy, and the team is on it.')).toBeUndefined();
});
