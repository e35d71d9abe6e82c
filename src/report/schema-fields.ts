// The schema read as a table of fields: for messages that name the accepted ones, for the reference in
// the guide and for the template.
import { z } from 'zod';
import type { ExpectedYaml, Path } from './frontmatter.ts';
import type { FieldDocs } from './schema.ts';
import { frontmatterSchema } from './schema.ts';

export interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly docs: FieldDocs;
  readonly schema: z.ZodType;
}

/** The fields of the object at a path (list positions are passed through); none where there is no object. */
export function fieldsOf(path: Path = []): readonly Field[] {
  const schema = schemaAt(path);
  const object = schema && bare(schema);
  if (!(object instanceof z.ZodObject)) return [];
  return Object.entries(object.shape as Record<string, z.ZodType>).map(([name, field]) => ({
    name,
    required: !(field instanceof z.ZodOptional || field instanceof z.ZodDefault),
    docs: (field.meta() ?? { description: '' }) as FieldDocs,
    schema: bare(field),
  }));
}

function schemaAt(path: Path): z.ZodType | undefined {
  let schema: z.ZodType | undefined = frontmatterSchema;
  for (const step of path) {
    const around: z.ZodType = bare(schema);
    if (typeof step === 'number') {
      schema = around instanceof z.ZodArray ? (around.element as z.ZodType) : undefined;
    } else {
      schema = around instanceof z.ZodObject ? (around.shape[step] as z.ZodType) : undefined;
    }
    if (!schema) return undefined;
  }
  return schema;
}

/** A value that the schema takes at a path, and that says nothing; undefined where none is needed. */
export function sampleAt(path: Path): unknown {
  const schema = schemaAt(path);
  return schema && sampleOf(schema);
}

/** Why the schema refuses a value at a path, as zod calls it; null where it takes the value, or has no such field. */
export const codeAt = (path: Path, value: unknown): string | null =>
  schemaAt(path)?.safeParse(value).error?.issues[0]?.code ?? null;

/** Texts of which every field of text takes one. */
const SAMPLES = ['unknown', 'This could not be read.', '#unknown', 'unknown/unknown'];

function sampleOf(schema: z.ZodType): unknown {
  if (schema.safeParse(undefined).success) return undefined;
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodArray) {
    return schema.safeParse([]).success ? [] : [sampleOf(schema.element as z.ZodType)];
  }
  if (schema instanceof z.ZodObject) {
    return Object.fromEntries(
      Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => {
        const sample = sampleOf(field);
        return sample === undefined ? [] : [[name, sample]];
      }),
    );
  }
  return SAMPLES.find((text) => schema.safeParse(text).success);
}

/** The lists of fields that the guide shows below the fields of a report, each with its anchor. */
export const FIELD_GROUPS = [
  { id: 'impact', title: 'impact', path: ['impact'] },
  { id: 'impact-phases', title: 'impact.phases, each', path: ['impact', 'phases', 0] },
  { id: 'impact-measures', title: 'impact.measures, each', path: ['impact', 'measures', 0] },
  { id: 'timeline', title: 'timeline, each event', path: ['timeline', 0] },
  { id: 'actions', title: 'actions, each', path: ['actions', 0] },
  { id: 'links', title: 'links, each', path: ['links', 0] },
  { id: 'allow', title: 'allow, each', path: ['allow', 0] },
] as const satisfies readonly { id: string; title: string; path: Path }[];

/** The anchor of a list of fields in the guide. */
export const groupAnchor = (id: string): string => `fields-of-${id}`;

/** The anchor of a field in the guide; `group` is null for the fields of a report. */
export const fieldAnchor = (name: string, group: string | null): string =>
  group === null ? name : `${group}-${name}`;

/** Their names alone. */
export function fieldsAt(path: Path): readonly string[] {
  return fieldsOf(path).map((field) => field.name);
}

/** The names of those that have to be there. */
export function requiredAt(path: Path): readonly string[] {
  return fieldsOf(path).flatMap(({ name, required }) => (required ? [name] : []));
}

/** Every anchor of the guide's page of fields. */
export const FIELD_ANCHORS: readonly string[] = [
  ...fieldsAt([]).map((name) => fieldAnchor(name, null)),
  ...FIELD_GROUPS.flatMap(({ id, path }) => [
    groupAnchor(id),
    ...fieldsAt(path).map((name) => fieldAnchor(name, id)),
  ]),
];

/** The names of the fields of every level: what a key of frontmatter may be called. */
const FIELD_NAMES: readonly string[] = namesBelow([]);

/** What the frontmatter of a report is expected to hold. */
export const EXPECTED_FRONTMATTER: ExpectedYaml = {
  fields: FIELD_NAMES,
  faultsIn: (data) =>
    (frontmatterSchema.safeParse(data).error?.issues ?? []).reduce(
      (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1),
      0,
    ),
};

function namesBelow(path: Path): readonly string[] {
  return fieldsOf(path).flatMap(({ name, schema }) => [
    name,
    ...namesBelow(schema instanceof z.ZodArray ? [...path, name, 0] : [...path, name]),
  ]);
}

function bare(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) {
    inner = inner.unwrap() as z.ZodType;
  }
  return inner;
}
