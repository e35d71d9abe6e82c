// Zod's issues in the author's words: what was found, what would be right, and the edit to make.
import type { z } from 'zod';
import { dayMeant } from './day-meant.ts';
import type { FieldDiagnostic } from './field-diagnostic.ts';
import type { Path } from './frontmatter.ts';
import { isSpeltAlike, nearest } from './nearest.ts';
import { UNSEEN_SIGN } from './source-text.ts';
import { ID_PATTERN } from './vocabulary.ts';
import { toId } from './to-id.ts';
import { COMMON_NAMES, EXAMPLES } from './field-words.ts';
import { codeAt, requiredAt } from './schema-fields.ts';
import { capital } from '../text/capital.ts';
import { clip } from '../text/clip.ts';
import { markdownCode } from '../text/escape.ts';

type Issue = z.core.$ZodIssue;

/** What the fields of a file belong to: those of a report, or those of an entry of a vocabulary. */
type FieldsOf = 'a report' | 'an entry';

/** One issue can name several unknown keys, so it explains as a list. */
export function explainIssue(
  issue: Issue,
  data: unknown,
  known: (path: Path) => readonly string[],
  holder: FieldsOf = 'a report',
): FieldDiagnostic[] {
  const path = issue.path as Path;
  const value = valueAt(data, path);
  const name = fieldName(path);
  const one = (
    rule: string,
    message: string,
    hint: string | null,
    fix: FieldDiagnostic['fix'] | null = null,
  ): FieldDiagnostic[] => [{ path, rule, message, hint, ...(fix && { fix }) }];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .slice(0, 100)
      .map((key) => unknownKey([...path, key], key, known, data, holder));
  }
  if (value === undefined) {
    return [
      {
        path,
        atKey: path.length === 1,
        rule: 'schema/missing',
        message: `${name} is missing.`,
        hint: missingHint(issue, path),
      },
    ];
  }
  if (value === null) {
    return one(
      'schema/empty',
      `${name} is empty.`,
      path.length === 0
        ? 'Write `id: …` into it, or remove it.'
        : 'Write a value behind it, or remove the line where the field may be left out.',
    );
  }
  switch (issue.code) {
    case 'invalid_type':
      return one(
        'schema/type',
        `${name} is ${kindOf(value)}, expected ${expected(issue.expected)}.`,
        typeHint(issue.expected, value, path),
        typeFix(issue.expected, value, path),
      );
    case 'invalid_value': {
      const accepted = issue.values.map(String);
      const word = typeof value === 'object' ? '' : String(value).toLowerCase();
      const meant = Object.hasOwn(COMMON_WORDS, word)
        ? COMMON_WORDS[word]?.find((w) => accepted.includes(w))
        : undefined;
      const guess = meant ?? nearest(word, accepted);
      return one(
        'schema/value',
        `${name} is ${show(value)}, expected one of ${list(accepted)}.`,
        guess ? `Did you mean \`${guess}\`?` : `Write one of these words.`,
        guess ? { text: guess, certain: isSpeltAlike(guess, String(value)) } : null,
      ).map((explained) =>
        guess ? explained : { ...explained, hintAlone: `Write one of ${list(accepted)}.` },
      );
    }
    case 'too_small':
      if (typeof value === 'number') {
        const least = String(issue.minimum);
        return one(
          'schema/value',
          `${name} is ${show(value)}, expected at least ${least}.`,
          `Write a number from ${least}.`,
        );
      }
      return issue.origin === 'array'
        ? one(
            'schema/too-few',
            `${name} is an empty list.`,
            'Name at least one; write `unknown` where nobody knows.',
          )
        : one(
            'schema/too-short',
            `${name} has ${length(value)} characters, expected at least ${issue.minimum}.`,
            issue.minimum === 1
              ? 'Write a value, or remove the line where the field may be left out.'
              : SAY_MORE,
          );
    case 'too_big':
      if (issue.origin === 'array') {
        return one(
          'schema/too-long',
          `${name} has ${length(value)} entries, expected at most ${issue.maximum}.`,
          'Keep what a reader needs and link to the rest.',
        );
      }
      return one(
        'schema/too-long',
        `${name} has ${length(value)} characters, expected at most ${issue.maximum}.`,
        'Keep the core here and move the rest into the body.',
      );
    case 'invalid_format':
      return path.at(-1) === 'title' || path.at(-1) === 'summary'
        ? one(
            'schema/characters',
            `${name} holds a sign that cannot be seen (${unseenIn(String(value))}).`,
            'Remove it; it would turn or split the words wherever it is shown.',
            { text: JSON.stringify(String(value).replace(UNSEEN, '')), certain: false },
          )
        : one('schema/format', ...formatFault(name, path, value), dayFix(path, value));
    default:
      return one('schema/value', `${name} is not right: ${show(value)}.`, null);
  }
}

const commonNames = (key: string): readonly string[] =>
  Object.hasOwn(COMMON_NAMES, key.toLowerCase()) ? (COMMON_NAMES[key.toLowerCase()] ?? []) : [];

function unknownKey(
  path: Path,
  key: string,
  known: (path: Path) => readonly string[],
  data: unknown,
  holder: FieldsOf,
): FieldDiagnostic {
  const parent = parentName(path);
  const accepted = known(path.slice(0, -1));
  const replacement =
    nearest(key, accepted) ?? commonNames(key).find((name) => accepted.includes(name)) ?? null;
  const group = replacement || path.length > 1 ? null : groupOf(key, known);
  if (group) {
    return {
      path,
      atKey: true,
      rule: 'schema/unknown-key',
      message: `${show(key)} is not a field of a report; it is one of \`${group}\`.`,
      hint: `Write it below \`${group}:\`, indented by two spaces.`,
      standsFor: `${group}.${key}`,
      ...(follows(group, key, data) && { fix: { text: `  ${key}`, certain: false } }),
    };
  }
  // One of the report's own fields, that slipped into the group above it.
  if (!replacement && path.length > 1 && known([]).includes(key)) {
    return {
      path,
      atKey: true,
      rule: 'schema/unknown-key',
      message: `${show(key)} is a field of the report, not of \`${parent}\`.`,
      hint: 'Write it at the beginning of a line, with no space before it.',
      standsFor: key,
    };
  }
  return {
    ...(replacement ? { standsFor: [...path.slice(0, -1), replacement].join('.') } : {}),
    path,
    atKey: true,
    ...(replacement && {
      fix: { text: replacement, certain: isSpeltAlike(replacement, key) },
    }),
    rule: 'schema/unknown-key',
    message: `${show(key)} is not a field of ${parent === '' ? holder : `\`${parent}\``}.`,
    hint: replacement
      ? `Did you mean \`${replacement}\`?`
      : `Fields here are ${list(accepted)}.${holder === 'a report' && isText(valueAt(data, path)) ? ' What fits none of them belongs in the body.' : ''}`,
  };
}

/** The group of fields that a key of the top level belongs into: `to` is one of `impact`. */
function groupOf(key: string, known: (path: Path) => readonly string[]): string | null {
  return known(['impact']).includes(key) ? 'impact' : null;
}

/** Whether a key stands below a group, with nothing between them but keys of that group. */
function follows(group: string, key: string, data: unknown): boolean {
  const keys = Object.keys(data as object);
  return keys.indexOf(group) !== -1 && keys.indexOf(key) === keys.indexOf(group) + 1;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.length > 0;

const UNSEEN = new RegExp(UNSEEN_SIGN.source, 'gu');

const unseenIn = (text: string): string =>
  [...new Set(text.match(UNSEEN) ?? [])]
    .map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(', ');

/** The value as YAML of the type that is wanted; null where that would be a guess at its meaning. */
function typeFix(type: string, value: unknown, path: Path): FieldDiagnostic['fix'] | null {
  if (path.length === 0) return null;
  if (type === 'string' && path.at(-1) === 'users' && typeof value === 'number') {
    return value <= 100 ? { text: `${value}%`, certain: false } : null;
  }
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    const text = String(value);
    const isMeant = path.at(-1) !== 'severity' && codeAt(path, text) === null;
    return isMeant ? { text: `"${text}"`, certain: false } : null;
  }
  if (type === 'array' && typeof value === 'string' && requiredAt([...path, 0]).length === 0) {
    const words = wordsInList(value);
    if (words.length === 0) return null;
    // A comma may be part of a name: `Sol, Mira`.
    const certain = words.length === 1 || words.every((word) => ID_PATTERN.test(word));
    return { text: listInBrackets(words), certain };
  }
  return null;
}

/** The words of a list that was written as one text: `orders, website`, `orders]` or `-orders`. */
export function wordsInList(text: string): readonly string[] {
  return text
    .replace(/^\[|\]$/g, '')
    .split(/,|\s(?=-\S)/)
    .map((word) => word.trim().replace(/^-/, ''))
    .filter((word) => word !== '');
}

/** Texts as a list of YAML on one line, with quotes where a text would be read as something else. */
export function listInBrackets(texts: readonly string[]): string {
  const written = texts.map((text) =>
    /^[\p{L}\p{N}][\p{L}\p{N} ./@_-]*$/u.test(text) &&
    Number.isNaN(Number(text)) &&
    !/^(?:true|false|null)$/i.test(text)
      ? text
      : JSON.stringify(text),
  );
  return `[${written.join(', ')}]`;
}

const SAY_MORE = 'Say what happened, for a reader who was not there.';

/** How a share is written, with the author's own number where it may be one: `33`, `33 percent`, `~33`. */
function shareHint(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const [, about, number] = /^(~|≈|about )? ?(\d+(?:\.\d+)?)(?: ?percent)?$/i.exec(text) ?? [];
  const meant = Number(number) >= 1 && Number(number) <= 100;
  const write = meant
    ? `Write \`${about ? 'about ' : ''}${number}%\` where that is the share`
    : 'Write `70%`, or `about 20%` for an estimate';
  return `${write}; other numbers belong in \`impact.measures\`.`;
}

/** What people call our closed words; the first that a field accepts is meant. */
const COMMON_WORDS: Readonly<Record<string, readonly string[]>> = {
  deploy: ['change'],
  deployment: ['change'],
  release: ['change'],
  start: ['impact'],
  started: ['impact'],
  outage: ['impact', 'full'],
  alert: ['detection'],
  alerted: ['detection'],
  noticed: ['detection'],
  detected: ['detection'],
  ack: ['acknowledgement'],
  acked: ['acknowledgement'],
  acknowledged: ['acknowledgement'],
  confirmed: ['acknowledgement'],
  escalated: ['escalation'],
  paged: ['escalation'],
  investigating: ['investigation'],
  diagnosis: ['investigation'],
  'red-herring': ['dead-end'],
  cause: ['identification'],
  'root-cause': ['identification'],
  identified: ['identification'],
  fix: ['mitigation', 'prevent'],
  fixed: ['mitigation', 'done'],
  rollback: ['mitigation'],
  'rolled-back': ['mitigation'],
  mitigated: ['mitigation'],
  resolution: ['recovery'],
  resolved: ['recovery', 'done'],
  recovered: ['recovery'],
  restored: ['recovery'],
  update: ['communication'],
  announcement: ['communication'],
  comment: ['note'],
  prevention: ['prevent'],
  monitoring: ['detect'],
  detection: ['detect'],
  todo: ['open'],
  new: ['open', 'draft'],
  doing: ['in-progress'],
  wip: ['in-progress', 'draft'],
  closed: ['done'],
  complete: ['done', 'full'],
  completed: ['done'],
  wontfix: ['dropped'],
  cancelled: ['dropped'],
  final: ['published'],
  review: ['in-review'],
  private: ['internal'],
  external: ['public'],
  user: ['customer'],
  users: ['customer'],
  support: ['customer'],
  staff: ['employee'],
  pager: ['alert'],
  dashboard: ['monitoring'],
  vendor: ['third-party'],
  supplier: ['third-party'],
  total: ['full'],
  slow: ['degraded'],
  urgent: ['high'],
  p0: ['high'],
  p1: ['high'],
  p2: ['medium'],
  p3: ['low'],
};

function formatFault(name: string, path: Path, value: unknown): [string, string] {
  const field = String(path.findLast((step) => typeof step === 'string') ?? '');
  if (field === 'users') {
    return [`${name} is ${show(value)}, expected a share in percent.`, shareHint(value)];
  }
  if (DAY_FIELDS.has(field)) {
    const day = dayMeant(String(value));
    return [
      `${name} is ${show(value)}, expected a day.`,
      day ? `Write \`${day}\`.` : 'Write year-month-day, with two digits each: `2024-07-01`.',
    ];
  }
  if (field === 'url' || field === 'link' || field === 'ticket') {
    return [
      `${name} is ${show(value)}, expected an address.`,
      addressMeant(String(value)) ??
        (field === 'ticket'
          ? 'Write the whole address, beginning with `https://`; how numbers become addresses is said by `tickets` in hindsight.config.ts.'
          : 'Write the whole address, beginning with `https://`, or with `/` for a page of this site.'),
    ];
  }
  if (field === 'rule') {
    return [
      `${name} is ${show(value)}, expected the id of a rule.`,
      'Write it as the finding names it, `group/name`.',
    ];
  }
  if (field === 'digest') {
    return [
      `${name} is ${show(value)}, expected the digest of a finding.`,
      'Copy it from what the finding advises: sixteen digits and letters from `a` to `f`, in quotes.',
    ];
  }
  if (field === 'owner') {
    return [
      `${name} is ${show(value)}, expected the id of a team.`,
      'Write the id of a team; a person moves on, and the promise stays.',
    ];
  }
  const kebab = typeof value === 'object' ? '' : toId(String(value));
  return [
    `${name} is ${show(value)}, expected an id in kebab-case.`,
    ID_PATTERN.test(kebab)
      ? `Write \`${kebab}\`.`
      : 'Write lower-case letters and digits, words joined by `-`.',
  ];
}

/** Correction where an address was surely meant: a report by its file, or a host without its scheme. */
function addressMeant(text: string): string | null {
  const [, id, anchor = ''] = /^(?!\w+:)(?:[^#]*\/)?([^/#]+)\.mdx?(#.*)?$/.exec(text) ?? [];
  if (id !== undefined) return `Write \`/postmortems/${id}/${anchor}\`.`;
  const host = /^(?:[a-z\d-]+\.)+[a-z]{2,}(?:[/:]\S*)?$/i.test(text);
  return host ? `Write \`https://${text}\`.` : null;
}

const DAY_FIELDS: ReadonlySet<unknown> = new Set(['due', 'completed', 'published']);

function dayFix(path: Path, value: unknown): FieldDiagnostic['fix'] | null {
  const day = DAY_FIELDS.has(path.at(-1)) ? dayMeant(String(value)) : null;
  return day ? { text: day, certain: true } : null;
}

function missingHint(issue: Issue, path: Path): string {
  const last = String(path.at(-1));
  const example =
    EXAMPLES[path.filter((step) => typeof step === 'string').join('.')] ?? EXAMPLES[last];
  if (example) return `Add \`${example}\`.`;
  return issue.code === 'invalid_value'
    ? `Add \`${last}:\` with one of ${list(issue.values.map(String))}.`
    : `Add \`${last}:\`.`;
}

function typeHint(type: string, value: unknown, path: Path): string | null {
  if (path.at(-1) === 'users') return shareHint(value);
  if (path.at(-1) === 'severity') return 'Write the id of a severity, such as `sev1`.';
  if (type === 'object' && typeof value === 'string' && path[0] === 'actions') {
    return `Write \`- do: ${value}\`, and below it \`kind: prevent\` or another kind.`;
  }
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    const text = String(value);
    const code = codeAt(path, text);
    if (code === 'too_small') return SAY_MORE;
    return code === null
      ? `Put it in quotes: \`"${text}"\`.`
      : formatFault(fieldName(path), path, text)[1];
  }
  if (type === 'string') {
    return `Write a text behind \`${String(path.at(-1))}:\`, without ${Array.isArray(value) ? 'brackets' : 'fields'}.`;
  }
  if (type === 'number') return 'Write a number, without quotes.';
  if (type === 'int') return 'Write a whole number.';
  if (path.length === 0) {
    return type === 'array'
      ? 'Begin each entry with `- id: …` on a line of its own.'
      : 'Write `id: …` and its other fields, each on a line of its own, without a dash.';
  }
  if (typeof path[0] === 'number' && path.length === 1 && typeof value === 'string') {
    return `Write \`- id: ${value}\`.`;
  }
  if (type === 'array') {
    const [first, ...others] = requiredAt([...path, 0]);
    if (first !== undefined)
      return `Begin each entry with \`- \` on a line of its own: ${entry(first, others)}.`;
    return typeof value === 'string' && wordsInList(value).length > 0
      ? `Make it a list: \`${listInBrackets(wordsInList(value))}\`.`
      : 'Begin each entry with `- ` on a line of its own, or write `[first, second]`.';
  }
  if (type === 'boolean') {
    const word = typeof value === 'object' ? '' : String(value);
    const meant = /^(?:yes|y|on|1)$/i.test(word)
      ? 'true'
      : /^(?:no|n|off|0)$/i.test(word)
        ? 'false'
        : null;
    return meant ? `Write \`${meant}\`.` : 'Write `true` or `false`.';
  }
  if (type === 'object') {
    const [first, ...others] = typeof path.at(-1) === 'number' ? requiredAt(path) : [];
    return first === undefined
      ? 'Write its fields below it, indented by two spaces.'
      : `Write ${entry(first, others)}.`;
  }
  return null;
}

/** How an entry of a list begins, and the fields below it. */
function entry(first: string, others: readonly string[]): string {
  const below = others.map((name) => `\`${name}: …\``);
  return `\`- ${first}: …\`${below.length > 0 ? `, and below it ${below.join(', ')}` : ''}`;
}

function expected(type: string): string {
  const words: Record<string, string> = {
    string: 'text',
    array: 'a list',
    object: 'a group of fields',
    boolean: '`true` or `false`',
    number: 'a number',
    int: 'a whole number',
  };
  return words[type] ?? type;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value === 'string') return `the text ${show(value)}`;
  return `the ${typeof value} ${show(value)}`;
}

function show(value: unknown): string {
  const flat = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).replace(
    /\s+/g,
    ' ',
  );
  return markdownCode(clip(flat, 60));
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

const length = (value: unknown): number =>
  typeof value === 'string' ? value.trim().length : Array.isArray(value) ? value.length : 0;

/** `timeline[2].at` is "`at` of event 3"; `actions[0].do` is "`do` of action 1". */
function fieldName(path: Path): string {
  // A report without fields is told elsewhere.
  if (path.length === 0) return 'The file';
  const named = path.filter((step) => typeof step === 'string').at(-1);
  const index = path.findLast((step) => typeof step === 'number');
  const group = path[0];
  if (typeof group === 'number') {
    const entry = `ntry ${group + 1}`;
    return named === undefined ? `E${entry}` : `\`${named}\` of e${entry}`;
  }
  if (index !== undefined && path.length >= 2) {
    const one = group === 'timeline' ? 'event' : group === 'actions' ? 'action' : null;
    if (one) {
      return typeof path.at(-1) === 'number'
        ? `${capital(one)} ${index + 1}`
        : `\`${String(named)}\` of ${one} ${index + 1}`;
    }
    const entry = `ntry ${index + 1} of \`${path.slice(0, path.lastIndexOf(index)).join('.')}\``;
    return typeof path.at(-1) === 'number' ? `E${entry}` : `\`${String(named)}\` of e${entry}`;
  }
  return `\`${path.join('.')}\``;
}

function parentName(path: Path): string {
  return path
    .slice(0, -1)
    .filter((step) => typeof step === 'string')
    .join('.');
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
