import type { APIContext } from 'astro';
import { beforeEach, expect, test, vi } from 'vitest';
import { onRequest } from './middleware.ts';

beforeEach(() => void vi.stubEnv('DEV', false));

const POLICY = '<meta http-equiv="content-security-policy" content="default-src \'self\'">';
const HTML = { headers: { 'content-type': 'text/html; charset=utf-8' } };

async function passed(body: string, about: ResponseInit = HTML): Promise<string> {
  const response = await onRequest(
    { locals: {} } as APIContext,
    async () => new Response(body, about),
  );
  return (response as Response).text();
}

test('the policy comes before everything but the encoding, and all else stays as it was', async () => {
  const page = (before: string, after: string): string =>
    `<!doctype html><html><head><meta charset="utf-8">${before}<title>é ✓ 𝄞</title>${after}</head><body>¶</body></html>`;
  expect(await passed(page('', POLICY))).toBe(page(POLICY, ''));
});

test('a page without a policy, one without an encoding, and what is no page pass as they are', async () => {
  for (const body of [
    '<head><meta charset="utf-8"></head>',
    `<head>${POLICY}</head>`,
    `<head>${POLICY}<meta charset="utf-8"></head>`,
  ]) {
    expect(await passed(body)).toBe(body);
  }
  const text = `<meta charset="utf-8">x${POLICY}`;
  expect(await passed(text, { headers: { 'content-type': 'text/plain' } })).toBe(text);
});
