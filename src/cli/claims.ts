// Which process is building a site. A claim is an empty file beside the site; its name says which process made it. No two
// claims have one name, so one whose owner has died can be removed by anybody, and nobody removes the claim of another.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process that builds the same site. */
export interface Owner {
  readonly pid: number;
  /** Null on this machine. */
  readonly host: string | null;
  /** Seconds since it claimed the site. */
  readonly age: number;
  readonly claim: string;
}

/** The site is claimed by another process, which did not end in time. */
export class Claimed extends Error {}

/** Processes of another machine cannot be asked; their claims hold for so many seconds. */
const FOREIGN_LIMIT = 2 * 60 * 60;

export interface Waiting {
  /** How long to wait at most, in seconds. */
  readonly limit: number;
  /** Told once of each process that is waited for. */
  readonly onWait: (owner: Owner) => void;
  /** How long between two looks, in milliseconds. */
  readonly pause?: number;
}

/**
 * Claims the site in `folder`; waits while another process has it.
 * @returns what gives it back. @throws `Claimed` after the limit, naming the other process and its age.
 */
export async function claimSite(
  folder: string,
  { limit, onWait, pause = 200 }: Waiting,
): Promise<() => void> {
  const mine = claimOf(folder, process.pid, startOf(process.pid) ?? '', hostname());
  const deadline = performance.now() + limit * 1000;
  let told = '';
  for (;;) {
    const [owner] = ownersOf(folder, mine);
    if (!owner) {
      makeClaim(mine);
      // Whoever claims at the same moment sees this claim or is seen here: never do both go on.
      if (ownersOf(folder, mine).length === 0) return () => rmSync(mine, { force: true });
      rmSync(mine, { force: true });
      await sleep(pause * Math.random());
      continue;
    }
    if (performance.now() > deadline) throw new Claimed(explainOwner(owner));
    if (told !== owner.claim) onWait(owner);
    told = owner.claim;
    await sleep(pause);
  }
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

/** `process 4711, which began 12 seconds ago`. */
export function nameOwner({ pid, host, age }: Owner): string {
  const time = age < 120 ? `${Math.round(age)} s` : `${Math.round(age / 60)} min`;
  return `process ${pid}${host === null ? '' : ` on \`${host}\``}, which began ${time} ago`;
}

function explainOwner(owner: Owner): string {
  const end =
    owner.host === null
      ? `Wait for it, stop it with \`kill ${owner.pid}\``
      : `Wait for it, or delete \`${owner.claim}\` if it is gone`;
  return `The same folder is being built by ${nameOwner(owner)}. ${end}, or set OUT_DIR to another folder.`;
}

/** The living processes that claim the site, but for `mine`. Removes the claims of the dead. */
export function ownersOf(folder: string, mine = ''): Owner[] {
  const prefix = prefixOf(folder);
  const owners: Owner[] = [];
  for (const name of readdirSync(dirname(folder))) {
    const claim = join(dirname(folder), name);
    if (!name.startsWith(prefix) || claim === mine) continue;
    const [pid = '', start = '', host = ''] = name.slice(prefix.length).split('.');
    const made = statSync(claim, { throwIfNoEntry: false })?.mtimeMs;
    if (made === undefined) continue;
    const age = Math.max(0, (Date.now() - made) / 1000);
    const here = host === tokenOf(hostname());
    const alive = here ? isAlive(Number(pid), start) : age < FOREIGN_LIMIT;
    if (alive) owners.push({ pid: Number(pid), host: here ? null : host, age, claim });
    else rmSync(claim, { force: true });
  }
  return owners;
}

const prefixOf = (folder: string): string => `.${basename(folder)}-claim.`;
/** A host's name without the signs that part a claim's name. */
const tokenOf = (text: string): string => text.replace(/[^\w-]+/g, '_');

function claimOf(folder: string, pid: number, start: string, host: string): string {
  return join(dirname(folder), `${prefixOf(folder)}${pid}.${tokenOf(start)}.${tokenOf(host)}`);
}

/** Numbers of processes are used again: a process of that number that began at another time is another. */
function isAlive(pid: number, start: string): boolean {
  const now = startOf(pid);
  return now !== null && (now === '' || start === '' || tokenOf(now) === start);
}

/** When a process began, in the system's own words; empty where that is not known, null where there is none. */
export function startOf(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null;
  }
  if (process.platform === 'win32') return '';
  if (process.platform !== 'linux') {
    const env = { ...process.env, LC_ALL: 'C' };
    const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env,
    });
    return (stdout ?? '').trim();
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name, which may hold anything; the last bracket ends it.
    const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // Killed, and its parent has not looked yet.
    return state === 'Z' || state === 'X' ? null : (fields[18] ?? '');
  } catch {
    return '';
  }
}
