// The frontmatter of a report, field by field: shape, meaning, example, and what leaving it out means.
// The field reference in the guide, the editor's JSON Schema and the checks are all made from here.
// Only shapes are judged here; whether an id is listed or a moment exists is judged in resolve.ts.
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
} from './kinds.ts';
import { UNSEEN_SIGN } from './source-text.ts';
import { STATED_DURATION } from '../sentences/facts/values.ts';
import { ID_LENGTH, ID_PATTERN } from './vocabulary.ts';

export interface FieldDocs {
  /** Meaning, with its unit. */
  readonly description: string;
  readonly examples?: readonly unknown[];
  /** What it means to leave the field out; absent for required fields. */
  readonly omitted?: string;
}

/** Attaches the docs that the guide and the editor show. */
const field = <T extends z.ZodType>(schema: T, docs: FieldDocs): T => schema.meta({ ...docs }) as T;

// More than any incident had; a list of this length was made by a program, and would stall the page.
const MANY = 500;

const id = z.string().max(ID_LENGTH).regex(ID_PATTERN);
/** Without signs that nobody sees. */
const SEEN = new RegExp(`^(?!.*${UNSEEN_SIGN.source})`, 's');
const text = z.string().trim().min(1);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** What a field that holds an address takes. */
export const ADDRESS = /^(?:https?:\/\/|mailto:|\/(?![/\\])|#)\S+$/i;
const url = z.string().max(2000).regex(ADDRESS);
const moment = z.string().trim().min(1).max(80);

const INSTANT =
  'A moment: `2024-06-01 14:05` by the clock of `timezone`, or with its own offset, `2024-06-01T14:05-04:00`. Seconds are optional; `2024-06-01` where only the day is known, `2024-06-01 22h` where the hour is. In an undated report `14:05`, and `+1 00:10` for the next day.';

const phaseSchema = z.strictObject({
  from: field(moment, { description: INSTANT, examples: ['2024-06-01 14:00'] }),
  to: field(moment.optional(), {
    description: INSTANT,
    examples: ['2024-06-01 15:30'],
    omitted: 'It lasts until the impact ends. Only the last phase may leave it out.',
  }),
  level: field(z.enum(idsOf(IMPACT_LEVELS)), {
    description: 'How badly users were hit in this part of the incident.',
  }),
});

const impactSchema = z.strictObject({
  from: field(moment, {
    description: `When users began to be hit, which is often before anybody noticed. ${INSTANT} \`unknown\` where nobody recorded it.`,
    examples: ['2024-06-01 14:00'],
  }),
  to: field(moment.optional(), {
    description: `When the last user was whole again. ${INSTANT} \`unknown\` where nobody recorded it.`,
    examples: ['2024-06-01 16:30'],
    omitted: 'It still lasts.',
  }),
  users: field(
    z
      .string()
      .regex(/^(?:(?:about |~ ?)?(?:100|\d{1,2})(?:\.\d+)?\s?%|unknown)$/)
      .optional(),
    {
      description:
        'Share of users hit, in percent; `about` or `~` in front says that it is an estimate.',
      examples: ['70%', 'about 20%'],
      omitted: 'Not recorded.',
    },
  ),
  scope: field(text.max(400).optional(), {
    description:
      'One sentence: who was hit, and what they could not do; inline Markdown is allowed.',
    examples: ['Shoppers could neither browse nor pay.'],
    omitted: 'Not recorded.',
  }),
  phases: field(z.array(phaseSchema).max(MANY).default([]), {
    description:
      'Parts of the incident with their own level, where it was not equally bad throughout. Impact time is their sum.',
    omitted: 'Users were hit from `from` to `to`.',
  }),
  measures: field(
    z
      .array(z.strictObject({ label: text.max(80), value: text.max(120) }))
      .max(MANY)
      .default([]),
    {
      description: `What was lost, as pairs of \`label\` and \`value\`; inline Markdown is allowed in both. Where the start or the end is not known, a measure labelled \`${STATED_DURATION}\` says how long it lasted.`,
      examples: [[{ label: 'Orders lost', value: 'about 1 200' }]],
      omitted: 'None recorded.',
    },
  ),
});

const eventSchema = z.strictObject({
  at: field(moment, { description: INSTANT, examples: ['2024-06-01 14:05'] }),
  until: field(moment.optional(), {
    description: `The end, for what took a while. ${INSTANT}`,
    examples: ['2024-06-01 14:45'],
    omitted: 'It happened at one moment.',
  }),
  approximate: field(z.boolean().default(false), {
    description: '`true` where the time is an estimate.',
    omitted: 'The time is as recorded.',
  }),
  kind: field(z.enum(idsOf(EVENT_KINDS)), {
    description:
      'What kind of event it was. Milestones are the first `detection`, `acknowledgement`, `escalation`, `identification` and `mitigation`.',
    examples: ['detection'],
  }),
  text: field(text.max(600), {
    description: 'One or two sentences; inline Markdown is allowed.',
    examples: ['The alert on error rate fired for the web tier.'],
  }),
  link: field(url.optional(), {
    description: 'Evidence: a graph, a page, a message.',
    omitted: 'None.',
  }),
});

const actionSchema = z.strictObject({
  do: field(text.max(300), {
    description:
      'What will be done, as an imperative sentence that can be finished; inline Markdown is allowed.',
    examples: ['Reject load balancer configurations with fewer than two targets.'],
  }),
  kind: field(z.enum(idsOf(ACTION_KINDS)), { description: 'What the action is for.' }),
  owner: field(id.optional(), {
    description: 'Id of the team that will do it.',
    omitted: 'Nobody owns it yet; a check asks.',
  }),
  status: field(z.enum(idsOf(ACTION_STATUSES)).default('open'), {
    description: 'How far it is.',
    omitted: '`open`.',
  }),
  due: field(day.optional(), {
    description: 'Day by which it is promised.',
    examples: ['2024-07-01'],
    omitted: 'No date promised; a check asks.',
  }),
  completed: field(day.optional(), {
    description: 'Day on which it was done.',
    examples: ['2024-06-20'],
    omitted: 'Not done, or the day is not recorded.',
  }),
  priority: field(z.enum(idsOf(ACTION_PRIORITIES)).optional(), {
    description: 'How urgent it is.',
    omitted: 'Not set.',
  }),
  ticket: field(url.optional(), {
    description: 'Address of the ticket that tracks it.',
    omitted: 'Not tracked; a check asks.',
  }),
});

const linkSchema = z.strictObject({
  label: field(text.max(120), { description: 'What it is, in plain text.' }),
  url: field(url, { description: 'Where it is.' }),
});

const allowanceSchema = z.strictObject({
  rule: field(
    z
      .string()
      .max(80)
      .regex(/^[a-z]+\/[a-z-]+$/),
    {
      description: 'Id of the rule, as the finding names it.',
      examples: ['prose/duration'],
    },
  ),
  digest: field(
    z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .optional(),
    {
      description:
        'Only for `secrets/credential`, which needs it: the digest that the finding names, so that one value is allowed and no other.',
      omitted: 'Every finding of the rule is allowed.',
    },
  ),
  reason: field(z.string().trim().min(10).max(300), {
    description: 'Why the finding is right to stay, in a sentence that a reviewer accepts.',
    examples: ['The status page said two hours; the contradiction is told in the body.'],
  }),
});

const ids = z.array(id).max(MANY).default([]);

export const frontmatterSchema = z.strictObject({
  title: field(z.string().trim().min(5).max(120).regex(SEEN), {
    description:
      'What happened, for a reader who was not there: 5 to 120 characters of plain text. Markdown signs are shown as they stand.',
    examples: ['Checkout failed for every shopper for two hours'],
  }),
  summary: field(z.string().trim().min(20).max(1000).regex(SEEN), {
    description:
      'One to three plain sentences that an executive can read alone: what broke, for whom, how long, why. Plain text: Markdown signs are shown as they stand. Used on cards, in feeds and in link previews.',
  }),
  status: field(z.enum(idsOf(STATUSES)).default('published'), {
    description: 'Only `published` reports reach the published site.',
    omitted: '`published`.',
  }),
  visibility: field(z.enum(idsOf(VISIBILITIES)).default('internal'), {
    description: 'Whether builds for the public show it.',
    omitted: '`internal`.',
  }),
  severity: field(id, { description: 'Id from the severity vocabulary.', examples: ['sev1'] }),
  services: field(z.array(id).min(1).max(MANY), {
    description: 'Ids from the service vocabulary: what users lost.',
    examples: [['storefront']],
  }),
  teams: field(ids, {
    description: 'Ids from the team vocabulary; the first owns the report.',
    examples: [['web-platform']],
    omitted: 'No owner.',
  }),
  tags: field(ids, {
    description: 'Labels of your own, in kebab-case, to find related reports by.',
    examples: [['load-balancer']],
    omitted: 'None.',
  }),
  trigger: field(id.default('unknown'), {
    description: 'What set it off: one id from the trigger vocabulary.',
    examples: ['config-change'],
    omitted: '`unknown`.',
  }),
  rootCauses: field(z.array(id).min(1).max(MANY), {
    description:
      'Why it could happen: ids from the root cause vocabulary, the main one first; `unknown` while it is not known.',
    examples: [['load-balancer-misconfiguration']],
  }),
  detectedBy: field(z.enum(idsOf(DETECTORS)).default('unknown'), {
    description: 'Who or what noticed it first.',
    omitted: '`unknown`.',
  }),
  timezone: field(z.string().trim().min(1).max(80), {
    description:
      'IANA zone in which the clock times here are written, such as `Europe/London` or `UTC`; `unknown` where nobody recorded it.',
    examples: ['Europe/London', 'UTC', 'unknown'],
  }),
  lang: field(z.string().trim().min(1).max(35).optional(), {
    description:
      'Language in which the report is written, as HTML names it: `de`, `pt-BR`, `ja`. Words are then found in all of their forms, and read aloud as they should be.',
    examples: ['de', 'pt-BR', 'ja'],
    omitted:
      '`lang` of hindsight.config.ts; where that says nothing, searches guess it from the words.',
  }),
  undated: field(z.boolean().default(false), {
    description: '`true` where no day is known: every moment is then a clock time.',
    omitted: 'Every moment names its day.',
  }),
  impact: field(impactSchema, { description: 'Who was hit, from when to when, how badly.' }),
  timeline: field(z.array(eventSchema).max(MANY), {
    description: 'What happened when. Sorted by time on the page, whatever the order here.',
  }),
  actions: field(z.array(actionSchema).max(MANY).default([]), {
    description: 'Corrective and preventative measures.',
    omitted: 'None promised; a check asks.',
  }),
  repeats: field(ids, {
    description: 'Ids of earlier reports of the same failure.',
    omitted: 'Not known to be a repeat.',
  }),
  related: field(ids, {
    description:
      'Ids of reports worth reading beside this one. It tells nothing of the failure: reports that share a cause and a service are counted as one that came back.',
    omitted: 'None.',
  }),
  aliases: field(ids, {
    description: 'Ids under which this report was published before; each redirects here.',
    omitted: 'Never renamed.',
  }),
  links: field(z.array(linkSchema).max(MANY).default([]), {
    description: 'Documents, dashboards, tickets.',
    omitted: 'None.',
  }),
  authors: field(z.array(text.max(120)).max(MANY).default([]), {
    description: 'Who wrote it.',
    omitted: 'Not recorded.',
  }),
  published: field(day.optional(), {
    description:
      'Day on which the report was published; report lag counts from the end of impact to it.',
    examples: ['2024-06-07'],
    omitted: 'Not recorded.',
  }),
  allow: field(z.array(allowanceSchema).max(MANY).default([]), {
    description:
      'Findings that are meant to stay, each with the reason. Errors of shape cannot be allowed.',
    omitted: 'Every finding is reported.',
  }),
});

export type Frontmatter = z.output<typeof frontmatterSchema>;
