import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { explainFault } from './arguments.ts';
import { Claimed, claimSite, ownersOf, startOf } from './claims.ts';

let folder: string;
let children: ChildProcess[];
const site = (): string => join(folder, 'dist');
const host = hostname().replace(/[^\w-]+/g, '_');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claims-'));
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** A process that claims the site, says so, and then holds it until it is killed or for `held` milliseconds. */
function claimant(held = 60_000): Promise<ChildProcess> {
  const code = `
    import { claimSite } from ${JSON.stringify(join(import.meta.dirname, 'claims.ts'))};
    const release = await claimSite(${JSON.stringify(site())}, { limit: 60, onWait: () => {} });
    console.log('claimed');
    setTimeout(() => { release(); process.exit(0); }, ${held});`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', code]);
  children.push(child);
  return new Promise((resolve, reject) => {
    child.stdout.once('data', () => resolve(child));
    child.stderr.once('data', (text) => reject(new Error(String(text))));
  });
}

const nobody = (): void => {
  throw new Error('nobody was to be waited for');
};

test('a site that nobody builds is claimed and given back, and nothing is left', async () => {
  const release = await claimSite(site(), { limit: 0, onWait: nobody });
  expect(readdirSync(folder)).toHaveLength(1);
  release();
  expect(readdirSync(folder)).toEqual([]);
});

test('where no file can be made, the folder is told and not the name of the claim', async () => {
  if (process.platform !== 'linux') return;
  const refused = await claimSite('/proc/x', { limit: 0, onWait: nobody }).catch(explainFault);
  expect(refused).toMatch(/^`\/proc` cannot be written/);
});

test('the later build waits for the earlier one, and says for whom', async () => {
  const child = await claimant(700);
  const waited: number[] = [];
  const release = await claimSite(site(), { limit: 30, onWait: ({ pid }) => waited.push(pid) });
  expect(waited).toEqual([child.pid]);
  expect(child.exitCode).toBe(0);
  release();
});

test('a build that waits for too long names the process, its age and what to do', async () => {
  const child = await claimant();
  const late = claimSite(site(), { limit: 0.3, onWait: () => {} });
  await expect(late).rejects.toThrow(Claimed);
  await expect(late).rejects.toThrow(
    new RegExp(`process ${child.pid}, which began \\d+ s ago.*kill ${child.pid}.*OUT_DIR`),
  );
});

test('the claim of a process that was killed is taken over at once', async () => {
  const child = await claimant();
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await closed;
  expect(readdirSync(folder)).toHaveLength(1);
  const release = await claimSite(site(), { limit: 0, onWait: nobody });
  release();
  expect(readdirSync(folder)).toEqual([]);
});

test.skipIf(process.platform === 'win32')(
  'a process that got the number of a dead one is another',
  () => {
    writeFileSync(join(folder, `.dist-claim.${process.pid}.12345.${host}`), '');
    expect(ownersOf(site())).toEqual([]);
    const start = (startOf(process.pid) ?? '').replace(/[^\w-]+/g, '_');
    writeFileSync(join(folder, `.dist-claim.${process.pid}.${start}.${host}`), '');
    expect(ownersOf(site())).toMatchObject([{ pid: process.pid, host: null }]);
  },
);

test('a claim of another machine holds for two hours', () => {
  const claim = join(folder, `.dist-claim.1.1.elsewhere`);
  writeFileSync(claim, '');
  expect(ownersOf(site())).toMatchObject([{ host: 'elsewhere' }]);
  utimesSync(claim, new Date(), new Date(Date.now() - 3 * 60 * 60 * 1000));
  expect(ownersOf(site())).toEqual([]);
});

test('a site whose name begins like another’s has its own claims', async () => {
  const release = await claimSite(`${site()}-public`, { limit: 0, onWait: nobody });
  expect(ownersOf(site())).toEqual([]);
  release();
});

test('of four processes that claim at one moment never two have the site', async () => {
  const log = join(folder, 'log');
  const code = `
    import { appendFileSync } from 'node:fs';
    import { claimSite } from ${JSON.stringify(join(import.meta.dirname, 'claims.ts'))};
    for (let i = 0; i < 100; i++) {
      const release = await claimSite(${JSON.stringify(site())}, { limit: 60, onWait: () => {}, pause: 1 });
      appendFileSync(${JSON.stringify(log)}, 'begin\\n');
      await new Promise((done) => setTimeout(done, 1));
      appendFileSync(${JSON.stringify(log)}, 'end\\n');
      release();
    }`;
  const ends = Array.from({ length: 4 }, () => {
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', code], {
      stdio: 'inherit',
    });
    children.push(child);
    return new Promise((resolve) => child.on('close', resolve));
  });
  expect(await Promise.all(ends)).toEqual(Array(4).fill(0));
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  expect(lines).toEqual(Array(400).fill(['begin', 'end']).flat());
});
