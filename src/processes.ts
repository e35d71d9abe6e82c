// Which processes live, and among whom their numbers count: two containers of one machine both have a process 1, and may
// have one host name as well.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Text without the signs that part the name of a claim. */
export const tokenOf = (text: string): string => text.trim().replace(/[^\w-]+/g, '_');

/**
 * A name for all processes that can ask each other whether they live: those of one start of the machine and one name space.
 * Where the system tells neither, the machine's name has to do.
 */
export function placeOfProcesses(): string {
  let told: readonly string[];
  try {
    told = [
      readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'),
      readlinkSync('/proc/self/ns/pid'),
    ];
  } catch {
    told = [hostname()];
  }
  return createHash('sha256').update(told.join()).digest('hex').slice(0, 12);
}

/** Numbers of processes are used again: a process of that number that began at another time is another. */
export function isAlive(pid: number, start: string): boolean {
  const now = processStart(pid);
  return now !== null && (now === '' || start === '' || now === start);
}

/** When a process began, in the system's own words; empty where that is not known, null where there is none. */
export function processStart(pid: number): string | null {
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
    return tokenOf(stdout ?? '');
  }
  const fields = fieldsOf(pid);
  // Killed, and its parent has not looked yet.
  return fields?.[0] === 'Z' || fields?.[0] === 'X' ? null : (fields?.[19] ?? '');
}

/** Whether somebody has halted a process, by Ctrl-Z for one; where that is not known, no. */
export const isHalted = (pid: number): boolean => fieldsOf(pid)?.[0]?.toUpperCase() === 'T';

/** What Linux tells of a process, from its state on; null elsewhere. */
function fieldsOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name, which may hold anything; the last bracket ends it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
