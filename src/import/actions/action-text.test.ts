import { expect, test } from 'vitest';
import { sentenceOf, withOwner } from './action-text.ts';
import type { PhrasingContent } from 'mdast';

const strong = (value: string): PhrasingContent => ({
  type: 'strong',
  children: [{ type: 'text', value }],
});
const text = (value: string): PhrasingContent => ({ type: 'text', value });
const said = (...nodes: PhrasingContent[]): string =>
  sentenceOf({ nodes, more: [], lines: [1, 1], takes: [], state: null, checked: null });

test('a name that its marks alone part from the words and the day is parted by a comma', () => {
  expect(said(text('Print the list '), strong('Ana Lima'), text(' 2025-03-03'))).toBe(
    'Print the list, Ana Lima, 2025-03-03',
  );
  // In the middle of a sentence it is a word of it.
  expect(said(text('Print the '), strong('Red'), text(' list'))).toBe('Print the Red list');
  expect(said(text('Keep it in '), strong('Redis'))).toBe('Keep it in Redis');
  expect(said(strong('Ana'), text(' 2025-03-03'))).toBe('Ana 2025-03-03');
});

test.each(['(owner: Kim', ' (owner: Kim', 'owner: Kim', '(owner: Kim,'])(
  'an owner that is known leaves its brackets whole: %j',
  (written) => {
    const owner = { name: 'Kim', written };
    expect(withOwner('Add a canary (owner: Kim, until 12 April)', owner, true)).toBe(
      'Add a canary (until 12 April)',
    );
  },
);

test('brackets of an owner alone go with it; one whom nobody knows is kept', () => {
  const owner = { name: 'Kim', written: 'owner: Kim' };
  expect(withOwner('Add a canary (owner: Kim).', owner, true)).toBe('Add a canary.');
  expect(withOwner('Add a canary.', { name: 'Kim', written: null }, false)).toBe(
    'Add a canary. (Owner: Kim)',
  );
});
