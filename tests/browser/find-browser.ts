// Which Chromium the tests drive. None is ever downloaded.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first is the same engine without the windows, and takes half the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

export const HOW_TO_GET_ONE =
  'no Chromium was found on PATH. Install one (`apt-get install chromium-headless-shell`), or set CHROME_PATH to its program.';

/** Path of the browser's program; null where there is none. Throws where CHROME_PATH leads nowhere. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  const chosen = env['CHROME_PATH'];
  if (chosen) {
    if (canRun(chosen)) return chosen;
    throw new Error(`CHROME_PATH is \`${chosen}\`, and no program is there.`);
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(canRun) ?? null;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
