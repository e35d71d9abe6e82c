// The settings while the dev server runs, and the code of the engine where somebody is at work on it: Node reads a file once a
// process, so that a changed choice is shown by a new one. The old one goes on where the new settings are wrong, and their
// faults are told.
import { spawn } from 'node:child_process';
import { statSync, watch, watchFile } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { nativeFiles } from '../integrations/native-modules.ts';
import { closureOf, SOURCES } from '../keys.ts';
import { settingsFile } from '../settings/settings-file.ts';
import { AGAIN } from './again.ts';
import { say } from './terminal.ts';

/** How often the files are looked at, in milliseconds. */
const INTERVAL = 500;

/**
 * Ends this process to be started again when the settings of the archive in a folder, or what they import, change.
 * @param stop ends what runs, so that its port is free
 * @param engine its code, and those of its files that were loaded
 */
export function restartOnChange(
  root: string,
  stop: () => Promise<void>,
  engine: LoadedCode = { folder: SOURCES, files: nativeFiles },
): void {
  const settings = settingsFile(root);
  let validated = 0;
  const changed = (): void => {
    const turn = ++validated;
    const ending = import.meta.filename.slice(import.meta.filename.lastIndexOf('.'));
    const file = join(import.meta.dirname, `environment${ending}`);
    spawn(process.execPath, [file], { stdio: 'inherit' }).on('exit', (code) => {
      // Saved once more meanwhile: that is validated next.
      if (turn !== validated) return;
      if (code === 0) void stop().finally(() => process.exit(AGAIN));
      else say('The settings are wrong; what is shown is of the settings before.');
    });
  };
  watchEngine(engine, changed);
  if (settings === null) return;
  for (const file of closureOf({ code: [settings] }, root).files) {
    watchFile(resolve(root, file), { interval: INTERVAL }, (now, before) => {
      if (now.mtimeMs !== before.mtimeMs && now.mtimeMs !== 0) changed();
    });
  }
}

interface LoadedCode {
  readonly folder: string;
  files(): readonly string[];
}

/** Hears of the files of a checkout that Node has loaded; those of an installed package stay as they are. */
function watchEngine({ folder, files }: LoadedCode, changed: () => void): void {
  if (folder.split(sep).includes('node_modules')) return;
  const began = Date.now();
  const watcher = watch(folder, { recursive: true }, (_, name) => {
    const path = join(folder, name ?? '');
    const saved = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (saved > began && files().includes(path)) changed();
  });
  // A system that can watch no more goes on without.
  watcher.on('error', () => {});
  watcher.unref();
}
