import { expect, test } from 'vitest';
import { headerRules } from './headers.ts';

const headersAt = (path: string) =>
  Object.fromEntries(headerRules('internal').find((rule) => rule.path.endsWith(path))!.headers);

test('the icon, which a browser asks for with each letter of a search, is good for an hour', () => {
  expect(headersAt('/favicon.svg')['Cache-Control']).toBe('private, max-age=3600');
  expect(headersAt('/badge.svg')['Cache-Control']).toBeUndefined();
});

test('what is named by its bytes is good for a year, and for no cache on the way where it is internal', () => {
  expect(headersAt('/_astro/*')['Cache-Control']).toBe('private, max-age=31536000, immutable');
});
