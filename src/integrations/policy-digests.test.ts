import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { policyDigests } from './policy-digests.ts';

const astro = dirname(createRequire(import.meta.url).resolve('astro/package.json'));
const module = join(astro, 'dist/core/encryption.js');

/** The module of Astro as a build has it; null where the plugin leaves it. */
function transformed(id: string): string | null {
  const { transform } = policyDigests() as { transform?: unknown };
  const run = transform as (code: string, id: string) => { code: string } | null;
  return run(readFileSync(module, 'utf8'), id)?.code ?? null;
}

test('a text is digested once, and its digest is what Astro says', async () => {
  // Beside the module, whose packages it imports.
  const copy = join(dirname(module), `encryption-once-${process.pid}.mjs`);
  writeFileSync(copy, transformed(module)!);
  try {
    const original = await import(pathToFileURL(module).href);
    const once = await import(pathToFileURL(copy).href);
    const digest = vi.spyOn(crypto.subtle, 'digest');
    for (const [text, algorithm] of [
      ['', 'SHA-256'],
      ['a', 'SHA-256'],
      ['', 'SHA-512'],
    ]) {
      const expected = await original.generateCspDigest(text, algorithm);
      digest.mockClear();
      expect(await once.generateCspDigest(text, algorithm)).toBe(expected);
      expect(await once.generateCspDigest(text, algorithm)).toBe(expected);
      expect(digest).toHaveBeenCalledTimes(1);
    }
  } finally {
    rmSync(copy);
  }
});

test('no other module is touched', () => {
  expect(transformed('/elsewhere/encryption.js')).toBeNull();
});
