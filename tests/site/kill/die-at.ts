// Loaded into a command by `node --import`: kills the process at its nth change to the disk, before the change or, where
// a file is written, in the middle of it. DIE_AT counts from 1. DIE_LIST names a file that is told of each change: what did it,
// and `written` where it can be cut in the middle.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { DIE_AT, DIE_HALFWAY, DIE_LIST } = process.env;
const { writeFileSync } = fs;
const changes: string[] = [];

function before(name: string, [path, data, options]: readonly unknown[]): void {
  const written =
    name.startsWith('writeFile') && (typeof data === 'string' || Buffer.isBuffer(data));
  changes.push(written ? `${name} written` : name);
  if (changes.length !== Number(DIE_AT)) return;
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
if (DIE_LIST) process.on('exit', () => writeFileSync(DIE_LIST, changes.join('\n')));
