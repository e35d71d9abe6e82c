import { expect, test } from 'vitest';
import { CITATION } from '../../sentences/share.ts';

test.each([
  ['Checkout failed', 'Checkout failed. '],
  ['Who paid twice?', 'Who paid twice? '],
  ['It came back!', 'It came back! '],
  ['Checkout failed, etc.', 'Checkout failed, etc. '],
])('the title %j ends with one stop', (title, ended) => {
  const before = CITATION.before('Payments', '2024', title, 'Hindsight', 'Published 7 June 2024');
  expect(before).toBe(`Payments (2024). ${ended}Hindsight. Published 7 June 2024, retrieved `);
});
