// The schema read as a table of fields: for messages that name the accepted ones, for the reference in
// the guide and for the template.
import { z } from 'zod';
import type { Path } from './frontmatter.ts';
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
  let schema: z.ZodType | undefined = frontmatterSchema;
  for (const step of path) {
    schema = bare(schema);
    if (typeof step === 'number') {
      schema = schema instanceof z.ZodArray ? (schema.element as z.ZodType) : undefined;
    } else {
      schema = schema instanceof z.ZodObject ? (schema.shape[step] as z.ZodType) : undefined;
    }
    if (!schema) return [];
  }
  const object = bare(schema);
  if (!(object instanceof z.ZodObject)) return [];
  return Object.entries(object.shape as Record<string, z.ZodType>).map(([name, field]) => ({
    name,
    required: !(field instanceof z.ZodOptional || field instanceof z.ZodDefault),
    docs: (field.meta() ?? { description: '' }) as FieldDocs,
    schema: bare(field),
  }));
}

/** Their names alone. */
export function fieldsAt(path: Path): readonly string[] {
  return fieldsOf(path).map((field) => field.name);
}

function bare(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) {
    inner = inner.unwrap() as z.ZodType;
  }
  return inner;
}
