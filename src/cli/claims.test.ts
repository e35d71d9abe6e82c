import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { explainFault } from './arguments.ts';
import { Claimed, claimSite, Lost, nameOwner, ownersOf } from './claims.ts';
import { placeOfProcesses, processStart } from '../processes.ts';

let folder: string;
let children: ChildProcess[];
const site = (): string => join(folder, 'dist');
const host = hostname().replace(/[^\w-]+/g, '_');
/** Often enough that a test need not wait. */
const BEAT = 20;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claims-'));
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** A process that claims the site, says so, and then holds it until it is killed or for `held` milliseconds. */
function claimant(
  held = 60_000,
  within: readonly string[] = [],
  beat = BEAT,
): Promise<ChildProcess> {
  const code = `
    import { claimSite } from ${JSON.stringify(join(import.meta.dirname, 'claims.ts'))};
    const { release } = await claimSite(${JSON.stringify(site())}, { limit: 60, onWait: () => {}, beat: ${beat} });
    console.log('claimed');
    setTimeout(() => { release(); process.exit(0); }, ${held});`;
  const [program = '', ...args] = [...within, process.execPath, '--input-type=module-typescript'];
  const child = spawn(program, [...args, '-e', code]);
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
  const { release } = await claimSite(site(), { limit: 0, onWait: nobody });
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
  const { release } = await claimSite(site(), { limit: 30, onWait: ({ pid }) => waited.push(pid) });
  expect(waited).toEqual([child.pid]);
  release();
  await expect.poll(() => child.exitCode).toBe(0);
});

test('a build that waits for too long names the process, its age and what to do', async () => {
  const child = await claimant();
  const late = claimSite(site(), { limit: 0.3, onWait: () => {} });
  await expect(late).rejects.toThrow(Claimed);
  await expect(late).rejects.toThrow(
    new RegExp(`process ${child.pid}, which began \\d+ s ago.*kill ${child.pid}.*OUT_DIR`),
  );
});

test.skipIf(process.platform !== 'linux')(
  'a build that was halted is waited for, and the way to let it go on is told',
  async () => {
    const child = await claimant();
    child.kill('SIGSTOP');
    await expect.poll(() => nameOwner(ownersOf(site())[0]!)).toContain(' ago and is halted');
    await expect(claimSite(site(), { limit: 0.1, onWait: () => {} })).rejects.toThrow(
      `kill -CONT ${child.pid}`,
    );
  },
);

test('who gives a site back is not told that it is lost', async () => {
  const onLost = (): never => nobody() as never;
  const held = await claimSite(site(), { limit: 0, onWait: nobody, beat: BEAT, onLost });
  await new Promise((done) => setTimeout(done, 2 * BEAT));
  held.release();
  await new Promise((done) => setTimeout(done, 5 * BEAT));
  expect(readdirSync(folder)).toEqual([]);
});

test('the claim of a process that was killed is taken over at once', async () => {
  const child = await claimant();
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await closed;
  expect(readdirSync(folder)).toHaveLength(1);
  const { release } = await claimSite(site(), { limit: 0, onWait: nobody });
  release();
  expect(readdirSync(folder)).toEqual([]);
});

test.skipIf(process.platform === 'win32')(
  'a process that got the number of a dead one is another',
  () => {
    const claim = (start: string): string =>
      join(folder, `.dist-claim.${process.pid}.${start}.${host}.${placeOfProcesses()}.1`);
    writeFileSync(claim('12345'), '');
    expect(ownersOf(site())).toEqual([]);
    writeFileSync(claim(processStart(process.pid) ?? ''), '');
    expect(ownersOf(site())).toMatchObject([{ pid: process.pid, host: null }]);
  },
);

describe('a claim from where no process can be asked for', () => {
  // The number and the host's name are those of a process here: two containers may share both.
  const foreign = (): string =>
    join(folder, `.dist-claim.${process.pid}.${processStart(process.pid)}.${host}.elsewhere.1`);

  test('holds as long as its owner writes into it', async () => {
    writeFileSync(foreign(), '0');
    let n = 0;
    const beats = setInterval(() => writeFileSync(foreign(), String(++n)), BEAT);
    const waited: (string | null)[] = [];
    const late = claimSite(site(), {
      ...{ limit: 1.5, pause: 5, beat: BEAT },
      onWait: (owner) => waited.push(owner.host),
    });
    await expect(late).rejects.toThrow(/of another container or machine \(`.+`\).*stop it there/);
    clearInterval(beats);
    expect(waited).toEqual([host]);
    expect(existsSync(foreign())).toBe(true);
  });

  test('is taken over when its owner has fallen silent, and not before', async () => {
    writeFileSync(foreign(), '7');
    const began = performance.now();
    const waiting = { limit: 30, pause: 5, beat: BEAT, onWait: () => {} };
    const { release } = await claimSite(site(), waiting);
    expect(performance.now() - began).toBeGreaterThan(BEAT * 15);
    expect(existsSync(foreign())).toBe(false);
    release();
  });

  test('an owner that was stopped for too long finds out, and does not claim again', async () => {
    const told: unknown[] = [];
    const onLost = (lost: unknown): void => void told.push(lost);
    const held = await claimSite(site(), { limit: 0, onWait: nobody, beat: BEAT, onLost });
    const step = held.whileHeld(() => told.push('step'));
    held.check();
    step();
    expect(told).toEqual(['step']);
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    await new Promise((done) => setTimeout(done, 10 * BEAT));
    expect(() => held.check()).toThrow(Lost);
    step();
    await expect.poll(() => told).toEqual(['step', expect.any(Lost)]);
    expect(readdirSync(folder)).toEqual([]);
    held.release();
  });

  const apart = ['unshare', '--map-root-user', '--pid', '--fork', '--kill-child', '--mount-proc'];
  test.skipIf(spawnSync(apart[0]!, [...apart.slice(1), 'true']).status !== 0)(
    'as from a container of the same host: the living is waited for, the dead is not',
    async () => {
      // On a busy machine a process may be left waiting for as long as the usual one is silent before it is taken for dead.
      const beat = 10 * BEAT;
      const child = await claimant(60_000, apart, beat);
      const waiting = { limit: 1, pause: 5, beat, onWait: () => {} };
      expect(ownersOf(site())).toMatchObject([{ host }]);
      await expect(claimSite(site(), waiting)).rejects.toThrow(Claimed);
      const closed = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGKILL');
      await closed;
      const { release } = await claimSite(site(), { ...waiting, limit: 30 });
      release();
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});

test('a site whose name begins like another’s has its own claims', async () => {
  const { release } = await claimSite(`${site()}-public`, { limit: 0, onWait: nobody });
  expect(ownersOf(site())).toEqual([]);
  release();
});

test('a site in other capitals, which may be the same folder, is waited for', async () => {
  const { release } = await claimSite(join(folder, 'Dist'), { limit: 0, onWait: nobody });
  expect(ownersOf(site())).toHaveLength(1);
  release();
});

test('of four processes that claim at one moment never two have the site', async () => {
  const log = join(folder, 'log');
  const code = `
    import { appendFileSync } from 'node:fs';
    import { claimSite } from ${JSON.stringify(join(import.meta.dirname, 'claims.ts'))};
    for (let i = 0; i < 100; i++) {
      const { release } = await claimSite(${JSON.stringify(site())}, { limit: 60, onWait: () => {}, pause: 1 });
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
