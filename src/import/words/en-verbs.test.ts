import { expect, test } from 'vitest';
import { kindByVerb } from './en-verbs.ts';

test.each([
  ['infra team applies the new access policy', 'change'],
  ['Tom Reyes raises the limit to 4 GB', 'mitigation'],
  ['Soraya guesses at the sale', 'investigation'],
  ['search traffic doubled', 'impact'],
  ['old nodes were swapped', 'mitigation'],
  ['it was undone an hour later', 'mitigation'],
])('“%s” tells %s by its verb', (text, kind) => {
  expect(kindByVerb(text)?.kind).toBe(kind);
});

test('the letters of a verb behind an article are a noun', () => {
  expect(kindByVerb('the request of a customer')).toBeNull();
  expect(kindByVerb('customers request it')?.kind).toBe('mitigation');
});

test('a verb of no list tells nothing', () => {
  expect(kindByVerb('the chain went on')).toBeNull();
});
