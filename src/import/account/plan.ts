// What becomes of each draft: written, brought up to date, or left alone because a person has changed, moved or
// removed the report since. Pure; the disk is in write.ts.
import { createHash } from 'node:crypto';
import type { Imported } from '../imported.ts';
import { compareTexts } from '../../text/order.ts';

/** What an earlier import wrote, by id. Kept beside the reports, so that it travels with them. */
export interface ImportRecord {
  readonly version: 1;
  readonly drafts: Readonly<Record<string, RecordedDraft>>;
}

export interface RecordedDraft {
  readonly source: string;
  readonly sourceDigest: string;
  /** Digest of the file as it was written: the same digest today means that nobody has touched it. */
  readonly draftDigest: string;
}

export const EMPTY_RECORD: ImportRecord = { version: 1, drafts: {} };
export const RECORD_FILE = '.hindsight-import.json';

export type Outcome = 'written' | 'updated' | 'unchanged' | 'kept' | 'removed' | 'held-back';

export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  written: 'a new draft',
  updated: 'the draft of an earlier import, which nobody had changed, brought up to date',
  unchanged: 'the draft stands as it would be written again',
  kept: 'the report has been changed since, or was there before; it was left alone',
  removed: 'the draft of an earlier import was removed since; it was not written again',
  'held-back': 'no draft can be written; the findings say why',
};

export interface Planned {
  readonly imported: Imported;
  readonly id: string;
  /** Path below the folder of reports. */
  readonly file: string;
  readonly outcome: Outcome;
  readonly sourceDigest: string;
}

export interface Existing {
  readonly file: string;
  readonly digest: string;
}

export const contentDigest = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

export function planWrites(
  imports: readonly { imported: Imported; sourceDigest: string }[],
  existing: ReadonlyMap<string, Existing>,
  record: ImportRecord,
): Planned[] {
  const bySource = new Map(Object.entries(record.drafts).map(([id, { source }]) => [source, id]));
  const byDigest = new Map(
    Object.entries(record.drafts).map(([id, { sourceDigest }]) => [sourceDigest, id]),
  );
  // A source keeps the id that it was given once, also where its file has moved: then no other source has the id.
  const kept = new Set(imports.flatMap(({ imported }) => bySource.get(imported.source) ?? []));
  const taken = new Set([
    ...kept,
    ...imports.flatMap(({ sourceDigest }) => byDigest.get(sourceDigest) ?? []),
  ]);
  const given = new Set<string>();
  return imports.map(({ imported, sourceDigest }) => {
    const moved = byDigest.get(sourceDigest);
    const free = moved !== undefined && !kept.has(moved) && !given.has(moved);
    const recorded = bySource.get(imported.source) ?? (free ? moved : undefined);
    const id = recorded ?? freeId(imported.id, (one) => given.has(one) || taken.has(one));
    given.add(id);
    const there = existing.get(id);
    const file = there?.file ?? `${folderOf(imported)}${id}.mdx`;
    const outcome = outcomeOf(imported.text, there, record.drafts[id]);
    return { imported, id, file, outcome, sourceDigest };
  });
}

/** An id with a number behind it, where others have it. */
function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  let n = 2;
  while (isTaken(`${id}-${n}`)) n++;
  return `${id}-${n}`;
}

/** What becomes of a draft, by what lies in its place and what was recorded of it. */
function outcomeOf(
  text: string | null,
  there: Existing | undefined,
  before: RecordedDraft | undefined,
): Outcome {
  if (text === null) return 'held-back';
  if (!there) return before ? 'removed' : 'written';
  if (there.digest === contentDigest(text)) return 'unchanged';
  return before?.draftDigest === there.digest ? 'updated' : 'kept';
}

/** Folders of years keep an archive in order; they are no part of an address. */
function folderOf(imported: Imported): string {
  const year =
    imported.report?.impact.from?.date?.slice(0, 4) ??
    imported.report?.timeline[0]?.at.date?.slice(0, 4) ??
    /^(\d{4})-\d{2}-\d{2}/.exec(imported.id)?.[1];
  return imported.report?.clock.dated === false ? 'undated/' : year ? `${year}/` : 'undated/';
}

export function nextRecord(record: ImportRecord, planned: readonly Planned[]): ImportRecord {
  const drafts: Record<string, RecordedDraft> = { ...record.drafts };
  for (const { id, imported, outcome, sourceDigest } of planned) {
    if (outcome === 'written' || outcome === 'updated' || outcome === 'unchanged') {
      drafts[id] = {
        source: imported.source,
        sourceDigest,
        draftDigest: contentDigest(imported.text ?? ''),
      };
    }
  }
  return {
    version: 1,
    drafts: Object.fromEntries(Object.entries(drafts).toSorted(([a], [b]) => compareTexts(a, b))),
  };
}

/** Reads a record; what is not one counts as none, so that nothing is ever overwritten on its word. */
export function readImportRecord(text: string): ImportRecord {
  try {
    const data = JSON.parse(text) as Partial<ImportRecord> | null;
    if (data?.version !== 1 || typeof data.drafts !== 'object' || data.drafts === null)
      return EMPTY_RECORD;
    const drafts = Object.entries(data.drafts).filter(
      ([, one]) =>
        typeof one?.source === 'string' &&
        typeof one.sourceDigest === 'string' &&
        typeof one.draftDigest === 'string',
    );
    return { version: 1, drafts: Object.fromEntries(drafts) };
  } catch {
    return EMPTY_RECORD;
  }
}
