import { expect, test } from 'vitest';
import type { ReportSource } from './origins.ts';
import { stateOfSource } from './source-state.ts';

test.each([
  [{}, null],
  [{ asOf: '2026-11-26' }, 'It could not be read when this site was built: its reports are shown as of 26 November 2026.'], // prettier-ignore
  [{ asOf: '2026-11-26', errors: 2 }, 'Its latest version has 2 errors: its reports are shown as of 26 November 2026.'], // prettier-ignore
  [{ errors: 1 }, 'Its latest version has 1 error: the file with it is left out.'],
  [{ errors: 2 }, 'Its latest version has 2 errors: the files with them are left out.'],
])('%j', (state, words) => {
  expect(stateOfSource({ name: 'payments', ...state } as unknown as ReportSource)).toBe(words);
});
