// The settings while the dev server runs: Node reads a file once a process, so that a changed choice is shown by a new one. The
// old one goes on where the new settings are wrong, and their faults are told.
import { spawn } from 'node:child_process';
import { watchFile } from 'node:fs';
import { join, resolve } from 'node:path';
import { closureOf } from '../keys.ts';
import { settingsFile } from '../settings/settings-file.ts';
import { AGAIN } from './again.ts';
import { say } from './terminal.ts';

/** How often the files are looked at, in milliseconds. */
const INTERVAL = 500;

/**
 * Ends this process to be started again when the settings of the archive in a folder, or what they import, change.
 * @param stop ends what runs, so that its port is free
 */
export function restartOnChange(root: string, stop: () => Promise<void>): void {
  const settings = settingsFile(root);
  if (settings === null) return;
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
  for (const file of closureOf({ code: [settings] }, root).files) {
    watchFile(resolve(root, file), { interval: INTERVAL }, (now, before) => {
      if (now.mtimeMs !== before.mtimeMs && now.mtimeMs !== 0) changed();
    });
  }
}
