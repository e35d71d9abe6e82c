// What a report is found to be by itself, before any other is looked at. It follows from its text, the vocabularies and
// the choices of the archive, so that it can be kept with them (KnownFiles), and be made in another process.
import type { Parsed, ParseOptions, Source } from '../report/parse.ts';
import { parseReport } from '../report/parse.ts';
import { keptReading, recall, type KeptReading } from '../report/reading.ts';
import { validateAlone, type FoundAlone, type RuleLevels } from './validate.ts';
import { findSecrets, type Secret } from './secrets/find.ts';

/** All that is known of a sound file without secrets, as plain data. */
export interface KnownFile {
  readonly reading: KeptReading;
  /** Null where it was read, and no rule has run yet. */
  readonly alone: FoundAlone | null;
}

/** What is known of files from an earlier run. */
export interface KnownFiles {
  /** What is known of a text; null where that is nothing. */
  find(source: Source): KnownFile | null;
  /** The same of many texts, in their order. */
  findAll(sources: readonly Source[]): readonly (KnownFile | null)[];
  /** Looks at files of which nothing is known, in their order, and keeps what is known now. `tell` hears how many. */
  look(sources: readonly Source[], tell: (looked: number) => void): Promise<readonly CheckedFile[]>;
  /** What follows from these files together and from `input`, both plain data: made once, and kept for as long as they are alike. */
  follow<T>(sources: readonly Source[], input: unknown, make: () => T): T;
  /** Called when no more is asked. `askedForAll`: every file of the archive was asked for. */
  save(askedForAll: boolean): void;
}

/** Nothing is known, and nothing is kept. */
export const nothingKnown = (options: LookOptions): KnownFiles => ({
  find: () => null,
  findAll: (sources) => sources.map(() => null),
  look: (sources) => lookAtFiles(sources, options),
  follow: (_, __, make) => make(),
  save: () => {},
});

/** A file as it was read before, or else read now. */
export function readKnown(
  source: Source,
  files: Pick<KnownFiles, 'find'>,
  options: LookOptions,
): Parsed {
  const known = files.find(source);
  return known ? recall(source, known.reading, options) : parseReport(source, options);
}

export interface CheckedFile {
  /** Null where the file has faults. */
  readonly known: KnownFile | null;
  /** The file with all its trees, where it has faults and was read in this process. */
  readonly broken?: Parsed;
  readonly secrets: readonly Secret[];
}

export interface LookOptions extends ParseOptions {
  readonly levels: RuleLevels;
  /** Whether the rules are left to whoever asks for one report: they take nearly as long as the reading. */
  readonly rulesLater?: boolean;
}

/** Reads files and judges each by itself, unless they are only to be read; looks for secrets either way. */
export async function lookAtFiles(
  sources: readonly Source[],
  options: LookOptions,
): Promise<readonly CheckedFile[]> {
  const looked = sources.map((source): Omit<CheckedFile, 'secrets'> => {
    const parsed = parseReport(source, options);
    const reading = keptReading(parsed);
    if (!reading) return { known: null, broken: parsed };
    const alone = options.rulesLater ? null : validateAlone(parsed, options.levels);
    return { known: { reading, alone } };
  });
  const looksForSecrets = options.levels['secrets/credential'] !== 'off';
  const secrets = looksForSecrets ? await findSecrets(sources.map(({ text }) => text)) : [];
  return looked.map((one, i) => ({ ...one, secrets: secrets[i] ?? [] }));
}
