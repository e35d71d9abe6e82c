import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger, createServer } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { NO_ADDITIONS } from '../report/additions.ts';
import { liveServer } from './live-server.ts';
import { markdownPlugins } from './markdown.ts';

const place = mkdtempSync(join(tmpdir(), 'live-server-'));
afterAll(() => rmSync(place, { recursive: true }));

/** Longer than a save takes to be told where nothing else is to be done. */
const A_WHILE = 1000;

test.each([
  ['as the system tells of them', false],
  ['where the system tells of none', true],
])('saves are told as long as the server runs, %s', async (_, usePolling) => {
  const root = join(place, `root-${usePolling}`);
  const folder = join(place, `reports-${usePolling}`);
  mkdirSync(root);
  mkdirSync(folder);
  const told: string[] = [];
  const customLogger = { ...createLogger('silent'), warn: (text: string) => void told.push(text) };
  const server = await createServer({
    ...{ root, configFile: false, customLogger, optimizeDeps: { noDiscovery: true } },
    server: { middlewareMode: true, ws: false, watch: { usePolling, interval: 50 } },
    plugins: [
      liveServer({
        ...{ folder, base: '/', audience: 'internal', allowCode: false, levels: {}, ownRules: [] },
        additions: NO_ADDITIONS,
        plugins: markdownPlugins({
          audience: 'internal',
          folder,
          drawDiagram: () => Promise.resolve({ ok: false, message: 'not drawn here' }),
        }),
      }),
    ],
  });
  const tells = (name: string) =>
    expect.poll(() => told.join('\n'), { timeout: 120_000 }).toContain(name);
  try {
    await sleep(A_WHILE);
    writeFileSync(join(folder, 'broken.mdx'), '---\ntitle: [\n---\n');
    await tells('broken.mdx');
    mkdirSync(join(folder, '2024'));
    await sleep(A_WHILE);
    writeFileSync(join(folder, '2024/wrong.mdx'), '---\ntitle: [\n---\n');
    await tells('wrong.mdx');
    // Vite has a watch for each file, which ten thousand reports are too many for.
    const files = Object.keys(server.watcher.getWatched()).filter((path) =>
      path.startsWith(folder),
    );
    expect(files.length > 0).toBe(usePolling);
  } finally {
    await server.close();
  }
  const before = told.length;
  writeFileSync(join(folder, 'late.mdx'), '---\ntitle: [\n---\n');
  await sleep(A_WHILE);
  expect(told.length).toBe(before);
});
