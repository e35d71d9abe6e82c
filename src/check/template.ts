// A report before it is written: every required field, and a heading with one line of guidance for each part.
// `npm run new` fills in what it was told; `postmortems/_template.mdx` is the same with nothing filled in.
import { stringify } from 'yaml';
import type { OwnFields } from '../report/additions.ts';
import { EVENTS_TO_WRITE, GUIDANCE, GUIDED_HEADINGS, TITLE_TO_WRITE } from './template-guidance.ts';

/** What is known when a report is begun. Ids and moments are as a report writes them. */
export interface Beginnings {
  readonly title: string;
  readonly severity: string;
  readonly services: readonly string[];
  readonly teams: readonly string[];
  readonly rootCauses: readonly string[];
  readonly trigger: string;
  readonly detectedBy: string;
  readonly timezone: string;
  readonly started: string;
  /** Null while it lasts, or where nobody has said. */
  readonly ended: string | null;
  readonly users: string | null;
}

/** The beginnings of a report of which nothing is known; what is written there is the guidance itself. */
export const NOTHING_KNOWN: Beginnings = {
  title: TITLE_TO_WRITE,
  severity: 'unknown',
  services: ['website'],
  teams: [],
  rootCauses: ['unknown'],
  trigger: 'unknown',
  detectedBy: 'unknown',
  timezone: 'UTC',
  started: '2024-06-01 14:00',
  ended: null,
  users: null,
};

/** The text of a new report. It is a draft, it can be read, and the check asks for what is still to be written.
 * Fields of the archive's own stand in it to be filled in. */
export function renderTemplate(known: Beginnings, own: OwnFields = {}): string {
  const list = (ids: readonly string[]): string => `[${ids.join(', ')}]`;
  const lines = [
    '---',
    `title: ${scalar(known.title)}`,
    `summary: ${scalar(GUIDANCE.summary)}`,
    'status: draft # draft, in-review, published',
    `severity: ${known.severity}`,
    `services: ${list(known.services)}`,
    known.teams.length > 0
      ? `teams: ${list(known.teams)}`
      : '# teams: [] # the first team owns the report',
    `trigger: ${known.trigger} # what set it off`,
    `rootCauses: ${list(known.rootCauses)} # why it could happen, the main cause first`,
    `detectedBy: ${known.detectedBy} # alert, monitoring, employee, customer, …`,
    `timezone: ${known.timezone} # the place whose clock is used below, or UTC`,
    ...Object.entries(own).map(
      ([name, { label, description }]) =>
        `# ${name}: # ${description ? `${label}: ${description}` : label}`,
    ),
    'impact:',
    `  from: ${known.started} # when users began to be hit, often before anybody noticed`,
    known.ended === null
      ? '  # to: 2024-06-01 16:30 # when the last user was whole again; leave it out while it lasts'
      : `  to: ${known.ended}`,
    known.users === null
      ? '  # users: about 20% # share of users hit'
      : `  users: ${scalar(known.users)}`,
    '  # scope: Who was hit, and what they could not do.',
    'timeline: # kinds: change, impact, detection, acknowledgement, escalation, investigation,',
    '  # dead-end, identification, mitigation, recovery, communication, note',
    ...event(known.started, 'impact'),
    ...(known.ended === null ? [] : event(known.ended, 'recovery')),
    'actions: [] # for each: do, kind (prevent, detect, mitigate, process, investigate), owner, due, ticket',
    '---',
    '',
    ...GUIDED_HEADINGS.flatMap((heading) => [
      `## ${heading}`,
      '',
      `{/* ${GUIDANCE[heading]} */}`,
      '',
    ]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** An event of which no more is known than its time. */
const event = (at: string, kind: 'impact' | 'recovery'): string[] => [
  `  - at: ${at}`,
  `    kind: ${kind}`,
  `    text: ${scalar(EVENTS_TO_WRITE[kind])}`,
];

const scalar = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd();
