// The record of what was published: `_permalinks.txt` in the folder of reports, one id a line. A recorded id
// has to lead to a report for ever, as its name or as one of its `aliases`. What is taken back for good stays in the
// record, with a word behind it; what comes from a source of the archive with its name, `from payments`. Knows the record and ids; reads and writes no file.
import type { Diagnostic, Where } from '../report/diagnostic.ts';
import { LineIndex } from '../report/diagnostic.ts';
import { nearest } from '../report/nearest.ts';
import { idOf } from '../report/read.ts';
import { ID_PATTERN } from '../report/vocabulary.ts';
import { compareTexts } from '../text/order.ts';

export const PERMALINKS_FILE = '_permalinks.txt';

/** Of so many lost ids the new name is guessed, which compares each with all new ones; nobody mends more one by one. */
const GUESSED = 20;

export interface Published {
  /** Files of all reports, whatever their state. */
  readonly files: readonly string[];
  /** Ids of those that are published. */
  readonly published: readonly string[];
  /** Ids of sound reports that are drafts or in review. */
  readonly unpublished: readonly string[];
  readonly aliases: ReadonlySet<string>;
  /** Sources of which not all is there that they hold: their reports are not lost. */
  readonly unread?: ReadonlySet<string>;
  /** The names of all sources of the archive; left out: whatever the record names. */
  readonly sources?: ReadonlySet<string>;
  /** Whether a source takes one of its reports back in a record of its own; left out: none does. */
  readonly withdrawnBy?: (source: string, id: string) => boolean;
}

/** What is wrong with the record; an archive that keeps none (null) is asked for nothing. */
export function checkPermalinks(text: string | null, archive: Published): Diagnostic[] {
  if (text === null) return [];
  const { files, published, aliases, unread = new Set(), withdrawnBy = () => false } = archive;
  const withdrawn = new Set(archive.unpublished);
  const recorded = readRecord(text);
  const known = new Set(recorded.map(({ id }) => id));
  const unrecorded = published.filter((id) => !known.has(id)).toSorted();
  const ids = new Map(files.map((file) => [idOf(file), file]));
  const found: Diagnostic[] = [];
  const takenBack = wholeSources(recorded);
  /** Lost ids of sources that the archive has no more. */
  const gone = new Map<string, Recorded[]>();
  let guesses = 0;
  const add = (
    where: Where,
    rule: string,
    message: string,
    hint: string,
    source: string | null = null,
  ): void => {
    const level = rule === 'permalink/unrecorded' ? 'warning' : 'error';
    const whose = source === null ? {} : { source };
    found.push({ file: PERMALINKS_FILE, where, rule, level, message, hint, ...whose });
  };
  for (const one of recorded) {
    const { id, state, source, where } = one;
    if (state === 'withdrawn' || (source !== null && takenBack.has(source))) continue;
    if (source !== null && (unread.has(source) || withdrawnBy(source, id))) continue;
    if (state === 'unclear' || !ID_PATTERN.test(id)) {
      add(
        where,
        'permalink/line',
        state === 'unclear'
          ? `\`${id}\` is followed by something else than \`withdrawn\`, \`internal\` or \`from\` with a source.`
          : `\`${id}\` cannot be the id of a report.`,
        'Write one id a line, or begin the line with `#` for a remark.',
      );
    } else if (!ids.has(id) && !aliases.has(id)) {
      if (source !== null && archive.sources?.has(source) === false) {
        gone.set(source, [...(gone.get(source) ?? []), one]);
        continue;
      }
      add(
        where,
        'permalink/lost',
        `\`${id}\` was published, and no report answers to it any more.`,
        rescue(id),
        source,
      );
    } else if (withdrawn.has(id)) {
      add(
        where,
        'permalink/lost',
        `\`${id}\` was published, and its report is not published any more: its address would die.`,
        `Write \`status: published\` in \`${ids.get(id)}\`. To take it back for good, write \`${id} withdrawn\` in this line.`,
        source,
      );
    }
  }
  for (const [name, lost] of gone) {
    const ids = lost.slice(0, 3).map(({ id }) => `\`${id}\``);
    const more = lost.length > 3 ? ` and ${lost.length - 3} more` : '';
    add(
      lost[0]!.where,
      'permalink/lost',
      `The source \`${name}\` is not among the sources any more, and no report answers to what was published of it: ${ids.join(', ')}${more}.`,
      `Put it back into \`sources\`, or write the name that it has now in their lines. To take all of its reports back for good, add the line \`* from ${name} withdrawn\`.`,
    );
  }
  if (unrecorded.length > 0) {
    const first = unrecorded
      .slice(0, 3)
      .map((id) => `\`${id}\``)
      .join(', ');
    const more = unrecorded.length > 3 ? ` and ${unrecorded.length - 3} more` : '';
    const one = unrecorded.length === 1;
    add(
      new LineIndex(text).where(text.length),
      'permalink/unrecorded',
      `${first}${more} ${one ? 'is' : 'are'} published and not recorded here, so that renaming ${one ? 'it' : 'one'} would break its links unnoticed.`,
      'Run `npm run check -- --fix`, and commit the file.',
    );
  }
  return found;

  /** A renamed report is most often one that is not recorded yet. */
  function rescue(id: string): string {
    const near = guesses++ < GUESSED ? nearest(id, unrecorded) : null;
    const renamed = unrecorded.length === 1 ? unrecorded[0] : near;
    const file = renamed === undefined || renamed === null ? null : ids.get(renamed);
    return file
      ? `If it was renamed to \`${file}\`, write \`aliases: [${id}]\` there. To take it back for good, write \`${id} withdrawn\` in this line.`
      : `Write \`aliases: [${id}]\` in the report that took its place, or name its file \`${id}.mdx\` again. To take it back for good, write \`${id} withdrawn\` in this line.`;
  }
}

const HEADER = `# Every id under which a report was published. \`npm run check\` refuses to lose one.
# New ones are added by \`npm run check -- --fix\`. \`<id> withdrawn\` takes one back, \`<id> internal\` from the public.
`;

/**
 * The record with what is published and not in it yet; what stands in it stays. Null when nothing is missing.
 * @param sourceOf the source that a report comes from; null for the archive's own folder
 */
export function recordPermalinks(
  text: string | null,
  published: readonly string[],
  sourceOf: (id: string) => string | null = () => null,
): string | null {
  const recorded = new Map(
    readRecord(text ?? '').map(({ id, line }) => [id === ALL ? line : id, line]),
  );
  const lineOf = (id: string): string => {
    const source = sourceOf(id);
    return source === null ? id : `${id} from ${source}`;
  };
  const all = new Map([...published.map((id) => [id, lineOf(id)] as const), ...recorded]);
  if (text !== null && all.size === recorded.size) return null;
  const remarks = text
    ?.split(/\r?\n/)
    .filter((line) => line.startsWith('#'))
    .map((line) => `${line}\n`)
    .join('');
  const lines = [...all].toSorted(([a], [b]) => compareTexts(a, b)).map(([, line]) => line);
  return `${remarks || HEADER}${lines.join('\n')}\n`;
}

/** Whose report each recorded id is; null: the archive's own. */
export function sourcesIn(text: string | null): ReadonlyMap<string, string | null> {
  return new Map(readRecord(text ?? '').map(({ id, source }) => [id, source]));
}

/** The ids that the record takes back, and from whom. */
export function withdrawnIn(text: string | null): ReadonlyMap<string, 'withdrawn' | 'internal'> {
  const recorded = readRecord(text ?? '');
  const takenBack = wholeSources(recorded);
  return new Map(
    recorded.flatMap(({ id, state, source }) => {
      if (source !== null && takenBack.has(source)) return [[id, 'withdrawn']];
      return state === 'withdrawn' || state === 'internal' ? [[id, state]] : [];
    }),
  );
}

/** Stands for every id of a source: `* from payments withdrawn`. */
const ALL = '*';

/** The sources of which everything is taken back. */
const wholeSources = (recorded: readonly Recorded[]): ReadonlySet<string> =>
  new Set(
    recorded.flatMap(({ id, state, source }) =>
      id === ALL && state === 'withdrawn' && source !== null ? [source] : [],
    ),
  );

interface Recorded {
  readonly id: string;
  /** Kept, taken back from everybody, or from the public alone. */
  readonly state: 'kept' | 'withdrawn' | 'internal' | 'unclear';
  /** Whose report it is; null: the archive's own. */
  readonly source: string | null;
  /** As it stands there. */
  readonly line: string;
  /** Of the id. */
  readonly where: Where;
}

function readRecord(text: string): Recorded[] {
  const lines = new LineIndex(text);
  const entries: Recorded[] = [];
  for (const match of text.matchAll(/^[^\S\n]*([^\s#]\S*)[^\S\n]*([^\n]*)$/gm)) {
    const [all, id = '', rest = ''] = match;
    const [, source = null, word = rest.trim()] = /^from\s+(\S+)\s*(.*)$/.exec(rest.trim()) ?? [];
    const state =
      word === '' ? 'kept' : word === 'withdrawn' || word === 'internal' ? word : 'unclear';
    const start = match.index + all.indexOf(id);
    entries.push({
      id,
      state,
      source,
      line: all.trim(),
      where: lines.where(start, start + id.length),
    });
  }
  return entries;
}
