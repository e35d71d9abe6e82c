// Holds what the importer made of a made-up document against its labels, field by field.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { isMap, isScalar, isSeq, parse } from 'yaml';
import type { Pair, YAMLMap } from 'yaml';
import type { ImportNote } from '../../src/import/sources/finding.ts';
import { lostText, flat } from './conservation.ts';
import type { Lost, ReadFrom } from './conservation.ts';
import { CORPUS } from './corpus-import.ts';
import type { Draft, ImportedDocument } from './corpus-import.ts';
import type {
  Label,
  LabelledAction,
  LabelledEvent,
  LabelledFact,
  LabelledMoment,
} from './corpus-labels.ts';
import { allowed } from './corpus-labels.ts';
import type { Count } from './score.ts';

export const FIELDS = [
  'document',
  'title',
  'timezone',
  'event',
  'kind',
  'range',
  'action',
  'owner',
  'due',
  'ticket',
  'status',
  'from',
  'to',
  'severity',
  'services',
  'trigger',
  'cause',
  'detector',
  'contradiction',
  'summary',
  'kept',
] as const;
export type Field = (typeof FIELDS)[number];

export interface DocumentScore {
  readonly path: string;
  readonly counts: Readonly<Record<Field, Count>>;
  readonly lost: Lost;
  /** Values that the document does not state and that no comment marks as guessed. */
  readonly unmarked: readonly string[];
  /** What is not as the labels say, in a few words each. */
  readonly faults: readonly string[];
}

interface Notes {
  readonly counts: Record<Field, Count>;
  readonly unmarked: string[];
  readonly faults: string[];
}

/** Scores one document; a refused one misses all that it states. */
export function scoreAgainst(
  label: Label,
  { lines, draft, findings, refused, read }: ImportedDocument,
) {
  const notes: Notes = {
    counts: Object.fromEntries(
      FIELDS.map((field) => [field, { hit: 0, wrong: 0, missed: 0 }]),
    ) as Record<Field, Count>,
    unmarked: [],
    faults: [],
  };
  note(notes, 'document', draft ? 'hit' : 'missed', refused ?? 'no draft');
  scoreTitle(label, draft, notes);
  scoreZone(label, draft, notes);
  scoreEvents(label, draft, notes);
  scoreActions(label, draft, notes);
  scoreWindow('from', label.impact.from, draft, notes);
  scoreWindow('to', label.impact.to, draft, notes);
  for (const [field, key] of FACTS) scoreFact(field, key, label[field], draft, notes);
  scoreContradictions(label, findings, notes);
  scoreSummary(label, draft, notes);
  return {
    path: label.path,
    lost: draft ? scoreLost(label, lines, draft, findings, read, notes) : NOTHING_LOST,
    counts: notes.counts,
    unmarked: notes.unmarked,
    faults: notes.faults,
  } satisfies DocumentScore;
}

const NOTHING_LOST: Lost = { letters: 0, lost: 0, lines: [], words: [] };
const FACTS = [
  ['severity', 'severity'],
  ['services', 'services'],
  ['trigger', 'trigger'],
  ['cause', 'rootCauses'],
  ['detector', 'detectedBy'],
] as const;

function note(notes: Notes, field: Field, result: keyof Count, words: string): void {
  notes.counts[field][result]++;
  if (result !== 'hit') notes.faults.push(`${field} ${result}: ${words}`);
}

function scoreTitle(label: Label, draft: Draft | null, notes: Notes): void {
  const found = draft ? valueAt(draft, ['title']) : null;
  if (found === null) return note(notes, 'title', 'missed', 'no draft');
  const fine =
    allowed(label.title).includes(found.normalize('NFKC')) || allowed(label.title).includes(found);
  const hashed = /[0-9a-f]{16}/.test(draft?.id ?? '');
  note(notes, 'title', fine && !hashed ? 'hit' : 'wrong', hashed ? `id ${draft?.id}` : found);
}

function scoreZone(label: Label, draft: Draft | null, notes: Notes): void {
  const found = draft ? valueAt(draft, ['timezone']) : null;
  const wanted = allowed(label.timezone);
  if (found === null || found === 'unknown') {
    if (!wanted.includes('unknown')) note(notes, 'timezone', 'missed', wanted.join(' or '));
    return;
  }
  const fine = wanted.some((zone) => zone !== 'unknown' && sameClock(zone, found));
  note(notes, 'timezone', fine ? 'hit' : 'wrong', `${found}, not ${wanted.join(' or ')}`);
  if ((!fine || wanted.includes('unknown')) && draft) guessed(draft, 'timezone', found, notes);
}

/** Whether two zones show the same time in winter and in summer. */
function sameClock(a: string, b: string): boolean {
  const offsets = (zone: string): string =>
    ['2024-01-15', '2024-07-15']
      .map((day) => Temporal.PlainDate.from(day).toZonedDateTime(zone).offset)
      .join();
  // A label may state an offset only; then the zone need not have it all year.
  const single = /^[+-]\d\d:\d\d$/.test(a);
  return single ? offsets(b).split(',').includes(a) : offsets(a) === offsets(b);
}

function scoreEvents(label: Label, draft: Draft | null, notes: Notes): void {
  const gold = label.events.map((event) => ({ event, used: false }));
  for (const item of itemsOf(draft, 'timeline')) {
    const at = String(item.get('at'));
    const text = flat(String(item.get('text')));
    const match = gold.find(
      ({ event, used }) =>
        !used &&
        allowed(event.at).some((wanted) => sameMoment(wanted, onClockOf(draft, at))) &&
        text.includes(flat(event.text)),
    );
    if (!match) {
      note(notes, 'event', 'wrong', `${at} ${String(item.get('text')).slice(0, 50)}`);
      continue;
    }
    match.used = true;
    if (match.event.optional) continue;
    note(notes, 'event', 'hit', '');
    scoreRange(match.event, item, notes);
    const kind = String(item.get('kind'));
    if (match.event.kind)
      note(
        notes,
        'kind',
        match.event.kind.includes(kind) ? 'hit' : 'wrong',
        `${kind}, not ${match.event.kind.join(' or ')}: ${match.event.text}`,
      );
  }
  for (const { event, used } of gold)
    if (!used && !event.optional)
      note(notes, 'event', 'missed', `${allowed(event.at).join(' or ')} ${event.text}`);
}

/** A range or an approximate time is kept where it is stated, and never invented. */
function scoreRange(event: LabelledEvent, item: YAMLMap, notes: Notes): void {
  const until = item.has('until') ? String(item.get('until')) : null;
  const approximate = item.get('approximate') === true;
  const fine =
    approximate === (event.approximate ?? false) &&
    (event.until ? (until?.includes(event.until) ?? false) : until === null);
  const found = `${approximate ? '~' : ''}${until ?? ''} at ${event.text}`;
  if (!fine) note(notes, 'range', until !== null || approximate ? 'wrong' : 'missed', found);
  else if (event.until || event.approximate) note(notes, 'range', 'hit', found);
}

/** Whether a draft's moment says what the label says, both in the clock of the report; a draft may leave seconds out. */
function sameMoment(wanted: string, at: string): boolean {
  const hour = /^(.* )?(\d\d)h$/.exec(wanted);
  if (hour)
    return [`${hour[1] ?? ''}${hour[2]}`, `${hour[1] ?? ''}${hour[2]}:00`, wanted].includes(at);
  return at === wanted || (/:\d\d:\d\d$/.test(wanted) && at === wanted.slice(0, -3));
}

/** A moment that carries an offset of its own, as the clock of the draft shows it. */
function onClockOf(draft: Draft | null, found: string): string {
  const [, clock = '', offset] = /^(.*?)(Z|[+-]\d\d:\d\d)?$/.exec(found) ?? [];
  const zone = draft ? valueAt(draft, ['timezone']) : null;
  if (offset === undefined || zone === null || zone === 'unknown') return clock.replace('T', ' ');
  const wall = Temporal.Instant.from(found).toZonedDateTimeISO(zone).toPlainDateTime();
  return wall.toString().slice(0, clock.length).replace('T', ' ');
}

function scoreActions(label: Label, draft: Draft | null, notes: Notes): void {
  const gold = label.actions.map((action) => ({ action, used: false }));
  for (const item of itemsOf(draft, 'actions')) {
    const text = flat(String(item.get('do')));
    const match = gold.find(({ action, used }) => !used && text.includes(flat(action.text)));
    if (!match) {
      note(notes, 'action', 'wrong', String(item.get('do')).slice(0, 60));
      continue;
    }
    match.used = true;
    if (match.action.optional) continue;
    note(notes, 'action', 'hit', '');
    scoreActionFields(match.action, item, notes);
  }
  for (const { action, used } of gold) {
    if (used || action.optional) continue;
    note(notes, 'action', 'missed', action.text);
    for (const field of ACTION_FIELDS)
      if (action[field] !== undefined) notes.counts[field].missed++;
  }
}

const TEAMS = parse(readFileSync(join(CORPUS, 'vocabulary/teams.yaml'), 'utf8')) as {
  readonly id: string;
  readonly synonyms?: readonly string[];
}[];

const teamOf = (words: string): string | null => {
  const slug = flat(words).replaceAll(' ', '-');
  return TEAMS.find(({ id, synonyms }) => id === slug || synonyms?.includes(slug))?.id ?? null;
};

const ACTION_FIELDS = ['owner', 'due', 'ticket', 'status'] as const;

/** `Alert earlier (Owner: Mia Olsen)`. */
const markedOwner = (text: string): string | undefined => {
  const [, name] = /\(Owner: ([^()]*)\)/i.exec(text) ?? [];
  return name && personOf(name);
};

/** A name as it is compared: `@mia` is `mia`, `Frau Yildiz` is `yildiz`, `Delivery team` is `delivery`, `FD, MA` is `fd`. */
const personOf = (name: string): string =>
  name
    .trim()
    .replace(/^@|^(?:frau|herr|hr\.|fr\.|mr\.?|mrs\.?|ms\.?|dr\.|eng\.|abt\.|sra?\.) /gi, '')
    .replace(/ team$|, .*$|\.$/i, '')
    .toLowerCase();

function scoreActionFields(action: LabelledAction, item: YAMLMap, notes: Notes): void {
  const whole = flat(String(item));
  for (const field of ACTION_FIELDS) {
    const wanted = action[field];
    const found = item.has(field) ? String(item.get(field)) : null;
    if (wanted === undefined) {
      // `open` is what a report means where it says nothing.
      const told = found ?? (field === 'owner' ? markedOwner(String(item.get('do'))) : undefined);
      if (told !== undefined && told !== 'open')
        note(notes, field, 'wrong', `${told} of ${action.text}`);
      continue;
    }
    // A person is no team of the vocabulary, and stands behind the words by name; a number is no address, and stays.
    const marked = field === 'owner' ? markedOwner(String(item.get('do'))) : undefined;
    const inWords =
      (field === 'ticket' && whole.includes(flat(wanted))) || marked === personOf(wanted);
    const fine =
      found === wanted ||
      (field === 'status' && wanted === 'open' && found === null) ||
      (field === 'owner' && found !== null && found === teamOf(wanted)) ||
      inWords;
    note(
      notes,
      field,
      fine ? 'hit' : found === null && marked === undefined ? 'missed' : 'wrong',
      `${found ?? marked ?? wanted} of ${action.text}`,
    );
  }
}

function scoreWindow(
  field: 'from' | 'to',
  moment: LabelledMoment,
  draft: Draft | null,
  notes: Notes,
): void {
  const found = draft ? (valueAt(draft, ['impact', field]) ?? 'unknown') : 'unknown';
  const wanted = allowed(moment.at);
  const stated = !wanted.includes('unknown');
  if (found === 'unknown') {
    if (stated && !moment.optional) note(notes, field, 'missed', wanted.join(' or '));
    return;
  }
  const fine = wanted.some((at) => sameMoment(at, onClockOf(draft, found)));
  const free = moment.optional === true && !stated;
  if (!free) note(notes, field, fine ? 'hit' : 'wrong', `${found}, not ${wanted.join(' or ')}`);
  if ((!fine || moment.optional) && draft) guessed(draft, field, found, notes);
}

function scoreFact(
  field: Field,
  key: string,
  fact: LabelledFact,
  draft: Draft | null,
  notes: Notes,
): void {
  const node: unknown = draft?.frontmatter.get(key, true);
  const values = isSeq(node) ? node.items.map(String) : isScalar(node) ? [String(node.value)] : [];
  const found = values.filter((value) => value !== 'unknown');
  const wanted = (fact.all ?? fact.one ?? []).filter((id) => id !== 'unknown');
  for (const id of found) {
    const fine = wanted.includes(id);
    if (!(fact.optional && wanted.length === 0))
      note(notes, field, fine ? 'hit' : 'wrong', `${id}, not ${wanted.join(' or ') || 'unknown'}`);
    if ((!fine || fact.optional) && draft) guessed(draft, key, id, notes);
  }
  if (fact.optional) return;
  const missing = fact.all
    ? wanted.filter((id) => !found.includes(id))
    : found.length
      ? []
      : wanted.slice(0, 1);
  for (const id of missing)
    note(notes, field, 'missed', `${id}${fact.words ? ` (${fact.words})` : ''}`);
}

/** A summary is prose: no label, no row, no action, and no longer than a reader of a list takes in. */
function scoreSummary(label: Label, draft: Draft | null, notes: Notes): void {
  const summary = draft ? valueAt(draft, ['summary']) : null;
  if (summary === null) return;
  const whole = flat(summary);
  const fine =
    summary.length <= 400 &&
    !/^[^.:]{2,25}: |\|/u.test(summary) &&
    !label.actions.some(({ text }) => whole.startsWith(flat(text)));
  note(notes, 'summary', fine ? 'hit' : 'wrong', summary.slice(0, 80));
}

function scoreContradictions(label: Label, findings: readonly ImportNote[], notes: Notes): void {
  const planted = label.contradictions.map((one) => ({ one, found: false }));
  for (const { kind, message } of findings) {
    if (kind !== 'contradiction') continue;
    const told = ` ${flat(message)} `;
    const match = planted.filter(({ one }) => told.includes(` ${flat(one.between[0] ?? '')} `));
    if (match.length === 0) note(notes, 'contradiction', 'wrong', message.slice(0, 120));
    for (const one of match) one.found = true;
  }
  for (const { one, found } of planted)
    note(
      notes,
      'contradiction',
      found ? 'hit' : 'missed',
      `${one.about}: ${one.between.join(' / ')}`,
    );
}

function scoreLost(
  label: Label,
  lines: readonly string[],
  draft: Draft,
  findings: readonly ImportNote[],
  read: readonly ReadFrom[] | undefined,
  notes: Notes,
): Lost {
  const told = (kinds: readonly string[]): string =>
    findings.flatMap(({ kind, message }) => (kinds.includes(kind) ? [message] : [])).join('\n');
  const lost = lostText(lines, `${draft.text}\n${told(['left-out'])}`, read);
  const given = `${draft.text}\n${findings.map(({ message }) => message).join('\n')}`;
  for (const word of lost.words) notes.faults.push(`lost: ${word}`);
  for (const words of label.keep)
    note(notes, 'kept', flat(given).includes(flat(words)) ? 'hit' : 'missed', words);
  for (const words of label.tells ?? []) {
    const told = findings.some(({ message }) => flat(message).includes(flat(words)));
    note(notes, 'kept', told ? 'hit' : 'missed', `a finding with “${words}”`);
  }
  return lost;
}

/** Notes a value that is no statement of the document, unless a comment beside it says that it is a guess. */
function guessed(draft: Draft, key: string, value: string, notes: Notes): void {
  const holder =
    key === 'from' || key === 'to' ? draft.frontmatter.get('impact') : draft.frontmatter.contents;
  if (!isMap(holder)) return;
  const pair = holder.items.find((one) => isScalar(one.key) && one.key.value === key);
  if (pair && !hasComment(pair)) notes.unmarked.push(`${key}: ${value}`);
}

function hasComment({ key, value }: Pair): boolean {
  const nodes: unknown[] = [key, value, ...(isSeq(value) ? value.items : [])];
  return nodes.some((node) => {
    const { comment, commentBefore } = (node ?? {}) as { comment?: string; commentBefore?: string };
    return Boolean(comment ?? commentBefore);
  });
}

const valueAt = (draft: Draft, path: readonly string[]): string | null => {
  const value: unknown = draft.frontmatter.getIn(path);
  return value === undefined || value === null ? null : String(value);
};

function itemsOf(draft: Draft | null, key: string): YAMLMap[] {
  const list: unknown = draft?.frontmatter.get(key);
  return isSeq(list) ? list.items.filter((item): item is YAMLMap => isMap(item)) : [];
}
