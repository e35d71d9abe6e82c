// The open word lists of an archive: severities, triggers, root causes, services, teams, tags.
// Each is a YAML file in `_vocabulary/`; this module says what an entry is and finds entries.
import { z } from 'zod';
import { isSpeltAlike, nearest } from './nearest.ts';
import { VALUES } from '../sentences/facts/values.ts';
import { capital } from '../text/capital.ts';

export const VOCABULARIES = {
  severities: { file: 'severities.yaml', one: 'severity', many: 'severities' },
  triggers: { file: 'triggers.yaml', one: 'trigger', many: 'triggers' },
  rootCauses: { file: 'root-causes.yaml', one: 'root cause', many: 'root causes' },
  services: { file: 'services.yaml', one: 'service', many: 'services' },
  teams: { file: 'teams.yaml', one: 'team', many: 'teams' },
  tags: { file: 'tags.yaml', one: 'tag', many: 'tags' },
} as const;
export type VocabularyName = keyof typeof VOCABULARIES;
/** Where the lists stand, below the folder of reports. */
export const VOCABULARY_FOLDER = '_vocabulary';
export const VOCABULARY_NAMES = Object.keys(VOCABULARIES) as VocabularyName[];

/** The folder of a vocabulary's entries that have a file each. */
export const entryFolder = (name: VocabularyName): string =>
  `${VOCABULARY_FOLDER}/${VOCABULARIES[name].file.replace(/\.yaml$/, '')}`;

/** An id is kebab-case: it becomes part of an address. */
export const ID_PATTERN = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

/** An id becomes the name of a folder; the longest that every disk and host takes is 255 bytes. */
export const ID_LENGTH = 120;

/** Names of reports that would be the address of a list. */
export const RESERVED_IDS: ReadonlySet<string> = new Set(['by', 'index', 'page']);

const id = z.string().max(ID_LENGTH).regex(ID_PATTERN);

export const entrySchema = z.strictObject({
  id: id.meta({ description: 'What reports write, and the last part of the address. Kebab-case.' }),
  name: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'What readers see. Left out: made from the id.' }),
  description: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'What it means, in a sentence or two.' }),
  synonyms: z
    .array(z.string().min(1))
    .default([])
    .meta({ description: 'Words that are refused in reports, with this id as the replacement.' }),
  category: id.optional().meta({
    description:
      'Root causes only: the id of the cause that this one belongs to. In a list with categories a cause without one is a category itself: too broad for two reports to be the same failure.',
  }),
  rank: z
    .number()
    .int()
    .min(1)
    .optional()
    .meta({ description: 'Severities only: 1 is the worst. Left out: the place in the list.' }),
  public: z.boolean().optional().meta({
    description:
      'Whether a site for the public may print the description and the synonyms. Left out: it may not; the name is printed where a public report uses the entry.',
  }),
});

export const vocabularyFileSchema = z.array(entrySchema);

export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly synonyms: readonly string[];
  /** Root causes: the category; null for a category itself and in other vocabularies. */
  readonly category: string | null;
  /** Severities: 1 is the worst; null in other vocabularies. */
  readonly rank: number | null;
  /** Whether the public may read the description and the synonyms. */
  readonly public: boolean;
}

/** Plain data, so that it can be stored. */
export interface Vocabulary {
  readonly name: VocabularyName;
  /**
   * Closed: only ids of `entries` may be used. Tags are always open, and so is a vocabulary without a
   * file: any kebab-case id may be used, and its name is made from it.
   */
  readonly closed: boolean;
  readonly entries: readonly Entry[];
}
export type Vocabularies = Readonly<Record<VocabularyName, Vocabulary>>;

export function makeVocabulary(
  name: VocabularyName,
  entries: z.output<typeof vocabularyFileSchema> | null,
): Vocabulary {
  return {
    name,
    closed: entries !== null && name !== 'tags',
    entries: (entries ?? []).map((entry, index) => ({
      id: entry.id,
      name: entry.name ?? nameFromId(entry.id),
      description: entry.description ?? null,
      synonyms: entry.synonyms,
      category: entry.category ?? null,
      rank: name === 'severities' ? (entry.rank ?? index + 1) : null,
      public: entry.public ?? false,
    })),
  };
}

export const EMPTY_VOCABULARIES: Vocabularies = Object.fromEntries(
  VOCABULARY_NAMES.map((name) => [name, makeVocabulary(name, null)]),
) as Record<VocabularyName, Vocabulary>;

/** The words of two archives; where both have an id, the first says what it means, and whether others may be used. */
export function joinVocabularies(first: Vocabularies, second: Vocabularies): Vocabularies {
  return Object.fromEntries(
    VOCABULARY_NAMES.map((name) => {
      const known = new Set(first[name].entries.map(({ id }) => id));
      const added = second[name].entries.filter(({ id }) => !known.has(id));
      return [name, { ...first[name], entries: [...first[name].entries, ...added] }];
    }),
  ) as unknown as Vocabularies;
}

/** The rank of a severity that says nothing of its place. */
export const LAST_RANK = 99;

/**
 * The entry of an id. An id that an open vocabulary does not list gets one made from the id; an unlisted
 * severity ranks by the number in its id (`sev1` is 1), or last.
 */
export function entryOf(vocabulary: Vocabulary, id: string): Entry {
  const listed = listedIn(vocabulary).get(id);
  if (listed) return listed;
  const digits = /\d+/.exec(id);
  return {
    id,
    name: id === UNKNOWN ? VALUES.notRecorded : nameFromId(id),
    description: null,
    synonyms: [],
    category: null,
    rank: vocabulary.name === 'severities' ? (digits ? Number(digits[0]) : LAST_RANK) : null,
    public: false,
  };
}

const listed = new WeakMap<Vocabulary, ReadonlyMap<string, Entry>>();

/** The entries of a vocabulary by their ids: every report asks for some. Of two with one id the first counts. */
function listedIn(vocabulary: Vocabulary): ReadonlyMap<string, Entry> {
  let known = listed.get(vocabulary);
  if (known === undefined) {
    known = new Map(vocabulary.entries.toReversed().map((entry) => [entry.id, entry]));
    listed.set(vocabulary, known);
  }
  return known;
}

/** What every vocabulary takes, listed or not: the format itself writes it where nobody knows. */
export const UNKNOWN = 'unknown';

/** The ids that a report may write, in the order of the list; an open vocabulary takes others as well. */
export function acceptedIds({ entries, closed }: Vocabulary): readonly string[] {
  const listed = entries.map(({ id }) => id);
  return !closed || listed.includes(UNKNOWN) ? listed : [...listed, UNKNOWN];
}

export type LookUp =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: 'synonym'; readonly replacement: string }
  /** The id itself, with other capitals, hyphens or signs. */
  | { readonly ok: false; readonly why: 'spelling'; readonly replacement: string }
  | { readonly ok: false; readonly why: 'unlisted'; readonly suggestion: string | null };

/** Whether a report may write `id`; a synonym is answered with its replacement. */
export function lookUp(vocabulary: Vocabulary, id: string): LookUp {
  if (id === UNKNOWN || vocabulary.entries.some((entry) => entry.id === id)) return { ok: true };
  const spelled = id.toLowerCase();
  const meant = vocabulary.entries.find((entry) =>
    entry.synonyms.some((synonym) => synonym.toLowerCase() === spelled),
  );
  if (meant) return { ok: false, why: 'synonym', replacement: meant.id };
  const alike = acceptedIds(vocabulary).find((one) => isSpeltAlike(one, id));
  if (alike) return { ok: false, why: 'spelling', replacement: alike };
  const loose = vocabulary.entries.find((entry) =>
    entry.synonyms.some((synonym) => isSpeltAlike(synonym, id)),
  );
  if (loose) return { ok: false, why: 'synonym', replacement: loose.id };
  if (!vocabulary.closed && ID_PATTERN.test(id)) return { ok: true };
  const byName = vocabulary.entries.find((entry) => entry.name.toLowerCase() === spelled)?.id;
  return { ok: false, why: 'unlisted', suggestion: byName ?? nearest(id, acceptedIds(vocabulary)) };
}

function nameFromId(id: string): string {
  return capital(id.replaceAll('-', ' '));
}
