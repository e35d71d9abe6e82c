import { expect, test } from 'vitest';
import { formatImpact } from './format-impact.ts';
import { formatShare } from './format-share.ts';

test.each([
  [0.7, false, '70%'],
  [0.2, true, 'about 20%'],
  [0.005, false, '0.5%'],
  [0.9995, false, '99.95%'],
  // What floating point adds is dropped.
  [0.07, false, '7%'],
  [1, false, '100%'],
])('a share of %d, approximate: %s, reads %s', (share, approximate, text) => {
  expect(formatShare({ share, approximate })).toBe(text);
});

test.each([
  [{ ms: 7_500_000, ongoing: false, stated: null }, '2 h 5 min'],
  [{ ms: 7_500_000, ongoing: true, stated: { text: '2 h', ms: 7_200_000 } }, '2 h 5 min'],
  [{ ms: 0, ongoing: false, stated: null }, 'less than 1 min'],
  [{ ms: null, ongoing: true, stated: { text: '2 h', ms: 7_200_000 } }, 'Ongoing'],
  [{ ms: null, ongoing: false, stated: null }, 'Not recorded'],
  [{ ms: null, ongoing: false, stated: { text: '45 min', ms: 2_700_000 } }, '45 min, as stated'],
  [
    {
      ms: null,
      ongoing: false,
      stated: { text: 'from the evening to the next morning', ms: null },
    },
    'from the evening to the nex…, as stated',
  ],
])('an impact of %o reads %s', (length, text) => {
  expect(formatImpact(length)).toBe(text);
});
