import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import { expect, test } from 'vitest';
import { SOURCES } from '../keys.ts';
import { canNodeRun, nativeFiles, nativeModules } from './native-modules.ts';

test.each([
  ['a module that asks nobody, with all that it imports', 'archive/similar.ts', true],
  ['one that asks Vite', 'site/likeness.ts', false],
  ['one that imports one that does', 'site/bodies.ts', false],
  ['a style sheet', 'styles/search.css', false],
])('%s', (_, file, can) => {
  expect(canNodeRun(join(SOURCES, file))).toBe(can);
  expect(nativeFiles().includes(join(SOURCES, file))).toBe(can);
});

test('pages are handed the module that this process has; others are made by Vite', async () => {
  const root = mkdtempSync(join(tmpdir(), 'native-'));
  const server = await createServer({
    ...{ root, configFile: false, logLevel: 'silent', optimizeDeps: { noDiscovery: true } },
    server: { middlewareMode: true, ws: false, watch: null, fs: { strict: false } },
    plugins: [nativeModules(`${SOURCES}/`)],
  });
  try {
    const own = await import('../archive/similar.ts');
    const shown = await server.ssrLoadModule(join(SOURCES, 'archive/similar.ts'));
    expect(Object.keys(shown).toSorted()).toEqual(Object.keys(own).toSorted());
    expect(shown['findSimilar']).toBe(own.findSimilar);
    const code = await server.environments.client.transformRequest(
      `/@fs${join(SOURCES, 'archive/similar.ts')}`,
    );
    expect(code!.code, 'a browser gets the module itself').toContain('function findSimilar');
  } finally {
    await server.close();
    rmSync(root, { recursive: true });
  }
});

test('the program of pages that a build makes holds the modules themselves', async () => {
  const made: unknown = await build({
    ...{ root: SOURCES, configFile: false, logLevel: 'silent' },
    build: { ssr: join(SOURCES, 'archive/similar.ts'), write: false },
    plugins: [nativeModules(`${SOURCES}/`)],
  });
  expect(made).toMatchObject({
    output: [{ code: expect.stringContaining('function findSimilar') }],
  });
});
