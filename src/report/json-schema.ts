// The schema of the frontmatter as JSON Schema, for editors: they complete and explain each field from it.
// Made from the zod schema and this archive's vocabularies, so that ids complete as well.
import { z } from 'zod';
import { NO_ADDITIONS, type Additions } from './additions.ts';
import type { Word } from './kinds.ts';
import {
  ACTION_KINDS,
  ACTION_PRIORITIES,
  ACTION_STATUSES,
  DETECTORS,
  EVENT_KINDS,
  IMPACT_LEVELS,
  STATUSES,
  VISIBILITIES,
} from './kinds.ts';
import type { FieldDocs } from './schema.ts';
import { ID_FIELDS } from './id-fields.ts';
import { frontmatterSchema } from './schema.ts';
import { acceptedIds, entryOf, type Vocabularies, type Vocabulary } from './vocabulary.ts';

type Json = z.core.JSONSchema.BaseSchema & {
  markdownDescription?: string;
  markdownEnumDescriptions?: string[];
  defaultSnippets?: unknown;
  omitted?: unknown;
};

const CLOSED_LISTS: readonly Readonly<Record<string, Word>>[] = [
  STATUSES,
  VISIBILITIES,
  DETECTORS,
  IMPACT_LEVELS,
  EVENT_KINDS,
  ACTION_KINDS,
  ACTION_STATUSES,
  ACTION_PRIORITIES,
];

export function reportJsonSchema(
  vocabularies: Vocabularies,
  id: string,
  { fields, tickets }: Additions = NO_ADDITIONS,
): Json {
  const schema = z.toJSONSchema(frontmatterSchema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => explain(jsonSchema as Json),
  }) as Json;
  for (const { pattern, vocabulary } of ID_FIELDS) {
    const place = at(schema, pattern);
    if (place) listIds(place, vocabularies[vocabulary]);
  }
  const ticket = at(schema, 'actions.*.ticket');
  if (ticket && tickets.length > 0) delete ticket.pattern;
  for (const [name, { label, description, shape }] of Object.entries(fields)) {
    const own = z.toJSONSchema(shape, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
    delete own.$schema;
    schema.properties![name] = {
      ...own,
      description: description ? `${label}: ${description}` : label,
    };
    if (!shape.safeParse(undefined).success) schema.required = [...(schema.required ?? []), name];
  }
  return { $id: id, title: 'Frontmatter of a report', ...schema };
}

/** Meaning, and what leaving it out means, in the words of the schema; each closed word with its own. */
function explain(node: Json): void {
  const { description, omitted } = node as Json & Partial<FieldDocs>;
  delete node.omitted;
  if (description) {
    node.markdownDescription = omitted
      ? `${description}\n\nLeft out: ${String(omitted)}`
      : description;
    node.description = node.markdownDescription.replaceAll('`', '');
  }
  if (!node.enum) return;
  const words = CLOSED_LISTS.find((list) => node.enum?.every((word) => String(word) in list));
  if (words) {
    node.markdownEnumDescriptions = node.enum.map((word) => words[String(word)]?.meaning ?? '');
  }
}

function at(schema: Json, pattern: string): Json | null {
  let node: Json | undefined = schema;
  for (const step of pattern.split('.')) {
    node = (step === '*' ? node?.items : node?.properties?.[step]) as Json | undefined;
  }
  return node ?? null;
}

/** A closed vocabulary accepts its ids only; an open one proposes them and takes any other. */
function listIds(node: Json, vocabulary: Vocabulary): void {
  const { entries, closed } = vocabulary;
  if (entries.length === 0) return;
  const accepted = acceptedIds(vocabulary);
  const ids = {
    enum: [...accepted],
    markdownEnumDescriptions: accepted
      .map((id) => entryOf(vocabulary, id))
      .map(({ name, description }) => (description ? `**${name}**: ${description}` : name)),
  };
  if (closed) {
    Object.assign(node, ids);
    delete node.pattern;
    return;
  }
  node.anyOf = [ids, { type: 'string', ...(node.pattern ? { pattern: node.pattern } : {}) }];
  delete node.pattern;
  delete node.type;
}
