// The dev server when its settings change: it starts again with the new ones, at the same address, and goes on with those before
// where the new ones are wrong.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ONE } from './reports.ts';

const root = mkdtempSync(join(tmpdir(), 'restart-'));
const put = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const settings = (more: string): void =>
  put('hindsight.config.ts', `import { words } from './words.ts';\nexport default { footer: words, ${more} };\n`); // prettier-ignore
let server: ChildProcess;
let said = '';

/** What the home page holds, once it holds `words`. An answer may break off where the server starts again. */
async function shown(words: string): Promise<string> {
  for (const end = Date.now() + 180_000; Date.now() < end;) {
    const [, address] = said.match(/.*(http:\/\/localhost:\d+)/s) ?? [];
    const text = address === undefined ? '' : await fetch(address, { signal: AbortSignal.timeout(60_000) }).then((answer) => answer.text()).catch(() => ''); // prettier-ignore
    if (text.includes(words)) return text;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`The home page never held “${words}”.\n${said}`);
}

/** A port that nobody has. */
const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, () => {
      const found = (probe.address() as AddressInfo).port;
      probe.close(() => done(found));
    });
  });

beforeAll(async () => {
  put('package.json', '{ "type": "module" }');
  put('postmortems/2024/one.mdx', ONE);
  put('words.ts', "export const words = 'Since 1999.';\n");
  settings("name: 'First name'");
  const { HINDSIGHT_CONFIG: _, ...around } = process.env;
  server = spawn(
    process.execPath,
    [resolve('src/cli/hindsight.ts'), 'dev', '--port', String(await freePort())],
    {
      cwd: root,
      // Astro serves nothing where it takes itself for a test.
      env: { ...around, VITEST: '', NO_COLOR: '1' },
    },
  );
  for (const stream of [server.stdout!, server.stderr!]) stream.on('data', (data: Buffer) => (said += String(data))); // prettier-ignore
});
afterAll(async () => {
  const ended = new Promise((done) => server.once('exit', done));
  if (server.kill()) await ended;
  rmSync(root, { recursive: true, force: true });
});

test('a setting, a file that the settings import, a wrong one, and a right one again', async () => {
  expect(await shown('First name')).toContain('Since 1999.');
  settings("name: 'Second name'");
  await shown('Second name');
  put('words.ts', "export const words = 'Since 2001.';\n");
  expect(await shown('Since 2001.')).toContain('Second name');
  settings("name: 'Second name', footers: 'x'");
  while (!said.includes('The settings are wrong'))
    await new Promise((done) => setTimeout(done, 50));
  expect(said).toContain('footers');
  expect(await shown('Second name')).toContain('Since 2001.');
  settings("name: 'Third name'");
  await shown('Third name');
});
