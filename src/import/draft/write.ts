// Drafts on disk: what a plan says is written, and the record beside it, so that a killed run can be run again.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../folders.ts';
import { readPlain, readPlainText } from '../../plain-file.ts';
import { idOf, listReports } from '../../report/read.ts';
import { clearUnfinished, writeNew, writeOver } from '../../written-files.ts';
import type { Existing, ImportRecord, Planned } from '../account/plan.ts';
import {
  EMPTY_RECORD,
  RECORD_FILE,
  contentDigest,
  nextRecord,
  readImportRecord,
} from '../account/plan.ts';

/** After so many files the record is written, which holds all of them. */
const MOST_UNRECORDED = 50;

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
  const text = readPlainText(join(folder, RECORD_FILE));
  return text === null ? EMPTY_RECORD : readImportRecord(text);
}

/**
 * Writes what the plan says, and after every few files what an import has written, so that a killed run can be run again.
 * Returns the plan, with what turned out otherwise: a file that appeared in the meantime is kept.
 */
export function writePlanned(
  folder: string,
  planned: readonly Planned[],
  record: ImportRecord,
  wrote: (count: number) => void = () => {},
): Planned[] {
  makeFolder(folder);
  clearUnfinished(folder);
  const done: Planned[] = [];
  let unrecorded = 0;
  const finish = (one: Planned): void => {
    done.push(one);
    if (one.outcome === 'written' || one.outcome === 'updated') unrecorded++;
    if (unrecorded === MOST_UNRECORDED) {
      writeOver(join(folder, RECORD_FILE), recordText(nextRecord(record, done)));
      unrecorded = 0;
    }
    wrote(done.length);
  };
  for (const one of planned) {
    const path = join(folder, one.file);
    const text = one.imported.text ?? '';
    if (one.outcome === 'written') {
      finish(writeNew(path, text) ? one : { ...one, outcome: 'kept' });
    } else if (one.outcome === 'updated') {
      // Somebody may have saved it since the plan was made.
      const bytes = readPlain(path);
      const same = bytes !== null && contentDigest(bytes) === record.drafts[one.id]?.draftDigest;
      if (same) writeOver(path, text);
      finish(same ? one : { ...one, outcome: 'kept' });
    } else {
      finish(one);
    }
  }
  const before = join(folder, RECORD_FILE);
  const text = recordText(nextRecord(record, done));
  if (readPlainText(before) !== text) writeOver(before, text);
  return done;
}

const recordText = (record: ImportRecord): string => `${JSON.stringify(record, null, 2)}\n`;
