// What a command costs: seconds, seconds of processor, and the most memory that it and all that it started held at once.
// Only Linux tells the last two.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Cost {
  readonly seconds: number;
  /** Seconds of processor. */
  readonly processor: number;
  /** Megabytes; pages that two processes share count twice. */
  readonly peak: number;
}

export interface Command {
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** How often the memory is looked at, in milliseconds. */
const LOOK = 200;

/** Runs Node with `args` and waits for its end. @throws with what it printed where it fails */
export async function costOf({ args, cwd = '.', env = {} }: Command): Promise<Cost> {
  const began = performance.now();
  const peakFile = new URL('peak.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', peakFile, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (text: Buffer) => (printed += text.toString()));
  child.stderr.on('data', (text: Buffer) => (printed += text.toString()));
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid ?? 0))), LOOK);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  clearInterval(timer);
  const seconds = (performance.now() - began) / 1000;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${printed.slice(-4000)}`);
  const [, processor, ownPeak] = /peak: (\S+) s of processor, (\S+) MB/.exec(printed) ?? [];
  return {
    seconds,
    processor: Number(processor ?? NaN),
    peak: Math.max(peak, Number(ownPeak ?? 0)),
  };
}

interface Process {
  readonly parent: number;
  /** Hundredths of a second. */
  readonly ticks: number;
  /** Pages of 4 kB. */
  readonly pages: number;
}

function processes(): ReadonlyMap<number, Process> {
  const found = new Map<number, Process>();
  for (const name of namesIn('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      const numbers = stat.map(Number);
      found.set(Number(name), {
        parent: numbers[1] ?? 0,
        ticks: (numbers[11] ?? 0) + (numbers[12] ?? 0) + (numbers[13] ?? 0) + (numbers[14] ?? 0),
        pages: numbers[21] ?? 0,
      });
    } catch {
      // It has ended since it was listed.
    }
  }
  return found;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // no Linux
  }
}

/** A process and all that it started, directly or not. */
function treeOf(pid: number): readonly Process[] {
  const all = processes();
  const tree: Process[] = [];
  const open = [pid];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const one = all.get(next);
    if (one) tree.push(one);
    for (const [id, { parent }] of all) {
      if (parent === next && !(one && isBeginning(id, next))) open.push(id);
    }
  }
  return tree;
}

/** A process that begins a program is for a moment its parent once more, and what it seems to hold is that of its parent. */
function isBeginning(id: number, parent: number): boolean {
  const command = commandOf(id);
  return command !== '' && command === commandOf(parent);
}

function commandOf(id: number): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return ''; // It has ended.
  }
}

/** Megabytes that a process and all that it started hold. */
export const memoryOf = (pid: number): number =>
  Math.round(treeOf(pid).reduce((sum, { pages }) => sum + pages, 0) / 256);

/** Seconds of processor that a process and all that it started have taken so far. */
export const processorOf = (pid: number): number =>
  treeOf(pid).reduce((sum, { ticks }) => sum + ticks, 0) / 100;

/** The value below which a share of the figures lies. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
