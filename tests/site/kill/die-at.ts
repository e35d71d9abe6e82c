// Loaded into a command by `node --import`: kills the process at its nth change to the disk, before the change or, where
// a file is written, in the middle of it. DIE_AT counts from 1. DIE_COUNT names a file that is told how many there were.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { DIE_AT, DIE_HALFWAY, DIE_COUNT } = process.env;
const { writeFileSync } = fs;
let changes = 0;

function before(name: string, [path, data, options]: readonly unknown[]): void {
  if (++changes !== Number(DIE_AT)) return;
  const written =
    name.startsWith('writeFile') && (typeof data === 'string' || Buffer.isBuffer(data));
  if (DIE_HALFWAY && written) {
    writeFileSync(path as string, data.slice(0, data.length / 2), options as object);
  }
  process.kill(process.pid, 'SIGKILL');
}

function watch(holder: object, names: string): void {
  const functions = holder as Record<string, (...args: unknown[]) => unknown>;
  for (const name of names.split(' ')) {
    const original = functions[name]!;
    functions[name] = (...args) => {
      before(name, args);
      return original(...args);
    };
  }
}

watch(fs, 'writeFileSync renameSync linkSync rmSync mkdirSync copyFileSync cpSync unlinkSync');
watch(fs.promises, 'writeFile rename rm mkdir copyFile cp unlink');
syncBuiltinESMExports();
if (DIE_COUNT) process.on('exit', () => writeFileSync(DIE_COUNT, String(changes)));
