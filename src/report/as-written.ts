// The fields that a report has as its author writes them. Whatever the schema gains is one of them, unless it is named
// here as one that becomes something else: so a new field is in every report, and in its JSON, without another line.
import { frontmatterSchema, type Frontmatter } from './schema.ts';

/** Read, resolved or asked of the frontmatter alone; see resolve.ts. */
const BECOMES_ELSE = [
  'timezone',
  'undated',
  'lang',
  'impact',
  'timeline',
  'actions',
  'allow',
] as const satisfies readonly (keyof Frontmatter)[];

type Names = Exclude<keyof Frontmatter, (typeof BECOMES_ELSE)[number]>;
type Value<T> = T extends readonly (infer Item)[] ? readonly Item[] : T;

/** What is left out is null where the schema has nothing to put in its place. */
export type AsWritten = {
  readonly [Name in Names]: undefined extends Frontmatter[Name]
    ? Value<Exclude<Frontmatter[Name], undefined>> | null
    : Value<Frontmatter[Name]>;
};

const NAMES = Object.keys(frontmatterSchema.shape).filter(
  (name) => !(BECOMES_ELSE as readonly string[]).includes(name),
) as readonly Names[];

/** Those fields of a frontmatter, or of the report that was made of it. */
export const asWritten = (of: Pick<Frontmatter, Names> | AsWritten): AsWritten =>
  Object.fromEntries(NAMES.map((name) => [name, of[name] ?? null])) as unknown as AsWritten;
