// What the build of a large archive needs of a machine, told before it begins: who runs out of memory after an hour
// would have liked to know.
import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import { formatCount } from '../text/count.ts';

/** In bytes; `disk` is what is free, null where nobody knows. */
export interface Machine {
  readonly heap: number;
  readonly memory: number;
  readonly disk: number | null;
}

const GB = 1e9;
const MB = 1e6;

/**
 * Measured with generated reports, all processes together: 1.0 GB for 50, 1.9 for 4000, 2.45 for 10 000, and 1.6 GB of site.
 * A large archive has its program made by a process of its own (program-apart.ts): beyond some thousand reports each takes
 * less.
 */
const memoryFor = (reports: number): number =>
  Math.min(0.95 * GB + reports * 0.25 * MB, 1.55 * GB + reports * 0.09 * MB);
const DISK_OF_REPORT = 0.2 * MB;

/** Two sentences where a build of so many reports most likely needs more than a machine has; null where it does not. */
export function describeNeeds(reports: number, { heap, memory, disk }: Machine): string | null {
  const needed = memoryFor(reports);
  const written = reports * DISK_OF_REPORT;
  const wants = `A build of ${formatCount(reports)} reports takes about ${inGB(needed)} of memory and ${inGB(written)} of disk.`;
  if (disk !== null && written > disk) return `${wants} The disk has ${inGB(disk)} left.`;
  if (needed > memory) {
    return `${wants} This machine has ${inGB(memory)} of memory: run it on one with more.`;
  }
  if (needed > heap) {
    const size = Math.ceil(needed / MB / 1000) * 1000;
    return `${wants} Node may use ${inGB(heap)}. Let it have more: \`NODE_OPTIONS=--max-old-space-size=${size} npm run build\`.`;
  }
  return null;
}

const inGB = (bytes: number): string => `${(bytes / GB).toFixed(1)} GB`;

/** The memory that processes may use here, in bytes: the machine's, or less where a container is given less. */
export function memoryHere(
  whole: number = totalmem(),
  allowed: number = process.constrainedMemory(),
): number {
  // 0 where the system does not say.
  return allowed > 0 ? Math.min(allowed, whole) : whole;
}

/** This machine; the disk is that of a folder. */
export function thisMachine(folder: string): Machine {
  return {
    heap: getHeapStatistics().heap_size_limit,
    memory: memoryHere(),
    disk: freeOn(folder),
  };
}

function freeOn(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null; // a disk that does not say
  }
}
