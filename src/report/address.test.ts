import { expect, test } from 'vitest';
import { isSafeAddress } from './address.ts';

test.each([
  'https://example.com/?a=javascript:run()',
  'HTTP://example.com',
  'mailto:a@example.com',
  'tel:+44',
  '/postmortems/a/',
  './a.png',
  '../a',
  'a/b:c',
  '#a:b',
  '?a:b',
  '',
])('%j may be linked to', (address) => {
  expect(isSafeAddress(address)).toBe(true);
});

test.each([
  'javascript:run()',
  'java\tscript:run()',
  '\u0001javascript:run()',
  ' data:text/html,a',
  'vbscript:run()',
  'blob:https://example.com/a',
  'file:///etc/hosts',
  // Another host, in the clothes of an address of the site.
  '//example.com/a',
  '/\\example.com/a',
  '\\\\example.com/a',
  // Browsers skip what cannot be seen.
  '\t//example.com/a',
  '/\n/example.com/a',
])('%j may not', (address) => {
  expect(isSafeAddress(address)).toBe(false);
});
