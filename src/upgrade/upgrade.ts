// Brings the files of an archive from their format to that of this version: the steps of the formats between, then the edits
// that are certain. What is not touched stays letter by letter, and nothing is written here.
import { fixCertain } from '../check/fix.ts';
import { parseReport, type ParseOptions } from '../report/parse.ts';
import { idOf } from '../report/read.ts';
import { STEPS, type ArchiveFile, type UpgradeStep } from './steps.ts';

export interface Upgraded {
  readonly before: ArchiveFile;
  readonly after: ArchiveFile;
}

export interface UpgradeResult {
  /** Files that change, in the order in which they were given. */
  readonly changed: readonly Upgraded[];
  /** The sentences of the steps that changed one. */
  readonly said: readonly string[];
}

/** One edit can bring another to light. */
const MOST_ROUNDS = 5;

/** The files as this version wants them. `from` is the format that they have, `to` the one that they are to have. */
export async function upgrade(
  files: readonly ArchiveFile[],
  { from, to, ...reading }: { readonly from: number; readonly to: number } & ParseOptions,
  steps: readonly UpgradeStep[] = STEPS,
): Promise<UpgradeResult> {
  const due = steps.filter((step) => step.to > from && step.to <= to);
  const said = new Set<string>();
  const changed: Upgraded[] = [];
  for (const before of files) {
    let after = before;
    for (const step of due) {
      const next = await step.apply(after);
      if (next.text !== after.text || next.path !== after.path) said.add(step.says);
      after = next;
    }
    if (after.kind === 'settings') after = { ...after, text: withFormat(after.text, to) };
    // A template is filled in before it is a report.
    if (after.kind === 'report' && !after.path.split('/').at(-1)!.startsWith('_')) {
      const text = withCertainEdits(after, reading);
      if (text !== after.text) said.add('Edits of which nothing has to be guessed.');
      after = { ...after, text };
    }
    if (after.text !== before.text || after.path !== before.path) changed.push({ before, after });
  }
  return { changed, said: [...said] };
}

/** Settings that say which format they have. */
function withFormat(text: string, format: number): string {
  const written = /^(\s*format:\s*)\d+/m;
  if (written.test(text)) return text.replace(written, `$1${format}`);
  return text.replace(/(export default (?:defineConfig\()?\{)(\s*)/, `$1\n  format: ${format},$2`);
}

function withCertainEdits({ path, text }: ArchiveFile, reading: ParseOptions): string {
  let edited = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const source = { id: idOf(path), file: path, text: edited };
    const fixed = fixCertain(edited, parseReport(source, reading).diagnostics).text;
    if (fixed === edited) break;
    edited = fixed;
  }
  return edited;
}
