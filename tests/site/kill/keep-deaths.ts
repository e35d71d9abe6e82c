// Loaded into a command by `node --import`: before every change to the disk, and in the middle of what is written, the folder
// FOLDER is copied into DEATHS, as a process that dies there would leave it. So one run shows every death.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

const { FOLDER = '', DEATHS = '' } = process.env;
// As they are before they are watched.
const { cpSync, existsSync, readFileSync, rmSync, writeFileSync } = { ...fs };
let changes = 0;
// Node copies by the functions that are watched.
let isKeeping = false;

function keep(moment: string): void {
  isKeeping = true;
  const name = `${threadId}-${String(changes).padStart(4, '0')}-${moment}`;
  cpSync(FOLDER, join(DEATHS, name), { recursive: true, preserveTimestamps: true });
  isKeeping = false;
}

function before(name: string, [path, data, options]: readonly unknown[]): void {
  if (isKeeping) return;
  changes++;
  keep(`before ${name}`);
  const isText = typeof data === 'string' || Buffer.isBuffer(data);
  if (!name.startsWith('writeFile') || !isText || typeof path !== 'string') return;
  // What is there already is not written when it must be new: the call itself will say so.
  const there = existsSync(path) ? readFileSync(path) : null;
  try {
    writeFileSync(path, data.slice(0, data.length / 2), options as object);
  } catch {
    return;
  }
  keep(`within ${name}`);
  if (there === null) rmSync(path);
  else writeFileSync(path, there);
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
