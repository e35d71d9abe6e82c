// Builds of one checkout that meet: at chance offsets, of the same and of other sites, audiences and disks, some of them killed.
// After each round every site is whole, byte for byte what a build alone makes of it. The tests take two rounds of it;
// for longer: `node tests/site/collisions.ts 600` (seconds, and a seed if one is to be repeated).
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Chance } from '../archive/chance.ts';
import { filesBelow, type Files } from './build-site.ts';
import { ONE, UNDATED } from './reports.ts';

const CANARY = 'canary';
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const REPORTS: Files = {
  'shown.mdx': `${ONE.replace('\n---\n\n', '\nvisibility: public\n---\n\n')}\n<Callout type="lesson">\n\nShown.\n\n</Callout>\n`,
  // With a picture and a component, which Astro lists outside its store.
  'canaryreport.mdx': `${UNDATED}\n![canaryalt](./canarypicture.png)\n\n<Callout type="lesson">\n\ncanarytext\n\n</Callout>\n`,
};

interface Site {
  readonly audience: 'internal' | 'public';
  readonly folder: string;
}

export interface Outcome {
  readonly rounds: number;
  readonly builds: number;
  readonly killed: number;
  /** What was not as it must be; empty when all is well. */
  readonly faults: readonly string[];
}

/** Lets builds meet for so many seconds, and for two rounds at least; ends with the first round that went wrong. */
export async function collide(seconds: number, seed: number): Promise<Outcome> {
  const chance = new Chance(seed);
  const root = mkdtempSync(join(tmpdir(), 'collisions-'));
  const disk = otherDisk(root);
  const elsewhere = disk === null ? null : mkdtempSync(join(disk, 'collisions-'));
  mkdirSync(join(root, 'postmortems'));
  for (const [file, text] of Object.entries(REPORTS)) {
    writeFileSync(join(root, 'postmortems', file), text);
  }
  writeFileSync(join(root, 'postmortems/canarypicture.png'), PICTURE);
  const sites: Site[] = [
    { audience: 'internal', folder: join(root, 'internal') },
    { audience: 'public', folder: join(root, 'public') },
    { audience: 'public', folder: join(elsewhere ?? root, 'public-elsewhere') },
  ];
  const faults: string[] = [];
  let [rounds, builds, killed] = [0, 0, 0];
  try {
    const alone = new Map<Site, string>();
    for (const site of sites) {
      const { code, printed } = await build(root, site);
      if (code !== 0) throw new Error(printed);
      alone.set(site, digest(site.folder));
      if (site.audience === 'public' && holdsCanary(site.folder)) faults.push('a canary before');
    }
    const end = performance.now() + seconds * 1000;
    while (faults.length === 0 && (rounds < 2 || performance.now() < end)) {
      const told: string[] = [];
      const running = Array.from({ length: chance.int(2, 4) }, async () => {
        const site = chance.pick(sites);
        const offset = chance.int(0, 2500);
        const death = chance.yes(0.35) ? chance.int(200, 6000) : null;
        told.push(
          `${basename(site.folder)} after ${offset} ms${death ? `, killed after ${death}` : ''}`,
        );
        await new Promise((done) => setTimeout(done, offset));
        // No page shows it, and yet there is something to build.
        writeFileSync(join(root, 'postmortems/_note.txt'), String(builds + chance.int(1, 1e6)));
        const { code, signal, printed } = await build(root, site, death);
        builds++;
        if (signal) killed++;
        else if (code !== 0) faults.push(`exit code ${code}: ${printed}`);
      });
      await Promise.all(running);
      rounds++;
      for (const site of sites) {
        const folder = shownBy(site.folder);
        if (holdsCanary(folder) && site.audience === 'public') faults.push(`a canary in ${folder}`);
        if (digest(folder) !== alone.get(site)) faults.push(`${folder} is not whole`);
      }
      if (faults.length > 0) faults.push(`round ${rounds}: ${told.join('; ')}`);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
    if (elsewhere) rmSync(elsewhere, { recursive: true, force: true });
  }
  return { rounds, builds, killed, faults };
}

/** A folder on another disk, where this machine has one. */
function otherDisk(root: string): string | null {
  const here = statSync(root).dev;
  return ['/dev/shm'].find((path) => existsSync(path) && statSync(path).dev !== here) ?? null;
}

function build(
  root: string,
  { audience, folder }: Site,
  death: number | null = null,
): Promise<{ code: number | null; signal: string | null; printed: string }> {
  const child = spawn(process.execPath, ['src/cli/build.ts'], {
    env: {
      ...process.env,
      POSTMORTEMS_DIR: join(root, 'postmortems'),
      OUT_DIR: folder,
      CACHE_DIR: join(root, 'cache'),
      AUDIENCE: audience,
      SOURCE_DATE_EPOCH: '1750000000',
    },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => (printed += String(chunk)));
  }
  const timer = death === null ? null : setTimeout(() => child.kill('SIGKILL'), death);
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      if (timer) clearTimeout(timer);
      resolve({ code, signal, printed });
    });
  });
}

/** Between the two renames of a swap the site has another name, under which the next command finds it. */
function shownBy(folder: string): string {
  return existsSync(folder) ? folder : join(dirname(folder), `.${basename(folder)}-last`);
}

function digest(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesBelow(folder)) {
    hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}

function holdsCanary(folder: string): boolean {
  return filesBelow(folder).some(
    (file) => file.includes(CANARY) || readFileSync(join(folder, file)).includes(CANARY),
  );
}

if (import.meta.main) {
  const [seconds = '600', seed = String(Date.now() % 100_000)] = process.argv.slice(2);
  const outcome = await collide(Number(seconds), Number(seed));
  console.log(`seed ${seed}:`, outcome);
  process.exitCode = outcome.faults.length === 0 ? 0 : 1;
}
