// Which file holds the settings of an archive. It loads nothing, so that whoever only looks for an archive is quick.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The names under which the settings are looked for. */
const SETTINGS_FILES = [
  'hindsight.config.ts',
  'hindsight.config.mts',
  'hindsight.config.js',
  'hindsight.config.mjs',
] as const;

/** The file of the settings of an archive; null where it has none. HINDSIGHT_CONFIG names another. */
export function settingsFile(root: string, named = process.env['HINDSIGHT_CONFIG']): string | null {
  if (named) return resolve(root, named);
  const found = SETTINGS_FILES.find((name) => existsSync(join(root, name)));
  return found === undefined ? null : join(root, found);
}
