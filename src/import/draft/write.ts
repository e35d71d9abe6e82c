// Drafts on disk. Each file appears whole or not at all: written beside its place, then put there in one step. A new
// draft never takes the place of a file that is there; a killed run leaves nothing half-written.
import {
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../folders.ts';
import { idOf, listReports } from '../../report/read.ts';
import type { Existing, ImportRecord, Planned } from '../account/plan.ts';
import {
  EMPTY_RECORD,
  RECORD_FILE,
  contentDigest,
  nextRecord,
  readImportRecord,
} from '../account/plan.ts';

export function readExisting(folder: string): ReadonlyMap<string, Existing> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    listReports(folder).files.map((file) => [
      idOf(file),
      { file, digest: contentDigest(readFileSync(join(folder, file))) },
    ]),
  );
}

export function loadRecord(folder: string): ImportRecord {
  const path = join(folder, RECORD_FILE);
  return existsSync(path) ? readImportRecord(readFileSync(path, 'utf8')) : EMPTY_RECORD;
}

/**
 * Writes what the plan says, and after every file what an import has written, so that a killed run can be run again.
 * Returns the plan, with what turned out otherwise: a file that appeared in the meantime is kept.
 */
export function writePlanned(
  folder: string,
  planned: readonly Planned[],
  record: ImportRecord,
  wrote: (count: number) => void = () => {},
): Planned[] {
  makeFolder(folder);
  clearLeftovers(folder);
  let current = record;
  const done: Planned[] = [];
  const settle = (one: Planned): void => {
    done.push(one);
    current = nextRecord(current, [one]);
    if (done.length % 50 === 0) replace(join(folder, RECORD_FILE), recordText(current));
    wrote(done.length);
  };
  for (const one of planned) {
    const path = join(folder, one.file);
    const text = one.imported.text ?? '';
    if (one.outcome === 'written') {
      settle(create(path, text) ? one : { ...one, outcome: 'kept' });
    } else if (one.outcome === 'updated') {
      // Somebody may have saved it since the plan was made.
      const same =
        existsSync(path) &&
        contentDigest(readFileSync(path)) === record.drafts[one.id]?.draftDigest;
      if (same) replace(path, text);
      settle(same ? one : { ...one, outcome: 'kept' });
    } else {
      settle(one);
    }
  }
  const before = join(folder, RECORD_FILE);
  const text = recordText(current);
  if (!existsSync(before) || readFileSync(before, 'utf8') !== text) replace(before, text);
  return done;
}

const recordText = (record: ImportRecord): string => `${JSON.stringify(record, null, 2)}\n`;

const besides = (path: string): string =>
  join(dirname(path), `.hindsight-import-${process.pid}.tmp`);

/** Puts a new file in its place; false where one is there already. */
function create(path: string, text: string): boolean {
  makeFolder(dirname(path));
  const beside = besides(path);
  writeFileSync(beside, text);
  try {
    // A link refuses to replace; a rename would not.
    linkSync(beside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // Some file systems know no links.
    if (existsSync(path)) return false;
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } finally {
    rmSync(beside, { force: true });
  }
}

function replace(path: string, text: string): void {
  const beside = besides(path);
  writeFileSync(beside, text);
  renameSync(beside, path);
}

/** What a killed run left behind. */
function clearLeftovers(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (/(?:^|[/\\])\.hindsight-import-\d+\.tmp$/.test(String(name)))
      rmSync(join(folder, String(name)), { force: true });
  }
}
