import { expect, test } from 'vitest';
import { dayMeant } from './day-meant.ts';

test.each([
  ['2026/12/20', '2026-12-20'],
  ['2026.1.2', '2026-01-02'],
  ['2026/20/12', null],
  ['12/20/2026', '2026-12-20'],
  ['20.12.2026', '2026-12-20'],
  ['5-5-2026', '2026-05-05'],
  ['13/12/2026', '2026-12-13'],
  ['12/13/2026', '2026-12-13'],
  // In May or in June.
  ['05/06/2026', null],
  ['12/12/26', null],
  ['12/20-2026', null],
  ['20/20/2026', null],
  ['tomorrow', null],
])('%s is %s', (text, day) => {
  expect(dayMeant(text)).toBe(day);
});
