// One bad source does not stop the rest. Where the newest state of a source has errors, the archive is validated once more with
// the source as it was last without one. Of a source that was never shown the files with the errors are left out, or all of
// it. What was shown once is never dropped: where an earlier state does not fit either, it is the archive that has changed,
// and what is wrong in the archive stops a site as ever.
import type { CheckedArchive } from '../check/check.ts';
import { leftOut } from '../check/rules/reference/left-out.ts';
import type { Config } from '../config.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { originsOf, sourceOf } from '../report/origins.ts';
import {
  gatheredFolder,
  gatherInstead,
  rememberSound,
  soundState,
  type StandIn,
} from './gather.ts';
import { shownPath } from './origin-file.ts';
import { plural } from '../text/count.ts';
import type { Choices } from './state.ts';

export interface WithFallbacks {
  /** The archive as a site shows it; as it was validated first where none can be built. */
  readonly checked: CheckedArchive;
  readonly isSound: boolean;
}

/** How often more files are left out of a source: one that is missing can be a fault of another. */
const MOST_ROUNDS = 5;

/**
 * Finds the states of the sources of which a site can be built, and leaves the folder of all reports as such.
 * @param newest what was found in the newest state of all
 * @param validate validates the folder as it is
 */
export async function withFallbacks(
  choices: Choices & Pick<Config, 'checkedOut'>,
  newest: CheckedArchive,
  validate: () => Promise<CheckedArchive>,
): Promise<WithFallbacks> {
  const folder = gatheredFolder(choices);
  const readable = shownAsRead(folder);
  const errors = errorsOf(newest);
  if (errors.length === 0) {
    rememberSound(choices, readable);
    return { checked: newest, isSound: true };
  }
  const guilty = whoseErrors(choices, errors, readable);
  const tryWith = async (choose: Choose): Promise<CheckedArchive | null> => {
    const broken = new Map([...guilty].map(([name, found]) => [name, filesOf(folder, found)]));
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const instead = new Map<string, StandIn>();
      for (const [name, found] of guilty) {
        const state = choose(name, broken.get(name)!);
        if (state === null) return null;
        instead.set(name, { state, errors: found.length, fault: tell(folder, name, found) });
      }
      gatherInstead(choices, instead);
      const checked = await validate();
      const left = errorsOf(checked);
      if (left.length === 0) {
        rememberSound(
          choices,
          readable.filter((name) => !instead.has(name)),
        );
        return checked;
      }
      for (const one of left) {
        const name = blamed(folder, one) ?? '';
        const [file] = filesOf(folder, [one]);
        const files = broken.get(name);
        if (!file || !files || files.has(file) || instead.get(name)?.state !== files) return null;
        files.add(file);
      }
    }
    return null;
  };
  // What tells whose error it is has to be known before the folder changes.
  const isNew = (name: string, files: ReadonlySet<string>): boolean =>
    [...files].every((file) => soundState(choices, name)?.has(file) !== true);
  const attempts: readonly Choose[] = [
    (name, files) => (soundState(choices, name) ? 'sound' : files),
    (name, files) => (isNew(name, files) ? files : 'sound'),
    (name) => (soundState(choices, name) ? 'sound' : 'nothing'),
  ];
  if (guilty.size > 0) {
    for (const choose of attempts) {
      const checked = await tryWith(choose);
      if (checked) return { checked, isSound: true };
      gatherInstead(choices, new Map());
    }
  }
  return { checked: newest, isSound: false };
}

/** What names reports that are left out of what is shown. */
export const namesLeftOut = ({ diagnostics }: CheckedArchive): readonly Diagnostic[] =>
  diagnostics.filter(({ rule }) => rule === leftOut.id);

/** What is shown of a source; null: there is no such state. */
type Choose = (name: string, broken: Set<string>) => StandIn['state'] | null;

const errorsOf = ({ diagnostics }: CheckedArchive): readonly Diagnostic[] =>
  diagnostics.filter(({ level }) => level === 'error');

const shownAsRead = (folder: string): readonly string[] =>
  (originsOf(folder)?.sources ?? []).flatMap(({ name, known, fault }) =>
    known && fault === null ? [name] : [],
  );

/** The source that has to mend an error; null: the archive itself. */
const blamed = (folder: string, { file, source }: Diagnostic): string | null =>
  source ?? sourceOf(folder, file)?.source.name ?? null;

/** The errors of each source; where the archive alone has some, they may be of what any of the sources changed. */
function whoseErrors(
  choices: Choices & Pick<Config, 'checkedOut'>,
  errors: readonly Diagnostic[],
  readable: readonly string[],
): ReadonlyMap<string, readonly Diagnostic[]> {
  const folder = gatheredFolder(choices);
  const { checkedOut } = choices;
  // The change of the source that is checked out is what is validated: nothing may stand in for it.
  const others = (name: string | null): name is string => name !== null && name !== checkedOut;
  const byName = Map.groupBy(errors, (one) => blamed(folder, one));
  const guilty = [...byName].flatMap(([name, found]) => (others(name) ? [[name, found] as const] : [])); // prettier-ignore
  if (guilty.length > 0) return new Map(guilty);
  const moved = readable.filter((name) => others(name) && soundState(choices, name)?.isEarlier);
  return new Map(moved.map((name) => [name, errors]));
}

/** Paths in the source of the files that errors stand in. */
const filesOf = (folder: string, found: readonly Diagnostic[]): Set<string> =>
  new Set(found.flatMap(({ file }) => sourceOf(folder, file)?.path ?? []));

/** What is wrong with a source, as a sentence that ends in a place. */
function tell(folder: string, name: string, found: readonly Diagnostic[]): string {
  const { file, where } = found[0]!;
  const at = `\`${shownPath(folder, file)}:${where.line}:${where.column}\``;
  const many = found.length > 1 ? ', the first' : '';
  return blamed(folder, found[0]!) === name
    ? `The source \`${name}\` has ${plural(found.length, 'an error', `${found.length} errors`)}${many} at ${at}.`
    : `With the newest state of the source \`${name}\` there ${plural(found.length, 'is an error', `are ${found.length} errors`)}${many} at ${at}.`;
}
