// Loaded into the process that is measured: says at its end what it took.
import { writeSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const seconds = ((userCPUTime + systemCPUTime) / 1e6).toFixed(1);
  writeSync(2, `peak: ${seconds} s of processor, ${Math.round(maxRSS / 1024)} MB\n`);
});
