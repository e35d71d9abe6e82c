/**
 * Every `.mmd` here is drawn and compared, byte for byte, with the `.svg` beside it. After a change that is meant to
 * be seen, look at the new pictures and keep them with `npx vitest run src/diagram -u`.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createMermaidRenderer } from '../renderer.ts';

const here = import.meta.dirname;
const names = readdirSync(here).flatMap((file) =>
  file.endsWith('.mmd') ? [file.slice(0, -4)] : [],
);

const cacheDir = mkdtempSync(join(tmpdir(), 'mermaid-golden-'));
const renderer = createMermaidRenderer({ cacheDir, processes: 1 });

afterAll(async () => {
  await renderer.close();
  rmSync(cacheDir, { recursive: true });
});

describe('each diagram type', () => {
  test.each(names)('%s', async (name) => {
    const result = await renderer.render(readFileSync(join(here, `${name}.mmd`), 'utf8'));
    if (!result.ok) throw new Error(`${result.message} (line ${result.line})`);
    await expect(`${result.svg}\n`).toMatchFileSnapshot(`${name}.svg`);
    expect(result.svg).toContain(`width="${result.width}"`);
    expect(result.svg).toContain('light-dark(');
    expect(result.svg).not.toMatch(/<style| style=| class=|foreignObject|NaN|undefined/);
  });
});
