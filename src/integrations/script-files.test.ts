import { expect, test } from 'vitest';
import { scriptFiles } from './script-files.ts';

test('scripts are files of a site, and stand in the pages of a copy without a host', () => {
  expect(scriptFiles(false)('assets/page.js')).toBe(false);
  expect(scriptFiles(true)('assets/page.js')).toBeUndefined();
});

test('what is no script is left to Vite', () => {
  expect(scriptFiles(false)('favicon.svg')).toBeUndefined();
  expect(scriptFiles(false)('style.css')).toBeUndefined();
});
