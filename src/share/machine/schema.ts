// The shape of the JSON that the site publishes, as zod schemas: their types hold the code to it, and the JSON
// Schemas made from them are published at /schema/v1/. Version 1 may gain fields; none may change its meaning or
// go, since programs that nobody remembers read them.
import { z } from 'zod';
import {
  ACTION_KINDS,
  ACTION_PRIORITIES,
  ACTION_STATUSES,
  DETECTORS,
  EVENT_KINDS,
  idsOf,
  IMPACT_LEVELS,
  STATUSES,
  VISIBILITIES,
} from '../../report/kinds.ts';
import { type MetricName } from '../../report/metrics.ts';
import { METRICS } from '../../sentences/facts/measures.ts';
import { absolute, routes, type SchemaName } from '../../routes.ts';

const describe = <T extends z.ZodType>(schema: T, description: string): T =>
  schema.meta({ description }) as T;

const url = z.string();
const day = describe(z.iso.date(), 'A calendar day, `2024-06-01`.');
const id = z.string();

const moment = z
  .strictObject({
    local: describe(
      z.string(),
      'As the report writes it: `2024-06-01T14:05+01:00`; without an offset where the zone is not recorded; `14:05` where the day is not; `2024-06-01` where the time is not.',
    ),
    utc: describe(
      z.iso.datetime().nullable(),
      'The same moment in UTC; null where the zone, the day or the time is not recorded.',
    ),
    date: describe(day.nullable(), 'The day on the clock of the report; null where not recorded.'),
    time: describe(
      z.string(),
      'The time on the clock of the report, `14:05` or `14:05:30`; `22h` where only the hour is recorded, empty where only the day is.',
    ),
    day: describe(z.int().min(0), 'Days after the first one, in a report without days; else 0.'),
    precision: describe(
      z.enum(['day', 'hour', 'minute']),
      'How much of it is recorded: where only the hour is, `local` and `utc` are its beginning.',
    ),
  })
  .meta({ id: 'moment', description: 'A moment, as precisely as the report knows it.' });

const line = z
  .strictObject({
    text: describe(z.string(), 'Plain text.'),
    anchor: describe(
      z.string().nullable(),
      'Its place on the page of the report, without `#`; null for the top.',
    ),
  })
  .meta({ id: 'line', description: 'A line of a report: a value or a block of its body.' });

const named = z
  .strictObject({ id, name: z.string() })
  .meta({ id: 'named', description: 'An entry of a vocabulary.' });

const figure = z
  .strictObject({
    seconds: z.number().nullable(),
    why: describe(z.string().nullable(), 'Why there is none; null where there is one.'),
  })
  .meta({
    id: 'figure',
    description:
      'A duration in seconds, or the reason why it is not known. Never zero for want of data.',
  });

const metrics = z.strictObject(
  Object.fromEntries(
    Object.entries(METRICS).map(([name, { formula }]) => [name, describe(figure, formula)]),
  ) as Record<MetricName, typeof figure>,
);

const summaryShape = {
  id: describe(id, 'The permanent identity, and the last part of the address.'),
  url: describe(url, 'The permanent address of the page.'),
  json: describe(url, 'The whole report as JSON.'),
  markdown: describe(url, 'The whole report as Markdown.'),
  title: z.string(),
  summary: z.string(),
  status: z.enum(idsOf(STATUSES)),
  visibility: z.enum(idsOf(VISIBILITIES)),
  lang: describe(
    z.string().nullable(),
    'The language in which it is written, as BCP 47 names it, `pt-BR`; null where nobody says.',
  ),
  severity: z.strictObject({
    id,
    name: z.string(),
    rank: describe(z.int().nullable(), '1 is the worst.'),
  }),
  services: describe(z.array(named), 'What users lost.'),
  teams: describe(z.array(named), 'The first owns the report.'),
  tags: z.array(named),
  trigger: describe(named, 'What set it off.'),
  rootCauses: describe(
    z.array(z.strictObject({ id, name: z.string(), category: id.nullable() })),
    'Why it could happen, the main one first.',
  ),
  detectedBy: z.enum(idsOf(DETECTORS)),
  began: describe(moment.nullable(), 'When users began to be hit; null where not recorded.'),
  ended: describe(
    moment.nullable(),
    'When the last user was whole again; null while it lasts or where not recorded.',
  ),
  day: describe(
    day.nullable(),
    'The day by which the site sorts and counts it: of `began` or, where that is not recorded, of the first event that is no change, communication, note or recovery, which may come before; then of the first moment that the report mentions.',
  ),
  usersHit: describe(z.number().min(0).max(1).nullable(), 'Share of users hit, 0 to 1.'),
  stated: describe(
    z.strictObject({ text: z.string(), seconds: z.number().nullable() }).nullable(),
    'How long it lasted as the report says in words, where its moments do not tell; `seconds` is null where the words are no length. No statistic counts it.',
  ),
  metrics,
  published: describe(day.nullable(), 'The day on which the report was published.'),
  updated: describe(day.nullable(), 'The latest day that the report mentions as past.'),
  source: describe(
    z.string().nullable(),
    'The source of the archive that it comes from; null for one of the archive’s own folder.',
  ),
  own: describe(
    z.record(
      z.string(),
      z.strictObject({
        label: z.string(),
        text: describe(z.string(), 'As the page shows it.'),
        values: describe(z.array(z.string()), 'The same, each apart where it is a list.'),
      }),
    ),
    'What the fields of the archive’s own say, by name.',
  ),
};

export const reportDocumentSchema = z.strictObject({
  $schema: url,
  version: z.literal(1),
  ...summaryShape,
  clock: z.strictObject({
    zone: describe(z.string().nullable(), 'IANA zone of the clock times; null where not recorded.'),
    dated: describe(z.boolean(), 'False where no day is known.'),
  }),
  impact: z.strictObject({
    from: moment.nullable(),
    to: moment.nullable(),
    ongoing: describe(z.boolean(), 'True while it lasts; false with no `to`: not recorded.'),
    users: z.strictObject({ share: z.number().min(0).max(1), approximate: z.boolean() }).nullable(),
    scope: describe(z.string().nullable(), 'Inline Markdown.'),
    phases: z.array(
      z.strictObject({
        from: moment,
        to: describe(moment.nullable(), 'Null where the impact has no `to` either.'),
        level: z.enum(idsOf(IMPACT_LEVELS)),
      }),
    ),
    measures: describe(
      z.array(z.strictObject({ label: z.string(), value: z.string() })),
      'Inline Markdown, both.',
    ),
  }),
  milestones: z.strictObject({
    started: moment.nullable(),
    detected: moment.nullable(),
    acknowledged: moment.nullable(),
    escalated: moment.nullable(),
    identified: moment.nullable(),
    mitigated: moment.nullable(),
    resolved: moment.nullable(),
  }),
  timeline: z.array(
    z.strictObject({
      n: describe(z.int().min(1), 'Place in the timeline.'),
      url,
      at: moment,
      until: moment.nullable(),
      approximate: z.boolean(),
      kind: z.enum(idsOf(EVENT_KINDS)),
      text: describe(z.string(), 'Inline Markdown.'),
      link: url.nullable(),
    }),
  ),
  actions: z.array(
    z.strictObject({
      n: z.int().min(1),
      url,
      do: describe(z.string(), 'Inline Markdown.'),
      kind: z.enum(idsOf(ACTION_KINDS)),
      owner: describe(id.nullable(), 'Team.'),
      status: describe(
        z.enum(idsOf(ACTION_STATUSES)),
        'As the report writes it; `/actions.json` says what is overdue by the day of the build.',
      ),
      due: day.nullable(),
      completed: day.nullable(),
      priority: z.enum(idsOf(ACTION_PRIORITIES)).nullable(),
      ticket: url.nullable(),
    }),
  ),
  repeats: describe(z.array(id), 'Earlier reports of the same failure.'),
  repeatedBy: describe(z.array(id), 'Later reports of the same failure.'),
  related: z.array(id),
  aliases: describe(z.array(id), 'Earlier ids; their addresses lead here.'),
  links: z.array(z.strictObject({ label: z.string(), url })),
  authors: z.array(z.string()),
  lines: describe(
    z.array(line).readonly().optional(),
    'All of its text as plain lines, in the order in which `/ask/` numbers them.',
  ),
});

export const listDocumentSchema = z.strictObject({
  $schema: url,
  version: z.literal(1),
  archive: z.strictObject({ name: z.string(), url }),
  reports: describe(z.array(z.strictObject(summaryShape)), 'Newest first.'),
});

export const actionsDocumentSchema = z.strictObject({
  $schema: url,
  version: z.literal(1),
  date: describe(day, 'The day against which `overdue` and `daysLate` are counted.'),
  counts: z.strictObject({
    overdue: z.int().min(0),
    open: z.int().min(0),
    done: z.int().min(0),
    dropped: z.int().min(0),
  }),
  actions: describe(
    z.array(
      z.strictObject({
        url: describe(url, 'The permanent address of the action on the page of its report.'),
        action: describe(z.string(), 'What was promised, as plain text.'),
        state: describe(
          z.enum(['overdue', 'open', 'done', 'dropped']),
          '`overdue`: not finished, and the day it was due has passed.',
        ),
        status: describe(z.enum(idsOf(ACTION_STATUSES)), 'As the report writes it.'),
        kind: z.enum(idsOf(ACTION_KINDS)),
        owner: describe(id.nullable(), 'Team; null where nobody owns it.'),
        priority: z.enum(idsOf(ACTION_PRIORITIES)).nullable(),
        due: day.nullable(),
        completed: day.nullable(),
        promised: describe(
          day.nullable(),
          'Day of the publication of the report, or of the end of the incident; null where not recorded.',
        ),
        daysLate: describe(
          z.int().min(1).nullable(),
          'Days past `due`, until `date` or `completed`; null where not late or not known.',
        ),
        ticket: url.nullable(),
        report: z.strictObject({ id, title: z.string(), url }),
      }),
    ),
    'Overdue first by days late, then open by due day, then done and dropped, newest first.',
  ),
});

const askIndexSchema = z.strictObject({
  $schema: url,
  version: z.literal(1),
  build: describe(
    z.string(),
    'Changes with every report: ask for the other files with `?build=` and this, so that none comes out of an older cache.',
  ),
  reports: describe(
    z.int().min(0),
    'How many there are; their numbers begin at 0 with the newest.',
  ),
  languages: describe(z.array(z.string()), 'Those whose forms of a word meet, English first.'),
  rarity: describe(
    z.string().regex(/^[\w-]+$/),
    'About how many reports hold each term: a letter of base64url for two cells of three bits, the first in the lower bits. A term is in the cell of its FNV-1a hash (32 bits, over units of UTF-16) modulo their number; 0 is in none, then at most 1, 4, 16, 64, 256, 1024, any.',
  ),
  words: describe(
    z.int().min(1),
    'Number of files `words/0.json` …: a term stands in that of its hash modulo this number.',
  ),
  names: describe(z.int().min(1), 'Ids in each of the files `names/0.json` …'),
});

const askWordsSchema = z.record(
  describe(z.string(), 'A term: a folded word, or an identifier.'),
  z.tuple([
    describe(z.int().min(1), 'How many reports hold it.'),
    describe(
      z.string().regex(/^[\w-]+$/),
      'The newest of them: numbers in base64url, five bits a letter, the least first, the sixth says that more follow. For each report the gap to the one before, then its lines: twice (six times the line and its kind: 0 title, 1 summary, 2 event, 3 body, 4 vocabulary, 5 action), plus one where another line follows.',
    ),
  ]),
);

const askNamesSchema = describe(
  z.array(id),
  'Ids of reports by their numbers. Lines are those of `/postmortems/<id>.json`.',
);

const askAnswerSchema = z.strictObject({
  query: describe(z.string(), 'What was asked, as it was given.'),
  terms: describe(
    z.array(z.strictObject({ term: z.string(), reports: z.int().min(0) })),
    'What was searched for, the heaviest first, and how many reports hold it.',
  ),
  ignored: describe(z.array(z.string()), 'What was left out: times, addresses, hashes, counts.'),
  matches: describe(
    z
      .array(
        z.strictObject({
          id,
          title: z.string(),
          url: describe(url, 'The line that matched best.'),
          score: describe(z.number(), 'In words that one report alone would hold.'),
          matched: describe(z.array(line).min(1).max(3), 'The best first.'),
          mitigation: describe(line.nullable(), 'What ended or reduced the harm then.'),
          deadEnds: z.array(line),
          openActions: z.array(
            z.strictObject({
              text: z.string(),
              anchor: z.string().nullable(),
              owner: id.nullable(),
              due: day.nullable(),
              state: describe(
                z.enum(['open', 'overdue']),
                '`overdue`: the day it was due has passed.',
              ),
            }),
          ),
        }),
      )
      .max(5),
    'Best first; empty where nothing is enough like what was asked.',
  ),
  abstained: describe(z.boolean(), 'True where there is no match.'),
});

export type ActionsDocument = z.output<typeof actionsDocumentSchema>;
export type ReportDocument = z.output<typeof reportDocumentSchema>;
export type ListDocument = z.output<typeof listDocumentSchema>;

const SCHEMAS = {
  postmortem: { schema: reportDocumentSchema, title: 'A postmortem' },
  postmortems: { schema: listDocumentSchema, title: 'A list of postmortems' },
  actions: { schema: actionsDocumentSchema, title: 'The action log' },
  ask: { schema: askIndexSchema, title: 'What the archive is asked by' },
  'ask-words': { schema: askWordsSchema, title: 'Which reports hold a term' },
  'ask-names': { schema: askNamesSchema, title: 'The ids of reports by their numbers' },
  'ask-answer': { schema: askAnswerSchema, title: 'An answer to “Have we had this?”' },
} as const;
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as SchemaName[];

/** The JSON Schema (draft 2020-12) of one of the documents. */
export function jsonSchemaOf(name: SchemaName): Record<string, unknown> {
  const { schema, title } = SCHEMAS[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return { $schema, $id: absolute(routes.schema(name)), title, ...rest };
}
