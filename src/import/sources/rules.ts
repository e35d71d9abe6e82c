// What a team tells the importer about its own habits: headings, severities, services, causes, owners, tickets.
import { parse } from 'yaml';
import { z } from 'zod';
import type { SectionName } from '../words/names.ts';
import type { FieldName } from '../words/names.ts';
import { SECTION_NAMES, headingWords } from '../words/sections.ts';

const FIELD_NAMES = [
  'start',
  'end',
  'duration',
  'detected',
  'date',
  'title',
  'severity',
  'zone',
  'authors',
  'services',
  'users',
  'owner',
  'detectedBy',
] as const;

const texts = z.array(z.string().min(1));
const table = z.record(z.string(), z.string().min(1)).default({});

const rulesSchema = z.strictObject({
  sections: z
    .partialRecord(z.enum(SECTION_NAMES), texts)
    .default({})
    .meta({ description: 'Headings of your templates, under the part that they open.' }),
  fields: z
    .partialRecord(z.enum(FIELD_NAMES), texts)
    .default({})
    .meta({ description: 'Words in front of a colon, under the fact that follows them.' }),
  severities: table.meta({ description: 'Your word for a severity: its id in the archive.' }),
  services: table.meta({ description: 'A service as your documents call it: its id.' }),
  rootCauses: table.meta({ description: 'A phrase in your root causes: its id.' }),
  triggers: table.meta({ description: 'A phrase for what set it off: its id.' }),
  teams: table.meta({ description: 'An owner as your documents name it: the id of the team.' }),
  kinds: table.meta({ description: 'A phrase in events: the kind that it means.' }),
  tickets: table.meta({
    description:
      'The letters in front of ticket numbers: the address that the ticket is appended to.',
  }),
  defaults: z
    .strictObject({
      severity: z.string().min(1).optional(),
      services: texts.optional(),
      rootCauses: texts.optional(),
      teams: texts.optional(),
    })
    .default({})
    .meta({
      description:
        'Ids to write where a document says nothing. Your decision, noted in the import report.',
    }),
  dateOrder: z.enum(['mdy', 'dmy']).optional().meta({ description: 'How to read 03/04/2024.' }),
  skipSections: texts
    .default([])
    .meta({ description: 'Headings whose text is no part of the report; listed, not imported.' }),
});

export interface Rules {
  readonly sections: ReadonlyMap<string, SectionName>;
  readonly fields: ReadonlyMap<string, FieldName>;
  readonly severities: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<string, string>;
  readonly rootCauses: ReadonlyMap<string, string>;
  readonly triggers: ReadonlyMap<string, string>;
  readonly teams: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, string>;
  readonly tickets: ReadonlyMap<string, string>;
  readonly defaults: {
    readonly severity?: string | undefined;
    readonly services?: readonly string[] | undefined;
    readonly rootCauses?: readonly string[] | undefined;
    readonly teams?: readonly string[] | undefined;
  };
  readonly dateOrder: 'mdy' | 'dmy' | null;
  readonly skipSections: ReadonlySet<string>;
}

/** Reads the text of a rules file; a fault is words for the person who wrote it. */
export function readRules(
  text: string,
): { ok: true; rules: Rules } | { ok: false; message: string } {
  let data: unknown;
  try {
    data = parse(text) ?? {};
  } catch (error) {
    return {
      ok: false,
      message: `It is not valid YAML: ${(error as Error).message.split('\n')[0] ?? ''}`,
    };
  }
  const result = rulesSchema.safeParse(data);
  if (!result.success) {
    const [issue] = result.error.issues;
    return {
      ok: false,
      message: `\`${issue?.path.join('.') || 'The file'}\` is not right: ${issue?.message ?? ''}.`,
    };
  }
  return { ok: true, rules: rulesFrom(result.data) };
}

function rulesFrom(data: z.output<typeof rulesSchema>): Rules {
  const words = <T extends string>(record: Partial<Record<T, readonly string[]>>): Map<string, T> =>
    new Map(
      (Object.entries(record) as [T, readonly string[]][]).flatMap(([name, list]) =>
        list.map((word) => [headingWords(word), name] as const),
      ),
    );
  const lower = (record: Record<string, string>): Map<string, string> =>
    new Map(Object.entries(record).map(([from, to]) => [from.toLowerCase().trim(), to]));
  return {
    sections: words(data.sections),
    fields: words(data.fields),
    severities: lower(data.severities),
    services: lower(data.services),
    rootCauses: lower(data.rootCauses),
    triggers: lower(data.triggers),
    teams: lower(data.teams),
    kinds: lower(data.kinds),
    tickets: new Map(Object.entries(data.tickets)),
    defaults: data.defaults,
    dateOrder: data.dateOrder ?? null,
    skipSections: new Set(data.skipSections.map(headingWords)),
  };
}

export const NO_RULES: Rules = rulesFrom(rulesSchema.parse({}));
