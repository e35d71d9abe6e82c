// What is known when a report is begun: from flags, and from answers at a terminal.
import * as prompts from '@clack/prompts';
import type { Beginnings } from '../check/template.ts';
import type { NewEntry } from '../report/new-entry.ts';
import { readInstant } from '../report/instant.ts';
import {
  entryFolder,
  lookUp,
  VOCABULARIES,
  type Entry,
  type Vocabulary,
  type Vocabularies,
  type VocabularyName,
} from '../report/vocabulary.ts';
import { toId } from '../report/to-id.ts';
import { readZone } from '../report/zone.ts';
import { capital } from '../text/capital.ts';
import { list } from '../text/list.ts';
import { printable } from '../text/printable.ts';
import { enterChooses } from './enter-chooses.ts';

/** Beginnings of which some are still to be asked for. */
export type Partly = Omit<Beginnings, 'title' | 'severity' | 'services' | 'started'> & {
  readonly title: string | undefined;
  readonly severity: string | undefined;
  readonly services: readonly string[] | undefined;
  readonly started: string | undefined;
  /** Entries of vocabularies that are new with this report. */
  readonly added: readonly NewEntry[];
};

interface Flags {
  readonly title?: string | undefined;
  readonly severity?: string | undefined;
  readonly service?: readonly string[] | undefined;
  readonly started?: string | undefined;
  readonly timezone?: string | undefined;
  readonly ended?: string | undefined;
  readonly users?: string | undefined;
  readonly team?: readonly string[] | undefined;
  readonly cause?: readonly string[] | undefined;
  readonly trigger?: string | undefined;
  readonly 'detected-by'?: string | undefined;
}

/** `a,b` and `--service a --service b` are the same. */
const listOf = (values: readonly string[] | undefined): readonly string[] | undefined =>
  values?.flatMap((value) => value.split(',')).map((value) => value.trim());

export function readBeginnings(
  flags: Flags,
  usualZone: string | null = null,
): Partly & { readonly zoneGiven: boolean } {
  return {
    title: flags.title,
    severity: flags.severity,
    services: listOf(flags.service),
    started: flags.started,
    timezone: flags.timezone ?? usualZone ?? 'UTC',
    zoneGiven: flags.timezone !== undefined,
    ended: flags.ended ?? null,
    users: flags.users ?? null,
    teams: listOf(flags.team) ?? [],
    rootCauses: listOf(flags.cause) ?? ['unknown'],
    trigger: flags.trigger ?? 'unknown',
    detectedBy: flags['detected-by'] ?? 'unknown',
    added: [],
  };
}

/** Asks for what is not given; null when somebody stopped it. */
export async function askBeginnings(
  given: ReturnType<typeof readBeginnings>,
  vocabularies: Vocabularies | null,
  now: number,
  usualZone: string | null = null,
): Promise<typeof given | null> {
  prompts.intro('A new report');
  const added: NewEntry[] = [];
  try {
    const title =
      given.title ??
      (await answer(
        prompts.text({
          message: 'What happened, for a reader who was not there?',
          placeholder: 'Checkout failed for every shopper',
          validate: (text = '') =>
            text.trim().length >= 5 && text.trim().length <= 120
              ? undefined
              : 'Between 5 and 120 characters.',
        }),
      ));
    const severity =
      given.severity ?? (await askOne('How bad was it?', 'severities', vocabularies));
    const services =
      given.services ??
      (await askMany('What did users lose?', 'services', vocabularies, true, added));
    const usual = usualZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    const timezone = given.zoneGiven
      ? given.timezone
      : await answer(
          prompts.text({
            message: 'By which place’s clock do you write times?',
            // Shown until something is typed: an answer would be glued to one that stood there.
            placeholder: usual,
            defaultValue: usual,
            validate: (text = '') => {
              const zone = readZone(text.trim() || usual);
              return zone.ok ? undefined : `${zone.message} ${zone.hint}`;
            },
          }),
        );
    const moment = (text: string | undefined): string | undefined => {
      const zone = readZone(timezone.trim());
      if (!zone.ok) return undefined;
      const read = readInstant(lastDay(text ?? ''), { zone: zone.zone, dated: true });
      return read.ok || read.fix?.certain ? undefined : `${read.message} ${read.hint}`;
    };
    const today = new Date(now).toISOString().slice(0, 10);
    const started =
      given.started ??
      (await answer(
        prompts.text({
          message: 'When did users begin to be hit?',
          initialValue: `${today} `,
          validate: moment,
        }),
      ));
    const ended =
      given.ended ??
      (await answer(
        prompts.text({
          message: 'When was the last user whole again? (leave the time out while it lasts)',
          defaultValue: '',
          initialValue: dayOf(lastDay(started)),
          validate: (text) => (isUnsaid(text ?? '') ? undefined : moment(text)),
        }),
      ));
    const teams =
      given.teams.length > 0
        ? given.teams
        : await askMany('Which team owns the report?', 'teams', vocabularies, false, added);
    return {
      ...given,
      title: title.trim(),
      severity,
      services,
      timezone: timezone.trim(),
      started: lastDay(started.trim()),
      ended: isUnsaid(ended) ? null : lastDay(ended.trim()),
      teams,
      added,
    };
  } catch (error) {
    if (error === STOPPED) return null;
    throw error;
  }
}

/** The day of a moment and the space before its time, for the next answer to go on from. */
const dayOf = (moment: string): string => {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(moment.trim())?.[0];
  return day === undefined ? '' : `${day} `;
};

/** `10:00` with the day of a moment before it; all else as it is. */
const onDayOf = (moment: string, text: string): string =>
  /^\s*\d{1,2}:\d{2}\s*$/.test(text) ? `${dayOf(moment)}${text.trim()}` : text;

/** Whoever types a whole moment behind the day that stood there means the one that was typed. */
const lastDay = (text: string): string => text.replace(/^\s*\d{4}-\d{2}-\d{2}\s+(?=\d{4}-)/, '');

/** Nothing, or no more than the day that stood there already. */
const isUnsaid = (text: string): boolean => /^(?:\d{4}-\d{2}-\d{2})?$/.test(text.trim());

const STOPPED = Symbol('stopped');

async function answer<T>(asked: Promise<T>): Promise<Exclude<T, symbol>> {
  const value = await asked;
  if (prompts.isCancel(value)) throw STOPPED;
  return value as Exclude<T, symbol>;
}

function optionsOf(name: VocabularyName, vocabularies: Vocabularies | null) {
  const entries = vocabularies?.[name].entries ?? [];
  return entries.map(({ id, name: label, description }) => ({
    value: id,
    label: printable(label),
    ...(description ? { hint: printable(description) } : {}),
  }));
}

/** Whether what was typed stands in the id, the name, the meaning or a synonym of an entry. */
export function isNamed(entries: readonly Entry[], id: string, typed: string): boolean {
  const entry = entries.find((one) => one.id === id);
  const words = [id, entry?.name, entry?.description, ...(entry?.synonyms ?? [])];
  return words.some((word) => word?.toLowerCase().includes(typed.trim().toLowerCase()));
}

/** The moments as the format writes them, where there is no doubt: `9:12` is `09:12`. */
export function withCertainMoments<T extends Partly>(given: T): T {
  const read = readZone(given.timezone.trim());
  const zone = read.ok ? read.zone : 'UTC';
  const certain = <U extends string | null | undefined>(text: U): U => {
    const found = readInstant(text ?? '', { zone, dated: true });
    return !found.ok && found.fix?.certain ? (found.fix.text as U) : text;
  };
  const started = certain(given.started);
  // A time alone is one of the day on which it began, as where one is asked.
  const ended = given.ended && onDayOf(started ?? '', given.ended);
  return { ...given, started, ended: certain(ended) };
}

/** Flags with synonyms and other spellings as the ids that they stand for, as `check --fix` would write them. */
export function withListedIds<T extends Partly>(given: T, vocabularies: Vocabularies): T {
  const listed = (name: VocabularyName, id: string): string => {
    const found = lookUp(vocabularies[name], id);
    return found.ok || found.why === 'unlisted' ? id : found.replacement;
  };
  return {
    ...given,
    severity: given.severity && listed('severities', given.severity),
    services: given.services?.map((id) => listed('services', id)),
    teams: given.teams.map((id) => listed('teams', id)),
    rootCauses: given.rootCauses.map((id) => listed('rootCauses', id)),
    trigger: listed('triggers', given.trigger),
  };
}

async function askOne(
  message: string,
  name: VocabularyName,
  vocabularies: Vocabularies | null,
): Promise<string> {
  const options = optionsOf(name, vocabularies);
  if (options.length === 0) {
    return answer(
      prompts.text({ message, validate: (text) => (text ? undefined : 'Write an id.') }),
    );
  }
  return answer(prompts.select<string>({ message, options }));
}

/** The choice that is no entry yet. */
const ADD = ':add';

async function askMany(
  message: string,
  name: VocabularyName,
  vocabularies: Vocabularies | null,
  required: boolean,
  added: NewEntry[],
): Promise<readonly string[]> {
  const options = optionsOf(name, vocabularies);
  if (vocabularies !== null && options.length > 0) {
    const { one } = VOCABULARIES[name];
    let sought = '';
    const release = enterChooses(process.stdin);
    const chosen = await answer(
      prompts.autocompleteMultiselect<string>({
        message: `${message} (type to search, Tab for more than one)`,
        options: [
          ...options,
          { value: ADD, label: `Another ${one}`, hint: `writes it into ${entryFolder(name)}/` },
        ],
        required,
        filter: (typed, { value }) => {
          sought = typed.trim();
          return value === ADD || isNamed(vocabularies[name].entries, value, typed);
        },
      }),
    ).finally(release);
    const labels = options.flatMap(({ value, label }) => (chosen.includes(value) ? [label] : []));
    if (labels.length > 0) prompts.log.step(list(labels));
    if (!chosen.includes(ADD)) return chosen;
    const entry = await askEntry(name, vocabularies, sought);
    added.push(entry);
    return [...chosen.filter((id) => id !== ADD), entry.id];
  }
  const text = await answer(
    prompts.text({
      message: `${message} (ids, with commas)`,
      defaultValue: '',
      validate: (typed) => (required && !typed ? 'Write an id.' : undefined),
    }),
  );
  return text
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);
}

/** Asks for a new entry of a vocabulary. */
async function askEntry(
  name: VocabularyName,
  vocabularies: Vocabularies,
  sought: string,
): Promise<NewEntry> {
  // What was looked for in vain is most likely its name; words that only lead to this choice are none.
  const usual = /^another\b/i.test(sought) ? '' : capital(sought);
  const said = await answer(
    prompts.text({
      message: `What do people call this ${VOCABULARIES[name].one}?`,
      placeholder: usual,
      defaultValue: usual,
      validate: (text = '') => wrongEntry(text.trim() || usual, vocabularies[name]),
    }),
  );
  const description = await answer(
    prompts.text({
      message: 'What is it, in a sentence? (may be left out)',
      defaultValue: '',
    }),
  );
  return {
    vocabulary: name,
    id: toId(said),
    name: said.trim(),
    description: description.trim() || null,
  };
}

/** What keeps a name from becoming an entry; undefined where nothing does. */
export function wrongEntry(text: string, vocabulary: Vocabulary): string | undefined {
  const id = toId(text);
  if (id === '') return 'Write a name of letters, such as `Gift cards`.';
  const found = lookUp(vocabulary, id);
  const there = found.ok ? id : found.why === 'unlisted' ? null : found.replacement;
  return there === null
    ? undefined
    : `\`${there}\` is there already. Give this one another name, or go back with Ctrl-C.`;
}
