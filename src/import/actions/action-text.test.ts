import { expect, test } from 'vitest';
import { withOwner } from './action-text.ts';

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
