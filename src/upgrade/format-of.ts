// Which format an archive is written in, read off the text of its settings: those of another format may not even load.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { settingsFile } from '../settings/settings-file.ts';
import { FIRST_FORMAT, FORMAT } from '../settings/settings.ts';

/** Where the settings stood before there was a format; an archive was a copy of the generator then. */
const EARLIEST_SETTINGS = 'src/config.ts';

export interface ArchiveFormat {
  /** A whole number where the settings are right. */
  readonly format: number;
  /** The file of the settings; null where there is none. */
  readonly file: string | null;
}

/** The format of the archive in a folder; 0 for one of the time before formats. */
export function formatVersionOf(root: string): ArchiveFormat {
  const file = settingsFile(root);
  if (file !== null && existsSync(file)) {
    const written = /^\s*format:\s*(['"]?[\d.]+['"]?)/m.exec(readFileSync(file, 'utf8'))?.[1];
    return { format: written === undefined ? FIRST_FORMAT : Number(written), file };
  }
  const early = join(root, EARLIEST_SETTINGS);
  const isEarly = existsSync(early) && /\bpostmortems:\s*['"]/.test(readFileSync(early, 'utf8'));
  return isEarly ? { format: 0, file: early } : { format: FORMAT, file: null };
}

/** A sentence where an archive is older than this version; null where it is of its format. */
export function describeOldFormat(root: string): string | null {
  const { format, file } = formatVersionOf(root);
  if (format >= FORMAT || file === null) return null;
  return `This archive is of format ${format} (${file.endsWith(EARLIEST_SETTINGS) ? EARLIEST_SETTINGS : basename(file)}), and this version of Hindsight writes ${FORMAT}: \`npm run upgrade\` shows what it would change.`;
}
