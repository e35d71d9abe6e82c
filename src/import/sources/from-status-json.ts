// Incidents as status pages publish them (Statuspage's public form, and others that name things alike), written as the
// Markdown that a person would have written of them.

interface Update {
  readonly status: string;
  readonly body: string;
  readonly at: string;
}

type StatusJson = Readonly<Record<string, unknown>>;

/** What was made of a file, and the values of its fields that did not go into it, each as `path: value`. */
export interface ToldIncident {
  readonly text: string;
  /** How many incidents the file holds beside this one. */
  readonly more: number;
  readonly leftOut: readonly string[];
}

/** Null where the JSON is no incident. Only the first incident of a list is told. */
export function statusJsonToMarkdown(text: string): ToldIncident | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const incidents = incidentsIn(data);
  const [incident] = incidents;
  if (!incident) return null;
  const told = markdownOf(incident, zoneOfPage(data));
  return { text: told, more: incidents.length - 1, leftOut: fieldsOutside(data, told) };
}

/** The fields whose value does not stand in a text, a moment in the form that it has there. */
function fieldsOutside(data: unknown, told: string): string[] {
  const flat = told.replace(/\s+/g, ' ');
  const stands = (value: string): boolean =>
    flat.includes(value.replace(/\s+/g, ' ').trim()) ||
    flat.toLowerCase().includes(`${value.toLowerCase()}: `) ||
    flat.includes(momentOf({ value }, 'value') || value);
  return valuesIn(data, '').flatMap(([path, value]) =>
    stands(value) ? [] : [`${path}: ${value}`],
  );
}

/** Every text and number of a document, with the path of its field. */
function valuesIn(data: unknown, path: string): (readonly [path: string, value: string])[] {
  if (Array.isArray(data)) return data.flatMap((one, i) => valuesIn(one, `${path}[${i}]`));
  if (isObject(data))
    return Object.entries(data).flatMap(([name, value]) =>
      valuesIn(value, path === '' ? name : `${path}.${name}`),
    );
  return typeof data === 'string' || typeof data === 'number' ? [[path, String(data)]] : [];
}

/** The zone of the page, by whose clock its readers live. */
const zoneOfPage = (data: unknown): string =>
  [data, isObject(data) ? data['page'] : null]
    .filter(isObject)
    .map((one) => textOf(one, 'time_zone', 'timezone', 'timeZone'))
    .find((zone) => zone !== '') ?? '';

/** What an incident is called, by the habits of several pages. */
const NAMES = [
  ...['name', 'title', 'headline', 'subject', 'external_desc', 'short_description'],
  ...['incident_name', 'incidentName', 'incident_title', 'incidentTitle', 'label', 'heading'],
];

function incidentsIn(data: unknown): StatusJson[] {
  if (Array.isArray(data)) return data.flatMap(incidentsIn);
  if (!isObject(data)) return [];
  if (updatesOf(data).length > 0 && textOf(data, ...NAMES)) return [data];
  return Object.values(data).flatMap(incidentsIn);
}

/** Where an incident is said to have begun; when it was opened on the page is less. */
const BEGUN = ['started_at', 'started', 'begin', 'startedAt', 'scheduled_for', 'start'];

function markdownOf(incident: StatusJson, zone: string): string {
  const updates = updatesOf(incident).toSorted((a, b) =>
    Date.parse(a.at) < Date.parse(b.at) ? -1 : 1,
  );
  const facts = [
    ['Severity', textOf(incident, 'severity')],
    ['Impact level', textOf(incident, 'impact')],
    ['Started', momentOf(incident, ...BEGUN)],
    [
      'Opened',
      BEGUN.some((name) => name in incident) ? '' : momentOf(incident, 'created_at', 'created'),
    ],
    [
      'Resolved at',
      momentOf(
        incident,
        'resolved_at',
        'resolvedAt',
        'resolved',
        'completed_at',
        'ended',
        'ended_at',
        'end',
      ),
    ],
    [
      'Affected services',
      namesIn(
        incident['components'] ??
          incident['affected_components'] ??
          incident['affected_products'] ??
          incident['affected'] ??
          [incident['service_name']].filter(Boolean),
      ),
    ],
    ['Time zone', zone],
  ].filter(([, value]) => value);
  const told = updates.filter(({ status }) => status !== 'postmortem');
  const after = [
    ...updates.filter(({ status }) => status === 'postmortem').map(({ body }) => body),
    textOf(incident, 'postmortem', 'postmortem_body', 'summary', 'description'),
  ].filter(Boolean);
  return [
    `# ${textOf(incident, ...NAMES)}`,
    '',
    ...facts.map(([name, value]) => `- **${name}:** ${value}`),
    ...(textOf(incident, 'shortlink', 'url') ? ['', textOf(incident, 'shortlink', 'url')] : []),
    '',
    '## Timeline',
    '',
    ...told.map((update) => `- ${update.at} ${textOfUpdate(update)}`),
    ...(after.length > 0 ? ['', '## Summary', '', ...after.flatMap((body) => [body, ''])] : []),
  ].join('\n');
}

const STATES = /^(?:investigating|identified|monitoring|resolved|completed)$/i;

/** The state of an update in front of its text, unless the text says it itself. */
function textOfUpdate({ body, status }: Update): string {
  const text = body.replace(/\s+/g, ' ').trim();
  if (text === '') return status;
  const told = !STATES.test(status) || text.toLowerCase().startsWith(status.toLowerCase());
  return told ? text : `${status.charAt(0).toUpperCase()}${status.slice(1).toLowerCase()}: ${text}`;
}

/** Its updates: a list under a usual name, else any list whose entries have a moment and a text each. */
function updatesOf(incident: StatusJson): Update[] {
  const usual = ['incident_updates', 'updates', 'messages', 'timeline'].map((key) => incident[key]);
  for (const list of [...usual, ...Object.values(incident)]) {
    if (!Array.isArray(list)) continue;
    const updates = list.filter(isObject).flatMap((one) => updateOf(one) ?? []);
    const whole = usual.includes(list) || updates.length === list.length;
    if (updates.length > 0 && whole) return updates;
  }
  return [];
}

const MOMENTS = [
  ...['display_at', 'when', 'created_at', 'createdAt', 'timestamp', 'date', 'at', 'time'],
  ...['posted_at', 'postedAt', 'published_at', 'publishedAt', 'published', 'posted', 'started_at'],
];
const BODIES = [
  ...['body', 'message', 'text', 'description', 'markdown', 'content', 'note', 'details', 'html'],
  ...['update', 'comment', 'summary'],
];

/** An update with its moment, under a usual name or the first that is one; null where it has none, or no words. */
function updateOf(one: StatusJson): Update | null {
  const at = momentOf(one, ...MOMENTS) || momentOf(one, ...Object.keys(one));
  const status = textOf(one, 'status', 'state', 'phase', 'stage', 'type').replaceAll('_', ' ');
  const body = textOf(one, ...BODIES);
  return at !== '' && (body !== '' || status !== '') ? { at, body, status } : null;
}

/** `2024-06-18 14:11:08 UTC+02:00`: to the second, with its offset. */
function momentOf(object: StatusJson, ...names: readonly string[]): string {
  const found = names
    .map((name) => object[name])
    .find((value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)));
  const parts = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d)?$/.exec(
    String(found ?? ''),
  );
  if (!parts) return '';
  const [, day, time, seconds = '', zone] = parts;
  return `${day} ${time}${seconds === ':00' ? '' : seconds}${zone === undefined ? '' : zone === 'Z' || /^[+-]00:?00$/.test(zone) ? ' UTC' : zone.replace(/^([+-]\d\d):?(\d\d)$/, ' UTC$1:$2')}`;
}

const namesIn = (list: unknown): string =>
  Array.isArray(list)
    ? list
        .map((one) => (isObject(one) ? textOf(one, 'name', 'title') : String(one)))
        .filter(Boolean)
        .join(', ')
    : '';

const textOf = (object: StatusJson, ...names: readonly string[]): string =>
  String(
    names.map((name) => object[name]).find((value) => typeof value === 'string' && value !== '') ??
      '',
  );

const isObject = (value: unknown): value is StatusJson =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
