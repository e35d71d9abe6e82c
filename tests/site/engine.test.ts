// A change of the engine finds nothing old: with the cache and over the site of the build before, every page, card, copy
// and diagram is what a build from nothing makes of it. Run in a copy of the checkout, whose code the test changes.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow, makeWorkplace, type BuiltSite } from './build-site.ts';
import { ONE } from './reports.ts';

const BODY = `${ONE}

# A heading of an author

\`\`\`mermaid
flowchart LR
  a[Canary diagram] --> b
\`\`\`
`;
const engine = mkdtempSync(join(tmpdir(), 'engine-'));
const place = makeWorkplace({ '2024-05-02-one.mdx': BODY });
const ENV = { SOURCE_DATE_EPOCH: '1795000000', AUDIENCE: 'internal' };
afterAll(() => {
  place.remove();
  rmSync(engine, { recursive: true });
});

const build = (name: string, env = {}): Promise<BuiltSite> =>
  place.build({ ...ENV, ...env }, name, { checkout: engine });

/** A picture with a word of its maker. */
function photo(): Buffer {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const data = Buffer.from('tEXtAuthor\0canarymaker');
  const chunk = Buffer.concat([Buffer.alloc(4), data, Buffer.alloc(4)]);
  chunk.writeUInt32BE(data.length - 4);
  chunk.writeUInt32BE(crc32(data), chunk.length - 4);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

function change(file: string, from: string, to: string): void {
  const path = join(engine, 'src', file);
  const text = readFileSync(path, 'utf8');
  expect(text, `${file} holds ${from}`).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
}

const bytesOf = (site: BuiltSite): Map<string, string> =>
  new Map(site.files().map((file) => [file, readFileSync(join(site.folder, file), 'latin1')]));

beforeAll(async () => {
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(resolve(name), join(engine, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(engine, 'node_modules'), 'junction');
  mkdirSync(join(engine, 'public/brand'));
  writeFileSync(join(engine, 'public/brand/team.png'), photo());
});

test('after a change of a colour and of a Markdown plugin no page, card or diagram is old', async () => {
  const before = await build('site');
  expect(before.code, before.printed).toBe(0);
  const old = bytesOf(before);
  expect(old.get('brand/team.png')!.length).toBeGreaterThan(60);
  expect(old.get('brand/team.png')).not.toContain('canarymaker');

  change('integrations/plugins/headings.ts', 'around.length + 1', 'around.length + 2');
  change('palette/diagram.ts', "node: '#eef2f7'", "node: '#eef2f6'");
  change('palette/interface.ts', "'#1e2126'", "'#1e2128'");
  const after = await build('site');
  expect(after.code, after.printed).toBe(0);
  const fresh = await build('fresh', { CACHE_DIR: join(place.reports, '..', 'other-cache') });
  expect(fresh.code, fresh.printed).toBe(0);
  expect(filesBelow(after.folder)).toEqual(filesBelow(fresh.folder));
  const [now, wanted] = [bytesOf(after), bytesOf(fresh)];
  const card = 'cards/2024-05-02-one.png';
  const page = 'postmortems/2024-05-02-one/index.html';
  expect(old.get(page)).toMatch(/<h2[^>]*>A heading of an author/);
  expect(now.get(page)).toMatch(/<h3[^>]*>A heading of an author/);
  expect(old.get(page)).toContain('#eef2f7');
  expect(now.get(page)).toContain('#eef2f6');
  expect(now.get(card)).not.toBe(old.get(card));
  expect([...wanted].filter(([file, bytes]) => now.get(file) !== bytes).map(([f]) => f)).toEqual(
    [],
  );
});
