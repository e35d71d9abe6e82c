import { expect, test } from 'vitest';
import { policyFirst } from './policy-first.ts';

const POLICY = '<meta http-equiv="content-security-policy" content="default-src \'self\'">';
const moved = (page: string): string => policyFirst(Buffer.from(page)).toString();

test('the policy comes before everything but the encoding, and all else stays as it was', () => {
  const page = (before: string, after: string): string =>
    `<!doctype html><html><head><meta charset="utf-8">${before}<title>é ✓ 𝄞</title>${after}</head><body>¶</body></html>`;
  expect(moved(page('', POLICY))).toBe(page(POLICY, ''));
});

test('a page without a policy and one without an encoding stay as they are', () => {
  for (const page of [
    '<head><meta charset="utf-8"></head>',
    `<head>${POLICY}</head>`,
    `<head>${POLICY}<meta charset="utf-8"></head>`,
  ]) {
    expect(moved(page)).toBe(page);
  }
});
