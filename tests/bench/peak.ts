// Loaded into the process that is measured: says at its end what it took. Its threads load it, too, and end before it.
import { readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

process.on('exit', () => {
  if (!isMainThread) return;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const seconds = ((userCPUTime + systemCPUTime) / 1e6 + ofChildren()).toFixed(1);
  writeSync(2, `peak: ${seconds} s of processor, ${Math.round(maxRSS / 1024)} MB\n`);
});

/** Seconds of processor of the programs that were started and have ended, such as the indexer; only Linux tells. */
function ofChildren(): number {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8').replace(/^.*\) /s, '');
    // Fields 16 and 17, in hundredths of a second.
    const [user = 0, system = 0] = stat.split(' ').slice(13, 15).map(Number);
    return (user + system) / 100;
  } catch {
    return 0;
  }
}
