// Which process is building a site. A claim is a file beside the site; its name says which process made it. No two claims
// have one name, so one whose owner has died can be removed by anybody, and nobody removes the claim of another.
//
// Where the owner can be asked for by its number, that tells whether it lives. In another container, or on another machine that
// shares the folder, nobody can: so every owner writes into its claim again and again, and one that has fallen silent is
// taken for dead. One that only slept for so long finds its claim gone when it wakes, and ends.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { foldName } from '../folders.ts';
import { isAlive, isHalted, placeOfProcesses, processStart, tokenOf } from '../processes.ts';

/** A process that builds the same site. */
export interface Owner {
  readonly pid: number;
  /** Null among the processes that can be asked for here. */
  readonly host: string | null;
  /** Seconds since it claimed the site. */
  readonly age: number;
  readonly claim: string;
  /** What it wrote last; null where nobody needs it. */
  readonly beat: string | null;
}

/** What somebody has who claimed a site. Another takes it from a process that was silent for too long. */
export interface Held {
  release(): void;
  /** A step that does nothing where another took the site. */
  whileHeld(step: () => void): () => void;
  /** @throws `Lost` where another took the site. */
  check(): void;
}

/** The site is claimed by another process, which did not end in time. */
export class Claimed extends Error {}

/** Another process took the site from this one, which was silent for too long. */
export class Lost extends Claimed {}

/** How often an owner writes into its claim, in milliseconds. */
const BEAT = 2_000;
/** After how many of them an owner that is not heard of is taken for dead. */
const MISSED = 15;
/** The same in seconds, for those who wait. */
export const SILENCE = (BEAT * MISSED) / 1000;

export interface Waiting {
  /** How long to wait at most, in seconds. */
  readonly limit: number;
  /** Told once of each process that is waited for. */
  readonly onWait: (owner: Owner) => void;
  /** How long between two looks, in milliseconds. */
  readonly pause?: number;
  /** How often owners write into their claims, in milliseconds; one that misses many is taken for dead. */
  readonly beat?: number;
  /** Told where another took the site, as soon as this process is awake again. */
  readonly onLost?: (lost: Lost) => void;
}

/**
 * Claims the site in `folder`; waits while another process has it.
 * @throws `Claimed` after the limit, naming the other process and its age.
 */
export async function claimSite(
  folder: string,
  { limit, onWait, pause = 200, beat: every = BEAT, onLost = () => {} }: Waiting,
): Promise<Held> {
  const mine = claimOf(folder);
  const deadline = performance.now() + limit * 1000;
  const heard = new Map<string, { readonly beat: string | null; readonly since: number }>();
  /** By this process's own clock: those of two machines may differ by more. */
  const isSilent = ({ claim, host, beat }: Owner): boolean => {
    const last = heard.get(claim);
    if (!last || last.beat !== beat) {
      heard.set(claim, { beat, since: performance.now() });
      return false;
    }
    return host !== null && performance.now() - last.since > every * MISSED;
  };
  let told = '';
  for (;;) {
    const [owner] = ownersOf(folder, mine);
    if (!owner) {
      makeClaim(mine);
      // Whoever claims at the same moment sees this claim or is seen here: never do both go on.
      if (ownersOf(folder, mine).length === 0) return hold(mine, every, onLost);
      rmSync(mine, { force: true });
      await sleep(pause * Math.random());
      continue;
    }
    if (isSilent(owner)) {
      rmSync(owner.claim, { force: true });
      continue;
    }
    if (performance.now() > deadline) throw new Claimed(explainOwner(owner));
    if (told !== owner.claim) onWait(owner);
    told = owner.claim;
    await sleep(pause);
  }
}

function hold(claim: string, every: number, onLost: (lost: Lost) => void): Held {
  let beats: Worker | null = null;
  let released = false;
  // Who is done before that need not have one.
  const start = setTimeout(() => {
    beats = beatInto(claim, every);
    beats.once('exit', () => {
      if (!released && !existsSync(claim)) onLost(taken());
    });
  }, every / 20);
  start.unref();
  return {
    release: () => {
      released = true;
      clearTimeout(start);
      void beats?.terminate();
      rmSync(claim, { force: true });
    },
    whileHeld: (step) => () => {
      if (existsSync(claim)) step();
    },
    check: () => {
      if (!existsSync(claim)) throw taken();
    },
  };
}

const taken = (): Lost =>
  new Lost(
    'This process was silent for so long that another build took its folder. Run the build again.',
  );

/** In a thread of its own, since a build may be busy for longer than others wait. A claim that is gone is not made again. */
function beatInto(claim: string, every: number): Worker {
  const beats = new Worker(
    `const { writeFileSync } = require('node:fs');
    const { workerData: { claim, every } } = require('node:worker_threads');
    let n = 0;
    setInterval(() => {
      try {
        writeFileSync(claim, String(++n), { flag: 'r+' });
      } catch (error) {
        if (error.code === 'ENOENT') process.exit();
      }
    }, every);`,
    { eval: true, execArgv: [], workerData: { claim, every } },
  );
  beats.unref();
  return beats;
}

/** Where no claim can be made no site can: what is told is the folder, not a name that says nothing to anybody. */
function makeClaim(claim: string): void {
  try {
    writeFileSync(claim, '');
  } catch (error) {
    // Folders of the system, such as `/proc`, call a file that cannot be made one that is not there.
    throw Object.assign(error as Error, { path: dirname(claim), syscall: 'mkdir' });
  }
}

/** `process 4711, which began 12 s ago`. */
export function nameOwner({ pid, host, age }: Owner): string {
  const time = age < 120 ? `${Math.round(age)} s` : `${Math.round(age / 60)} min`;
  const where = host === null ? '' : ` of another container or machine (\`${host}\`)`;
  const halted = host === null && isHalted(pid) ? ' and is halted' : '';
  return `process ${pid}${where}, which began ${time} ago${halted}`;
}

function explainOwner(owner: Owner): string {
  const { pid, host } = owner;
  const way =
    host !== null
      ? 'Wait for it, stop it there'
      : isHalted(pid)
        ? `It is halted: let it go on with \`kill -CONT ${pid}\`, end it with \`kill -9 ${pid}\``
        : `Wait for it, stop it with \`kill ${pid}\``;
  return `The same folder is being built by ${nameOwner(owner)}. ${way}, or set OUT_DIR to another folder.`;
}

/** The processes that claim the site, but for `mine`. Removes the claims of those that are known to be dead. */
export function ownersOf(folder: string, mine = ''): Owner[] {
  const prefix = prefixOf(folder);
  const here = placeOfProcesses();
  const owners: Owner[] = [];
  for (const name of readdirSync(dirname(folder))) {
    const claim = join(dirname(folder), name);
    if (!name.startsWith(prefix) || claim === mine) continue;
    const [pid = '', start = '', host = '', place = '', made = ''] = name
      .slice(prefix.length)
      .split('.');
    const owner = { pid: Number(pid), age: ageOf(claim, Number(made)), claim };
    if (place !== here) owners.push({ ...owner, host, beat: beatOf(claim) });
    else if (isAlive(owner.pid, start)) owners.push({ ...owner, host: null, beat: null });
    else rmSync(claim, { force: true });
  }
  return owners;
}

const beatOf = (claim: string): string | null => {
  try {
    return readFileSync(claim, 'utf8');
  } catch {
    return null;
  }
};

/** In seconds. An earlier version did not write down when a claim was made. */
function ageOf(claim: string, made: number): number {
  const from = made || (statSync(claim, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  return Math.max(0, (Date.now() - from) / 1000);
}

/** Folded, since a disk may take `Site` and `site` for one folder; where they are two, their builds only wait for each other. */
const prefixOf = (folder: string): string => `.${foldName(basename(folder))}-claim.`;

let claims = 0;

/** The name of a claim of this process: number, when it began, host, who may ask for its number, when and as which it was made. */
function claimOf(folder: string): string {
  const parts = [
    process.pid,
    processStart(process.pid) ?? '',
    tokenOf(hostname()),
    placeOfProcesses(),
  ];
  // Two of one process may be made within a millisecond.
  return join(dirname(folder), `${prefixOf(folder)}${[...parts, Date.now(), ++claims].join('.')}`);
}
