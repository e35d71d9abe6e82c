// One archive, one site: byte for byte, whatever the clock, the language, the folder, the cache and the network.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorkplace, type Files, type Workplace } from './build-site.ts';
import { MULTI_DAY, ONE, UNDATED, UNZONED } from './reports.ts';

const FILES: Files = {
  '2024-07-01-card-outage.mdx': ONE,
  'undated.mdx': UNDATED,
  'unzoned.mdx': UNZONED,
  'with-component.mdx': `${MULTI_DAY}\n<Callout type="lesson">\n\nSee <Event n="2" />.\n\n</Callout>\n`,
  'with-diagram.mdx': `${ONE}\n\`\`\`mermaid\nflowchart LR\n  accTitle: One server\n  a --> b\n\`\`\`\n`,
  '_vocabulary/teams.yaml': '- id: payments\n  name: Payments\n',
};

const places: Workplace[] = [];
const place = (files: Files = FILES): Workplace => {
  const made = makeWorkplace(files);
  places.push(made);
  return made;
};
afterAll(() => places.forEach((made) => made.remove()));

/** Every file of a site with its digest. */
async function digests(...[at, ...how]: [Workplace, ...Parameters<Workplace['build']>]) {
  const site = await at.build(...how);
  expect(site.code, site.printed).toBe(0);
  return site.files().map((file) => {
    const bytes = readFileSync(join(site.folder, file));
    return `${file} ${createHash('sha256').update(bytes).digest('hex')}`;
  });
}

const first = place();
let cold: string[];
beforeAll(async () => {
  cold = await digests(first, { TZ: 'UTC', LANG: 'C' });
});

test('from a warm cache, on the other side of the world, in Turkish', async () => {
  const env = { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  // Into another folder: where the last site stands, there would be nothing to do.
  expect(await digests(first, env, 'again')).toEqual(cold);
});

test('from another folder of reports, written in another order, by another user, without asking the network', async () => {
  const reversed = Object.fromEntries(Object.entries(FILES).toReversed());
  const guard = join(import.meta.dirname, 'no-network.ts');
  const user = { TZ: 'America/Los_Angeles', USER: 'somebody', HOME: '/nonexistent', CI: 'true' };
  const env = { ...user, NODE_OPTIONS: `--import=${guard}` };
  expect(await digests(place(reversed), env)).toEqual(cold);
});

// A network name space of its own holds for every program that the build starts, whatever it is written in.
const CUT_OFF = ['unshare', '--map-root-user', '--net'];
const canCutOff = spawnSync(CUT_OFF[0]!, [...CUT_OFF.slice(1), 'true']).status === 0;
test(`from a checkout at another path${canCutOff ? ', with the network cut off' : ''}`, async () => {
  const checkout = mkdtempSync(join(tmpdir(), 'another checkout-'));
  try {
    for (const name of [
      'src',
      'public',
      'astro.config.mjs',
      'hindsight.config.ts',
      'package.json',
      'tsconfig.json',
    ]) {
      cpSync(name, join(checkout, name), { recursive: true });
    }
    symlinkSync(join(process.cwd(), 'node_modules'), join(checkout, 'node_modules'));
    const how = { checkout, command: canCutOff ? CUT_OFF : [] };
    expect(await digests(place(), {}, 'site', how)).toEqual(cold);
  } finally {
    rmSync(checkout, { recursive: true, force: true });
  }
});

test('the guard against the network does refuse', () => {
  const guard = join(import.meta.dirname, 'no-network.ts');
  for (const ask of [
    "await fetch('https://example.com')",
    "(await import('node:https')).get('https://example.com')",
    "(await import('node:net')).connect(80, '192.0.2.1')",
    "(await import('node:dns')).resolve('example.com', () => {})",
  ]) {
    const { status, stderr } = spawnSync(
      process.execPath,
      [`--import=${guard}`, '--input-type=module', '-e', ask],
      { encoding: 'utf8' },
    );
    expect({ ask, status, asked: stderr.includes('The network was asked') }).toEqual({
      ask,
      status: 70,
      asked: true,
    });
  }
});
