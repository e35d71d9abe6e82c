// Addresses that led somewhere before a change and would end with it: a report that was renamed, deleted, made a draft,
// or taken from the public. Pure: what was and what is, in; findings out.
import type { Diagnostic, Where } from '../report/diagnostic.ts';
import type { Audience } from '../report/kinds.ts';

/** What decides who reaches a report by which address. */
export interface Reach {
  readonly id: string;
  readonly file: string;
  readonly aliases: readonly string[];
  readonly published: boolean;
  readonly public: boolean;
  /** The place of a field of the report. */
  readonly locate: (path: readonly string[]) => Where;
}

export interface ArchiveChange {
  /** Reports of which something was changed since, as they were. */
  readonly before: readonly Reach[];
  /** All reports there are; null in place of the reach where a report cannot be read, and what it says is not known. */
  readonly after: ReadonlyMap<string, Reach | null>;
  /** Ids that were there before, changed or not. */
  readonly known: ReadonlySet<string>;
  /** Addresses that the record takes back: from everybody, or from the public alone. */
  readonly withdrawn: ReadonlyMap<string, 'withdrawn' | 'internal'>;
  /** Whether the archive keeps a record. */
  readonly recorded: boolean;
  /** Whether a file is where a report that was renamed may be now; left out: every one is. */
  readonly mayBe?: (file: string) => boolean;
  /** Words for the moment before: `commit 1a2b3c4d`. */
  readonly since: string;
  /** The file of the record, where an address is told of that has no report any more. */
  readonly record: string;
}

/**
 * The addresses that end with a change, each with its reader and a way to keep it. An archive of which nothing is left was
 * begun anew, as from the samples: nobody is owed its addresses.
 */
export function endedAddresses(change: ArchiveChange): Diagnostic[] {
  const looked = lookThrough(change);
  const { known } = change;
  const left = [...known].some((id) => targetOf(id, looked) !== undefined);
  if (known.size > 2 && !left && !change.recorded) return [];
  return change.before.flatMap((was) =>
    was.published
      ? [was.id, ...was.aliases].flatMap((address) => endOf(address, was, looked) ?? [])
      : [],
  );
}

/** A change, and what every address is asked of it, found once. */
interface IndexedChange extends ArchiveChange {
  readonly byAlias: ReadonlyMap<string, Reach>;
  /** Reports that are new. */
  readonly fresh: readonly Reach[];
  /** The id of one that cannot be read. */
  readonly unread: string | undefined;
}

function lookThrough(change: ArchiveChange): IndexedChange {
  const readable = [...change.after.values()].filter((report) => report !== null);
  const [unread] = [...change.after].find(([, report]) => report === null) ?? [];
  // Of two that claim one address the first has it.
  const byAlias = new Map(
    readable.flatMap((one) => one.aliases.map((alias) => [alias, one] as const)).toReversed(),
  );
  const { known, mayBe = () => true } = change;
  const fresh = readable.filter(({ id, file }) => !known.has(id) && mayBe(file));
  return { ...change, byAlias, fresh, unread };
}

function endOf(address: string, was: Reach, change: IndexedChange): Diagnostic | null {
  const audience: Audience = was.public ? 'public' : 'internal';
  const taken = change.withdrawn.get(address);
  if (taken === 'withdrawn') return null;
  if (leads(address, audience, change)) return null;
  if (taken === 'internal' && leads(address, 'internal', change)) return null;
  const told = (file: string, where: Where, message: string, hint: string): Diagnostic => ({
    file,
    where,
    rule: 'permalink/lost',
    level: 'error',
    message,
    hint,
  });
  const { since, record } = change;
  const now = targetOf(address, change);
  if (!now) {
    return told(
      record,
      { line: 1, column: 1, endLine: 1, endColumn: 1 },
      `\`${address}\` was published (${since}), and no report answers to it any more.`,
      `${rescue(address, was, change)} To take it back for good, write the line \`${address} withdrawn\` here.`,
    );
  }
  if (!now.published) {
    return told(
      now.file,
      now.locate(['status']),
      `\`${address}\` was published (${since}), and its report is not any more: its address would die.`,
      `Write \`status: published\`. To take it back for good, write the line \`${address} withdrawn\` into \`${record}\`.`,
    );
  }
  return told(
    now.file,
    now.locate(['visibility']),
    `\`${address}\` was public (${since}), and its report is not any more: its public address would die.`,
    `Write \`visibility: public\`. To take it back from the public for good, write the line \`${address} internal\` into \`${record}\`.`,
  );
}

/** The report at an address; undefined where none is, null where it cannot be read. */
function targetOf(address: string, { after, byAlias }: IndexedChange): Reach | null | undefined {
  const own = after.get(address);
  return own !== undefined ? own : byAlias.get(address);
}

function leads(address: string, audience: Audience, change: IndexedChange): boolean {
  const report = targetOf(address, change);
  if (report === undefined) return false;
  // What a report with faults says is told when they are mended.
  return report === null || (report.published && (audience === 'internal' || report.public));
}

/** A report that is new is most often the old one under another name. */
function rescue(address: string, was: Reach, { after, fresh, unread }: IndexedChange): string {
  const still = after.get(was.id);
  if (still) return `Write \`aliases: [${address}]\` in \`${still.file}\` again.`;
  const [renamed] = fresh;
  if (fresh.length === 1 && renamed) {
    return `If it was renamed to \`${renamed.file}\`, write \`aliases: [${address}]\` there.`;
  }
  // Its aliases are not known, and this may be among them.
  return unread !== undefined
    ? `Mend \`${unread}.mdx\` first: it cannot be read, and may have \`${address}\` in its \`aliases\`. If it has not, write it there, or name its file \`${address}.mdx\` again.`
    : `Write \`aliases: [${address}]\` in the report that took its place, or name its file \`${address}.mdx\` again.`;
}
